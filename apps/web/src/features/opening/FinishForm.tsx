/** A return by the sheet that was cut when it had perhaps succeeded: the code that was chosen for this device finishes it. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Profile } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PinField } from '../../design/PinField.tsx';
import { Stack } from '../../design/Stack.tsx';
import { useAction } from '../../session/useAction.ts';
import { finishReturn } from './recoverSpace.ts';

export interface FinishFormProps {
  readonly sheetCode: string;
  readonly onBack: (profile: Profile) => Promise<void>;
}

export function FinishForm({ sheetCode, onBack }: FinishFormProps) {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const finishing = useAction(async () => onBack(await finishReturn(sheetCode, code)));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void finishing.run();
      }}
    >
      <Stack gap={3}>
        <Notice tone="info">
          <Trans>
            Cette feuille a déjà été tapée sur cet appareil, et le réseau a coupé. Le code que vous aviez
            choisi alors pour cet appareil termine le retour.
          </Trans>
        </Notice>
        <PinField
          label={t`Code de cet appareil`}
          value={code}
          onChange={setCode}
          autoComplete="off"
          errorMessage={finishing.error}
        />
        <Button
          type="submit"
          size="large"
          wide
          isPending={finishing.isPending}
          isDisabled={code.length === 0}
        >
          <Trans>Ouvrir</Trans>
        </Button>
      </Stack>
    </form>
  );
}

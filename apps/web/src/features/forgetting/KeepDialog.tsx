/** « Garder ces photos » : the family reads the reason, in the direction's words. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { LONGEST_REASON } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { answerKept, type AskedErasure } from './requests.ts';

export interface KeepDialogProps {
  readonly asked: AskedErasure;
  readonly onClose: () => void;
}

export function KeepDialog({ asked, onClose }: KeepDialogProps) {
  const { t } = useLingui();
  const profile = useProfile();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  const answering = useAction(async () => {
    await answerKept(profile, asked, said);
    onClose();
  });
  return (
    <Dialog
      title={t`Garder ces photos`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!answering.isPending}
      actions={
        <>
          <Button variant="ghost" isDisabled={answering.isPending} onPress={onClose}>
            {t`Ne pas répondre`}
          </Button>
          <Button
            isDisabled={said === ''}
            isPending={answering.isPending}
            onPress={() => void answering.run()}
          >
            {t`Répondre`}
          </Button>
        </>
      }
    >
      <Stack gap={2}>
        <TextField
          label={t`Pourquoi elles restent`}
          isMultiline
          rows={3}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={setReason}
          description={t`La famille lit cette réponse telle quelle. Elle peut demander de nouveau.`}
        />
        <p>
          <Trans>
            Répondez dans le mois. La famille peut aussi s’adresser à l’autorité de protection des données.
          </Trans>
        </p>
        {answering.error !== undefined && <Notice tone="danger">{answering.error}</Notice>}
      </Stack>
    </Dialog>
  );
}

/** What is personal on a room tablet, closed: one's own code opens it, the room stays open meanwhile. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { roomTablet } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { PinField } from '../../design/PinField.tsx';
import { Stack } from '../../design/Stack.tsx';
import { setLevel } from '../../session/roomLevel.ts';
import { clientDependencies } from '../../session/session.ts';
import { useProfile } from '../../session/useSession.ts';
import { narrow } from './room.css.ts';
import { useCode } from './useCode.ts';

export function PersonalDoor() {
  const { t } = useLingui();
  const profile = useProfile();
  const [code, setCode] = useState('');
  const opening = useCode(
    async () => {
      const owner = await roomTablet(clientDependencies, profile.stored.id).check(code);
      setLevel(profile, 'personal', owner);
    },
    () => setCode(''),
  );
  return (
    <form
      className={narrow}
      onSubmit={(event) => {
        event.preventDefault();
        void opening.run();
      }}
    >
      <Stack gap={3}>
        <PageHeader
          title={t`Votre code`}
          subtitle={t`Cette page ne s’ouvre qu’avec le code de l’une de vous. Sans toucher l’écran, elle se referme après trois minutes : enregistrez avant de vous éloigner, ce qui est à moitié écrit ne se garde pas.`}
          back={{ href: '/' }}
        />
        <PinField label={t`Votre code`} value={code} onChange={setCode} errorMessage={opening.error} />
        <Button
          type="submit"
          size="large"
          wide
          isPending={opening.isPending}
          isDisabled={code === '' || opening.wait > 0}
        >
          {opening.wait > 0 ? t`Attendez ${opening.wait} secondes` : t`Continuer`}
        </Button>
      </Stack>
    </form>
  );
}

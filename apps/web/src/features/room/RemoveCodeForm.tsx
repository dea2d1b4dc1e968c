/** A code that opens nothing any more, at once: that of a colleague who left. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { roomTablet } from '@cocon/client';
import { useToast } from '../../design/Toast.tsx';
import { clientDependencies } from '../../session/session.ts';
import { useProfile } from '../../session/useSession.ts';
import { forgetBegun } from './begun.ts';
import { CodeForm } from './CodeForm.tsx';
import { keepRoom, readRoom } from './roomNote.ts';
import { useCode } from './useCode.ts';
import type { Code } from './useCodes.ts';

export function RemoveCodeForm({
  code: removed,
  onDone,
}: {
  readonly code: Code;
  readonly onDone: () => void;
}) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [code, setCode] = useState('');
  const owner = readRoom(profile).owners[removed.id]?.name ?? t`Une collègue`;
  const removing = useCode(
    async () => {
      await roomTablet(clientDependencies, profile.stored.id).remove(code, removed.id);
      forgetBegun(profile, removed.id);
      const { [removed.id]: _gone, ...owners } = readRoom(profile).owners;
      const { [removed.id]: _told, ...renewed } = readRoom(profile).renewed;
      await keepRoom(profile, { owners, renewed });
      showToast({ message: t`Ce code n’ouvre plus.` });
      onDone();
    },
    () => setCode(''),
  );
  return (
    <CodeForm
      title={t`Retirer le code de ${owner}`}
      label={t`Un code qui ouvre la tablette`}
      submit={t`Retirer`}
      isDanger
      isReady
      code={code}
      onCode={setCode}
      action={removing}
      onCancel={onDone}
    >
      <p>
        <Trans>
          Ce code n’ouvrira plus rien, tout de suite. Rien d’autre n’est effacé ; un nouveau code se donne
          quand on veut.
        </Trans>
      </p>
    </CodeForm>
  );
}

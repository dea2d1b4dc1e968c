/** On the page of cards: back in with one tap and the passkey. Nothing is shown where none can be asked for. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { isRefusal, openPasskeyWayBack, type Profile } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { clientDependencies, device } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { askPasskey } from './authenticator.ts';
import { mayAskPasskey } from './passkeyRule.ts';
import { usePasskeyClues } from './usePasskeyClues.ts';

export function ComeBackByPasskey({ onIn }: { readonly onIn: (profile: Profile) => Promise<void> }) {
  const { t } = useLingui();
  const clues = usePasskeyClues();
  const [failed, setFailed] = useState<'none' | 'cannot' | 'over'>();
  const coming = useAction(async () => {
    setFailed(undefined);
    const asked = await askPasskey();
    if (asked === 'none' || asked === 'cannot') return setFailed(asked);
    try {
      return await onIn(await device.enter('', await openPasskeyWayBack(asked, clientDependencies)));
    } catch (refusal) {
      if (!isRefusal(refusal, 'invitationOver', 'notFound')) throw refusal;
      // The passkey stays: nothing is destroyed on a server's word.
      return setFailed('over');
    }
  });
  const sentences = {
    none: t`Aucune clé d’accès n’a été choisie. Réessayez, ou prenez votre carte et votre code.`,
    cannot: t`Cette clé d’accès n’ouvre pas Cocon sur cet appareil. Prenez votre carte et votre code.`,
    over: t`Cette clé d’accès n’ouvre plus rien ici. Prenez votre carte et votre code, ou demandez une nouvelle carte à la direction.`,
  };
  if (clues === undefined || !mayAskPasskey(clues)) return null;
  const failure = coming.error ?? (failed && sentences[failed]);
  return (
    <>
      <Button
        variant="ghost"
        size="large"
        wide
        icon="key"
        isPending={coming.isPending}
        onPress={() => void coming.run()}
      >
        <Trans>Utiliser ma clé d’accès</Trans>
      </Button>
      {failure !== undefined && (
        <Notice tone="warning" isAlert>
          {failure}
        </Notice>
      )}
    </>
  );
}

/** Said where what one does here is signed at once, and so waits for the network. */
import { Trans } from '@lingui/react/macro';
import { Notice } from '../../design/Notice.tsx';
import { useProfile } from '../../session/useSession.ts';

export function NeedsNetwork() {
  if (useProfile().status.kind !== 'offline') return null;
  return (
    <Notice tone="warning">
      <Trans>
        Pas de connexion avec Cocon. Vous pouvez lire et remplir cette page ; pour enregistrer, il faut le
        réseau.
      </Trans>
    </Notice>
  );
}

/** Stands where a feature's screen will be plugged in. */
import { Trans } from '@lingui/react/macro';
import { PublicFrame } from '../shell/PublicFrame.tsx';
import { usePageTitle } from '../shell/pageTitle.ts';

export function Placeholder() {
  usePageTitle('Cocon');
  return (
    <PublicFrame>
      <h1 tabIndex={-1}>
        <Trans>L’espace privé entre un lieu d’accueil et les familles</Trans>
      </h1>
    </PublicFrame>
  );
}

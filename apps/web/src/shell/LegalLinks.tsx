/** The public pages of this instance, at the foot of pages that need no key. */
import { Trans, useLingui } from '@lingui/react/macro';
import { AppLink } from '../design/AppLink.tsx';
import { legalLink, legalLinks } from './frame.css.ts';

export function LegalLinks() {
  const { t } = useLingui();
  return (
    <footer>
      <nav className={legalLinks} aria-label={t`Cette instance`}>
        <AppLink href="/mentions-legales" className={legalLink}>
          <Trans>Mentions légales</Trans>
        </AppLink>
        <AppLink href="/donnees-personnelles" className={legalLink}>
          <Trans>Vos données</Trans>
        </AppLink>
        <AppLink href="/accessibilite" className={legalLink}>
          <Trans>Accessibilité</Trans>
        </AppLink>
      </nav>
    </footer>
  );
}

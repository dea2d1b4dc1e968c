/** For a family that leaves: until when it reads here, and what it may take along before that. */
import { Trans, useLingui } from '@lingui/react/macro';
import { readsUntil, type HouseholdId } from '@cocon/protocol';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row } from '../../design/Stack.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { useProfile } from '../../session/useSession.ts';
import { keepsCopies } from '../keeping/keepsCopies.ts';

export function GoodbyeNotice() {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const { state, stored, names } = profile;
  const last = stored.household === null ? null : readsUntil(state, stored.household as HouseholdId);
  if (last === null) return null;
  const day = dayWords(last, i18n.locale, 'date');
  const place = names.establishment;
  const mayKeep = keepsCopies(profile);
  return (
    <Notice
      tone="warning"
      title={t`Vous lisez ici jusqu’au ${day}`}
      action={
        <Row>
          {mayKeep && (
            <LinkButton href="/galerie" variant="ghost">
              {t`Garder les albums`}
            </LinkButton>
          )}
          <LinkButton href="/papiers/photos" variant="ghost">
            {t`Où sont ses photos`}
          </LinkButton>
        </Row>
      }
    >
      <p>
        <Trans>
          Votre départ de {place} est noté. Ce que vous avez reçu reste lisible jusqu’à ce jour compris, puis
          cet espace se ferme.
        </Trans>
      </p>
      <p>
        {mayKeep ? (
          <Trans>
            D’ici là, gardez chaque album en un fichier ZIP, depuis l’album. Vous pouvez aussi demander que
            les photos de votre enfant soient effacées : un certificat vous le confirme.
          </Trans>
        ) : (
          <Trans>
            Ce lieu ne laisse pas garder de copies. D’ici là, vous pouvez demander que les photos de votre
            enfant soient effacées : un certificat vous le confirme.
          </Trans>
        )}
      </p>
    </Notice>
  );
}

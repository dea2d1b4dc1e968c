/** For a family that leaves: until when it reads here, and what it may take along before that. */
import { Trans, useLingui } from '@lingui/react/macro';
import { readsUntil, type HouseholdId } from '@cocon/protocol';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
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
        <LinkButton href="/papiers/photos" variant="ghost">
          {t`Tout emporter`}
        </LinkButton>
      }
    >
      <p>
        <Trans>
          Votre départ de {place} est noté. Ce que vous avez reçu reste lisible jusqu’à ce jour compris, puis
          cet espace se ferme.
        </Trans>
      </p>
      <p>
        <Trans>
          D’ici là, emportez vos albums, vos documents et vos accords en un fichier. Vous pouvez aussi
          demander que les photos de votre enfant soient effacées : un certificat vous le confirme.
        </Trans>{' '}
        {!mayKeep && <Trans>Ce lieu ne laisse pas garder de copies des photos.</Trans>}
      </p>
    </Notice>
  );
}

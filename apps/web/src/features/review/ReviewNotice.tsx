/** For staff: photos, or requests of families, wait in « À revoir ». Says nothing while none does. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useProfile } from '../../session/useSession.ts';
import { askedErasures } from '../forgetting/requests.ts';
import { photosToReview } from './photosToReview.ts';

export function ReviewNotice() {
  const { t } = useLingui();
  const profile = useProfile();
  const count = photosToReview(profile).length;
  const asked = askedErasures(profile).length;
  if (count + asked === 0) return null;
  return (
    <Notice
      tone="warning"
      title={count > 0 ? t`Un accord a changé` : t`Une famille demande un effacement`}
      action={
        <LinkButton href="/galerie/a-revoir" variant="ghost">
          <Trans>À revoir</Trans>
        </LinkButton>
      }
    >
      {count > 0 && (
        <p>
          <Plural
            value={count}
            one="# photo n’est plus visible pour certaines familles."
            other="# photos ne sont plus visibles pour certaines familles."
          />
        </p>
      )}
      {asked > 0 && (
        <p>
          <Plural
            value={asked}
            one="# demande d’effacement attend votre réponse."
            other="# demandes d’effacement attendent votre réponse."
          />
        </p>
      )}
    </Notice>
  );
}

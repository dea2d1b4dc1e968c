/** For staff: photos wait in « À revoir ». Says nothing while none does. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useProfile } from '../../session/useSession.ts';
import { photosToReview } from './photosToReview.ts';

export function ReviewNotice() {
  const { t } = useLingui();
  const count = photosToReview(useProfile()).length;
  if (count === 0) return null;
  return (
    <Notice
      tone="warning"
      title={t`Un accord a changé`}
      action={
        <LinkButton href="/galerie/a-revoir" variant="ghost">
          <Trans>À revoir</Trans>
        </LinkButton>
      }
    >
      <Plural
        value={count}
        one="# photo n’est plus visible pour certaines familles."
        other="# photos ne sont plus visibles pour certaines familles."
      />
    </Notice>
  );
}

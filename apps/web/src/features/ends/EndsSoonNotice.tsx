/** For families: which photos of their children end in the weeks to come. Says nothing while none does. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { copyType, photoType } from '@cocon/domain';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { bookChildren } from '../../session/book.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { endsSoon } from './endsSoon.ts';

export function EndsSoonNotice() {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const photos = useDocuments(photoType);
  const children = new Set<string>(bookChildren(profile).map(({ id }) => id));
  const copies = new Set<string>(useDocuments(copyType).map(({ id }) => id));
  const ends = endsSoon(photos, children, profile.moment.day, profile.state.settings.zone, copies);
  const [nearest] = ends;
  if (nearest === undefined) return null;
  const written = (day: string) => dayWords(day, i18n.locale, 'date');
  const toKeep = ends.find(({ isToKeep }) => isToKeep);
  return (
    <Notice
      tone="warning"
      title={
        toKeep
          ? t`À garder avant le ${written(toKeep.lastDay)}`
          : t`À voir avant le ${written(nearest.lastDay)}`
      }
      action={
        <LinkButton href="/galerie">
          <Trans>Voir la galerie</Trans>
        </LinkButton>
      }
    >
      {ends.map(({ lastDay, photos: count }) => (
        <p key={lastDay}>
          <Plural
            value={count}
            one={`# photo de vos enfants s’efface pour tous après le ${written(lastDay)}.`}
            other={`# photos de vos enfants s’effacent pour tous après le ${written(lastDay)}.`}
          />
        </p>
      ))}
    </Notice>
  );
}

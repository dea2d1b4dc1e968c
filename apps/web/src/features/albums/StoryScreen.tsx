/**
 * An album read as a story, from its first day to its last: its text, big pictures with their words. A picture opens in
 * full view, with its swipes and keys; the whole is printed on paper, without what is around it.
 */
import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import { classes } from '../../design/classes.ts';
import { EmptyState } from '../../design/EmptyState.tsx';
import { IconButton } from '../../design/IconButton.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { useProfile } from '../../session/useSession.ts';
import { useCoverTitle } from '../gallery/CoverWords.tsx';
import { GalleryFrame } from '../gallery/GalleryFrame.tsx';
import { Looking } from '../gallery/Looking.tsx';
import { OlderPhotos } from '../gallery/OlderPhotos.tsx';
import { usePhotoName } from '../gallery/usePhotoName.ts';
import { AlbumIntroduction } from './AlbumIntroduction.tsx';
import { notPrinted, story, storyDay, storyDayTitle, storyPair, storyRow, storyRows } from './albums.css.ts';
import { StoryPhoto } from './StoryPhoto.tsx';
import { storyDays } from './storyRows.ts';
import { useAlbum } from './useAlbum.ts';
import { usePrinting } from './usePrinting.ts';

export function StoryScreen() {
  return <GalleryFrame content={(isStaff) => <Story isStaff={isStaff} />} />;
}

function Story({ isStaff }: { readonly isStaff: boolean }) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const { id, cover, photos } = useAlbum();
  const today = profile.moment.day;
  const titleOf = useCoverTitle(today);
  const nameOf = usePhotoName(today);
  const { paper, isPrinting, print } = usePrinting(photos);
  const told = useMemo(() => storyDays(photos), [photos]);
  const inStory = useMemo(() => told.flatMap(({ rows }) => rows.flat()), [told]);
  const back = { href: `/galerie/album/${encodeURIComponent(id)}`, label: t`Retour à l’album` };
  if (!cover) {
    return (
      <>
        <PageHeader title={t`Récit`} back={back} />
        <EmptyState
          emblem="sun"
          title={t`Cet album n’a plus de photos ici`}
          action={{ label: t`Voir la galerie`, href: '/galerie' }}
        />
        <OlderPhotos />
      </>
    );
  }
  return (
    <div className={story} ref={paper}>
      <PageHeader
        title={titleOf(cover)}
        back={back}
        actions={
          <span className={notPrinted}>
            <IconButton
              variant="ghost"
              icon="print"
              label={t`Imprimer`}
              isPending={isPrinting}
              onPress={print}
            />
          </span>
        }
      />
      <AlbumIntroduction cover={cover} today={today} saysAuthors />
      <Looking
        photos={inStory}
        isStaff={isStaff}
        list={({ onOpen }) =>
          told.map(({ day, rows }) => (
            <section key={day} className={storyDay}>
              {told.length > 1 && (
                <h2 className={storyDayTitle}>{dayWords(day, i18n.locale, 'weekday', today.slice(0, 4))}</h2>
              )}
              <div className={storyRows}>
                {rows.map((row) => (
                  <div
                    key={row[0]?.photo.id ?? day}
                    className={classes(storyRow, row.length > 1 && storyPair)}
                  >
                    {row.map((shown) => (
                      <StoryPhoto
                        key={shown.photo.id}
                        shown={shown}
                        name={nameOf(shown)}
                        isPrinted={isPrinting}
                        onOpen={onOpen}
                      />
                    ))}
                  </div>
                ))}
              </div>
            </section>
          ))
        }
      />
      <div className={notPrinted}>
        <OlderPhotos />
      </div>
    </div>
  );
}

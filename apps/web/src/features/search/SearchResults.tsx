/**
 * What answers to the words typed above the gallery: albums, then photos as the gallery shows them. Everything happens on
 * this device; the server is asked for older photos as everywhere in the gallery, and never for a word.
 */
import { useDeferredValue, useMemo } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { searchGallery } from '@cocon/domain';
import { EmptyState } from '../../design/EmptyState.tsx';
import { VisuallyHidden } from '../../design/VisuallyHidden.tsx';
import { bookChildren } from '../../session/book.ts';
import { useProfile } from '../../session/useSession.ts';
import { AlbumCovers } from '../gallery/AlbumCovers.tsx';
import { AlbumList } from '../gallery/AlbumList.tsx';
import { inOrder } from '../gallery/galleryItems.ts';
import { Looking } from '../gallery/Looking.tsx';
import { useGallery } from '../gallery/useGallery.ts';
import { searchNames } from './searchNames.ts';

export interface SearchResultsProps {
  readonly typed: string;
  readonly isStaff: boolean;
}

export function SearchResults({ typed, isStaff }: SearchResultsProps) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const asked = useDeferredValue(typed);
  const days = useGallery();
  const today = profile.moment.day;
  const small = t`le la les l un une des du de d et ou au aux à a en dans sur avec`;
  const children = bookChildren(profile);
  const known = children.map(({ id, shortName, body }) => `${id} ${shortName} ${body.lastName}`).join('|');
  const names = useMemo(
    () => searchNames(children, today, { locale: i18n.locale, small }),
    // Children are read anew at every sign of progress: what matters is how they are called.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [known, today, i18n.locale, small],
  );
  const found = useMemo(() => searchGallery(days, asked, names), [days, asked, names]);
  const photos = useMemo(() => inOrder(found.days), [found]);
  return (
    <>
      <VisuallyHidden>
        <p role="status">
          <Plural
            value={found.photos}
            _0="Aucune photo trouvée"
            one="# photo trouvée"
            other="# photos trouvées"
          />
        </p>
      </VisuallyHidden>
      {found.albums.length > 0 && <AlbumCovers covers={found.albums} today={today} />}
      <Looking
        photos={photos}
        isStaff={isStaff}
        list={(hands) => found.photos > 0 && <AlbumList days={found.days} today={today} {...hands} />}
      />
      {found.photos === 0 && (
        <EmptyState emblem="snail" title={t`Rien ne répond à ces mots`}>
          <p>
            {isStaff ? (
              <Trans>
                Essayez un prénom, un jour (« mardi », « 12 mars », « 12/03 »), le titre d’un album, un mot
                d’une légende. Moins de mots trouvent plus de photos.
              </Trans>
            ) : (
              <Trans>
                Essayez le prénom de votre enfant, un jour (« mardi », « 12 mars », « 12/03 »), le titre d’un
                album, un mot d’une légende. Moins de mots trouvent plus de photos.
              </Trans>
            )}
          </p>
        </EmptyState>
      )}
    </>
  );
}

/** What the photos stand under: a title of their own, or one of the albums that are there. */
import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Select } from '../../design/Select.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useGallery } from '../gallery/useGallery.ts';
import { albumsToAddTo } from './intoAlbum.ts';

/** As `tidyName` keeps it. */
const LONGEST_TITLE = 80;
const NONE = '';

export interface TitleOrAlbumProps {
  readonly title: string;
  readonly onTitle: (title: string) => void;
  /** Empty for none. */
  readonly album: string;
  readonly onAlbum: (album: string) => void;
}

export function TitleOrAlbum({ title, onTitle, album, onAlbum }: TitleOrAlbumProps) {
  const { t } = useLingui();
  const days = useGallery();
  const albums = useMemo(() => albumsToAddTo(days), [days]);
  const isThere = albums.some(({ id }) => id === album);
  return (
    <>
      {!isThere && (
        <TextField
          label={t`Titre (facultatif)`}
          placeholder={t`Peinture au soleil`}
          value={title}
          onChange={onTitle}
          maxLength={LONGEST_TITLE}
        />
      )}
      {albums.length > 0 && (
        <Select
          label={t`Dans quel album ?`}
          value={isThere ? album : NONE}
          options={[
            { id: NONE, label: t`Une nouvelle publication` },
            ...albums.map(({ id, title: name }) => ({ id, label: name })),
          ]}
          onChange={onAlbum}
        />
      )}
    </>
  );
}

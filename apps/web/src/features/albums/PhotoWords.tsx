/** One photo of the album being changed: the words under it, and whether it is on the cover. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { GalleryPhoto } from '@cocon/domain';
import { classes } from '../../design/classes.ts';
import { Checkbox } from '../../design/Checkbox.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useNearPhoto } from '../gallery/useNearPhoto.ts';
import { photoRow, rowComing, rowFrame, rowPicture, rowWords } from './albums.css.ts';
import { LONGEST_CAPTION } from './captions.ts';

export interface PhotoWordsProps {
  readonly photo: GalleryPhoto;
  /** In the album, from 1. */
  readonly place: number;
  readonly caption: string;
  readonly mayCaption: boolean;
  readonly onCaption: (caption: string) => void;
  readonly isCover: boolean;
  readonly onCover: (isCover: boolean) => void;
}

export function PhotoWords(props: PhotoWordsProps) {
  const { photo, place, caption, mayCaption, onCaption, isCover, onCover } = props;
  const { t } = useLingui();
  const { ref, url, look } = useNearPhoto(photo.id, photo.body);
  return (
    <li className={photoRow} ref={(element) => void (ref.current = element)}>
      <span className={rowFrame} style={look === undefined ? {} : { backgroundImage: `url(${look})` }}>
        <img
          className={classes(rowPicture, url === undefined && rowComing)}
          alt={t`Photo ${place}`}
          {...(url === undefined ? {} : { src: url })}
        />
      </span>
      <div className={rowWords}>
        <TextField
          label={t`Légende de la photo ${place}`}
          value={caption}
          onChange={onCaption}
          maxLength={LONGEST_CAPTION}
          autoComplete="off"
          isDisabled={!mayCaption}
          {...(mayCaption
            ? {}
            : { description: t`Un accord a changé ou pris fin : ses mots restent comme ils sont.` })}
        />
        <Checkbox isSelected={isCover} onChange={onCover}>
          <Trans>Photo {place} en couverture</Trans>
        </Checkbox>
      </div>
    </li>
  );
}

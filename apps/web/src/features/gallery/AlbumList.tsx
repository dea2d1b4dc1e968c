/**
 * Every photo in one list named « Photos », by day and album. Each item is a photo; the first of an album also carries
 * its title, and the first of a day the day. Of a long gallery only what is near the screen is in the page; readers
 * hear how many there are in all. Where there are several months, one goes to any of them.
 */
import { memo, useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { GalleryDay } from '@cocon/domain';
import { Select } from '../../design/Select.tsx';
import { monthWords } from '../../locales/dayWords.ts';
import type { SaidAbove } from './AlbumHead.tsx';
import { monthChoice, photoGrid, unseen } from './gallery.css.ts';
import { PhotoTile } from './PhotoTile.tsx';
import { monthsOf } from './rows.ts';
import { usePhotoName } from './usePhotoName.ts';
import { useRows } from './useRows.ts';

export interface AlbumListProps {
  readonly days: readonly GalleryDay[];
  /** Days of which a photo was taken back. */
  readonly gapDays?: ReadonlySet<string>;
  /** What stands above the list already. */
  readonly said?: SaidAbove;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onOpen: (photo: string) => void;
  readonly onDelete?: ((photo: string) => void) | undefined;
}

const none: ReadonlySet<string> = new Set();

export const AlbumList = memo(function AlbumList(props: AlbumListProps) {
  const { days, gapDays = none, said = 'nothing', today, onOpen, onDelete } = props;
  const { t, i18n } = useLingui();
  const nameOf = usePhotoName(today);
  const { list, tiles, rows, first, end, before, after, goToRow } = useRows(days);
  const months = useMemo(() => monthsOf(rows, tiles), [rows, tiles]);
  return (
    <>
      {months.length > 1 && (
        <div className={monthChoice}>
          <Select
            label={t`Aller au mois`}
            value={null}
            placeholder={t`Choisir un mois`}
            options={months.map(({ month }) => ({ id: month, label: monthWords(month, i18n.locale) }))}
            onChange={(wanted) => goToRow(months.find(({ month }) => month === wanted)?.row ?? 0)}
          />
        </div>
      )}
      <ul role="list" ref={list} className={photoGrid} aria-label={t`Photos`}>
        {before > 0 && <li role="presentation" className={unseen} style={{ height: before }} />}
        {tiles.slice(first, end).map(({ photo, album, position, isFirstOfDay }, index) => (
          <PhotoTile
            key={photo.id}
            photo={photo}
            name={nameOf({ ...album, photo, position, total: album.photos.length })}
            onOpen={onOpen}
            onDelete={onDelete}
            head={position === 1 ? album : undefined}
            isFirstOfDay={isFirstOfDay}
            said={said}
            hasGap={isFirstOfDay && gapDays.has(photo.day)}
            today={today}
            place={first + index + 1}
            total={tiles.length}
          />
        ))}
        {after > 0 && <li role="presentation" className={unseen} style={{ height: after }} />}
      </ul>
    </>
  );
});

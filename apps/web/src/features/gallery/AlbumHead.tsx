/** Above the first photo of an album: the day, where it begins one, whether a photo of it went, title and author. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { Album } from '@cocon/domain';
import { dayWords } from '../../locales/dayWords.ts';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { listNames } from '../today/listNames.ts';
import { ChangedAccord } from './ChangedAccord.tsx';
import { albumHead, albumTitle, by, dayTitle } from './gallery.css.ts';

/** What the page above the list says already: nothing, or the album's title, or that and its one day. */
export type SaidAbove = 'nothing' | 'title' | 'titleAndDay';

export interface AlbumHeadProps {
  /** The photo under it: by this the list remembers how high the head is. */
  readonly above: string;
  readonly album: Album;
  readonly isFirstOfDay: boolean;
  readonly said: SaidAbove;
  /** Whether a photo of that day was taken back. */
  readonly hasGap: boolean;
  readonly today: string;
}

export function AlbumHead({ above, album, isFirstOfDay, said, hasGap, today }: AlbumHeadProps) {
  const { i18n } = useLingui();
  const { locale } = useLocaleChoice();
  const { day, title, authors } = album;
  const author = listNames([...new Set(Object.values(authors))].filter(Boolean), formatLocales[locale]);
  const when = dayWords(day, i18n.locale, 'weekday', today.slice(0, 4));
  return (
    <div className={albumHead} data-above={above}>
      {isFirstOfDay && said !== 'titleAndDay' && (
        <h2 className={dayTitle}>{day === today ? <Trans>Aujourd’hui, {when}</Trans> : when}</h2>
      )}
      {isFirstOfDay && hasGap && <ChangedAccord />}
      {title !== '' && said === 'nothing' && <h3 className={albumTitle}>{title}</h3>}
      {author !== '' && (
        <span className={by}>
          <Trans>par {author}</Trans>
        </span>
      )}
    </div>
  );
}

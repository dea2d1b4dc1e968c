/** Under the photo: what it is, when and by whom it was published, and which of one's own children are on it. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { RecordId } from '@cocon/protocol';
import { dayWords } from '../../locales/dayWords.ts';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { bookChildren } from '../../session/book.ts';
import { useProfile } from '../../session/useSession.ts';
import { listNames } from '../today/listNames.ts';
import type { ShownPhoto } from '../gallery/galleryItems.ts';
import { ownOnPhoto } from './ownOnPhoto.ts';
import { caption, captionSoft, captionTitle, captionWords } from './viewer.css.ts';

export interface PhotoCaptionProps {
  readonly id: string;
  readonly shown: ShownPhoto;
  /** Own children are a family's; staff ask « Qui la voit ». */
  readonly isStaff: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export function PhotoCaption({ id, shown, isStaff, today }: PhotoCaptionProps) {
  const { i18n } = useLingui();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const { photo, title, author } = shown;
  const day = dayWords(photo.day, i18n.locale, 'weekday', today.slice(0, 4));
  const subjects = profile.documents.get(photo.id as RecordId)?.header.medium?.subjects ?? [];
  const { seen, maybe } = ownOnPhoto(subjects, isStaff ? [] : bookChildren(profile));
  const seenNames = listNames(seen, formatLocales[locale]);
  const maybeNames = listNames(maybe, formatLocales[locale]);
  const { caption: words = '' } = photo.body;
  return (
    <p id={id} className={caption}>
      {title !== '' && <span className={captionTitle}>{title}</span>}
      {words !== '' && <span className={captionWords}>{words}</span>}
      {seen.length > 0 && (
        <span>
          <Trans>On y voit {seenNames}</Trans>
        </span>
      )}
      {maybe.length > 0 && (
        <span>
          <Trans>On y voit peut-être {maybeNames}</Trans>
        </span>
      )}
      <span className={captionSoft}>
        {author === '' ? (
          day
        ) : (
          <Trans>
            {day}, par {author}
          </Trans>
        )}
      </span>
    </p>
  );
}

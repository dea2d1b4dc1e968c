/** What an album says of itself: of which group, of which days, by whom, and its text. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { Cover } from '@cocon/domain';
import { Tag } from '../../design/Tag.tsx';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { CoverWords } from '../gallery/CoverWords.tsx';
import { listNames } from '../today/listNames.ts';
import { facts, text as textLook } from './albums.css.ts';

export interface AlbumIntroductionProps {
  readonly cover: Cover;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Where the photos below do not say it. */
  readonly saysAuthors: boolean;
}

export function AlbumIntroduction({ cover, today, saysAuthors }: AlbumIntroductionProps) {
  const { t } = useLingui();
  const { locale } = useLocaleChoice();
  const authors = listNames(cover.authors, formatLocales[locale]);
  const { group = '', text = '' } = cover.page ?? {};
  return (
    <div>
      <p className={facts}>
        {group !== '' && (
          <Tag tone="leaf" icon="children">
            {group}
          </Tag>
        )}
        <CoverWords cover={cover} today={today} />
        {saysAuthors && authors !== '' && (
          <span>
            <Trans>par {authors}</Trans>
          </span>
        )}
      </p>
      {text !== '' && (
        <p className={textLook} aria-label={t`Ce que dit l’album`} role="group">
          {text}
        </p>
      )}
    </div>
  );
}

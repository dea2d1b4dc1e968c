/** A stay in words: its days, and whether it is to come, lasts or is over. */
import { useLingui } from '@lingui/react/macro';
import { Tag } from '../../design/Tag.tsx';
import type { BookStay } from '../../session/teamBook.ts';

import { daySpan } from '../../locales/dayWords.ts';

export function PhaseTag({ phase }: Pick<BookStay, 'phase'>) {
  const { t } = useLingui();
  switch (phase) {
    case 'coming':
      return (
        <Tag tone="sky" icon="calendar">
          {t`À venir`}
        </Tag>
      );
    case 'now':
      return (
        <Tag tone="leaf" icon="check">
          {t`En cours`}
        </Tag>
      );
    case 'over':
      return <Tag>{t`Terminé`}</Tag>;
  }
}

/** « 9–14 février 2027 », as the language writes a span. */
export function useSpanWords(): (stay: Pick<BookStay, 'from' | 'to'>) => string {
  const { i18n } = useLingui();
  return ({ from, to }) => daySpan(from, to, i18n.locale);
}

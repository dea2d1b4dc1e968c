/** Who read a sheet through, when, and whose word it is. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { SheetReading } from '@cocon/domain';
import { dayWords } from '../../locales/dayWords.ts';

export function ReadingLine({ readOn, readBy, said }: SheetReading) {
  const { i18n } = useLingui();
  const day = dayWords(readOn, i18n.locale, 'date');
  if (said === undefined) {
    return (
      <Trans>
        Relue le {day} par {readBy}, d’après un papier remis.
      </Trans>
    );
  }
  return (
    <Trans>
      Relue le {day} par {readBy}, d’après {said}.
    </Trans>
  );
}

/** The day of an instant in the house's zone, its year where that is another one, in the words of the language in use. */
import { useLingui } from '@lingui/react/macro';
import { localDay, type Instant } from '@cocon/protocol';
import { dayWords } from '../../locales/dayWords.ts';
import { useProfile } from '../../session/useSession.ts';

export function useNearDay(): (instant: Instant) => string {
  const { i18n } = useLingui();
  const { moment, state } = useProfile();
  const thisYear = moment.day.slice(0, 4);
  return (instant) => dayWords(localDay(instant, state.settings.zone), i18n.locale, 'weekday', thisYear);
}

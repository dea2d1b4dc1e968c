/** When a colleague's code was replaced, and with whose. */
import { useLingui } from '@lingui/react/macro';
import { localDay } from '@cocon/protocol';
import { dayWords } from '../../locales/dayWords.ts';
import { useProfile } from '../../session/useSession.ts';
import type { Renewed } from './roomNote.ts';

export function RenewedLine({ renewed: { at, by, byDirection } }: { readonly renewed: Renewed }) {
  const { t, i18n } = useLingui();
  const { moment, state } = useProfile();
  const day = dayWords(localDay(at, state.settings.zone), i18n.locale, 'weekday', moment.day.slice(0, 4));
  if (byDirection) return t`Code remplacé ${day}, la direction ayant rouvert la tablette.`;
  if (by === undefined) return t`Code remplacé ${day}, avec le code de la tablette.`;
  return t`Code remplacé ${day}, avec le code de ${by}.`;
}

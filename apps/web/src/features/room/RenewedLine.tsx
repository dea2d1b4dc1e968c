/** When a colleague's code was replaced, and with whose. */
import { useLingui } from '@lingui/react/macro';
import type { Renewed } from './roomNote.ts';
import { useNearDay } from './useNearDay.ts';

export function RenewedLine({ renewed: { at, by, byDirection } }: { readonly renewed: Renewed }) {
  const { t } = useLingui();
  const day = useNearDay()(at);
  if (byDirection) return t`Code remplacé ${day}, la direction ayant rouvert la tablette.`;
  if (by === undefined) return t`Code remplacé ${day}, avec le code de la tablette.`;
  return t`Code remplacé ${day}, avec le code de ${by}.`;
}

/**
 * The two rescue sheets: the first goes to the safe, the second, sealed, to the operator (« gestionnaire »). Both come out
 * of one print. The device that opened the space notes what is left: the secret itself until the first sheet was read
 * back, then, without any secret, that the second has still to be handed over.
 */

/** Name under which the device remembers the rescue code until the sheet was checked. */
export const RESCUE_NOTE = 'rescue';
/** Name under which it remembers that the sealed sheet has not been handed over. */
export const SEALED_NOTE = 'rescue.sealed';

/** Name under which it remembers that new sheets are due: somebody left direction. */
export const SHEETS_NOTE = 'rescue.renew';
/** Name of the next sheet's code until the register names its root. */
export const NEXT_NOTE = 'rescue.next';
/** The same for a sheet that another device of direction has to confirm. */
export const PAIR_NOTE = 'rescue.pair';

export type RescueStep = 'first' | 'renew' | 'sealed' | 'none';

/** The step that is left; the second can wait, and is asked for once the first is kept. */
export function rescueStep(note: (name: string) => string | undefined): RescueStep {
  if (note(RESCUE_NOTE) !== undefined) return 'first';
  if (note(SHEETS_NOTE) !== undefined) return 'renew';
  return note(SEALED_NOTE) === undefined ? 'none' : 'sealed';
}

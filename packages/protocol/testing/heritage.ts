import { pastOf, type HouseholdId, type RegisterState } from '../src/index.ts';

/** What the opening of a household says of the one that it inherits, if any, as the register stands. */
export const heritageOf = (state: RegisterState, inherits: HouseholdId | null) =>
  inherits === null ? { inherits } : { inherits, past: pastOf(state, inherits) };

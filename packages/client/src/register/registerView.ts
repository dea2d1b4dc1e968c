/** A register as it stands at one moment, and that moment. */
import { localDay, type Moment } from '@cocon/protocol';
import type { RegisterBook } from './registerBook.ts';

/** The register, and where that is in the chain. */
export type RegisterView = Pick<RegisterBook, 'state' | 'head'>;

/** `now`: corrected clock, ms. */
export function momentOf({
  register,
  now,
}: {
  readonly register: RegisterView;
  readonly now: () => number;
}): Moment {
  return { height: register.head.height, day: localDay(now(), register.state.settings.zone) };
}

/**
 * The day on which the old group closes: the one that was chosen on this device, else a Friday. Families need a whole
 * week to enter, and a Friday lets the team answer at the gate once more.
 */
import { addDays, LocalDay } from '@cocon/protocol';

/** The note under which a device remembers the day. */
export const CLOSING_DAY_NOTE = 'kit.closingDay';
/** The note under which a device remembers that the old group is closed. */
export const GROUP_CLOSED_NOTE = 'kit.groupClosed';

const LEAST_DAYS = 7;
const FRIDAY = 5;

/** The first Friday that leaves families a whole week. */
export function proposedClosingDay(today: LocalDay): LocalDay {
  const earliest = addDays(today, LEAST_DAYS);
  const weekday = new Date(`${earliest}T00:00:00Z`).getUTCDay();
  return addDays(earliest, (FRIDAY - weekday + 7) % 7);
}

/** The day in force: a note that is no day, or that is past, counts for nothing. */
export function closingDay(note: string | undefined, today: LocalDay): LocalDay {
  const noted = LocalDay.safeParse(note);
  return noted.success && noted.data >= today ? noted.data : proposedClosingDay(today);
}

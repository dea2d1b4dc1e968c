/** From when on a report tells: an hour of a day in the house's zone, as the server notes whole hours. */
import { addDays, endOfDay, type Instant, type LocalDay } from '@cocon/protocol';

const HOUR = 3_600_000;

/** The first instant of an hour of a day; on the days on which the clock changes, of that many hours after midnight. */
export const hourOf = (day: LocalDay, hour: number, zone: string): Instant =>
  endOfDay(addDays(day, -1), zone) + hour * HOUR;

/** By when the authority wants to be told of what was known at an instant. */
export const noticeDue = (known: Instant): Instant => known + 72 * HOUR;

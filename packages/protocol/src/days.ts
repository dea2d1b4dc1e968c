/**
 * Calendar days. A `LocalDay` is a date in the establishment's zone, `YYYY-MM-DD`; text order is date order. Rules
 * take days as arguments and never look at a clock.
 */
import * as z from 'zod/mini';

export const LocalDay = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isRealDay))
  .brand<'LocalDay'>();
export type LocalDay = z.infer<typeof LocalDay>;

/** Near the end of the year 9999: later instants have no local day of four digits in every zone. */
const LAST_INSTANT = 253_402_214_400_000;

/** Instant in milliseconds since 1970, UTC. */
export const Instant = z.int().check(z.nonnegative(), z.maximum(LAST_INSTANT));
export type Instant = z.infer<typeof Instant>;

/** A calendar month, `YYYY-MM`. */
export const EndMonth = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
  .brand<'EndMonth'>();
export type EndMonth = z.infer<typeof EndMonth>;

/** The month of the last day on which was seen what is seen until an instant. */
export const monthOfEnd = (until: Instant, zone: string): EndMonth =>
  localDay(Math.max(0, until - 1), zone).slice(0, 7) as EndMonth;

const DAY_MS = 86_400_000;

/** The calendar day that a clock on the wall of `zone` (IANA name) shows at `instant`. */
export function localDay(instant: Instant, zone: string): LocalDay {
  return dayFormat(zone).format(instant) as LocalDay;
}

/** The day `count` days after `day` (before, when negative). */
export function addDays(day: LocalDay, count: number): LocalDay {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10) as LocalDay;
}

/** Number of days from `first` to `last`; 0 when they are the same day. */
export function daysBetween(first: LocalDay, last: LocalDay): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS);
}

/** Whether `day` lies between `from` and `to`, both included; `to` null means without end. */
export function covers(
  period: { readonly from: LocalDay; readonly to: LocalDay | null },
  day: LocalDay,
): boolean {
  return period.from <= day && (period.to === null || day <= period.to);
}

/** The instant at which the day after `day` begins in `zone`: a record with this `until` is readable through `day`. */
export function endOfDay(day: LocalDay, zone: string): Instant {
  const next = addDays(day, 1);
  // A zone's offset is under 15 h: search the first instant whose local day is `next`.
  let low = Date.parse(next) - 15 * 3_600_000;
  let high = Date.parse(next) + 15 * 3_600_000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (localDay(middle, zone) < next) low = middle;
    else high = middle;
  }
  return high;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function dayFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    // The Swedish locale writes YYYY-MM-DD.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

function isRealDay(text: string): boolean {
  const instant = Date.parse(text);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

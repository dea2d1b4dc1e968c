/**
 * When a guardian is told that there is something new: at the evening hour of their choice, once a day at most; or at
 * once, but what comes together in one mail, with two hours between mails and none at night. Hours are those of the
 * house's clock. Told is only what no device of the household has fetched.
 */
import { localDay, type LocalDay, type NoticeHour } from '@cocon/protocol';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** What follows within this time is told together. */
export const GROUPED = 10 * MINUTE;
/** Between two mails « at once ». */
export const APART = 2 * HOUR;
/** First and last hour at which somebody is told at once. */
export const QUIET = { until: 7, from: 20 } as const;
/** How often it is looked whether there is something to tell. */
export const LOOKED_EVERY = 5 * MINUTE;

export interface Told {
  readonly hour: NoticeHour;
  /** When the last mail was made; 0: never. */
  readonly toldAt: number;
  /** The day on which it was last looked in the evening. */
  readonly lookedDay: LocalDay | '';
}

/** Whether it is the time to look for news of this guardian. */
export function isTime({ hour, toldAt, lookedDay }: Told, now: number, zone: string): boolean {
  const clock = hourIn(zone, now);
  if (hour !== null) return clock >= hour && lookedDay < localDay(now, zone);
  return clock >= QUIET.until && clock < QUIET.from && now - toldAt >= APART;
}

/** Whether news that began at `since` are told now, or wait for what comes with them. */
export const isRipe = ({ hour }: Pick<Told, 'hour'>, since: number, now: number): boolean =>
  hour !== null || now - since >= GROUPED;

const formats = new Map<string, Intl.DateTimeFormat>();
/** What the clock on the wall shows, 0 to 23. */
export function hourIn(zone: string, now: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
    formats.set(zone, format);
  }
  return Number(format.format(now));
}

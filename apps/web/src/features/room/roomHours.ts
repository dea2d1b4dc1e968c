/**
 * Until when a room stays open: its closing hour, but an hour at least, so that who opens it late is not shut out at
 * once; and at most some hours after the server was last heard, since a tablet that was carried away hears it no more.
 * Whoever has a code opens it again, without network too.
 */
import { endOfDay, localDay, type LocalDay } from '@cocon/protocol';

const HOUR = 3_600_000;
const LEAST = HOUR;
/** Without the server for so long, the code is asked again. */
export const LONGEST_SILENCE = 4 * HOUR;
/** A replacement of the day is one until this hour. */
const REPLACEMENT_ENDS = 20;
export const USUAL_CLOSING = 19;
export const CLOSING_HOURS = [16, 17, 18, 19, 20, 21, 22] as const;

/** The hour on the day of an instant, counted back from midnight: no change of clocks lies in between. */
export function hourOfDay(at: number, hour: number, zone: string): number {
  return endOfDay(localDay(at, zone), zone) - (24 - hour) * HOUR;
}

export interface OpenRoom {
  readonly openedAt: number;
  /** When the server was last heard; null: never. */
  readonly lastContact: number | null;
  /** Full hour of the day. */
  readonly closing: number;
  readonly zone: string;
}

export function roomClosesAt({ openedAt, lastContact, closing, zone }: OpenRoom): number {
  const byHour = Math.max(hourOfDay(openedAt, closing, zone), openedAt + LEAST);
  const bySilence = Math.max(openedAt, lastContact ?? 0) + LONGEST_SILENCE;
  return Math.min(byHour, bySilence);
}

/** The screen rests after so many minutes without a touch; never before the personal level has closed. */
export const RESTS = [3, 5, 10, 15] as const;
export const USUAL_REST = 5;
const MINUTE = 60_000;
/** Photos that were picked hold the screen for so long; what is composed is there when it wakes. */
export const LONGEST_COMPOSING = 30 * MINUTE;

export interface Untouched {
  /** Since the last touch, ms. */
  readonly idle: number;
  readonly rest: number;
  /** A film plays, or the camera is on. */
  readonly isMoving: boolean;
  readonly isComposing: boolean;
}

export function mustRest({ idle, rest, isMoving, isComposing }: Untouched): boolean {
  if (isMoving) return false;
  const patience = rest * MINUTE;
  return idle >= (isComposing ? Math.max(patience, LONGEST_COMPOSING) : patience);
}

/** When a code that is given until a day, that day included, opens no longer. */
export const codeEnds = (lastDay: string, zone: string): number => endOfDay(lastDay as LocalDay, zone);

/** Until when somebody named today is a replacement: eight in the evening, or midnight for who comes later. */
export function replacementEnds(at: number, zone: string): number {
  const evening = hourOfDay(at, REPLACEMENT_ENDS, zone);
  return at < evening ? evening : endOfDay(localDay(at, zone), zone);
}

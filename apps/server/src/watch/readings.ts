/**
 * What devices of staff fetch, counted by device and hour: it bounds what a stolen one takes, and is noted for the report
 * (LM, BR). Families are never counted: nobody notes what they look at.
 *
 * Things count once an hour, however often they are asked for: a film is read in parts, a page again after a cut. The notes
 * go to the database together, every few seconds; a power cut takes those seconds, a stop takes nothing.
 */
import type { DeviceId, EstablishmentId, RecordId } from '@cocon/protocol';
import type { Database } from '../platform/database.ts';
import { Refused } from '../platform/refused.ts';

export const HOUR_MS = 3_600_000;
/**
 * What one device of staff may fetch in an hour of the clock: pictures and papers opened, records read. A busy real day asks
 * for less than a fifth of either; decision 46 has the count.
 */
export const READING_LIMITS: ReadingLimits = { file: 1500, record: 12_000 };
/** How long notes wait for others. */
const GATHERING_MS = 5_000;

export type ReadingKind = 'file' | 'record';
export type ReadingLimits = Readonly<Record<ReadingKind, number>>;

export interface Reader {
  readonly establishment: EstablishmentId;
  readonly device: DeviceId;
}

export interface Readings {
  /**
   * Refuses a device that has fetched this hour what one may, of either kind: then it gets neither, and says so. `reached` is
   * called for the first refusal of the hour.
   */
  require(reader: Reader, reached: () => Promise<void>): Promise<void>;
  note(reader: Reader, kind: ReadingKind, records: readonly RecordId[]): void;
  /** Enters what is noted so far. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

interface Tally {
  readonly reader: Reader;
  readonly kind: ReadingKind;
  readonly hour: number;
  readonly seen: Set<RecordId>;
  /** Not entered yet. */
  fresh: RecordId[];
  times: number;
  isTold: boolean;
}

export function readingsIn(
  database: Pick<Database, 'query'>,
  now: () => number,
  limits: ReadingLimits,
): Readings {
  const tallies = new Map<string, Tally>();
  let timer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> = Promise.resolve();

  function tallyOf(reader: Reader, kind: ReadingKind): Tally {
    const hour = Math.floor(now() / HOUR_MS);
    const key = `${reader.establishment} ${reader.device} ${kind}`;
    const known = tallies.get(key);
    if (known?.hour === hour) return known;
    // What the hour before left goes first, under a name of its own.
    if (known && known.times > 0) tallies.set(`${key} ${known.hour}`, known);
    const tally = { reader, kind, hour, seen: new Set<RecordId>(), fresh: [], times: 0, isTold: false };
    tallies.set(key, tally);
    return tally;
  }

  async function enter(): Promise<void> {
    const hour = Math.floor(now() / HOUR_MS);
    const due = [...tallies.values()].filter(({ times }) => times > 0);
    for (const [key, { times, hour: its }] of tallies) if (times === 0 && its < hour) tallies.delete(key);
    for (const establishment of new Set(due.map(({ reader }) => reader.establishment))) {
      const own = due.filter(({ reader }) => reader.establishment === establishment);
      const notes = own.map((tally) => ({ tally, fresh: tally.fresh, times: tally.times }));
      for (const { tally } of notes) [tally.fresh, tally.times] = [[], 0];
      try {
        await database.query('select note_readings($1, $2, $3, $4, $5, $6)', [
          establishment,
          own.map(({ reader }) => reader.device),
          own.map((tally) => tally.hour),
          own.map(({ kind }) => kind),
          notes.map(({ fresh }) => Buffer.concat(fresh.map((id) => Buffer.from(id, 'base64url')))),
          notes.map(({ times }) => times),
        ]);
      } catch (error) {
        for (const { tally, fresh, times } of notes) {
          tally.fresh = [...fresh, ...tally.fresh];
          tally.times += times;
        }
        throw error;
      }
    }
  }

  function flush(): Promise<void> {
    flushing = flushing.catch(() => undefined).then(enter);
    return flushing;
  }

  function flushSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      // What could not be entered waits for the next note.
      flush().catch(() => undefined);
    }, GATHERING_MS).unref();
  }

  return {
    async require(reader, reached) {
      const kinds: readonly ReadingKind[] = ['file', 'record'];
      const tally = kinds
        .map((kind) => tallyOf(reader, kind))
        .find(({ seen, kind }) => seen.size >= limits[kind]);
      if (!tally) return;
      if (!tally.isTold) {
        tally.isTold = true;
        await reached();
      }
      const retryAfter = Math.ceil(((tally.hour + 1) * HOUR_MS - now()) / 1000);
      throw new Refused('rateLimited', { limit: 'reading', retryAfter });
    },
    note(reader, kind, records) {
      if (records.length === 0) return;
      const tally = tallyOf(reader, kind);
      tally.times += 1;
      for (const id of records) {
        if (tally.seen.has(id)) continue;
        tally.seen.add(id);
        tally.fresh.push(id);
      }
      flushSoon();
    },
    flush,
    async stop() {
      clearTimeout(timer);
      await flush().catch(() => undefined);
    },
  };
}

/** How devices of staff are counted, whatever they ask and in whatever order. Rules LM of docs/spec.md. */
import { makeId, type DeviceId, type EstablishmentId, type RecordId } from '@cocon/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR_MS, readingsIn, type ReadingKind } from './readings.ts';

const LIMITS = { file: 5, record: 9 };
const establishment = makeId<EstablishmentId>();
const devices = [makeId<DeviceId>(), makeId<DeviceId>()] as const;
const ids = Array.from({ length: 30 }, () => makeId<RecordId>());

interface Row {
  readonly device: string;
  readonly hour: number;
  readonly kind: string;
  readonly ids: string[];
  readonly times: number;
}

/** Takes what is entered, or refuses it while `isAway`. */
function memory() {
  const rows: Row[] = [];
  const state = { isAway: false };
  const database = {
    query: async <Answer>(_text: string, values: readonly unknown[] = []): Promise<Answer[]> => {
      if (state.isAway) throw new Error('away');
      const [, of, hours, kinds, bytes, times] = values as [
        string,
        string[],
        number[],
        string[],
        Buffer[],
        number[],
      ];
      of.forEach((device, n) => {
        const all = bytes[n] ?? Buffer.alloc(0);
        const spelled = Array.from({ length: all.length / 16 }, (_, at) =>
          all.subarray(16 * at, 16 * at + 16).toString('base64url'),
        );
        rows.push({ device, hour: hours[n] ?? 0, kind: kinds[n] ?? '', ids: spelled, times: times[n] ?? 0 });
      });
      return [];
    },
  };
  return { rows, state, database };
}

const steps = fc.array(
  fc.oneof(
    fc.record({
      device: fc.constantFrom(0, 1),
      kind: fc.constantFrom<ReadingKind>('file', 'record'),
      asked: fc.array(fc.nat(29), { minLength: 1, maxLength: 4 }),
    }),
    fc.constantFrom('hour', 'flush', 'away'),
  ),
  { maxLength: 60 },
);

test('LM-1 LM-2 an hour brings no more than the limit and one answer; all that went out is entered once, and only that', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { rows, state, database } = memory();
      let now = HOUR_MS * 500_000;
      const readings = readingsIn(database, () => now, LIMITS);
      const given = new Map<string, Set<RecordId>>();
      for (const step of all) {
        if (step === 'hour') now += HOUR_MS;
        else if (step === 'away') state.isAway = !state.isAway;
        else if (step === 'flush') await readings.flush().catch(() => undefined);
        else {
          const reader = { establishment, device: devices[step.device] ?? devices[0] };
          const place = (kind: string) => `${reader.device} ${Math.floor(now / HOUR_MS)} ${kind}`;
          const isFree = (kind: ReadingKind) => (given.get(place(kind))?.size ?? 0) < LIMITS[kind];
          const isIn = await readings
            .require(reader, async () => undefined)
            .then(
              () => true,
              () => false,
            );
          expect(isIn).toBe(isFree('file') && isFree('record'));
          if (!isIn) continue;
          const records = step.asked.flatMap((n) => ids[n] ?? []);
          readings.note(reader, step.kind, records);
          given.set(place(step.kind), new Set([...(given.get(place(step.kind)) ?? []), ...records]));
        }
      }
      state.isAway = false;
      await readings.stop();
      const entered = new Map<string, string[]>();
      for (const { device, hour, kind, ids: some } of rows) {
        const key = `${device} ${hour} ${kind}`;
        entered.set(key, [...(entered.get(key) ?? []), ...some]);
      }
      const sorted = (map: ReadonlyMap<string, Iterable<string>>) =>
        [...map].map(([key, some]) => [key, [...some].toSorted()]).toSorted();
      expect(sorted(entered)).toEqual(sorted(given));
    }),
  );
});

test('LM-3 direction is told once an hour, before the refusal that says how long to wait', async () => {
  let now = HOUR_MS * 500_000 + HOUR_MS / 4;
  const readings = readingsIn(memory().database, () => now, LIMITS);
  const reader = { establishment, device: devices[0] };
  let told = 0;
  const ask = () =>
    readings
      .require(reader, async () => void told++)
      .then(
        () => 'in',
        (error: unknown) => error,
      );
  readings.note(reader, 'file', ids.slice(0, 5));
  expect(await ask()).toMatchObject({ code: 'rateLimited', facts: { limit: 'reading', retryAfter: 2700 } });
  await ask();
  expect(told).toBe(1);
  now += HOUR_MS;
  expect(await ask()).toBe('in');
  await readings.stop();
});

/** A device of staff that asks for more than an hour may bring is refused, and direction is told once that hour. */
import { readStanding } from '../establishments/standing.ts';
import type { Services } from '../platform/services.ts';
import { noteOccurrence } from './occurrenceRows.ts';
import type { Reader } from './readings.ts';

export function requireReading({ readings, database, now }: Services, reader: Reader): Promise<void> {
  return readings.require(reader, () =>
    database.write(reader.establishment, async (tenant) => {
      const noticed = { kind: 'readingLimit', subject: reader.device } as const;
      await noteOccurrence(tenant, await readStanding(tenant), noticed, now());
    }),
  );
}

/**
 * What a device of staff fetched in a period, for the notice that the law wants within seventy-two hours: hours, counts and
 * ids, of what the server handed out. An hour counts whole. Of families' devices nothing was noted, so nothing is told.
 */
import type { BreachReport, ChildId, Collection, DeviceId, Instant, RecordId } from '@cocon/protocol';
import type { Tenant } from '../platform/database.ts';
import { HOUR_MS } from './readings.ts';

export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

interface Row {
  readonly hour: number;
  readonly kind: 'file' | 'record';
  readonly records: Buffer;
  readonly times: number;
}

export async function readBreach(
  tenant: Tenant,
  device: DeviceId,
  { from, to }: Period,
): Promise<BreachReport> {
  const rows = await tenant.query<Row>(
    `select hour, kind, records, times from readings
     where establishment_id = $1 and device = $2 and hour between $3 and $4 order by hour, kind`,
    [tenant.establishment, device, Math.floor(from / HOUR_MS), Math.ceil(to / HOUR_MS) - 1],
  );
  const of = (kind: Row['kind'], some: readonly Row[] = rows) =>
    new Set(some.filter((row) => row.kind === kind).flatMap(({ records }) => idsIn(records)));
  const hours = [...new Set(rows.map(({ hour }) => hour))].map((hour): BreachReport['hours'][number] => {
    const own = rows.filter((row) => row.hour === hour);
    return {
      at: hour * HOUR_MS,
      files: of('file', own).size,
      records: of('record', own).size,
      times: own.reduce((sum, { times }) => sum + times, 0),
    };
  });
  const [files, records] = [of('file'), of('record')];
  const all = [...new Set([...files, ...records])];
  const collections = await tenant.query<{ collection: Collection; records: number }>(
    `select collection, count(*)::int as records from records
     where establishment_id = $1 and id = any ($2) group by 1 order by 1`,
    [tenant.establishment, all],
  );
  const children = await tenant.query<{ child: ChildId; photos: number }>(
    `select child, count(*)::int as photos from record_subjects
     where establishment_id = $1 and record = any ($2) group by 1 order by 2 desc, 1`,
    [tenant.establishment, [...files]],
  );
  const there = collections.reduce((sum, one) => sum + one.records, 0);
  return {
    hours,
    files: files.size,
    records: records.size,
    collections,
    children,
    gone: all.length - there,
  };
}

/** Sixteen bytes each; one that was noted before and after a restart stands there twice. */
function idsIn(bytes: Buffer): RecordId[] {
  return Array.from(
    { length: Math.floor(bytes.length / 16) },
    (_, at) => bytes.subarray(16 * at, 16 * at + 16).toString('base64url') as RecordId,
  );
}

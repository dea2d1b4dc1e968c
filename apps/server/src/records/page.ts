/** Records of a collection, newest day first (48): a bounded walk along the index, with the audiences that open them. */
import type { Collection, RecordPage } from '@cocon/protocol';
import type { AudienceMembers } from '../audiences/audienceMembers.ts';
import { serveAudiences } from '../audiences/audienceRows.ts';
import type { Asking } from '../devices/asking.ts';
import type { Places } from './places.ts';
import { mayRead, surroundingsOf } from './mayRead.ts';
import { factsByDay, sealedRecords, type RecordFacts } from './recordRows.ts';

/** Rows of the index looked at for one page, at most: a reader of few records gets several short pages. */
const MOST_LOOKED_AT = 2000;
const LONGEST_STRIDE = 400;

export async function readPage(
  asking: Asking,
  audiences: AudienceMembers,
  places: Places,
  collection: Collection,
  before: string | undefined,
  limit: number,
): Promise<RecordPage> {
  const { tenant, state, caller } = asking;
  const readable: RecordFacts[] = [];
  // A place past a record that the asker may not read must tell nothing of it.
  const bind = `${tenant.establishment} ${caller.device.id} ${collection}`;
  let after = before === undefined ? undefined : places.read(before, bind);
  let looked = 0;
  let ended = false;
  const stride = Math.min(LONGEST_STRIDE, 2 * limit + 20);
  while (!ended && readable.length < limit && looked < MOST_LOOKED_AT) {
    const rows = await factsByDay(tenant, collection, after, stride);
    const around = await surroundingsOf(tenant, audiences, caller, rows);
    ended = rows.length < stride;
    looked += rows.length;
    for (const row of rows) {
      if (readable.length === limit) {
        ended = false;
        break;
      }
      after = { day: row.day, id: row.id };
      if (mayRead(asking, row, around)) readable.push(row);
    }
  }
  const sealed = await sealedRecords(
    tenant,
    readable.map(({ id }) => id),
  );
  const served = await serveAudiences(
    tenant,
    state,
    caller,
    readable.map(({ audience }) => audience),
  );
  return {
    records: readable.flatMap(({ id }) => sealed.get(id) ?? []),
    audiences: [...served.values()],
    next: ended || !after ? null : places.write(after, bind),
  };
}

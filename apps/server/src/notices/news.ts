/**
 * Whether there is something new for a household: a photo, a day, a message, a paper that somebody else made, that it may
 * read at this moment, by the same rule as every answer (`mayRead`). A newer version of what was there is no news.
 */
import type { Collection, HouseholdId, RecordId } from '@cocon/protocol';
import type { AudienceMembers } from '../audiences/audienceMembers.ts';
import type { Tenant } from '../platform/database.ts';
import { mayRead, surroundingsOf, type Question } from '../records/mayRead.ts';
import { factsOfRecords } from '../records/recordRows.ts';

const TOLD: readonly Collection[] = ['medium', 'post', 'day', 'thread', 'file'];
const AT_ONCE = 200;

/** When the oldest of the news after `after` came; undefined: there are none. */
export async function newsSince(
  tenant: Tenant,
  audiences: AudienceMembers,
  question: Question,
  household: HouseholdId,
  after: number,
): Promise<number | undefined> {
  for (let from = after; ;) {
    const rows = await tenant.query<{ seq: number; record: RecordId; at: number }>(
      `select seq, record, at from change_rows
       where establishment_id = $1 and seq > $2 and kind = 'record' and version = 1 and collection = any ($3)
       order by seq limit $4`,
      [tenant.establishment, from, TOLD, AT_ONCE],
    );
    const facts = await factsOfRecords(
      tenant,
      rows.map(({ record }) => record),
    );
    const others = [...facts.values()].filter(
      ({ author }) => question.state.devices[author]?.household !== household,
    );
    const around = await surroundingsOf(tenant, audiences, question.caller, others);
    const readable = new Set(
      others.filter((record) => mayRead(question, record, around)).map(({ id }) => id),
    );
    const first = rows.find(({ record }) => readable.has(record));
    if (first) return first.at;
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return undefined;
    from = last.seq;
  }
}

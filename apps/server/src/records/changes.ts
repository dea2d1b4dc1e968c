/**
 * `changes after N` (47): walks the change rows in order and says what each means to the asker, now.
 *
 * - A record goes out only if the asker may read it at this very moment, whatever the row says.
 * - A turning point (a consent, a day) gives `withdrawn` for what was readable just before it and is not now, and the
 *   record again for the reverse. Nothing about households is stored: one statement is one row, whatever it touches.
 * - A page ends between two steps of the sequence; `more` says that there are others. Each step is bounded work.
 */
import {
  readCursor,
  writeCursor,
  type AudienceId,
  type Change,
  type Changes,
  type Collection,
  type RecordId,
} from '@cocon/protocol';
import type { AudienceMembers } from '../audiences/audienceMembers.ts';
import { serveAudiences } from '../audiences/audienceRows.ts';
import type { Asking } from '../devices/asking.ts';
import { viewOfCaller } from '../devices/caller.ts';
import { readStatements, rowFor, wireEntry } from '../register/statementRows.ts';
import { changeRowsAfter, isBelowWindow, type ChangeRow } from './changeRows.ts';
import { isAddressed, mayRead, surroundingsOf } from './mayRead.ts';
import { factsOfRange, factsOfRecords, sealedRecords, type RecordFacts } from './recordRows.ts';
import { idsOfStep } from './steps.ts';
import { turningPointOfDay, turningPointOfStatements, type TurningPoint } from './turningPoints.ts';

/** A change whose record or audience is fetched when the page is complete. */
type Draft =
  | Exclude<Change, { kind: 'record' } | { kind: 'audience' }>
  | { readonly kind: 'record'; readonly facts: RecordFacts }
  | { readonly kind: 'audience'; readonly id: AudienceId };

/** Bytes of records in one page, about; the first always goes. */
const MOST_BYTES = 4_000_000;

export async function changesAfter(
  asking: Asking,
  audiences: AudienceMembers,
  after: string,
  limit: number,
): Promise<Changes> {
  const { standing, tenant } = asking;
  const here = (sequence: number) => writeCursor(standing.incarnation, sequence);
  const { incarnation, sequence } = readCursor(after);
  const foreign = incarnation !== standing.incarnation || sequence > standing.sequence;
  if (foreign || (await isBelowWindow(tenant, sequence))) {
    return { cursor: here(standing.sequence), more: false, reset: true, changes: [] };
  }
  if (sequence === standing.sequence) return { cursor: after, more: false, reset: false, changes: [] };
  const rows = await changeRowsAfter(tenant, sequence, limit);
  const drafts = new Drafts();
  const walk = new Walk(asking, audiences, drafts);
  await walk.prepare(rows);
  let reached = sequence;
  for (const row of rows) {
    reached = await walk.pass(row, reached, limit);
    if (reached < row.seq || drafts.length >= limit || drafts.bytes >= MOST_BYTES) break;
  }
  const passedAll = reached === rows.at(-1)?.seq && rows.length < limit;
  if (passedAll) reached = standing.sequence;
  return {
    cursor: here(reached),
    more: reached < standing.sequence,
    reset: false,
    changes: await drafts.complete(asking),
  };
}

class Drafts {
  private readonly list: Draft[] = [];
  private readonly seen = new Set<string>();
  bytes = 0;

  get length(): number {
    return this.list.length;
  }

  add(draft: Draft, key: string): void {
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.list.push(draft);
  }

  record(facts: RecordFacts): void {
    this.bytes += facts.header.length + 2048;
    this.add({ kind: 'record', facts }, `record ${facts.id}`);
  }

  withdrawn(id: RecordId, collection: Collection): void {
    this.add({ kind: 'withdrawn', id, collection }, `withdrawn ${id}`);
  }

  /** Fetches what is named; every audience that a record needs comes before the first that needs it. */
  async complete({ tenant, state, caller }: Asking): Promise<Change[]> {
    const records = this.list.flatMap((draft) => (draft.kind === 'record' ? [draft.facts] : []));
    const named = this.list.flatMap((draft) => (draft.kind === 'audience' ? [draft.id] : []));
    const sealed = await sealedRecords(
      tenant,
      records.map(({ id }) => id),
    );
    const served = await serveAudiences(tenant, state, caller, [
      ...records.map(({ audience }) => audience),
      ...named,
    ]);
    const given = new Set<AudienceId>();
    const give = (id: AudienceId): Change[] => {
      const audience = served.get(id);
      if (!audience || given.has(id)) return [];
      given.add(id);
      return [{ kind: 'audience', audience }];
    };
    return this.list.flatMap((draft): Change[] => {
      if (draft.kind === 'audience') return give(draft.id);
      if (draft.kind !== 'record') return [draft];
      const record = sealed.get(draft.facts.id);
      return record ? [...give(draft.facts.audience), { kind: 'record', record }] : [];
    });
  }
}

class Walk {
  private readonly asking: Asking;
  private readonly audiences: AudienceMembers;
  private readonly drafts: Drafts;
  private records = new Map<RecordId, RecordFacts>();
  private readable = new Set<RecordId>();

  constructor(asking: Asking, audiences: AudienceMembers, drafts: Drafts) {
    this.asking = asking;
    this.audiences = audiences;
    this.drafts = drafts;
  }

  /** Reads the records and posts that the rows name, once. */
  async prepare(rows: readonly ChangeRow[]): Promise<void> {
    const { tenant } = this.asking;
    const ids = rows.flatMap(({ record, post }) => [record, post]).filter((id) => id !== null);
    this.records = await factsOfRecords(tenant, [...new Set(ids)]);
    this.readable = await this.readableAmong([...this.records.values()], this.asking);
    const named = rows.flatMap(({ audience, previous_audience }) => [audience, previous_audience]);
    await this.audiences.of(
      tenant,
      named.filter((id) => id !== null),
    );
  }

  /** Says what a row means to the asker, from a cursor on; returns the cursor reached. */
  async pass(row: ChangeRow, from: number, limit: number): Promise<number> {
    switch (row.kind) {
      case 'audience':
        if (row.audience && (await this.isAddressedTo(row.audience))) {
          this.drafts.add({ kind: 'audience', id: row.audience }, `audience ${row.audience}`);
        }
        return row.seq;
      case 'record':
        await this.passRecord(row);
        return row.seq;
      case 'deleted':
        await this.passDeleted(row);
        return row.seq;
      case 'register':
        return this.passStatements(row, from, limit);
      case 'day':
        return this.passTurningPoint(row, this.turningDay(row), from, limit);
    }
  }

  private async passRecord({
    record: id,
    version,
    collection,
    post,
    previous_audience,
  }: ChangeRow): Promise<void> {
    if (id === null || collection === null) return;
    const facts = this.records.get(id);
    if (facts && facts.version === version && this.readable.has(id)) this.drafts.record(facts);
    else if (previous_audience && !this.readable.has(id) && (await this.isAddressedTo(previous_audience))) {
      this.drafts.withdrawn(id, collection);
    }
    if (post) await this.passPost(post);
  }

  private async passDeleted({ record: id, collection, post, tombstone, audience }: ChangeRow): Promise<void> {
    if (id === null || collection === null || audience === null) return;
    if (await this.isAddressedTo(audience)) {
      this.drafts.add({ kind: 'deleted', id, collection, tombstone }, `deleted ${id}`);
    }
    if (post) await this.passPost(post);
  }

  /** A post follows its media: readable again with the first, withdrawn with the last. Staff read it anyway. */
  private async passPost(post: RecordId): Promise<void> {
    const facts = this.records.get(post);
    if (this.asking.caller.kind === 'staff' || !facts?.with_media) return;
    if (this.readable.has(post)) this.drafts.record(facts);
    else if (await this.isAddressedTo(facts.audience)) this.drafts.withdrawn(post, facts.collection);
  }

  private async passStatements(row: ChangeRow, from: number, limit: number): Promise<number> {
    const { tenant, caller } = this.asking;
    if (row.height_from === null || row.height_to === null) return row.seq;
    const statements = await readStatements(tenant, row.height_from, row.height_to);
    if (from <= row.seq - row.span) {
      const entries = statements.map((one) => rowFor(viewOfCaller(caller), one));
      this.drafts.bytes += statements.reduce((sum, { statement }) => sum + (statement?.length ?? 0), 0);
      this.drafts.add(
        { kind: 'entries', height: row.height_from, entries: entries.map(wireEntry) },
        `entries ${row.height_from}`,
      );
    }
    const turning =
      caller.kind === 'household' && row.span > 1
        ? turningPointOfStatements(row, statements, caller.household)
        : undefined;
    return this.passTurningPoint(row, turning, from, limit);
  }

  private turningDay(row: ChangeRow): TurningPoint | undefined {
    const { caller, state } = this.asking;
    return caller.kind === 'household' ? turningPointOfDay(row, state, caller.household) : undefined;
  }

  private async passTurningPoint(
    row: ChangeRow,
    turning: TurningPoint | undefined,
    from: number,
    limit: number,
  ): Promise<number> {
    if (!turning) return row.seq;
    const start = row.seq - row.span;
    for (let step = Math.max(0, from - start); step < row.span; step++) {
      await this.passStep(turning, step);
      const full = this.drafts.length >= limit || this.drafts.bytes >= MOST_BYTES;
      if (full && step + 1 < row.span) return start + step + 1;
    }
    return row.seq;
  }

  private async passStep({ before, children }: TurningPoint, step: number): Promise<void> {
    const { tenant } = this.asking;
    const records = await factsOfRange(tenant, idsOfStep(step), children);
    if (records.length === 0) return;
    const was = await this.readableAmong(records, { ...this.asking, moment: before });
    const is = await this.readableAmong(records, this.asking);
    const posts = new Set<RecordId>();
    for (const facts of records) {
      if (was.has(facts.id) === is.has(facts.id)) continue;
      if (is.has(facts.id)) this.drafts.record(facts);
      else this.drafts.withdrawn(facts.id, facts.collection);
      if (facts.post) posts.add(facts.post);
    }
    await this.learn([...posts].filter((post) => !this.records.has(post)));
    for (const post of posts) await this.passPost(post);
  }

  private async learn(ids: readonly RecordId[]): Promise<void> {
    const facts = await factsOfRecords(this.asking.tenant, ids);
    for (const [id, one] of facts) this.records.set(id, one);
    for (const id of await this.readableAmong([...facts.values()], this.asking)) this.readable.add(id);
  }

  private async readableAmong(records: readonly RecordFacts[], question: Asking): Promise<Set<RecordId>> {
    const around = await surroundingsOf(question.tenant, this.audiences, question.caller, records);
    return new Set(records.filter((record) => mayRead(question, record, around)).map(({ id }) => id));
  }

  private async isAddressedTo(id: AudienceId): Promise<boolean> {
    const facts = (await this.audiences.of(this.asking.tenant, [id])).get(id);
    return facts !== undefined && isAddressed(this.asking, facts);
  }
}

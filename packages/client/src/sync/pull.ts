/**
 * Brings a device up to date: `changes after N`, page by page, in order; each page is applied whole before its cursor
 * is kept, and applying it twice is harmless. On a new device the newest documents come first, older ones as asked.
 */
import {
  readAudience,
  readCursor,
  readHeader,
  type Change,
  type Collection,
  type Cursor,
  type Entry,
  type Head,
  type RecordId,
  type RecordPage,
  type ServedAudience,
} from '@cocon/protocol';
import type { AudienceBook } from '../audiences/audienceBook.ts';
import type { KeyringBook } from '../keyring/keyringBook.ts';
import { ClientRefusal, isRefusal } from '../refusal.ts';
import type { RegisterBook } from '../register/registerBook.ts';
import type { DeviceStore } from '../store/deviceStore.ts';
import type { Session } from '../transport/session.ts';
import type { Transport } from '../transport/transport.ts';
import { runsOf, type AloneChange, type TakenTogether } from './changeRuns.ts';
import type { DocumentBook } from './documentBook.ts';
import type { Gaps } from './gaps.ts';
import { verifyTombstone } from './sealedRecords.ts';

/** Collections that a device holds in full; of the others it holds what was asked for. */
const HELD_IN_FULL: readonly Collection[] = ['book', 'sheet', 'office'];
/** Collections of which the newest page comes with the first sync. */
const NEWEST_FIRST: readonly Collection[] = ['post', 'medium', 'day', 'home', 'thread', 'file', 'print'];
const PAGE = 200;
/** Media: a household's device obeys the server when it withdraws them (57). */
const WITHDRAWABLE: readonly Collection[] = ['medium', 'print', 'post'];

export interface PullParts {
  readonly store: DeviceStore;
  readonly profile: string;
  readonly role: 'direction' | 'team' | 'household';
  readonly establishment: string;
  readonly transport: Transport;
  readonly session: Session;
  readonly register: RegisterBook;
  readonly keyrings: KeyringBook;
  readonly audiences: AudienceBook;
  readonly documents: DocumentBook;
  readonly gaps: Gaps;
  /** Something of one document was refused; the rest goes on. */
  readonly report: (error: unknown) => void;
}

/** Where something was refused, to be asked for again: what was spoilt on the way is not lost for ever. */
interface Missed {
  /** Cursor before the first page of changes in which something was refused. */
  readonly from: Cursor | null;
  readonly pages: readonly { readonly collection: Collection; readonly before: string | null }[];
}
const NOTHING_MISSED: Missed = { from: null, pages: [] };
/** How often it is asked for again while a profile is open; opening it again begins anew. */
const TRIES = 3;

export class Puller {
  readonly #parts: PullParts;
  #cursor: Cursor | undefined;
  #missed = NOTHING_MISSED;
  #tries = 0;
  /** Something was refused since this was last set to false. */
  #refused = false;
  #pulling: Promise<unknown> = Promise.resolve();
  readonly #older = new Map<Collection, string | null>();

  constructor(parts: PullParts) {
    this.#parts = parts;
  }

  /** Reads where this device stood when it was last open. */
  async load(): Promise<void> {
    const { store, profile } = this.#parts;
    const [cursor, older, missed] = await Promise.all(
      ['cursor', 'older', 'missed'].map((id) => store.get({ profile, kind: 'meta', id })),
    );
    this.#cursor = cursor?.value as Cursor | undefined;
    for (const [collection, next] of (older?.value ?? []) as [Collection, string | null][])
      this.#older.set(collection, next);
    this.#missed = (missed?.value as Missed | undefined) ?? NOTHING_MISSED;
  }

  /** One pull at a time: two would move the cursor over each other. */
  pull(): Promise<void> {
    const pulling = this.#pulling.then(() => this.#pull());
    this.#pulling = pulling.catch(() => undefined);
    return pulling;
  }

  /** Drops every copy but the emergency sheets, and loads anew. */
  startAnew(): Promise<void> {
    const anew = this.#pulling.then(() => this.#restart());
    this.#pulling = anew.catch(() => undefined);
    return anew;
  }

  async #pull(): Promise<void> {
    await this.#askAgain();
    if (this.#cursor === undefined) {
      return this.#begin();
    }
    for (let more = true; more;) {
      const page = await this.#call((token) =>
        this.#parts.transport.call('changes', {
          path: this.#path(),
          query: { after: this.#cursor, limit: PAGE },
          token,
        }),
      );
      if (page.reset) {
        return this.#restart();
      }
      const from = this.#cursor;
      if (page.more && !isFurther(page.cursor, from)) throw goesInCircles();
      this.#refused = false;
      for (const run of runsOf(page.changes)) {
        if ('alone' in run) await this.#apply(run.alone);
        else await this.#acceptAll(run);
      }
      if (this.#refused) await this.#keepMissed({ ...this.#missed, from: this.#missed.from ?? from });
      await this.#keepCursor(page.cursor);
      more = page.more;
    }
  }

  /** Loads the page of a collection that lies before what is held. Returns whether there is still older. */
  async loadOlder(collection: Collection): Promise<boolean> {
    const next = this.#older.get(collection);
    if (next === null) return false;
    return this.#loadPage(collection, next);
  }

  hasOlder(collection: Collection): boolean {
    return this.#older.get(collection) !== null;
  }

  /** Fetches the register up to the server's head, and the seals that this device may open. */
  async followRegister(): Promise<void> {
    const { transport, register, keyrings } = this.#parts;
    for (;;) {
      const from = register.head.height + 1;
      const answer = await this.#call((token) =>
        transport.call('register', { path: this.#path(), query: { from }, token }),
      );
      await register.add(answer.height, answer.entries);
      register.requireNoLess(answer.head, from - 1);
      if (register.reaches(answer.head)) break;
      if (register.head.height < from) throw goesInCircles();
    }
    const served = await this.#call((token) => transport.call('keyrings', { path: this.#path(), token }));
    keyrings.offer(served.keyrings);
  }

  async #begin(): Promise<void> {
    // The sequence is noted first: what changes while the newest pages load comes again, harmlessly, after it.
    const { cursor } = await this.#parts.session.facts();
    // All first pages are asked for at once, beside the register: who is far from the server waits once, not ten times.
    const notBegun = HELD_IN_FULL.filter((collection) => !this.#older.has(collection));
    const first = new Map([...notBegun, ...NEWEST_FIRST].map((one) => [one, this.#askPage(one, undefined)]));
    for (const page of first.values()) page.catch(() => undefined); // thrown where it is awaited
    await this.followRegister();
    for (const collection of HELD_IN_FULL) {
      let more = await this.#loadPage(collection, this.#older.get(collection), first.get(collection));
      while (more) more = await this.#loadPage(collection, this.#older.get(collection));
    }
    for (const collection of NEWEST_FIRST) await this.#loadPage(collection, undefined, first.get(collection));
    await this.#keepCursor(cursor);
  }

  /** Another incarnation: cached records go; keys, register and outbox stay (48, 52). */
  async #restart(): Promise<void> {
    const { store, profile, documents } = this.#parts;
    await this.followRegister();
    // Without a cursor everything is loaded anew, even if the app is closed in the middle.
    await store.write({ remove: [{ profile, kind: 'meta', id: 'cursor' }] });
    this.#cursor = undefined;
    // Emergency sheets stay until they are replaced (48): the server's word alone does not take them.
    const items = (await store.list(profile, 'record')).filter(({ sort }) => !sort.includes('|sheet|'));
    await documents.drop(items.map((item) => item.id as RecordId));
    this.#older.clear();
    await this.#keepOlder();
    await this.#keepMissed(NOTHING_MISSED);
    await this.#begin();
  }

  async #loadPage(
    collection: Collection,
    before: string | null | undefined,
    asked?: Promise<RecordPage>,
  ): Promise<boolean> {
    if (before === null) return false;
    const next = await this.#takePage(collection, before, asked);
    if (next !== null && next === before) throw goesInCircles();
    this.#older.set(collection, next);
    await this.#keepOlder();
    return next !== null;
  }

  #askPage(collection: Collection, before: string | undefined): Promise<RecordPage> {
    return this.#call((token) =>
      this.#parts.transport.call('records', {
        path: this.#path(),
        query: { collection, before, limit: PAGE },
        token,
      }),
    );
  }

  /** Takes one page in, which may have been asked for already; returns where the next older one begins. */
  async #takePage(
    collection: Collection,
    before: string | undefined,
    asked?: Promise<RecordPage>,
  ): Promise<string | null> {
    const page = await (asked ?? this.#askPage(collection, before));
    this.#refused = false;
    await this.#acceptAll(page);
    if (this.#refused) {
      const pages = this.#missed.pages.filter(
        (one) => one.collection !== collection || one.before !== before,
      );
      await this.#keepMissed({ ...this.#missed, pages: [...pages, { collection, before: before ?? null }] });
    }
    return page.next;
  }

  /** Asks again for what was refused, which the way may have spoilt. */
  async #askAgain(): Promise<void> {
    const { from, pages } = this.#missed;
    if (this.#tries >= TRIES || (from === null && pages.length === 0)) return;
    this.#tries += 1;
    this.#missed = NOTHING_MISSED;
    try {
      for (const { collection, before } of pages) await this.#takePage(collection, before ?? undefined);
    } catch (error) {
      this.#missed = { from, pages };
      throw error;
    }
    if (from !== null) await this.#keepCursor(from);
    await this.#keepMissed(this.#missed);
  }

  async #apply(change: AloneChange): Promise<void> {
    const { documents, gaps, role, session } = this.#parts;
    switch (change.kind) {
      case 'entries':
        await this.#addEntries(change.height, change.entries);
        if (change.entries.some((entry) => 'statement' in entry)) await this.#refreshSeals();
        return;
      case 'withdrawn':
        if (role !== 'household' || !WITHDRAWABLE.includes(change.collection)) return;
        if (!(await this.#isOf(change))) return;
        await documents.openResting(change.id);
        await gaps.open(documents.get(change.id)?.header, session.now());
        return documents.drop([change.id]);
      case 'deleted':
        await documents.openResting(change.id);
        if (!(await this.#isOf(change)) || !(await this.#mayDelete(change))) return;
        await gaps.close(change.id);
        return change.tombstone ? documents.bury([change.id]) : documents.drop([change.id]);
    }
  }

  /** Whether a record held, if any, is of the collection that the server says: else a sheet could go as a photo. */
  async #isOf({
    id,
    collection,
  }: {
    readonly id: RecordId;
    readonly collection: Collection;
  }): Promise<boolean> {
    const held = await this.#parts.documents.collectionOf(id);
    if (held === undefined || held === collection) return true;
    this.#parts.report(new Error(`a ${held} was to go as a ${collection}`));
    return false;
  }

  async #mayDelete(change: Extract<Change, { kind: 'deleted' }>): Promise<boolean> {
    const { documents, register, report, role, session } = this.#parts;
    if (change.tombstone) {
      const document = documents.get(change.id);
      const audience = document && (await this.#parts.audiences.find(document.header.audience));
      const held = document && { version: document.version, audience };
      const signed = await verifyTombstone(change.tombstone, change, held, register);
      if (!signed) report(new Error(`an unsigned deletion of ${change.collection} was refused`));
      return signed;
    }
    if (role === 'household' && WITHDRAWABLE.includes(change.collection)) return true;
    const until = documents.get(change.id)?.header.until ?? null;
    // A clock that lies by days hides; it does not erase (51).
    const over = until !== null && !session.clockIsOff && session.now() >= until;
    if (!over && documents.get(change.id))
      report(new Error(`an unsigned deletion of ${change.collection} was refused`));
    return over;
  }

  async #addEntries(height: number, entries: readonly Entry[]): Promise<void> {
    const { register, role } = this.#parts;
    try {
      await register.add(height, entries);
    } catch (error) {
      const hidden = isRefusal(error, 'registerDistrust') && error.reason === 'hiddenFromReader';
      if (!hidden || role === 'household') throw error;
      // What was forgotten since is named further on: the whole register says whether it was.
      await this.followRegister();
    }
  }

  /** Takes audiences in, then records, or reports them; a fork of the register stops everything. */
  async #acceptAll({ audiences, records }: TakenTogether): Promise<void> {
    for (const audience of audiences) await this.#acceptAudience(audience);
    for (const { header } of records) {
      const head = readHeader(header)?.head;
      if (head) await this.#reach(head);
    }
    for (const taken of await this.#parts.documents.acceptAll(records)) {
      if (taken.status === 'fulfilled') continue;
      if (isRefusal(taken.reason, 'registerDistrust', 'deviceFull')) throw taken.reason;
      this.#report(taken.reason);
    }
  }

  #report(error: unknown): void {
    this.#refused = true;
    this.#parts.report(error);
  }

  /** Follows the register up to a head that somebody names, once (10). */
  async #reach(head: Head): Promise<void> {
    if (!this.#parts.register.reaches(head)) await this.followRegister();
  }

  async #acceptAudience(audience: ServedAudience): Promise<void> {
    const head = readAudience(audience.statement)?.head;
    if (head) await this.#reach(head);
    try {
      await this.#parts.audiences.accept(audience);
    } catch (error) {
      if (!isRefusal(error, 'keyDistrust')) throw error;
      // Perhaps sealed to a version whose seals are not here yet: ask once more before saying so.
      await this.#refreshSeals();
      try {
        await this.#parts.audiences.accept(audience);
      } catch (refused) {
        if (!isRefusal(refused, 'keyDistrust')) throw refused;
        this.#report(refused);
      }
    }
  }

  async #refreshSeals(): Promise<void> {
    const { transport, keyrings } = this.#parts;
    const served = await this.#call((token) => transport.call('keyrings', { path: this.#path(), token }));
    keyrings.offer(served.keyrings);
  }

  async #keepCursor(cursor: Cursor): Promise<void> {
    const { store, profile } = this.#parts;
    this.#cursor = cursor;
    const { sequence } = readCursor(cursor);
    const value = cursor;
    await store.write({ put: [{ profile, kind: 'meta', id: 'cursor', sort: `cursor ${sequence}`, value }] });
  }

  async #keepMissed(missed: Missed): Promise<void> {
    this.#missed = missed;
    const { store, profile } = this.#parts;
    await store.write({ put: [{ profile, kind: 'meta', id: 'missed', sort: 'missed', value: missed }] });
  }

  async #keepOlder(): Promise<void> {
    const { store, profile } = this.#parts;
    await store.write({
      put: [{ profile, kind: 'meta', id: 'older', sort: 'older', value: [...this.#older] }],
    });
  }

  #path() {
    return { establishment: this.#parts.establishment };
  }

  #call<Value>(request: (token: string) => Promise<Value>): Promise<Value> {
    return this.#parts.session.with(request);
  }
}

/** Whether a cursor leads on; one of another incarnation cannot be compared and is taken for further. */
function isFurther(next: Cursor, former: Cursor | undefined): boolean {
  if (former === undefined) return true;
  const [a, b] = [readCursor(next), readCursor(former)];
  return a.incarnation !== b.incarnation || a.sequence > b.sequence;
}

const goesInCircles = () => new ClientRefusal('unreadableAnswer', { detail: 'more, and nothing new' });

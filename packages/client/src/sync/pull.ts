/**
 * Brings a device up to date: `changes after N`, page by page, in order; each page is applied whole before its cursor
 * is kept, and applying it twice is harmless. On a new device the newest documents come first, older ones as asked.
 */
import {
  readCursor,
  type Change,
  type Collection,
  type Cursor,
  type RecordId,
  type ServedAudience,
} from '@cocon/protocol';
import type { AudienceBook } from '../audiences/audienceBook.ts';
import type { KeyringBook } from '../keyring/keyringBook.ts';
import { isRefusal } from '../refusal.ts';
import type { RegisterBook } from '../register/registerBook.ts';
import type { DeviceStore } from '../store/deviceStore.ts';
import type { Session } from '../transport/session.ts';
import type { Transport } from '../transport/transport.ts';
import type { DocumentBook } from './documentBook.ts';
import { verifyTombstone } from './sealedRecords.ts';

/** Collections that a device holds in full; of the others it holds what was asked for. */
const HELD_IN_FULL: readonly Collection[] = ['book', 'sheet'];
/** Collections of which the newest page comes with the first sync. */
const NEWEST_FIRST: readonly Collection[] = [
  'post',
  'medium',
  'day',
  'home',
  'thread',
  'file',
  'office',
  'print',
];
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
  /** Something of one document was refused; the rest goes on. */
  readonly report: (error: unknown) => void;
}

export interface PullResult {
  readonly changed: boolean;
  /** Media that consents no longer show, or that were deleted. */
  readonly gone: readonly RecordId[];
}

export class Puller {
  readonly #parts: PullParts;
  #cursor: Cursor | undefined;
  readonly #older = new Map<Collection, string | null>();

  constructor(parts: PullParts) {
    this.#parts = parts;
  }

  /** Reads where this device stood when it was last open. */
  async load(): Promise<void> {
    const { store, profile } = this.#parts;
    this.#cursor = (await store.get({ profile, kind: 'meta', id: 'cursor' }))?.value as Cursor | undefined;
    const older = (await store.get({ profile, kind: 'meta', id: 'older' }))?.value as
      [Collection, string | null][] | undefined;
    for (const [collection, next] of older ?? []) this.#older.set(collection, next);
  }

  async pull(): Promise<PullResult> {
    if (this.#cursor === undefined) {
      await this.#begin();
      return { changed: true, gone: [] };
    }
    let changed = false;
    const gone: RecordId[] = [];
    for (let more = true; more;) {
      const page = await this.#call((token) =>
        this.#parts.transport.call('changes', {
          path: this.#path(),
          query: { after: this.#cursor, limit: PAGE },
          token,
        }),
      );
      if (page.reset) {
        await this.#restart();
        return { changed: true, gone };
      }
      for (const change of page.changes) {
        const lost = await this.#apply(change);
        if (lost) gone.push(lost);
      }
      changed ||= page.changes.length > 0;
      await this.#keepCursor(page.cursor);
      more = page.more;
    }
    return { changed, gone };
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
      if (register.head.height >= answer.head.height || answer.entries.length === 0) {
        register.requireOnChain(answer.head);
        break;
      }
    }
    const served = await this.#call((token) => transport.call('keyrings', { path: this.#path(), token }));
    keyrings.offer(served.keyrings);
  }

  async #begin(): Promise<void> {
    // The sequence is noted first: what changes while the newest pages load comes again, harmlessly, after it.
    const { cursor } = await this.#parts.session.facts();
    await this.followRegister();
    for (const collection of HELD_IN_FULL)
      while (await this.#loadPage(collection, this.#older.get(collection)));
    for (const collection of NEWEST_FIRST) await this.#loadPage(collection, undefined);
    await this.#keepCursor(cursor);
  }

  /** Another incarnation: cached records go; keys, register and outbox stay (48, 52). */
  async #restart(): Promise<void> {
    const { store, profile, documents } = this.#parts;
    const items = await store.list(profile, 'record');
    await documents.drop(items.map((item) => item.id as RecordId));
    this.#older.clear();
    this.#cursor = undefined;
    await this.#begin();
  }

  async #loadPage(collection: Collection, before: string | null | undefined): Promise<boolean> {
    const { transport, documents, report } = this.#parts;
    if (before === null) return false;
    const page = await this.#call((token) =>
      transport.call('records', { path: this.#path(), query: { collection, before, limit: PAGE }, token }),
    );
    for (const audience of page.audiences) await this.#acceptAudience(audience);
    for (const record of page.records) {
      try {
        await documents.accept(record);
      } catch (error) {
        report(error);
      }
    }
    this.#older.set(collection, page.next);
    await this.#keepOlder();
    return page.next !== null;
  }

  /** Applies one change; returns the id of a record that is gone by it. */
  async #apply(change: Change): Promise<RecordId | undefined> {
    const { register, documents, report } = this.#parts;
    switch (change.kind) {
      case 'entries':
        await register.add(change.height, change.entries);
        if (change.entries.some((entry) => 'statement' in entry)) await this.#refreshSeals();
        return undefined;
      case 'audience':
        await this.#acceptAudience(change.audience);
        return undefined;
      case 'record':
        try {
          await documents.accept(change.record);
        } catch (error) {
          report(error);
        }
        return undefined;
      case 'withdrawn':
        if (this.#parts.role !== 'household' || !WITHDRAWABLE.includes(change.collection)) return undefined;
        await documents.drop([change.id]);
        return change.id;
      case 'deleted':
        if (!(await this.#mayDelete(change))) return undefined;
        await documents.drop([change.id]);
        return change.id;
    }
  }

  async #mayDelete(change: Extract<Change, { kind: 'deleted' }>): Promise<boolean> {
    const { documents, register, report, role, session } = this.#parts;
    if (change.tombstone) {
      const signed = await verifyTombstone(change.tombstone, change, register);
      if (!signed) report(new Error(`an unsigned deletion of ${change.collection} was refused`));
      return signed;
    }
    if (role === 'household' && WITHDRAWABLE.includes(change.collection)) return true;
    const until = documents.get(change.id)?.header.until ?? null;
    const over = until !== null && session.now() >= until;
    if (!over && documents.get(change.id))
      report(new Error(`an unsigned deletion of ${change.collection} was refused`));
    return over;
  }

  async #acceptAudience(audience: ServedAudience): Promise<void> {
    try {
      await this.#parts.audiences.accept(audience);
    } catch (error) {
      if (!isRefusal(error, 'keyDistrust')) throw error;
      // Perhaps sealed to a version whose seals are not here yet: ask once more before saying so.
      await this.#refreshSeals();
      try {
        await this.#parts.audiences.accept(audience);
      } catch (refused) {
        this.#parts.report(refused);
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

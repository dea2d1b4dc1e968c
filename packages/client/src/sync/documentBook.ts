/**
 * The documents of a profile: sealed on disk, opened in memory, those without a day first, then the newest ones; older
 * ones stay on the disk until they are asked for. A device keeps the highest version it has seen of each
 * record and refuses a lower one (49); dropping a record drops its cached blobs with it.
 */
import {
  readHeader,
  type Collection,
  type RecordHeader,
  type RecordId,
  type SealedRecord,
} from '@cocon/protocol';
import type { AudienceBook } from '../audiences/audienceBook.ts';
import { ClientRefusal } from '../refusal.ts';
import type { RegisterBook } from '../register/registerBook.ts';
import type { DeviceStore, Item, ItemKey } from '../store/deviceStore.ts';
import { typeOf, type RecordTypes } from './recordTypes.ts';
import { readDated, readResting, SEEN, UNDATED } from './restingDocuments.ts';
import { openRecord, requireFitting, verifyRecord } from './sealedRecords.ts';

/** Higher than any version. */
const GONE = Number.MAX_SAFE_INTEGER;

/** An opened record. */
export interface Document<Body = unknown> {
  readonly id: RecordId;
  readonly collection: Collection;
  readonly version: number;
  readonly header: RecordHeader;
  readonly body: Body;
}

export class DocumentBook {
  readonly #store: DeviceStore;
  readonly #profile: string;
  readonly #register: RegisterBook;
  readonly #audiences: AudienceBook;
  readonly #types: RecordTypes;
  readonly #documents = new Map<RecordId, Document>();
  /** Of each opened record the signature it came with; the rest of what was sealed stays on the disk. */
  readonly #signatures = new Map<RecordId, string>();
  /** Highest version seen of each record, also of those dropped since; GONE for those whose deletion was signed. */
  readonly #versions = new Map<RecordId, number>();
  /** Records that went while older ones were being opened. */
  readonly #gone = new Set<RecordId>();
  /** Dated records below this sort key rest on the disk unopened; undefined when all are open. */
  #unopened: string | undefined;
  #opening: Promise<unknown> = Promise.resolve();

  constructor(
    store: DeviceStore,
    profile: string,
    register: RegisterBook,
    audiences: AudienceBook,
    types: RecordTypes,
  ) {
    this.#store = store;
    this.#profile = profile;
    this.#register = register;
    this.#audiences = audiences;
    this.#types = types;
  }

  /**
   * Opens what rests on the disk: all that bears no day, and the newest `limit` of what does. What cannot be opened stays
   * on disk and is reported.
   */
  async load(
    limit: number,
    report: (error: unknown) => void,
    resting = readResting(this.#store, this.#profile, limit),
  ): Promise<void> {
    const { seen, undated, newest } = await resting;
    for (const item of seen) this.#versions.set(item.id.slice(SEEN.length) as RecordId, item.value as number);
    this.#unopened = UNDATED;
    await Promise.all([
      ...undated.map((item) => this.#openFromDisk(item, report)),
      this.#openNext(limit, report, () => Promise.resolve(newest)),
    ]);
  }

  /** Whether dated records rest on the disk that are not open. */
  get hasUnopened(): boolean {
    return this.#unopened !== undefined;
  }

  /** Opens the next `limit` dated records that rest on the disk, newest first, one call after the other. */
  openOlder(limit: number, report: (error: unknown) => void): Promise<void> {
    return this.#openNext(limit, report, (below) => readDated(this.#store, this.#profile, below, limit));
  }

  #openNext(
    limit: number,
    report: (error: unknown) => void,
    read: (below: string) => Promise<readonly Item[]>,
  ): Promise<void> {
    const opening = this.#opening.then(async () => {
      if (this.#unopened === undefined) return;
      const items = await read(this.#unopened);
      await Promise.all(items.map((item) => this.#openFromDisk(item, report)));
      this.#unopened = items.length < limit ? undefined : items.at(-1)?.sort;
    });
    this.#opening = opening.catch(() => undefined);
    return opening;
  }

  all(collection: Collection): Document[] {
    return [...this.#documents.values()].filter((document) => document.collection === collection);
  }

  get(id: RecordId): Document | undefined {
    return this.#documents.get(id);
  }

  /** The highest version seen of a record, also of one dropped since; 0 where none was. */
  seen(id: RecordId): number {
    return this.#versions.get(id) ?? 0;
  }

  /** Whether its deletion was signed and heard here. */
  isBuried(id: RecordId): boolean {
    return this.seen(id) === GONE;
  }

  /** Headers of all that is open. */
  *headers(): Iterable<RecordHeader> {
    for (const { header } of this.#documents.values()) yield header;
  }

  /** What the server holds of an opened record, exactly as this device received it. */
  async sealed(id: RecordId): Promise<SealedRecord | undefined> {
    if (!this.#documents.has(id)) return undefined;
    return (await this.#resting(id))?.value as SealedRecord | undefined;
  }

  #resting(id: RecordId): Promise<Item | undefined> {
    return this.#store.get({ profile: this.#profile, kind: 'record', id });
  }

  /** The collection of a record that is here, be it opened or only kept. */
  async collectionOf(id: RecordId): Promise<Collection | undefined> {
    const document = this.#documents.get(id);
    if (document) return document.collection;
    const item = await this.#resting(id);
    return item && readHeader((item.value as SealedRecord).header)?.collection;
  }

  /** Verifies, opens and keeps a record version. Returns whether anything changed. */
  async accept(sealed: SealedRecord): Promise<boolean> {
    const [taken] = await this.acceptAll([sealed]);
    if (taken?.status === 'rejected') throw taken.reason;
    return taken?.value === true;
  }

  /** The same for records that came together, each another one, in one write: what is refused keeps no other away. */
  async acceptAll(records: readonly SealedRecord[]): Promise<PromiseSettledResult<boolean>[]> {
    const put: Item[] = [];
    const taken = await Promise.allSettled(
      records.map(async (sealed) => {
        const header = await this.#take(sealed);
        if (header) put.push(this.#item(sealed, header));
        return header !== undefined;
      }),
    );
    if (put.length > 0) await this.#store.write({ put });
    return taken;
  }

  /** Takes a record version in; undefined where nothing is new. */
  async #take(sealed: SealedRecord): Promise<RecordHeader | undefined> {
    // One's own writes come back with the next changes, byte for byte as they were verified.
    const read = readHeader(sealed.header);
    if (read && (await this.#isHeld(sealed, read.id))) return undefined;
    const header = await verifyRecord(sealed, this.#register, read);
    await this.openResting(header.id);
    const document = await this.#read(sealed, header);
    // From here on nothing is waited for: of two versions that come at once, the older one never has the last word.
    const seen = this.#versions.get(header.id) ?? 0;
    if (header.version < seen) throw new ClientRefusal('recordDistrust', { detail: 'an older version' });
    // Both were verified: of one signature there is one header and one ciphertext.
    if (this.#signatures.get(header.id) === sealed.signature) return undefined;
    // Two versions of one number: only who wrote it can have signed both, and the first one stays.
    const former = this.#documents.get(header.id);
    if (former?.version === header.version && former.header.author !== header.author)
      throw new ClientRefusal('recordDistrust', { detail: 'another version of the same number' });
    if (former && former.collection !== header.collection)
      throw new ClientRefusal('recordDistrust', { detail: 'moved to another collection' });
    this.#gone.delete(header.id);
    this.#hold(sealed, header, document);
    return header;
  }

  async #isHeld(sealed: SealedRecord, id: RecordId): Promise<boolean> {
    if (this.#signatures.get(id) !== sealed.signature) return false;
    const held = await this.sealed(id);
    return (
      held?.header === sealed.header &&
      held.signature === sealed.signature &&
      held.ciphertext === sealed.ciphertext &&
      held.wrap === sealed.wrap
    );
  }

  /** Drops records that the server no longer shows, and their cached blobs. Their highest versions stay known. */
  async drop(ids: readonly RecordId[]): Promise<void> {
    await this.#drop(ids, (id) => this.#versions.get(id));
  }

  /** Drops records whose deletion was signed: none of their versions is taken again. */
  async bury(ids: readonly RecordId[]): Promise<void> {
    await this.#drop(ids, () => GONE);
  }

  async #drop(ids: readonly RecordId[], versionOf: (id: RecordId) => number | undefined): Promise<void> {
    const remove: ItemKey[] = [];
    const put: Item[] = [];
    for (const id of ids) {
      const version = versionOf(id) ?? (await this.#restingVersion(id));
      if (version !== undefined) {
        this.#versions.set(id, version);
        put.push({ profile: this.#profile, kind: 'meta', id: SEEN + id, sort: SEEN + id, value: version });
      }
      this.#documents.delete(id);
      this.#signatures.delete(id);
      this.#gone.add(id);
      remove.push({ profile: this.#profile, kind: 'record', id });
      const blobs = await this.#store.list(this.#profile, 'blob', { prefix: `${id}|` });
      remove.push(...blobs.map((blob): ItemKey => ({ profile: this.#profile, kind: 'blob', id: blob.id })));
    }
    await this.#store.write({ put, remove });
  }

  /** Of a record that rests on the disk unopened: it was verified before it was put there. */
  async #restingVersion(id: RecordId): Promise<number | undefined> {
    const item = this.#unopened === undefined ? undefined : await this.#resting(id);
    return item && readHeader((item.value as SealedRecord).header)?.version;
  }

  /** Opens a record that rests on the disk unopened: what comes, goes or changes is compared with it. */
  async openResting(id: RecordId): Promise<void> {
    if (this.#unopened === undefined || this.#documents.has(id)) return;
    const item = await this.#resting(id);
    // What does not open is no reason to refuse what may.
    if (item) await this.#openFromDisk(item, () => undefined);
  }

  async #openFromDisk({ value }: Item, report: (error: unknown) => void): Promise<void> {
    try {
      const sealed = value as SealedRecord;
      const header = await verifyRecord(sealed, this.#register);
      const document = await this.#read(sealed, header);
      // Meanwhile a later version may have come, or the record may have gone.
      const held = this.#documents.get(header.id)?.version ?? 0;
      if (held < header.version && !this.#gone.has(header.id)) this.#hold(sealed, header, document);
    } catch (error) {
      report(error);
    }
  }

  /** Opens a verified record; undefined where its type is one that this app does not know yet. */
  async #read(sealed: SealedRecord, header: RecordHeader): Promise<Document | undefined> {
    const audience = await this.#audiences.find(header.audience);
    if (!audience) throw new ClientRefusal('recordDistrust', { detail: 'its audience is not known' });
    requireFitting(header, audience, this.#register.state);
    const opened = await openRecord(sealed, audience);
    const body = typeOf(this.#types, header.collection, opened)?.read(opened);
    const { id, collection, version } = header;
    return body === undefined ? undefined : { id, collection, version, header, body };
  }

  #hold(sealed: SealedRecord, header: RecordHeader, document: Document | undefined): void {
    const { id, version } = header;
    this.#versions.set(id, Math.max(version, this.#versions.get(id) ?? 0));
    // A type that is not known yet is kept, sealed, for a newer app.
    if (document === undefined) return;
    this.#signatures.set(id, sealed.signature);
    this.#documents.set(id, document);
  }

  #item(sealed: SealedRecord, header: RecordHeader): Item {
    // A post that stands for itself, a menu or the house rules, is looked for however old it is.
    const day = header.medium?.day ?? (header.post?.withMedia ? header.post.day : UNDATED);
    return {
      profile: this.#profile,
      kind: 'record',
      id: header.id,
      sort: `${day}|${header.collection}|${header.id}`,
      value: sealed,
    };
  }
}

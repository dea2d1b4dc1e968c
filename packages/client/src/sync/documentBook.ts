/**
 * The documents of a profile: sealed on disk, opened in memory. A device keeps the highest version it has seen of each
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
import { openRecord, requireFitting, verifyRecord } from './sealedRecords.ts';

/** What notes the highest version of a record that is no longer here. */
const SEEN = 'seen ';
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
  readonly #sealed = new Map<RecordId, SealedRecord>();
  /** Highest version seen of each record, also of those dropped since; GONE for those whose deletion was signed. */
  readonly #versions = new Map<RecordId, number>();

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

  /** Opens what rests on the disk, newest first. What cannot be opened stays on disk and is reported. */
  async load(limit: number, report: (error: unknown) => void): Promise<void> {
    for (const item of await this.#store.list(this.#profile, 'meta', { prefix: SEEN }))
      this.#versions.set(item.id.slice(SEEN.length) as RecordId, item.value as number);
    const items = await this.#store.list(this.#profile, 'record', { newestFirst: true, limit });
    await Promise.all(
      items.map(async (item) => {
        try {
          const sealed = item.value as SealedRecord;
          await this.#remember(sealed, await verifyRecord(sealed, this.#register));
        } catch (error) {
          report(error);
        }
      }),
    );
  }

  all(collection: Collection): Document[] {
    return [...this.#documents.values()].filter((document) => document.collection === collection);
  }

  get(id: RecordId): Document | undefined {
    return this.#documents.get(id);
  }

  /** What the server holds of a record, exactly as this device received it. */
  sealed(id: RecordId): SealedRecord | undefined {
    return this.#sealed.get(id);
  }

  /** The collection of a record that is here, be it opened or only kept. */
  async collectionOf(id: RecordId): Promise<Collection | undefined> {
    const document = this.#documents.get(id);
    if (document) return document.collection;
    const item = await this.#store.get({ profile: this.#profile, kind: 'record', id });
    return item && readHeader((item.value as SealedRecord).header)?.collection;
  }

  /** Verifies, opens and keeps a record version. Returns whether anything changed. */
  async accept(sealed: SealedRecord): Promise<boolean> {
    // One's own writes come back with the next changes, byte for byte as they were verified.
    const read = readHeader(sealed.header);
    if (read && this.#isHeld(sealed, read.id)) return false;
    const header = await verifyRecord(sealed, this.#register, read);
    const seen = this.#versions.get(header.id) ?? 0;
    if (header.version < seen) throw new ClientRefusal('recordDistrust', { detail: 'an older version' });
    const held = this.#sealed.get(header.id);
    if (held?.header === sealed.header && held.signature === sealed.signature) return false;
    // Two versions of one number: only who wrote it can have signed both, and the first one stays.
    const former = this.#documents.get(header.id);
    if (former?.version === header.version && former.header.author !== header.author)
      throw new ClientRefusal('recordDistrust', { detail: 'another version of the same number' });
    if (former && former.collection !== header.collection)
      throw new ClientRefusal('recordDistrust', { detail: 'moved to another collection' });
    await this.#remember(sealed, header);
    await this.#store.write({ put: [this.#item(sealed, header)] });
    return true;
  }

  #isHeld(sealed: SealedRecord, id: RecordId): boolean {
    const held = this.#sealed.get(id);
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
      const version = versionOf(id);
      if (version !== undefined) {
        this.#versions.set(id, version);
        put.push({ profile: this.#profile, kind: 'meta', id: SEEN + id, sort: SEEN + id, value: version });
      }
      this.#documents.delete(id);
      this.#sealed.delete(id);
      remove.push({ profile: this.#profile, kind: 'record', id });
      const blobs = await this.#store.list(this.#profile, 'blob', { prefix: `${id}|` });
      remove.push(...blobs.map((blob): ItemKey => ({ profile: this.#profile, kind: 'blob', id: blob.id })));
    }
    await this.#store.write({ put, remove });
  }

  async #remember(sealed: SealedRecord, header: RecordHeader): Promise<void> {
    const audience = await this.#audiences.find(header.audience);
    if (!audience) throw new ClientRefusal('recordDistrust', { detail: 'its audience is not known' });
    requireFitting(header, audience, this.#register.state);
    const opened = await openRecord(sealed, audience);
    const body = typeOf(this.#types, header.collection, opened)?.read(opened);
    this.#versions.set(header.id, Math.max(header.version, this.#versions.get(header.id) ?? 0));
    // A type that this app does not know yet is kept, sealed, for a newer one.
    if (body === undefined) return;
    const { id, collection, version } = header;
    this.#sealed.set(id, sealed);
    this.#documents.set(id, { id, collection, version, header, body });
  }

  #item(sealed: SealedRecord, header: RecordHeader): Item {
    const day = header.medium?.day ?? header.post?.day ?? '9999-12-31';
    return {
      profile: this.#profile,
      kind: 'record',
      id: header.id,
      sort: `${day}|${header.collection}|${header.id}`,
      value: sealed,
    };
  }
}

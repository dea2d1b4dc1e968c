/**
 * The documents of a profile: sealed on disk, opened in memory. A device keeps the highest version it has seen of each
 * record and refuses a lower one (49); dropping a record drops its cached blobs with it.
 */
import type { Collection, RecordHeader, RecordId, SealedRecord } from '@cocon/protocol';
import type { AudienceBook } from '../audiences/audienceBook.ts';
import { ClientRefusal } from '../refusal.ts';
import type { RegisterBook } from '../register/registerBook.ts';
import type { DeviceStore, Item, ItemKey } from '../store/deviceStore.ts';
import { typeOf, type RecordTypes } from './recordTypes.ts';
import { openRecord, verifyRecord } from './sealedRecords.ts';

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
  /** Highest version seen of each record, also of those dropped since. */
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

  /** Verifies, opens and keeps a record version. Returns whether anything changed. */
  async accept(sealed: SealedRecord): Promise<boolean> {
    const header = await verifyRecord(sealed, this.#register);
    const seen = this.#versions.get(header.id) ?? 0;
    if (header.version < seen) throw new ClientRefusal('recordDistrust', { detail: 'an older version' });
    const held = this.#sealed.get(header.id);
    if (held?.header === sealed.header && held.signature === sealed.signature) return false;
    await this.#remember(sealed, header);
    await this.#store.write({ put: [this.#item(sealed, header)] });
    return true;
  }

  /** Drops records and their cached blobs. Their highest versions stay known. */
  async drop(ids: readonly RecordId[]): Promise<void> {
    const remove: ItemKey[] = [];
    for (const id of ids) {
      this.#documents.delete(id);
      this.#sealed.delete(id);
      remove.push({ profile: this.#profile, kind: 'record', id });
      const blobs = await this.#store.list(this.#profile, 'blob', { prefix: `${id}|` });
      remove.push(...blobs.map((blob): ItemKey => ({ profile: this.#profile, kind: 'blob', id: blob.id })));
    }
    await this.#store.write({ remove });
  }

  async #remember(sealed: SealedRecord, header: RecordHeader): Promise<void> {
    const audience = await this.#audiences.find(header.audience);
    if (!audience) throw new ClientRefusal('recordDistrust', { detail: 'its audience is not known' });
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

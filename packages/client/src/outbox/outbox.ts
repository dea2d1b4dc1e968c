/** The outbox on disk: drafts in order, boxed under the storage key; their blobs beside them, encrypted already. */
import { decryptUnder, encryptUnder, fromUtf8, utf8, type Bytes, type StorageKey } from '@cocon/crypto';
import type { ChangeSetId } from '@cocon/protocol';
import type { DeviceStore, Item, ItemKey } from '../store/deviceStore.ts';
import type { Draft } from './draft.ts';

export interface OutgoingBlob {
  readonly id: string;
  /** Ciphertext. */
  readonly bytes: Bytes;
}

export class Outbox {
  readonly #store: DeviceStore;
  readonly #profile: string;
  readonly #storageKey: StorageKey;

  constructor(store: DeviceStore, profile: string, storageKey: StorageKey) {
    this.#store = store;
    this.#profile = profile;
    this.#storageKey = storageKey;
  }

  /** Puts a draft with its blobs on disk, in one transaction; when it resolves, it will survive a power cut. */
  async add(draft: Draft, blobs: readonly OutgoingBlob[]): Promise<void> {
    const put = blobs.map((blob) => this.#item('outboxBlob', blob.id, `${draft.id}|${blob.id}`, blob.bytes));
    await this.#store.write({ put: [await this.#draftItem(draft), ...put] });
  }

  /** Replaces a draft, after a merge. */
  async replace(draft: Draft): Promise<void> {
    await this.#store.write({ put: [await this.#draftItem(draft)] });
  }

  /** Every waiting draft, oldest first. */
  async drafts(): Promise<Draft[]> {
    const items = await this.#store.list(this.#profile, 'outbox');
    return Promise.all(
      items.map(async ({ id, value }) => {
        const text = fromUtf8(await decryptUnder(this.#storageKey, `draft ${id}`, value as Bytes));
        return JSON.parse(text) as Draft;
      }),
    );
  }

  async blob(id: string): Promise<Bytes | undefined> {
    const item = await this.#store.get({ profile: this.#profile, kind: 'outboxBlob', id });
    return item?.value as Bytes | undefined;
  }

  /** Forgets a draft that was sent, with its blobs. */
  async remove(id: ChangeSetId): Promise<void> {
    await this.#store.write({ remove: await this.#keysOf(id) });
  }

  /** Puts a draft in the place of one that was taken back, in one transaction. */
  async exchange(id: ChangeSetId, draft: Draft): Promise<void> {
    await this.#store.write({ put: [await this.#draftItem(draft)], remove: await this.#keysOf(id) });
  }

  async #keysOf(id: ChangeSetId): Promise<ItemKey[]> {
    const profile = this.#profile;
    const blobs = await this.#store.list(profile, 'outboxBlob', { prefix: `${id}|` });
    return [
      { profile, kind: 'outbox', id },
      ...blobs.map((blob): ItemKey => ({ profile, kind: 'outboxBlob', id: blob.id })),
    ];
  }

  async #draftItem(draft: Draft): Promise<Item> {
    const value = await encryptUnder(this.#storageKey, `draft ${draft.id}`, utf8(JSON.stringify(draft)));
    return this.#item('outbox', draft.id, String(draft.createdAt).padStart(15, '0'), value);
  }

  #item(kind: 'outbox' | 'outboxBlob', id: string, sort: string, value: Bytes): Item {
    return { profile: this.#profile, kind, id, sort, value };
  }
}

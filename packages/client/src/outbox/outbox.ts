/**
 * The outbox on disk: drafts in order, boxed under the storage key; their blobs beside them, encrypted already; where
 * each begun upload goes on; what a person asked of sending; and how much of this round has arrived.
 */
import { decryptUnder, encryptUnder, fromUtf8, utf8, type Bytes, type StorageKey } from '@cocon/crypto';
import type { ChangeSetId, RecordId } from '@cocon/protocol';
import { isRefusal } from '../refusal.ts';
import type { DeviceStore, Item, ItemKey } from '../store/deviceStore.ts';
import type { Draft } from './draft.ts';
import { NO_WISH, type SendingWish } from './sendingWish.ts';

export interface OutgoingBlob {
  readonly id: string;
  /** Ciphertext. A `Blob` is put on the disk and sent without passing through the page. */
  readonly bytes: Bytes | Blob;
}

/** A blob that stays on the device beside its record. */
export interface KeptBlob {
  readonly record: RecordId;
  readonly blob: string;
}

const DIGITS = 15;
const WISH = 'sending';
const ARRIVED = 'arrived';

export class Outbox {
  readonly #store: DeviceStore;
  readonly #profile: string;
  readonly #storageKey: StorageKey;

  constructor(store: DeviceStore, profile: string, storageKey: StorageKey) {
    this.#store = store;
    this.#profile = profile;
    this.#storageKey = storageKey;
  }

  /**
   * Puts a draft with its blobs on disk, behind all that wait, in one transaction; when it resolves, it will survive a
   * power cut.
   */
  async add(draft: Draft, blobs: readonly OutgoingBlob[]): Promise<Draft> {
    const last = await this.#behindAll(draft);
    const written = await this.#draftItem(last);
    const file = ({ id, bytes }: OutgoingBlob) => this.#item('outboxBlob', id, `${draft.id}|${id}`, bytes);
    try {
      await this.#store.write({ put: [written, ...blobs.map(file)] });
    } catch (error) {
      const isOfBlobs = blobs.some(({ bytes }) => bytes instanceof Blob);
      if (!isOfBlobs || isRefusal(error, 'deviceFull')) throw error;
      // Some browsers keep no `Blob`, in private windows above all: then its bytes.
      const plain = await Promise.all(
        blobs.map(async ({ id, bytes }) => ({ id, bytes: await bytesOf(bytes) })),
      );
      await this.#store.write({ put: [written, ...plain.map(file)] });
    }
    return last;
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

  async blob(id: string): Promise<Blob | undefined> {
    const kept = (await this.#value('outboxBlob', id)) as Bytes | Blob | undefined;
    return kept && (kept instanceof Blob ? kept : new Blob([kept]));
  }

  /** Where the upload of a file was begun at the server. */
  async placeOf(blob: string): Promise<string | undefined> {
    return (await this.#value('outboxBlob', placeId(blob))) as string | undefined;
  }

  /** Remembers where it was begun, for as long as its draft waits. */
  async keepPlace(draft: ChangeSetId, blob: string, place: string): Promise<void> {
    const id = placeId(blob);
    await this.#store.write({ put: [this.#item('outboxBlob', id, `${draft}|${id}`, place)] });
  }

  /** What was asked of sending, by whichever tab. */
  async wish(): Promise<SendingWish> {
    return ((await this.#value('meta', WISH)) as SendingWish | undefined) ?? NO_WISH;
  }

  async keepWish(wish: SendingWish): Promise<void> {
    await this.#store.write({ put: [this.#item('meta', WISH, WISH, wish)] });
  }

  /** How many pieces have arrived since nothing was left to send. */
  async arrived(): Promise<number> {
    return ((await this.#value('meta', ARRIVED)) as number | undefined) ?? 0;
  }

  /**
   * Forgets a draft that was sent, with its blobs; `arrived`: how many pieces then have. `kept`: blobs that stay on the
   * device beside their records, as if they had been read from the server.
   */
  async remove(id: ChangeSetId, arrived: number, kept: readonly KeptBlob[] = []): Promise<void> {
    const remove = await this.#keysOf(id);
    const put = [this.#item('meta', ARRIVED, ARRIVED, arrived)];
    const stay = await Promise.all(kept.map((one) => this.#besideRecord(one)));
    try {
      await this.#store.write({ put: [...put, ...stay.flat()], remove });
    } catch (error) {
      if (stay.length === 0) throw error;
      // No room for copies: they are fetched when they are looked at.
      await this.#store.write({ put, remove });
    }
  }

  async #besideRecord({ record, blob }: KeptBlob): Promise<Item[]> {
    const value = (await this.#value('outboxBlob', blob)) as Bytes | Blob | undefined;
    if (value === undefined) return [];
    // What the disk lost meanwhile is fetched when it is looked at.
    const bytes = await bytesOf(value).catch(() => undefined);
    return bytes ? [this.#item('blob', blob, `${record}|${blob}`, bytes)] : [];
  }

  /** Puts a draft in the place of those that were taken back, in one transaction. */
  async exchange(ids: readonly ChangeSetId[], draft: Draft): Promise<Draft> {
    const last = await this.#behindAll(draft);
    const remove = (await Promise.all(ids.map((id) => this.#keysOf(id)))).flat();
    await this.#store.write({ put: [await this.#draftItem(last)], remove });
    return last;
  }

  /** The draft with a moment after all others: a clock set right moves nothing in front of what waits. */
  async #behindAll(draft: Draft): Promise<Draft> {
    const [last] = await this.#store.list(this.#profile, 'outbox', { newestFirst: true, limit: 1 });
    return { ...draft, createdAt: Math.max(draft.createdAt, Number(last?.sort ?? -1) + 1) };
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
    return this.#item('outbox', draft.id, String(draft.createdAt).padStart(DIGITS, '0'), value);
  }

  async #value(kind: Item['kind'], id: string): Promise<unknown> {
    return (await this.#store.get({ profile: this.#profile, kind, id }))?.value;
  }

  #item(kind: Item['kind'], id: string, sort: string, value: unknown): Item {
    return { profile: this.#profile, kind, id, sort, value };
  }
}

const bytesOf = async (bytes: Bytes | Blob): Promise<Bytes> =>
  bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes;

const placeId = (blob: string): string => `place ${blob}`;

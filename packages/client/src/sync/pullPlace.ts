/** How far a device has come in what the server has, kept on its disk over restarts. */
import { readCursor, type Collection, type Cursor } from '@cocon/protocol';
import type { DeviceStore, Item } from '../store/deviceStore.ts';

/** Where something was refused, to be asked for again: what was spoilt on the way is not lost for ever. */
export interface Missed {
  /** Cursor before the first page of changes in which something was refused. */
  readonly from: Cursor | null;
  readonly pages: readonly { readonly collection: Collection; readonly before: string | null }[];
}
const NOTHING_MISSED: Missed = { from: null, pages: [] };

export class PullPlace {
  readonly #store: DeviceStore;
  readonly #profile: string;
  readonly #older = new Map<Collection, string | null>();
  #cursor: Cursor | undefined;
  #missed = NOTHING_MISSED;

  constructor(store: DeviceStore, profile: string) {
    this.#store = store;
    this.#profile = profile;
  }

  async load(): Promise<void> {
    const [cursor, older, missed] = await Promise.all(
      ['cursor', 'older', 'missed'].map((id) => this.#store.get({ ...this.#meta, id })),
    );
    this.#cursor = cursor?.value as Cursor | undefined;
    for (const [collection, next] of (older?.value ?? []) as [Collection, string | null][])
      this.#older.set(collection, next);
    this.#missed = (missed?.value as Missed | undefined) ?? NOTHING_MISSED;
  }

  /** Changes up to it have been taken in; undefined on a device that still loads. */
  get cursor(): Cursor | undefined {
    return this.#cursor;
  }

  async keepCursor(cursor: Cursor): Promise<void> {
    this.#cursor = cursor;
    await this.#put('cursor', cursor, `cursor ${readCursor(cursor).sequence}`);
  }

  /** Without a cursor everything is loaded anew, even if the app is closed in the middle. */
  async forgetCursor(): Promise<void> {
    await this.#store.write({ remove: [{ ...this.#meta, id: 'cursor' }] });
    this.#cursor = undefined;
  }

  /** Where the next older page of a collection begins: null after its last, undefined before its first. */
  olderOf(collection: Collection): string | null | undefined {
    return this.#older.get(collection);
  }

  async keepOlder(collection: Collection, next: string | null): Promise<void> {
    this.#older.set(collection, next);
    await this.#put('older', [...this.#older]);
  }

  async forgetOlder(): Promise<void> {
    this.#older.clear();
    await this.#put('older', []);
  }

  get missed(): Missed {
    return this.#missed;
  }

  /** Takes out what was missed, to be asked for again; on the disk it stays until that is done (`keepMissed`). */
  takeMissed(): Missed {
    const missed = this.#missed;
    this.#missed = NOTHING_MISSED;
    return missed;
  }

  /** Puts it back: it could not be asked for. */
  putBackMissed(missed: Missed): void {
    this.#missed = missed;
  }

  async keepMissed(missed = NOTHING_MISSED): Promise<void> {
    this.#missed = missed;
    await this.#put('missed', missed);
  }

  get #meta() {
    return { profile: this.#profile, kind: 'meta' } as const;
  }

  #put(id: string, value: Item['value'], sort = id): Promise<void> {
    return this.#store.write({ put: [{ ...this.#meta, id, sort, value }] });
  }
}

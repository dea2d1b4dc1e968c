/** Small texts that this device alone remembers for a profile, boxed under its storage key. */
import { decryptUnder, encryptUnder, fromUtf8, utf8, type Bytes, type StorageKey } from '@cocon/crypto';
import type { DeviceStore } from './deviceStore.ts';

const PREFIX = 'note ';

export class Notes {
  readonly #store: DeviceStore;
  readonly #profile: string;
  readonly #storageKey: StorageKey;
  readonly #texts = new Map<string, string>();

  constructor(store: DeviceStore, profile: string, storageKey: StorageKey) {
    this.#store = store;
    this.#profile = profile;
    this.#storageKey = storageKey;
  }

  async load(): Promise<void> {
    for (const item of await this.#store.list(this.#profile, 'meta', { prefix: PREFIX })) {
      const text = fromUtf8(await decryptUnder(this.#storageKey, item.id, item.value as Bytes));
      this.#texts.set(item.id.slice(PREFIX.length), text);
    }
  }

  get(name: string): string | undefined {
    return this.#texts.get(name);
  }

  /** Remembers a text under a name; null forgets it. */
  async set(name: string, text: string | null): Promise<void> {
    const key = { profile: this.#profile, kind: 'meta', id: PREFIX + name } as const;
    if (text === null) {
      await this.#store.write({ remove: [key] });
      this.#texts.delete(name);
      return;
    }
    const value = await encryptUnder(this.#storageKey, key.id, utf8(text));
    await this.#store.write({ put: [{ ...key, sort: key.id, value }] });
    this.#texts.set(name, text);
  }
}

/**
 * When this device last heard the server. Without contact for thirty days it shows nothing of what it holds (sixty for
 * allergy and emergency sheets: August is long), and erases it as soon as it is sure of the date: on its own clock
 * alone it hides, it does not erase (51, 56, law 3). The outbox is never touched.
 */
import { LONGEST_SILENCE, LONGEST_SILENCE_OF_SHEETS, type Collection } from '@cocon/protocol';
import type { DeviceStore } from '../store/deviceStore.ts';

export class Contact {
  readonly #store: DeviceStore;
  readonly #profile: string;
  #last: number | null = null;

  constructor(store: DeviceStore, profile: string) {
    this.#store = store;
    this.#profile = profile;
  }

  async load(): Promise<void> {
    const item = await this.#store.get({ profile: this.#profile, kind: 'meta', id: 'contact' });
    this.#last = item === undefined ? null : (item.value as number);
  }

  /** By the corrected clock, ms; null before the first. */
  get last(): number | null {
    return this.#last;
  }

  /** Whether copies of a collection may still be shown. */
  mayShow(collection: Collection, now: number): boolean {
    const longest = collection === 'sheet' ? LONGEST_SILENCE_OF_SHEETS : LONGEST_SILENCE;
    return this.#last === null || now - this.#last <= longest;
  }

  /** Whether copies have to go, at a time that is sure. */
  mustErase(now: number): boolean {
    return !this.mayShow('medium', now);
  }

  async heard(now: number): Promise<void> {
    this.#last = now;
    const item = {
      profile: this.#profile,
      kind: 'meta',
      id: 'contact',
      sort: 'contact',
      value: now,
    } as const;
    await this.#store.write({ put: [item] });
  }
}

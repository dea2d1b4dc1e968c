/**
 * Days of which a photo was taken back: a household's device remembers, of a medium that consents no longer show it, its
 * id, its day and when it went, so that a calm line stands where the hole is. Nothing else of it stays; what was deleted,
 * or may be seen again, leaves no gap, and every gap closes after thirty days.
 */
import type { LocalDay, RecordHeader, RecordId } from '@cocon/protocol';
import type { DeviceStore } from '../store/deviceStore.ts';

export interface Gap {
  readonly id: RecordId;
  readonly day: LocalDay;
  /** When this device heard of it, ms. */
  readonly since: number;
}

const PREFIX = 'gap ';
/** How long the line stands, ms. */
const SHOWN = 30 * 86_400_000;

export class Gaps {
  readonly #store: DeviceStore;
  readonly #profile: string;
  readonly #gaps = new Map<RecordId, Gap>();

  constructor(store: DeviceStore, profile: string) {
    this.#store = store;
    this.#profile = profile;
  }

  async load(): Promise<void> {
    for (const { value } of await this.#store.list(this.#profile, 'meta', { prefix: PREFIX })) {
      const gap = value as Gap;
      this.#gaps.set(gap.id, gap);
    }
  }

  /** Gaps to show, newest day first. `isThere`: whether a medium is held, again. */
  shown(now: number, isThere: (id: RecordId) => boolean): Gap[] {
    return [...this.#gaps.values()]
      .filter(({ id, since }) => now - since < SHOWN && !isThere(id))
      .sort((a, b) => (a.day < b.day ? 1 : -1));
  }

  /** Remembers a medium that is withdrawn; of anything else, nothing. */
  async open(header: RecordHeader | undefined, now: number): Promise<void> {
    if (header?.collection !== 'medium' || !header.medium) return;
    const gap: Gap = { id: header.id, day: header.medium.day, since: now };
    this.#gaps.set(gap.id, gap);
    await this.#store.write({ put: [{ ...this.#key(gap.id), sort: PREFIX + gap.id, value: gap }] });
  }

  /** Forgets a medium that was deleted. */
  async close(id: RecordId): Promise<void> {
    if (this.#gaps.delete(id)) await this.#store.write({ remove: [this.#key(id)] });
  }

  #key(id: RecordId) {
    return { profile: this.#profile, kind: 'meta', id: PREFIX + id } as const;
  }
}

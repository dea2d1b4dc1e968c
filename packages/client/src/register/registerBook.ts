/**
 * The register as this device has verified it: the state at its head, and every chain hash since the first height it
 * knows. Kept on disk; it only ever grows by entries that verify. What does not verify stops the profile with
 * `registerDistrust` and changes nothing (protocol details 5–10).
 */
import {
  followAll,
  isSigned,
  leafOf,
  nextHash,
  readStatement,
  type Entry,
  type Head,
  type RegisterState,
} from '@cocon/protocol';
import { ClientRefusal } from '../refusal.ts';
import type { DeviceStore, Item } from '../store/deviceStore.ts';

/** Heights whose hashes share one stored item. */
const SHELF = 512;

interface StoredRegister {
  readonly state: RegisterState;
  /** Lowest height whose chain hash is known. */
  readonly from: number;
}

export class RegisterBook {
  readonly #store: DeviceStore;
  readonly #profile: string;
  #state: RegisterState;
  #from: number;
  readonly #hashes: Map<number, string>;
  #adding: Promise<void> = Promise.resolve();

  private constructor(
    store: DeviceStore,
    profile: string,
    state: RegisterState,
    from: number,
    hashes: Map<number, string>,
  ) {
    this.#store = store;
    this.#profile = profile;
    this.#state = state;
    this.#from = from;
    this.#hashes = hashes;
  }

  /**
   * Starts a book from a state already trusted: one's own opening, a bundle's snapshot, or a register verified from its
   * first statement, with its chain `below`.
   */
  static async start(
    store: DeviceStore,
    profile: string,
    state: RegisterState,
    below: ReadonlyMap<number, string> = new Map(),
  ): Promise<RegisterBook> {
    const hashes = new Map([...below, [state.head.height, state.head.hash]]);
    const from = Math.min(...hashes.keys());
    const book = new RegisterBook(store, profile, state, from, hashes);
    await store.write({ put: book.#items(from) });
    return book;
  }

  static async load(store: DeviceStore, profile: string): Promise<RegisterBook | undefined> {
    const [stored, shelves] = await Promise.all([
      store.get({ profile, kind: 'meta', id: 'register' }),
      store.list(profile, 'chain'),
    ]);
    if (!stored) return undefined;
    const { state, from } = stored.value as StoredRegister;
    const hashes = new Map<number, string>();
    for (const shelf of shelves) {
      for (const [height, hash] of shelf.value as [number, string][]) hashes.set(height, hash);
    }
    return new RegisterBook(store, profile, state, from, hashes);
  }

  get state(): RegisterState {
    return this.#state;
  }

  get head(): Head {
    return this.#state.head;
  }

  /** The chain hash at a height; undefined below what this device knows, or above its head. */
  hashAt(height: number): string | undefined {
    return this.#hashes.get(height);
  }

  /** Lowest height of which this device knows the chain hash. */
  get from(): number {
    return this.#from;
  }

  /**
   * Verifies and adds entries of which the first has `height`. Entries already known are compared by their place in
   * the chain: another one at a known height is a fork. One call at a time: each goes on from what the former left.
   */
  add(height: number, entries: readonly Entry[]): Promise<void> {
    const adding = this.#adding.then(() => this.#add(height, entries));
    this.#adding = adding.catch(() => undefined);
    return adding;
  }

  async #add(height: number, entries: readonly Entry[]): Promise<void> {
    const known = this.#state.head.height - height + 1;
    if (known < 0)
      throw new ClientRefusal('registerDistrust', { reason: 'notNext', detail: `gap before ${height}` });
    for (const [index, entry] of entries.slice(0, known).entries())
      await this.#recognise(height + index, entry);
    const fresh = entries.slice(known);
    if (fresh.length === 0) return;
    const hashes = new Map<number, string>();
    const next = await followAll(this.#state, fresh, ({ after: { head } }) =>
      hashes.set(head.height, head.hash),
    );
    if (!next.ok) {
      const { reason, height: at } = next.refusal;
      throw new ClientRefusal('registerDistrust', { reason, detail: `height ${at}` });
    }
    const state = next.value;
    // Staff read every statement but what `forgotten` names: a leaf in place of one may hide a withdrawal from them (6, 9).
    const [hidden] = state.unexplained;
    if (state.view.kind === 'staff' && hidden !== undefined) {
      throw new ClientRefusal('registerDistrust', { reason: 'hiddenFromReader', detail: `height ${hidden}` });
    }
    const first = this.#state.head.height + 1;
    for (const [at, hash] of hashes) this.#hashes.set(at, hash);
    this.#state = state;
    await this.#store.write({ put: this.#items(first) });
  }

  /**
   * Requires that a head named by an author, a session or the server lies on this device's chain. Heads below the first
   * height that this device knows, and above its own, say nothing yet: `reaches` tells whether to follow first (10).
   */
  requireOnChain(head: Head): void {
    const own = this.#hashes.get(head.height);
    if (own !== undefined && own !== head.hash) throw forked(head.height);
  }

  /** Whether the register is known up to a head that somebody names. */
  reaches(head: Head): boolean {
    return head.height <= this.#state.head.height;
  }

  /** Requires that the server, asked when the head was `seen`, stands there or further (6): the register never shrinks. */
  requireNoLess(head: Head, seen: number): void {
    if (head.height < seen) {
      const detail = `the register shrank to ${head.height}`;
      throw new ClientRefusal('registerDistrust', { reason: 'forked', detail });
    }
    this.requireOnChain(head);
  }

  /** Requires that an entry is the one that this device has at a height already. */
  async #recognise(height: number, entry: Entry): Promise<void> {
    const [below, own] = [this.#hashes.get(height - 1) ?? null, this.#hashes.get(height)];
    if (own === undefined || (below === null && height > 0)) return;
    const scope = isSigned(entry) ? readStatement(entry)?.scope : null;
    if (scope === undefined) throw forked(height);
    const leaf = isSigned(entry) ? await leafOf(entry, scope ?? 'all') : entry;
    if ((await nextHash(below, leaf)) !== own) throw forked(height);
  }

  #items(first: number): Item[] {
    const profile = this.#profile;
    const value: StoredRegister = { state: this.#state, from: this.#from };
    const shelves = new Set<number>();
    for (let height = first; height <= this.#state.head.height; height += 1)
      shelves.add(Math.floor(height / SHELF));
    const chain = [...shelves].map((shelf): Item => {
      const entries: [number, string][] = [];
      for (let height = shelf * SHELF; height < (shelf + 1) * SHELF; height += 1) {
        const hash = this.#hashes.get(height);
        if (hash !== undefined) entries.push([height, hash]);
      }
      return {
        profile,
        kind: 'chain',
        id: String(shelf),
        sort: String(shelf).padStart(9, '0'),
        value: entries,
      };
    });
    return [{ profile, kind: 'meta', id: 'register', sort: 'register', value }, ...chain];
  }
}

const forked = (height: number) =>
  new ClientRefusal('registerDistrust', { reason: 'forked', detail: `height ${height}` });

/**
 * The outbox at work: what waits, how far each draft is, and sending them in their order. A draft that cannot go as it
 * is waits for a person and holds back none behind it; a fault of the way ends the round, and all of it is tried again.
 * Held by what a person asked of sending, shipments wait all together, and the rest leaves.
 */
import { makeId, type ChangeSetId } from '@cocon/protocol';
import { ClientRefusal, isRefusal } from '../refusal.ts';
import { ServerRefusal } from '../transport/transport.ts';
import type { Draft, DraftStatus } from './draft.ts';
import type { Outbox, OutgoingBlob } from './outbox.ts';
import type { Sender } from './send.ts';
import type { KnownFiles } from './sendFiles.ts';
import {
  heldBy,
  isShipment,
  NO_WISH,
  piecesOf,
  type HeldBy,
  type Network,
  type SendingWish,
} from './sendingWish.ts';
import { Unpublishable } from './unpublishable.ts';

export interface OutboxEntry {
  readonly draft: Draft;
  readonly status: DraftStatus;
  /** Its pieces (a photo with its files is one), and how many of them are at the server. */
  readonly pieces: number;
  readonly arrived: number;
}

/** Sending as a whole. */
export interface Sending {
  readonly wish: SendingWish;
  readonly heldBy: HeldBy | undefined;
  readonly network: Network;
  /** Pieces of all shipments since nothing was left to send, those of finished ones too, and how many have arrived. */
  readonly pieces: number;
  readonly arrived: number;
}

export interface ShippingParts {
  readonly outbox: Outbox;
  /** What sending needs besides the outbox and each draft's own facts. */
  readonly sender: Omit<Sender, 'outbox' | 'known' | 'signal' | 'look' | 'progress'>;
  /** Refuses to sign while the device's clock is off. */
  readonly requireClock: () => void;
  readonly network: () => Network;
  readonly changed: () => void;
}

export class Shipping {
  readonly #parts: ShippingParts;
  readonly #statuses = new Map<ChangeSetId, DraftStatus>();
  /** What is known of the files of each draft that was begun, or made, in this start of the app. */
  readonly #known = new Map<ChangeSetId, KnownFiles>();
  /** Drafts taken back while they may be on their way. */
  readonly #takenBack = new Set<ChangeSetId>();
  #drafts: Draft[] = [];
  #wish = NO_WISH;
  #arrived = 0;
  /** What is on its way, and how to end that. */
  #current: { readonly draft: Draft; readonly end: AbortController } | undefined;

  constructor(parts: ShippingParts) {
    this.#parts = parts;
  }

  async load(): Promise<void> {
    const { outbox } = this.#parts;
    this.#drafts = await outbox.drafts();
    this.#wish = await outbox.wish();
    this.#arrived = await outbox.arrived();
  }

  /** What waits, oldest first. */
  get entries(): readonly OutboxEntry[] {
    return this.#drafts.map((draft) => {
      const pieces = piecesOf(draft);
      const there = this.#known.get(draft.id)?.there;
      return {
        draft,
        status: this.#statuses.get(draft.id) ?? { kind: 'waiting' },
        pieces: pieces.length,
        arrived: pieces.filter(({ blobs }) => blobs.length > 0 && blobs.every(({ id }) => there?.has(id)))
          .length,
      };
    });
  }

  get sending(): Sending {
    const network = this.#parts.network();
    const shipments = this.entries.filter(({ draft }) => isShipment(draft));
    const arrived = shipments.length > 0 ? this.#arrived : 0;
    return {
      wish: this.#wish,
      heldBy: heldBy(this.#wish, network),
      network,
      pieces: shipments.reduce((sum, { pieces }) => sum + pieces, arrived),
      arrived: shipments.reduce((sum, one) => sum + one.arrived, arrived),
    };
  }

  /** Keeps what a person asks of sending. What is on its way and may no longer be ends at once. */
  async ask(wish: SendingWish): Promise<void> {
    await this.#parts.outbox.keepWish(wish);
    await this.look();
  }

  /** Reads what was asked, by another tab perhaps, and by what this device is connected now. */
  async look(): Promise<void> {
    this.#wish = await this.#parts.outbox.wish();
    if (this.#current && this.#isHeld(this.#current.draft)) this.#current.end.abort();
    this.#parts.changed();
  }

  /** Puts a draft on disk. When it resolves, the draft is safe on this device (law 5). */
  async add(change: Omit<Draft, 'id'>, blobs: readonly OutgoingBlob[]): Promise<ChangeSetId> {
    const draft = await this.#parts.outbox.add({ ...change, id: makeId() }, blobs);
    this.#known.set(draft.id, { there: new Set(), begun: new Set() });
    this.#drafts = [...this.#drafts, draft];
    this.#parts.changed();
    return draft.id;
  }

  /**
   * Takes a draft of new records back, be it waiting, on its way or sent: deletions of those records take its place on
   * the disk at once. Blobs that no record names are forgotten by the server after seven days.
   */
  async takeBack(id: ChangeSetId, made: Omit<Draft, 'id' | 'writes'>): Promise<void> {
    const undoing = await this.#parts.outbox.exchange(id, { ...made, id: makeId(), writes: [] });
    this.#takenBack.add(id);
    if (this.#current?.draft.id === id) this.#current.end.abort();
    this.#drafts = [...this.#drafts, undoing];
    this.#settle(id);
  }

  /** Changes a stuck draft, so that it may go again. */
  async amend(draft: Draft): Promise<void> {
    await this.#parts.outbox.replace(draft);
    this.#drafts = this.#drafts.map((one) => (one.id === draft.id ? draft : one));
    this.#statuses.delete(draft.id);
    this.#parts.changed();
  }

  /** Throws unless the server has acknowledged the draft. */
  requireSent(id: ChangeSetId): void {
    const status = this.#statuses.get(id);
    if (status?.kind === 'stuck') throw new ClientRefusal('unpublishable', { detail: status.code });
    if (this.#drafts.some((draft) => draft.id === id)) throw new ClientRefusal('offline');
  }

  /** Sends everything that may go, in order. Throws the fault of the way that stopped it. */
  async sendAll(): Promise<void> {
    // Another tab may have sent some of them; what is put on disk while it is read is neither lost nor brought back.
    const before = new Set(this.#drafts.map(({ id }) => id));
    const onDisk = await this.#parts.outbox.drafts();
    this.#arrived = await this.#parts.outbox.arrived();
    const read = new Set(onDisk.map(({ id }) => id));
    const added = this.#drafts.filter(({ id }) => !before.has(id) && !read.has(id));
    this.#drafts = [...onDisk.filter(({ id }) => !this.#takenBack.has(id)), ...added];
    await this.look();
    for (const draft of onDisk) {
      const status = this.#statuses.get(draft.id);
      if (this.#takenBack.has(draft.id) || this.#isHeld(draft)) continue;
      // A clock that was off may be right again; every other reason waits for a person.
      if (status?.kind === 'stuck' && status.code !== 'clockOff') continue;
      try {
        this.#parts.requireClock();
        await this.#send(draft);
      } catch (error) {
        const stuck = stuckBy(error);
        if (!this.#takenBack.has(draft.id)) this.#statuses.set(draft.id, stuck ?? { kind: 'waiting' });
        this.#parts.changed();
        if (!stuck) throw error;
      } finally {
        this.#current = undefined;
      }
    }
  }

  #isHeld(draft: Draft): boolean {
    return isShipment(draft) && heldBy(this.#wish, this.#parts.network()) !== undefined;
  }

  async #send(draft: Draft): Promise<void> {
    const { sender, outbox } = this.#parts;
    const end = new AbortController();
    // One from before this start of the app: its files may be there already.
    const begun = new Set(draft.writes.flatMap(({ blobs }) => blobs.map(({ id }) => id)));
    const known = this.#known.get(draft.id) ?? { there: new Set(), begun };
    this.#known.set(draft.id, known);
    this.#current = { draft, end };
    this.#statuses.set(draft.id, { kind: 'sending' });
    const look = () => this.look();
    const progress = () => this.#parts.changed();
    const { sendDraft } = await fetchSender();
    const isSent = await sendDraft(draft, { ...sender, outbox, known, signal: end.signal, look, progress });
    if (isSent || this.#takenBack.has(draft.id)) return this.#finish(draft, isSent);
    this.#statuses.delete(draft.id);
    return progress();
  }

  async #finish(draft: Draft, isSent: boolean): Promise<void> {
    const others = this.#drafts.filter((one) => one.id !== draft.id && isShipment(one));
    const more = isSent && isShipment(draft) ? piecesOf(draft).length : 0;
    this.#arrived = others.length > 0 ? this.#arrived + more : 0;
    await this.#parts.outbox.remove(draft.id, this.#arrived);
    this.#settle(draft.id);
  }

  #settle(id: ChangeSetId): void {
    this.#drafts = this.#drafts.filter((draft) => draft.id !== id);
    this.#statuses.delete(id);
    this.#known.delete(id);
    this.#parts.changed();
  }
}

/** How to send, fetched by who has something to: most families never do. */
const fetchSender = () =>
  import('./send.ts').catch((cause: unknown) => {
    throw new ClientRefusal('offline', { cause });
  });

/** Answers after which a draft waits for a person, not for the network. */
const STUCK_CODES: ReadonlySet<string> = new Set([
  'badRequest',
  'notAllowed',
  'tooLarge',
  'quota',
  'blobsMissing',
  // What it changes is gone, or no longer ours.
  'notFound',
  'stale',
  'tooWide',
  'exists',
]);

/** How a draft that cannot go as it is stands; undefined for faults of the way. */
function stuckBy(error: unknown): DraftStatus | undefined {
  if (error instanceof Unpublishable) return { kind: 'stuck', code: error.code, records: error.records };
  if (error instanceof ServerRefusal && STUCK_CODES.has(error.code)) {
    return { kind: 'stuck', code: error.code, records: error.answer.record ? [error.answer.record] : [] };
  }
  // A file that is nowhere any more keeps this draft back, not those behind it.
  return isRefusal(error, 'clockOff', 'blobsMissing')
    ? { kind: 'stuck', code: error.code, records: [] }
    : undefined;
}

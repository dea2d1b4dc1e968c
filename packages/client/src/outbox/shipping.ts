/**
 * The outbox at work: what waits, how far each draft is, and sending them in their order. A draft that cannot go as it
 * is waits for a person and holds back none behind it; a fault of the way ends the round, and all of it is tried again.
 * Held by what a person asked of sending, shipments wait all together, and the rest leaves.
 */
import { makeId, type ChangeSetId } from '@cocon/protocol';
import { ClientRefusal } from '../refusal.ts';
import type { Draft, DraftStatus } from './draft.ts';
import type { KeptBlob, Outbox, OutgoingBlob } from './outbox.ts';
import type { Sender } from './send.ts';
import type { KnownFiles } from './sendFiles.ts';
import {
  heldBy,
  isPublication,
  isShipment,
  NO_WISH,
  piecesOf,
  type HeldBy,
  type Network,
  type SendingWish,
} from './sendingWish.ts';

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

/** Bytes of a picture that rests on the device; a preview has some 20 000. */
const SMALL = 64 * 1024;
/** How long a count may be behind. */
const COUNT_MS = 250;

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
  #counting: ReturnType<typeof setTimeout> | undefined;
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
    const shipments = this.entries.filter(({ draft }) => isPublication(draft));
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
    await this.#lookAgain();
    this.#parts.changed();
  }

  async #lookAgain(): Promise<void> {
    const before = this.#wish;
    this.#wish = await this.#parts.outbox.wish();
    const now = this.#current;
    if (now && (this.#isHeld(now.draft) || this.#mustWait(now.draft))) now.end.abort();
    const { isPaused, onlyWifi } = this.#wish;
    if (isPaused !== before.isPaused || onlyWifi !== before.onlyWifi) this.#parts.changed();
  }

  /** A file more has arrived: told with those that come soon after, for every screen is painted again each time. */
  #count(): void {
    if (this.#counting !== undefined) return;
    this.#counting = setTimeout(() => {
      this.#counting = undefined;
      this.#parts.changed();
    }, COUNT_MS);
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
    const going = [id, ...this.#drafts.flatMap((one) => (one.follows === id ? one.id : []))];
    const undoing = await this.#parts.outbox.exchange(going, { ...made, id: makeId(), writes: [] });
    this.#drafts = [...this.#drafts, undoing];
    for (const one of going) {
      this.#takenBack.add(one);
      if (this.#current?.draft.id === one) this.#current.end.abort();
      this.#settle(one);
    }
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
    const inTurn = onDisk.toSorted((a, b) => Number(!!a.follows) - Number(!!b.follows));
    for (const draft of inTurn) {
      const status = this.#statuses.get(draft.id);
      if (this.#takenBack.has(draft.id) || this.#isHeld(draft) || this.#mustWait(draft)) continue;
      // A clock that was off may be right again; every other reason waits for a person.
      if (status?.kind === 'stuck' && status.code !== 'clockOff') continue;
      try {
        this.#parts.requireClock();
        await this.#send(draft);
      } catch (error) {
        const stuck = await fetchSender().then(
          ({ stuckBy }) => stuckBy(error),
          () => undefined,
        );
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

  /** Copies wait for every publication, their own above all, but for one that waits for a person. */
  #mustWait({ follows }: Draft): boolean {
    return (
      follows !== undefined &&
      this.#drafts.some(
        (one) => one.id === follows || (isPublication(one) && this.#statuses.get(one.id)?.kind !== 'stuck'),
      )
    );
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
    const look = () => this.#lookAgain();
    const progress = () => this.#count();
    this.#parts.changed();
    const { sendDraft } = await fetchSender();
    const isSent = await sendDraft(draft, { ...sender, outbox, known, signal: end.signal, look, progress });
    if (isSent || this.#takenBack.has(draft.id)) return this.#finish(draft, isSent);
    this.#statuses.delete(draft.id);
    return this.#parts.changed();
  }

  async #finish(draft: Draft, isSent: boolean): Promise<void> {
    const others = this.#drafts.filter((one) => one.id !== draft.id && isPublication(one));
    const more = isSent && isPublication(draft) ? piecesOf(draft).length : 0;
    this.#arrived = others.length > 0 ? this.#arrived + more : 0;
    await this.#parts.outbox.remove(draft.id, this.#arrived, isSent ? this.#previewsOf(draft) : []);
    this.#settle(draft.id);
  }

  /** Small pictures of media that are here now: what this device sent it need not fetch again to show it. */
  #previewsOf({ id, writes }: Draft): KeptBlob[] {
    if (this.#takenBack.has(id)) return [];
    const { documents } = this.#parts.sender;
    return writes.flatMap(({ id: record, collection, blobs }) => {
      const isHere = collection === 'medium' && documents.get(record) !== undefined;
      const small = isHere ? blobs.filter(({ size }) => size <= SMALL) : [];
      return small.map((blob) => ({ record, blob: blob.id }));
    });
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

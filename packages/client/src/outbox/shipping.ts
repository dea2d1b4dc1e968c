/**
 * The outbox at work: what waits, how far each draft is, and sending them in their order. A draft that cannot go as it
 * is waits for a person and holds back none behind it; a fault of the way ends the round, and all of it is tried again.
 */
import { makeId, type ChangeSetId } from '@cocon/protocol';
import { ClientRefusal, isRefusal } from '../refusal.ts';
import { ServerRefusal } from '../transport/transport.ts';
import { Unpublishable } from './compose.ts';
import type { Draft, DraftStatus } from './draft.ts';
import type { Outbox, OutgoingBlob } from './outbox.ts';
import { sendDraft, type Sender } from './send.ts';

export interface OutboxEntry {
  readonly draft: Draft;
  readonly status: DraftStatus;
}

export interface ShippingParts {
  readonly outbox: Outbox;
  /** What sending needs besides the outbox and each draft's own facts. */
  readonly sender: Omit<Sender, 'outbox' | 'resumed' | 'isTakenBack' | 'progress'>;
  /** Refuses to sign while the device's clock is off. */
  readonly requireClock: () => void;
  readonly changed: () => void;
}

export class Shipping {
  readonly #parts: ShippingParts;
  readonly #statuses = new Map<ChangeSetId, DraftStatus>();
  /** Drafts of this start of the app: their blobs cannot have been sent before. */
  readonly #created = new Set<ChangeSetId>();
  /** Drafts taken back while they may be on their way. */
  readonly #takenBack = new Set<ChangeSetId>();
  #drafts: Draft[] = [];

  constructor(parts: ShippingParts) {
    this.#parts = parts;
  }

  async load(): Promise<void> {
    this.#drafts = await this.#parts.outbox.drafts();
  }

  /** What waits, oldest first. */
  get entries(): readonly OutboxEntry[] {
    return this.#drafts.map((draft) => ({
      draft,
      status: this.#statuses.get(draft.id) ?? { kind: 'waiting' },
    }));
  }

  /** Puts a draft on disk. When it resolves, the draft is safe on this device (law 5). */
  async add(change: Omit<Draft, 'id'>, blobs: readonly OutgoingBlob[]): Promise<ChangeSetId> {
    const draft: Draft = { ...change, id: makeId() };
    await this.#parts.outbox.add(draft, blobs);
    this.#created.add(draft.id);
    this.#drafts = [...this.#drafts, draft];
    this.#parts.changed();
    return draft.id;
  }

  /**
   * Takes a draft of new records back, be it waiting, on its way or sent: deletions of those records take its place on
   * the disk at once. Blobs that no record names are forgotten by the server after seven days.
   */
  async takeBack(id: ChangeSetId, made: Omit<Draft, 'id' | 'writes'>): Promise<void> {
    const undoing: Draft = { ...made, id: makeId(), writes: [] };
    await this.#parts.outbox.exchange(id, undoing);
    this.#takenBack.add(id);
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
    const read = new Set(onDisk.map(({ id }) => id));
    const added = this.#drafts.filter(({ id }) => !before.has(id) && !read.has(id));
    this.#drafts = [...onDisk.filter(({ id }) => !this.#takenBack.has(id)), ...added];
    for (const draft of onDisk) {
      const status = this.#statuses.get(draft.id);
      if (this.#takenBack.has(draft.id)) continue;
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
      }
    }
  }

  async #send(draft: Draft): Promise<void> {
    const { sender, outbox } = this.#parts;
    await sendDraft(draft, {
      ...sender,
      outbox,
      resumed: !this.#created.has(draft.id),
      isTakenBack: () => this.#takenBack.has(draft.id),
      progress: (blobsSent, blobs) => {
        if (this.#takenBack.has(draft.id)) return;
        this.#statuses.set(draft.id, { kind: 'sending', blobsSent, blobs });
        this.#parts.changed();
      },
    });
    await outbox.remove(draft.id);
    this.#settle(draft.id);
  }

  #settle(id: ChangeSetId): void {
    this.#drafts = this.#drafts.filter((draft) => draft.id !== id);
    this.#statuses.delete(id);
    this.#parts.changed();
  }
}

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

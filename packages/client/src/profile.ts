/**
 * A profile: one way into one establishment on this device. It keeps the register, keys and documents in step with the
 * server, sends what waits in the outbox, and stops with a plain reason when the server cannot be believed.
 */
import {
  decryptUnder,
  encryptUnder,
  fromUtf8,
  importStorageKey,
  utf8,
  type Bytes,
  type StorageKey,
} from '@cocon/crypto';
import {
  binaryPaths,
  makeId,
  type ChangeSetId,
  type Collection,
  type EstablishmentId,
  type InvitationDeposit,
  type KeyringSeals,
  type Moment,
  type RegisterState,
} from '@cocon/protocol';
import { AudienceBook } from './audiences/audienceBook.ts';
import { BlobReader } from './sync/blobs.ts';
import type { ClientDependencies } from './dependencies.ts';
import type { DeviceIdentity } from './identity.ts';
import { KeyringBook, type Opener } from './keyring/keyringBook.ts';
import { momentOf, Unpublishable } from './outbox/compose.ts';
import type { Draft, DraftStatus, DraftWrite } from './outbox/draft.ts';
import { Outbox, type OutgoingBlob } from './outbox/outbox.ts';
import { sendDraft } from './outbox/send.ts';
import { ClientRefusal, isDistrust, isRefusal } from './refusal.ts';
import type { RegisterBook } from './register/registerBook.ts';
import { signNext, toWire, type Saying, type Signer } from './register/signStatements.ts';
import type { StoredProfile } from './store/deviceStore.ts';
import { DocumentBook, type Document } from './sync/documentBook.ts';
import { Puller } from './sync/pull.ts';
import type { RecordTypes } from './sync/recordTypes.ts';
import { Session } from './transport/session.ts';
import { createTransport, fill, ServerRefusal, type Transport } from './transport/transport.ts';

/** Documents opened into memory when a profile opens. */
const OPENED_AT_START = 2_000;
const ROUNDS = 6;

export interface ProfileNames {
  readonly establishment: string;
  /** Of the guardian, or of the member of staff who opened it here. */
  readonly person: string;
}

/** What a batch for the register adds besides its statements. */
export interface Sayings {
  readonly sayings: readonly Saying[];
  readonly seals?: readonly KeyringSeals[];
  readonly invitations?: readonly InvitationDeposit[];
}

export type ProfileStatus =
  | { readonly kind: 'current' }
  | { readonly kind: 'syncing' }
  | { readonly kind: 'offline' }
  /** The profile stopped: `refusal` says why. Everything held stays readable. */
  | { readonly kind: 'stopped'; readonly refusal: ClientRefusal };

export interface OutboxEntry {
  readonly draft: Draft;
  readonly status: DraftStatus;
}

export interface ProfileParts {
  readonly stored: StoredProfile;
  readonly names: ProfileNames;
  readonly identity: DeviceIdentity;
  readonly storageKey: Bytes;
  readonly register: RegisterBook;
}

export class Profile {
  readonly stored: StoredProfile;
  readonly names: ProfileNames;
  readonly register: RegisterBook;
  readonly keyrings: KeyringBook;
  readonly audiences: AudienceBook;
  readonly documents: DocumentBook;
  readonly blobs: BlobReader;
  readonly session: Session;
  readonly transport: Transport;
  readonly identity: DeviceIdentity;
  readonly #dependencies: ClientDependencies;
  readonly #outbox: Outbox;
  readonly #puller: Puller;
  readonly #types: RecordTypes;
  readonly #listeners = new Set<() => void>();
  readonly #storageKey: StorageKey;
  readonly #notes = new Map<string, string>();
  readonly #statuses = new Map<ChangeSetId, DraftStatus>();
  readonly #created = new Set<ChangeSetId>();
  #drafts: Draft[] = [];
  #status: ProfileStatus = { kind: 'offline' };
  #warnings: ClientRefusal[] = [];
  #lastContact: number | null = null;
  #gone = 0;
  #running: Promise<void> | undefined;
  #again = false;
  #socket: WebSocket | undefined;
  #closed = false;

  private constructor(
    dependencies: ClientDependencies,
    parts: ProfileParts,
    storageKey: StorageKey,
    types: RecordTypes,
  ) {
    const { stored, names, identity, register } = parts;
    const { store } = dependencies;
    const establishment = stored.establishment as EstablishmentId;
    const openers: Opener[] = [{ to: `device:${identity.id}`, key: identity.sealing }];
    this.#dependencies = dependencies;
    this.#types = types;
    this.#storageKey = storageKey;
    this.stored = stored;
    this.names = names;
    this.identity = identity;
    this.register = register;
    this.transport = createTransport(dependencies);
    this.session = new Session(
      this.transport,
      dependencies,
      establishment,
      identity,
      () => register.head,
      (head, seen) => register.requireNoLess(head, seen?.height ?? 0),
    );
    this.keyrings = new KeyringBook(store, stored.id, storageKey, openers, () => register.state);
    this.audiences = new AudienceBook(store, stored.id, storageKey, register, this.keyrings);
    this.documents = new DocumentBook(store, stored.id, register, this.audiences, types);
    this.#outbox = new Outbox(store, stored.id, storageKey);
    this.blobs = new BlobReader(
      store,
      stored.id,
      establishment,
      this.session,
      this.transport,
      (record) => this.documents.get(record) !== undefined,
    );
    this.#puller = new Puller({
      store,
      profile: stored.id,
      role: stored.role,
      establishment,
      transport: this.transport,
      session: this.session,
      register,
      keyrings: this.keyrings,
      audiences: this.audiences,
      documents: this.documents,
      report: (error) => this.#warn(error),
    });
  }

  /** Opens a profile with its keys: documents on disk are readable before any network. */
  static async open(
    dependencies: ClientDependencies,
    parts: ProfileParts,
    types: RecordTypes,
  ): Promise<Profile> {
    const storageKey = await importStorageKey(parts.storageKey);
    const profile = new Profile(dependencies, parts, storageKey, types);
    await profile.#puller.load();
    await profile.documents.load(OPENED_AT_START, (error) => profile.#warn(error));
    profile.#drafts = await profile.#outbox.drafts();
    await profile.#readNotes();
    return profile;
  }

  get state(): RegisterState {
    return this.register.state;
  }

  get status(): ProfileStatus {
    return this.#status;
  }

  /** What was refused of what the server showed, newest last. */
  get warnings(): readonly ClientRefusal[] {
    return this.#warnings;
  }

  /** When the server was last heard, by the corrected clock; null while this device has not heard it. */
  get lastContact(): number | null {
    return this.#lastContact;
  }

  /** How many media have gone since this profile was opened, because a choice changed or by deletion. */
  get goneMedia(): number {
    return this.#gone;
  }

  get moment(): Moment {
    return momentOf({ register: this.register, now: () => this.session.now() });
  }

  /** What waits to be sent, oldest first. */
  get outbox(): readonly OutboxEntry[] {
    return this.#drafts.map((draft) => ({
      draft,
      status: this.#statuses.get(draft.id) ?? { kind: 'waiting' },
    }));
  }

  /** Calls back after every change of anything above. Returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Documents of a collection that may be shown now: those past their end are hidden at once. */
  all<Body>(collection: Collection): Document<Body>[] {
    const now = this.session.now();
    return this.documents
      .all(collection)
      .filter(({ header }) => header.until === null || now < header.until) as Document<Body>[];
  }

  loadOlder(collection: Collection): Promise<boolean> {
    return this.#notifying(async () => {
      try {
        return await this.#puller.loadOlder(collection);
      } catch (error) {
        if (isDistrust(error)) this.#status = { kind: 'stopped', refusal: error };
        throw error;
      }
    });
  }

  hasOlder(collection: Collection): boolean {
    return this.#puller.hasOlder(collection);
  }

  /**
   * Puts a draft on disk and starts sending. When it resolves the draft is safe on this device (law 5); it is sent in
   * the background, after restarts too. `deviceFull` is thrown when the browser has no room.
   */
  async enqueue(
    change: { readonly writes: readonly DraftWrite[]; readonly deletions?: Draft['deletions'] },
    blobs: readonly OutgoingBlob[] = [],
  ): Promise<ChangeSetId> {
    const draft: Draft = {
      id: makeId(),
      createdAt: this.session.now(),
      writes: change.writes,
      deletions: change.deletions ?? [],
    };
    await this.#outbox.add(draft, blobs);
    this.#created.add(draft.id);
    this.#drafts = [...this.#drafts, draft];
    this.#notify();
    void this.sync();
    return draft.id;
  }

  /** Gives a waiting draft up; what was sent of its blobs is forgotten by the server after seven days. */
  async discard(id: ChangeSetId): Promise<void> {
    await this.#outbox.remove(id);
    this.#drafts = this.#drafts.filter((draft) => draft.id !== id);
    this.#statuses.delete(id);
    this.#notify();
  }

  /** Changes a stuck draft and lets it go again. */
  async amend(draft: Draft): Promise<void> {
    await this.#outbox.replace(draft);
    this.#drafts = this.#drafts.map((one) => (one.id === draft.id ? draft : one));
    this.#statuses.delete(draft.id);
    this.#notify();
    void this.sync();
  }

  /** Waits until a draft is acknowledged by the server; throws when it is stuck. */
  async sent(id: ChangeSetId): Promise<void> {
    await this.sync();
    const status = this.#statuses.get(id);
    if (status?.kind === 'stuck') throw new ClientRefusal('unpublishable', { detail: status.code });
    if (this.#drafts.some((draft) => draft.id === id)) throw new ClientRefusal('offline');
  }

  /** Says statements in the register, made again on top of whatever others said meanwhile. */
  async say(make: (state: RegisterState) => Promise<Sayings> | Sayings): Promise<RegisterState> {
    for (let round = 1; ; round += 1) {
      // Nothing is signed on top of what cannot be believed.
      if (this.#status.kind === 'stopped') throw this.#status.refusal;
      await this.session.facts();
      this.session.requireClock();
      const { sayings, seals = [], invitations = [] } = await make(this.register.state);
      if (sayings.length === 0) return this.register.state;
      const signer: Signer = {
        author: { kind: 'device', device: this.identity.id },
        keys: [this.identity.signing],
        at: this.session.now(),
      };
      const before = this.register.head.height;
      const { entries } = await signNext(this.register.state, sayings, signer);
      try {
        await this.session.with((token) =>
          this.transport.call(
            'append',
            { path: { establishment: this.stored.establishment }, token },
            { entries: entries.map(toWire), seals: [...seals], invitations: [...invitations] },
          ),
        );
        await this.register.add(before + 1, entries);
        this.keyrings.offer(seals);
        this.#notify();
        return this.register.state;
      } catch (error) {
        if (round >= ROUNDS || !isRefusal(error, 'registerMoved')) throw error;
        await this.#catchUp();
      }
    }
  }

  /** Something this device alone remembers, boxed under its storage key; null forgets it. */
  async keepNote(name: string, text: string | null): Promise<void> {
    const profile = this.stored.id;
    const id = `note ${name}`;
    const { store } = this.#dependencies;
    if (text === null) await store.write({ remove: [{ profile, kind: 'meta', id }] });
    else {
      const value = await encryptUnder(this.#storageKey, id, utf8(text));
      await store.write({ put: [{ profile, kind: 'meta', id, sort: id, value }] });
    }
    this.#notes.delete(name);
    if (text !== null) this.#notes.set(name, text);
    this.#notify();
  }

  /** What this device noted under a name. */
  note(name: string): string | undefined {
    return this.#notes.get(name);
  }

  /** Brings everything up to date and sends what waits. Never throws: `status` and `warnings` say how it went. */
  sync(): Promise<void> {
    if (this.#status.kind === 'stopped' || this.#closed) return Promise.resolve();
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#syncRounds().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** Follows the server's news until closed; falls back on being asked to `sync`. */
  follow(): void {
    const { openSocket, origin } = this.#dependencies;
    if (!openSocket || this.#socket || this.#closed) return;
    void this.session.facts().then(
      ({ token }) => {
        if (this.#closed || this.#socket) return;
        const path = fill(binaryPaths.socket, { establishment: this.stored.establishment });
        const socket = openSocket(origin.replace(/^http/, 'ws') + path);
        this.#socket = socket;
        socket.addEventListener('open', () => socket.send(token));
        socket.addEventListener('message', () => void this.sync());
        socket.addEventListener('close', () => (this.#socket = undefined));
      },
      () => undefined,
    );
  }

  /** Drops the keys of this profile from memory and stops following. */
  close(): void {
    this.#closed = true;
    this.#socket?.close();
    this.#socket = undefined;
    this.#listeners.clear();
  }

  async #readNotes(): Promise<void> {
    for (const item of await this.#dependencies.store.list(this.stored.id, 'meta', { prefix: 'note ' })) {
      const text = fromUtf8(await decryptUnder(this.#storageKey, item.id, item.value as Bytes));
      this.#notes.set(item.id.slice('note '.length), text);
    }
  }

  async #syncRounds(): Promise<void> {
    do {
      this.#again = false;
      this.#setStatus({ kind: 'syncing' });
      try {
        const { gone } = await this.#puller.pull();
        this.#gone += gone.length;
        this.#lastContact = this.session.now();
        await this.#dependencies.exclusive(`outbox:${this.stored.id}`, () => this.#sendAll());
        this.#setStatus({ kind: 'current' });
      } catch (error) {
        this.#setStatus(this.#statusFor(error));
      }
    } while (this.#again && this.#status.kind === 'current');
  }

  async #sendAll(): Promise<void> {
    // Another tab may have sent some of them.
    const onDisk = await this.#outbox.drafts();
    this.#drafts = onDisk;
    for (const draft of onDisk) {
      const status = this.#statuses.get(draft.id);
      // A clock that was off may be right again; every other reason waits for a person.
      if (status?.kind === 'stuck' && status.code !== 'clockOff') continue;
      try {
        this.session.requireClock();
        await this.#send(draft);
      } catch (error) {
        if (!this.#isStuck(draft, error)) throw error;
      }
    }
  }

  async #send(draft: Draft): Promise<void> {
    const { establishment } = this.stored;
    const resumed = !this.#created.has(draft.id);
    await sendDraft(draft, {
      register: this.register,
      audiences: this.audiences,
      documents: this.documents,
      identity: this.identity,
      types: this.#types,
      outbox: this.#outbox,
      resumed,
      now: () => this.session.now(),
      catchUp: () => this.#catchUp(),
      hasBlob: (blob) => this.session.with((token) => this.transport.hasBlob(establishment, blob, token)),
      putBlob: (blob, bytes, hash) =>
        this.session.with((token) => this.transport.putBlob(establishment, blob, bytes, hash, token)),
      commit: async (changeSet) => {
        await this.session.with((token) =>
          this.transport.call('commit', { path: { establishment }, token }, changeSet),
        );
      },
      progress: (blobsSent, blobs) => {
        this.#statuses.set(draft.id, { kind: 'sending', blobsSent, blobs });
        this.#notify();
      },
    });
    await this.#outbox.remove(draft.id);
    this.#drafts = this.#drafts.filter((one) => one.id !== draft.id);
    this.#statuses.delete(draft.id);
    this.#notify();
  }

  /** Notes a draft that cannot go as it is; false for faults of the way, which end the round and are tried again. */
  #isStuck(draft: Draft, error: unknown): boolean {
    if (error instanceof Unpublishable) {
      this.#statuses.set(draft.id, { kind: 'stuck', code: error.code, records: error.records });
    } else if (error instanceof ServerRefusal && STUCK_CODES.has(error.code)) {
      const records = error.answer.record ? [error.answer.record] : [];
      this.#statuses.set(draft.id, { kind: 'stuck', code: error.code, records });
    } else if (isRefusal(error, 'clockOff', 'blobsMissing')) {
      // A file that is nowhere any more keeps this draft back, not those behind it.
      this.#statuses.set(draft.id, { kind: 'stuck', code: error.code, records: [] });
    } else {
      this.#statuses.set(draft.id, { kind: 'waiting' });
      return false;
    }
    this.#notify();
    return true;
  }

  async #catchUp(): Promise<void> {
    await this.#puller.pull();
    await this.#puller.followRegister();
  }

  #statusFor(error: unknown): ProfileStatus {
    if (isDistrust(error) || isRefusal(error, 'revoked', 'clientTooOld', 'clockOff')) {
      return { kind: 'stopped', refusal: error };
    }
    if (!isRefusal(error, 'offline', 'unavailable', 'rateLimited')) this.#warn(error);
    return { kind: 'offline' };
  }

  #setStatus(status: ProfileStatus): void {
    this.#status = status;
    this.#notify();
  }

  #warn(error: unknown): void {
    const refusal =
      error instanceof ClientRefusal
        ? error
        : new ClientRefusal('recordDistrust', { cause: error, detail: String(error) });
    if (this.#warnings.some((one) => one.message === refusal.message)) return;
    this.#warnings = [...this.#warnings, refusal].slice(-50);
    this.#notify();
  }

  async #notifying<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } finally {
      this.#notify();
    }
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
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

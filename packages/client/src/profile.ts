/**
 * A profile: one way into one establishment on this device. It keeps the register, keys and documents in step with the
 * server, sends what waits in the outbox, and stops with a plain reason when the server cannot be believed.
 */
import { importStorageKey, type Bytes, type StorageKey } from '@cocon/crypto';
import {
  binaryPaths,
  type Accord,
  type ChangeSetId,
  type Collection,
  type EstablishmentId,
  type InvitationDeposit,
  type KeyringId,
  type KeyringSeals,
  type Moment,
  type RecordId,
  type RegisterState,
} from '@cocon/protocol';
import { AudienceBook } from './audiences/audienceBook.ts';
import { BlobReader } from './sync/blobs.ts';
import type { ClientDependencies } from './dependencies.ts';
import type { DeviceIdentity } from './identity.ts';
import { KeyringBook, type KeyringSecret, type Opener } from './keyring/keyringBook.ts';
import type { Draft } from './outbox/draft.ts';
import { Outbox, type OutgoingBlob } from './outbox/outbox.ts';
import type { SendingWish } from './outbox/sendingWish.ts';
import { Shipping, type OutboxEntry, type Sending } from './outbox/shipping.ts';
import { ClientRefusal, isDistrust, isRefusal } from './refusal.ts';
import type { RegisterBook } from './register/registerBook.ts';
import { momentOf } from './register/registerView.ts';
import { signNext, toWire, type Saying, type Signer } from './register/signStatements.ts';
import type { StoredProfile } from './store/deviceStore.ts';
import { Notes } from './store/notes.ts';
import { Contact } from './sync/contact.ts';
import { DocumentBook, type Document } from './sync/documentBook.ts';
import { EndWatch, isOver } from './sync/ends.ts';
import { Gaps, type Gap } from './sync/gaps.ts';
import { Puller } from './sync/pull.ts';
import type { RecordTypes } from './sync/recordTypes.ts';
import { isIndex, sheetIndexType } from './sync/sheetIndex.ts';
import { readResting, type RestingDocuments } from './sync/restingDocuments.ts';
import { Session } from './transport/session.ts';
import { createTransport, fill, type Transport } from './transport/transport.ts';

/** Dated documents opened when a profile opens: what one sees first. */
const OPENED_AT_START = 300;
/** Opened soon afterwards, a few at a time; what is older comes, more at a time, when it is asked for. */
const OPENED_SOON = { all: 2_000, atOnce: 100 };
const OPENED_WHEN_ASKED = 500;
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
  /** `refusal`: the server did answer, and cannot help for now (its disk is full, say). */
  | { readonly kind: 'offline'; readonly refusal?: ClientRefusal }
  /** The profile stopped: `refusal` says why. Everything held stays readable. */
  | { readonly kind: 'stopped'; readonly refusal: ClientRefusal };

export interface ProfileParts {
  readonly stored: StoredProfile;
  readonly names: ProfileNames;
  readonly identity: DeviceIdentity;
  readonly storageKey: Bytes;
  readonly register: RegisterBook;
  /** Its documents, where they are being read already. */
  readonly resting?: Promise<RestingDocuments>;
}

/** Reads what a profile opens with, before its keys are there. */
export const readDocuments = (
  { store }: Pick<ClientDependencies, 'store'>,
  profile: string,
): Promise<RestingDocuments> => readResting(store, profile, OPENED_AT_START);

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
  readonly #shipping: Shipping;
  readonly #puller: Puller;
  readonly #notes: Notes;
  readonly #contact: Contact;
  readonly #gaps: Gaps;
  readonly #ends = new EndWatch(() => this.#notify());
  readonly #listeners = new Set<() => void>();
  #status: ProfileStatus = { kind: 'offline' };
  #warnings: ClientRefusal[] = [];
  #running: Promise<void> | undefined;
  #again = false;
  #socket: WebSocket | undefined;
  #closed = false;

  private constructor(
    dependencies: ClientDependencies,
    parts: ProfileParts,
    storageKey: StorageKey,
    ofTrade: RecordTypes,
  ) {
    const types = [...ofTrade, sheetIndexType];
    const { stored, names, identity, register } = parts;
    const { store } = dependencies;
    const establishment = stored.establishment as EstablishmentId;
    const openers: Opener[] = [{ to: `device:${identity.id}`, key: identity.sealing }];
    this.#dependencies = dependencies;
    this.#notes = new Notes(store, stored.id, storageKey);
    this.#contact = new Contact(store, stored.id);
    this.#gaps = new Gaps(store, stored.id);
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
    this.blobs = new BlobReader(store, stored.id, establishment, this.session, this.transport, (record) =>
      this.shows(record),
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
      gaps: this.#gaps,
      report: (error) => this.#warn(error),
    });
    const asked = <Value>(request: (token: string) => Promise<Value>) => this.session.with(request);
    this.#shipping = new Shipping({
      outbox: new Outbox(store, stored.id, storageKey),
      requireClock: () => this.session.requireClock(),
      network: () => dependencies.network?.() ?? 'unknown',
      changed: () => this.#notify(),
      sender: {
        register,
        audiences: this.audiences,
        documents: this.documents,
        identity,
        types,
        now: () => this.session.now(),
        catchUp: () => this.#catchUp(),
        hasBlob: (blob) => asked((token) => this.transport.hasBlob(establishment, blob, token)),
        putBlob: (blob, bytes, hash, way) =>
          asked((token) => this.transport.putBlob(establishment, blob, bytes, hash, token, way)),
        commit: async (changeSet) => {
          await asked((token) =>
            this.transport.call('commit', { path: { establishment }, token }, changeSet),
          );
        },
      },
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
    await Promise.all([
      profile.#puller.load(),
      profile.documents.load(OPENED_AT_START, (error) => profile.#warn(error), parts.resting),
      profile.#shipping.load(),
      profile.#notes.load(),
      profile.#contact.load(),
      profile.#gaps.load(),
    ]);
    await profile.#eraseEnded(profile.state.newestStaffAt);
    void profile.#openSoon();
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
    return this.#contact.last;
  }

  /** Media taken back of late because a choice changed, newest day first: what a family reads in their place. */
  get gaps(): readonly Gap[] {
    return this.#gaps.shown(this.session.now(), (id) => this.documents.get(id) !== undefined);
  }

  get moment(): Moment {
    return momentOf({ register: this.register, now: () => this.session.now() });
  }

  /** What waits to be sent, oldest first. */
  get outbox(): readonly OutboxEntry[] {
    return this.#shipping.entries;
  }

  /** How far sending is, and what a person asked of it. */
  get sending(): Sending {
    return this.#shipping.sending;
  }

  /** Lets publications and files wait, all of them or until there is Wi-Fi, or leave again; kept over restarts. */
  async askOfSending(wish: SendingWish): Promise<void> {
    await this.#shipping.ask(wish);
    void this.sync();
  }

  /** Calls back after every change of anything above. Returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Documents of a collection that may be shown now: those past their end are hidden at once, and all of them after
   * thirty days without contact. What lists sheets is none (`missingSheets`).
   */
  all<Body>(collection: Collection): Document<Body>[] {
    const now = this.#hidingClock;
    if (!this.#contact.mayShow(collection, now)) return [];
    return this.documents
      .all(collection)
      .filter((document) => !isOver(document.header, now) && !isIndex(document)) as Document<Body>[];
  }

  /** Whether this device holds a record, opened, whose end has not come. */
  shows(id: RecordId): boolean {
    const document = this.documents.get(id);
    return document !== undefined && !isOver(document.header, this.#hidingClock);
  }

  /** A server whose clock is far off hides nothing; a clock set back shows nothing again: what staff signed bounds it (51). */
  get #hidingClock(): number {
    const clock = this.session.clockIsOff ? this.#dependencies.now() : this.session.now();
    return Math.max(clock, this.state.newestStaffAt);
  }

  loadOlder(collection: Collection): Promise<boolean> {
    return this.#notifying(async () => {
      try {
        // What rests on this device comes first: it needs no network.
        if (this.documents.hasUnopened) {
          await this.#openOlder(OPENED_WHEN_ASKED);
          return this.hasOlder(collection);
        }
        // What may be kept of them comes with the pictures.
        const copies = collection === 'medium' && this.#puller.loadOlder('print');
        return (await Promise.all([this.#puller.loadOlder(collection), copies]))[0];
      } catch (error) {
        if (isDistrust(error)) this.#status = { kind: 'stopped', refusal: error };
        throw error;
      }
    });
  }

  /** Loads all that the server has of a collection, however old: for those whose age says nothing of their use. */
  loadAll(collection: Collection): Promise<void> {
    return this.#notifying(async () => {
      while (await this.#puller.loadOlder(collection));
    });
  }

  hasOlder(collection: Collection): boolean {
    return this.documents.hasUnopened || this.#puller.hasOlder(collection);
  }

  /**
   * Puts a draft on disk and starts sending. When it resolves the draft is safe on this device (law 5); it is sent in
   * the background, after restarts too. `deviceFull` is thrown when the browser has no room.
   */
  async enqueue(
    change: Pick<Draft, 'writes' | 'follows'> & Partial<Pick<Draft, 'deletions'>>,
    blobs: readonly OutgoingBlob[] = [],
  ): Promise<ChangeSetId> {
    const made = { deletions: [], ...change, createdAt: this.session.now() };
    const id = await this.#shipping.add(made, blobs);
    void this.sync();
    return id;
  }

  /**
   * Takes a draft of new records back, be it waiting, on its way or sent: nothing of it is sent any more, and what the
   * server took is deleted. When it resolves, that is decided for good, over restarts too.
   */
  async takeBack(id: ChangeSetId, records: Draft['deletions']): Promise<void> {
    await this.#shipping.takeBack(id, { createdAt: this.session.now(), deletions: records });
    void this.sync();
  }

  /** Changes a stuck draft and lets it go again. */
  async amend(draft: Draft): Promise<void> {
    await this.#shipping.amend(draft);
    void this.sync();
  }

  /** Waits until a draft is acknowledged by the server; throws when it is stuck. */
  async sent(id: ChangeSetId): Promise<void> {
    await this.sync();
    this.#shipping.requireSent(id);
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

  /**
   * The secret of a keyring version. Seals are held in memory only: what came before this start of the app, and was not
   * needed then, is asked for again.
   */
  async keyringSecret(keyring: KeyringId, version: number): Promise<KeyringSecret | undefined> {
    const held = await this.keyrings.secret(keyring, version);
    if (held) return held;
    await this.#puller.followRegister();
    return this.keyrings.secret(keyring, version);
  }

  /** How this household stands with its children's image: the server's word, asked anew each time (39). */
  async accords(): Promise<readonly Accord[]> {
    const path = { establishment: this.stored.establishment };
    const { accords } = await this.session.with((token) => this.transport.call('accords', { path, token }));
    return accords;
  }

  /** Something this device alone remembers, boxed under its storage key; null forgets it. */
  async keepNote(name: string, text: string | null): Promise<void> {
    await this.#notes.set(name, text);
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
      void this.#shipping.look().catch(() => undefined); // the next round looks again
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
    this.#ends.stop();
    this.#socket?.close();
    this.#socket = undefined;
    this.#listeners.clear();
  }

  async #syncRounds(): Promise<void> {
    do {
      this.#again = false;
      this.#setStatus({ kind: 'syncing' });
      try {
        await this.session.facts();
        // Which of two clocks far apart is right cannot be told: then nothing is erased (51).
        const isSure = !this.session.clockIsOff;
        if (isSure && this.#contact.mustErase(this.session.now())) await this.#puller.startAnew();
        await this.#puller.pull();
        if (isSure) {
          await this.#contact.heard(this.session.now());
          await this.#eraseEnded(this.session.now());
        }
        await this.#dependencies.exclusive(`outbox:${this.stored.id}`, () => this.#shipping.sendAll());
        this.#setStatus({ kind: 'current' });
      } catch (error) {
        this.#setStatus(this.#statusFor(error));
      }
    } while (this.#again && this.#status.kind === 'current');
  }

  async #catchUp(): Promise<void> {
    await this.#puller.pull();
    await this.#puller.followRegister();
  }

  #statusFor(error: unknown): ProfileStatus {
    if (isDistrust(error) || isRefusal(error, 'revoked', 'clientTooOld', 'clockOff')) {
      return { kind: 'stopped', refusal: error };
    }
    if (isRefusal(error, 'offline', 'unavailable', 'rateLimited')) return { kind: 'offline' };
    this.#warn(error);
    return error instanceof ClientRefusal ? { kind: 'offline', refusal: error } : { kind: 'offline' };
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

  #openOlder(atOnce: number): Promise<void> {
    return this.documents.openOlder(atOnce, (error) => this.#warn(error));
  }

  /** Page after page, between which taps are answered. */
  async #openSoon(): Promise<void> {
    const { all, atOnce } = OPENED_SOON;
    for (let opened = 0; opened < all && this.documents.hasUnopened; opened += atOnce) {
      await new Promise((wake) => setTimeout(wake));
      if (this.#closed) return;
      await this.#openOlder(atOnce);
      this.#notify();
    }
  }

  /** Erases what has ended, keys and copies of files; the date must be sure (51). */
  async #eraseEnded(now: number): Promise<void> {
    const ended = [...this.documents.headers()].filter((header) => isOver(header, now));
    if (ended.length > 0) await this.documents.drop(ended.map(({ id }) => id));
  }

  #notify(): void {
    if (!this.#closed) this.#ends.watch(this.documents.headers(), this.#hidingClock);
    for (const listener of this.#listeners) listener();
  }
}

/**
 * A profile: one way into one establishment on this device. It keeps the register, keys and documents in step with the
 * server, sends what waits in the outbox, and stops with a plain reason when the server cannot be believed. This is what
 * one may ask of it; its parts do the work (`profileParts.ts`).
 */
import { importStorageKey, type Bytes } from '@cocon/crypto';
import type {
  Accord,
  ChangeSetId,
  Collection,
  KeyringId,
  Moment,
  RecordId,
  RegisterState,
} from '@cocon/protocol';
import type { AudienceBook } from './audiences/audienceBook.ts';
import type { ClientDependencies } from './dependencies.ts';
import type { DeviceIdentity } from './identity.ts';
import type { KeyringBook, KeyringSecret } from './keyring/keyringBook.ts';
import type { CodeOwner } from './lock/storageLock.ts';
import type { Draft } from './outbox/draft.ts';
import type { OutgoingBlob } from './outbox/outbox.ts';
import type { SendingWish } from './outbox/sendingWish.ts';
import type { OutboxEntry, Sending } from './outbox/shipping.ts';
import { assembleProfile, type ProfileBasis, type ProfileParts } from './profileParts.ts';
import { ClientRefusal, isDistrust } from './refusal.ts';
import type { RegisterBook } from './register/registerBook.ts';
import { momentOf } from './register/registerView.ts';
import { sayInRegister, type Sayings } from './register/sayInRegister.ts';
import type { StoredProfile } from './store/deviceStore.ts';
import type { BlobReader } from './sync/blobs.ts';
import type { Document, DocumentBook } from './sync/documentBook.ts';
import type { Gap } from './sync/gaps.ts';
import type { RecordTypes } from './sync/recordTypes.ts';
import type { RestingDocuments } from './sync/restingDocuments.ts';
import type { ProfileStatus } from './sync/syncRounds.ts';
import type { Session } from './transport/session.ts';
import type { Transport } from './transport/transport.ts';

export interface ProfileNames {
  readonly establishment: string;
  /** Of the guardian, or of the member of staff who opened it here. */
  readonly person: string;
}

/** What a profile is opened from. */
export interface UnlockedProfile {
  readonly stored: StoredProfile;
  readonly names: ProfileNames;
  readonly identity: DeviceIdentity;
  readonly storageKey: Bytes;
  readonly openedWith?: CodeOwner;
  readonly register: RegisterBook;
  /** Its documents, where they are being read already. */
  readonly resting?: Promise<RestingDocuments>;
}

export class Profile {
  readonly stored: StoredProfile;
  readonly names: ProfileNames;
  /** Whose code opened it, on a room tablet. */
  readonly openedWith: CodeOwner;
  readonly register: RegisterBook;
  readonly keyrings: KeyringBook;
  readonly audiences: AudienceBook;
  readonly documents: DocumentBook;
  readonly blobs: BlobReader;
  readonly session: Session;
  readonly transport: Transport;
  readonly identity: DeviceIdentity;
  readonly #parts: ProfileParts;
  readonly #listeners = new Set<() => void>();
  #warnings: ClientRefusal[] = [];
  #closed = false;

  private constructor(
    dependencies: ClientDependencies,
    { names, openedWith }: Pick<Profile, 'names' | 'openedWith'>,
    basis: ProfileBasis,
  ) {
    this.#parts = assembleProfile(dependencies, basis, {
      changed: () => this.#notify(),
      warn: (error) => this.#warn(error),
    });
    this.stored = basis.stored;
    this.names = names;
    this.openedWith = openedWith;
    this.identity = basis.identity;
    this.register = basis.register;
    this.keyrings = this.#parts.keyrings;
    this.audiences = this.#parts.audiences;
    this.documents = this.#parts.documents;
    this.blobs = this.#parts.blobs;
    this.session = this.#parts.session;
    this.transport = this.#parts.transport;
  }

  /** Opens a profile with its keys: documents on disk are readable before any network. */
  static async open(
    dependencies: ClientDependencies,
    { storageKey, names, openedWith = null, resting, ...unlocked }: UnlockedProfile,
    types: RecordTypes,
  ): Promise<Profile> {
    const basis = { ...unlocked, types, storageKey: await importStorageKey(storageKey) };
    const profile = new Profile(dependencies, { names, openedWith }, basis);
    const { puller, loading, shipping, notes, contact, gaps, sight } = profile.#parts;
    await Promise.all([
      puller.load(),
      loading.begin(resting),
      shipping.load(),
      notes.load(),
      contact.load(),
      gaps.load(),
    ]);
    await sight.eraseEnded(profile.state.newestStaffAt);
    void loading.goOn();
    return profile;
  }

  get state(): RegisterState {
    return this.register.state;
  }

  get status(): ProfileStatus {
    return this.#parts.rounds.status;
  }

  /** What was refused of what the server showed, newest last. */
  get warnings(): readonly ClientRefusal[] {
    return this.#warnings;
  }

  /** When the server was last heard, by the corrected clock; null while this device has not heard it. */
  get lastContact(): number | null {
    return this.#parts.contact.last;
  }

  /** Media taken back of late because a choice changed, newest day first: what a family reads in their place. */
  get gaps(): readonly Gap[] {
    return this.#parts.sight.gaps;
  }

  get moment(): Moment {
    return momentOf({ register: this.register, now: () => this.session.now() });
  }

  /** What waits to be sent, oldest first. */
  get outbox(): readonly OutboxEntry[] {
    return this.#parts.shipping.entries;
  }

  /** How far sending is, and what a person asked of it. */
  get sending(): Sending {
    return this.#parts.shipping.sending;
  }

  /** Lets publications and files wait, all of them or until there is Wi-Fi, or leave again; kept over restarts. */
  async askOfSending(wish: SendingWish): Promise<void> {
    await this.#parts.shipping.ask(wish);
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
    return this.#parts.sight.all(collection);
  }

  /** Whether this device holds a record, opened, whose end has not come. */
  shows(id: RecordId): boolean {
    return this.#parts.sight.shows(id);
  }

  /** Loads what is older than what is held, from the disk first. Returns whether there is still older. */
  loadOlder(collection: Collection): Promise<boolean> {
    return this.#notifying(async () => {
      try {
        return await this.#parts.loading.older(collection);
      } catch (error) {
        if (isDistrust(error)) this.#parts.rounds.stop(error);
        throw error;
      }
    });
  }

  /** Loads all that the server has of a collection, however old: for those whose age says nothing of their use. */
  loadAll(collection: Collection): Promise<void> {
    return this.#notifying(async () => {
      while (await this.#parts.puller.loadOlder(collection));
    });
  }

  hasOlder(collection: Collection): boolean {
    return this.#parts.loading.hasOlder(collection);
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
    const id = await this.#parts.shipping.add(made, blobs);
    void this.sync();
    return id;
  }

  /**
   * Takes a draft of new records back, be it waiting, on its way or sent: nothing of it is sent any more, and what the
   * server took is deleted. When it resolves, that is decided for good, over restarts too.
   */
  async takeBack(id: ChangeSetId, records: Draft['deletions']): Promise<void> {
    await this.#parts.shipping.takeBack(id, { createdAt: this.session.now(), deletions: records });
    void this.sync();
  }

  /** Changes a stuck draft and lets it go again. */
  async amend(draft: Draft): Promise<void> {
    await this.#parts.shipping.amend(draft);
    void this.sync();
  }

  /** Waits until a draft is acknowledged by the server; throws when it is stuck. */
  async sent(id: ChangeSetId): Promise<void> {
    await this.sync();
    this.#parts.shipping.requireSent(id);
  }

  /** Says statements in the register, made again on top of whatever others said meanwhile. */
  async say(make: (state: RegisterState) => Promise<Sayings> | Sayings): Promise<RegisterState> {
    const { identity, register, keyrings, session, transport } = this;
    const said = await sayInRegister(make, {
      ...{ identity, register, keyrings, session, transport },
      establishment: this.stored.establishment,
      requireBelief: () => this.#parts.rounds.requireBelief(),
      catchUp: () => this.#parts.puller.catchUp(),
    });
    if (said) this.#notify();
    return this.state;
  }

  /**
   * The secret of a keyring version. Seals are held in memory only: what came before this start of the app, and was not
   * needed then, is asked for again.
   */
  async keyringSecret(keyring: KeyringId, version: number): Promise<KeyringSecret | undefined> {
    const held = await this.keyrings.secret(keyring, version);
    if (held) return held;
    await this.#parts.puller.followRegister();
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
    await this.#parts.notes.set(name, text);
    this.#notify();
  }

  /** What this device noted under a name. */
  note(name: string): string | undefined {
    return this.#parts.notes.get(name);
  }

  /** Brings everything up to date and sends what waits. Never throws: `status` and `warnings` say how it went. */
  sync(): Promise<void> {
    return this.#parts.rounds.run();
  }

  /** Follows the server's news until closed; falls back on being asked to `sync`. */
  follow(): void {
    this.#parts.news.follow();
  }

  /** Drops the keys of this profile from memory and stops following. */
  close(): void {
    this.#closed = true;
    this.#parts.rounds.close();
    this.#parts.loading.close();
    this.#parts.sight.close();
    this.#parts.news.close();
    this.#listeners.clear();
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
    if (!this.#closed) this.#parts.sight.watch();
    for (const listener of this.#listeners) listener();
  }
}

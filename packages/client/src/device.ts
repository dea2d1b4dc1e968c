/**
 * Everything this browser holds: its profiles, how each is unlocked, and the ways to begin one: opening an establishment
 * (which only a team's device does and fetches), entering by a card, being let in by another device (fetched too). Keys
 * are on disk before a card is claimed, so that a claim cut in the middle is taken up again with the same keys (21).
 */
import type { ArgonCost, Bytes } from '@cocon/crypto';
import { makeId, type DeviceId, type InvitationId, type RegisterState } from '@cocon/protocol';
import type { ClientDependencies } from './dependencies.ts';
import { CARD_NOTE, claimCard, invitationOf, openCard, type OpenedCard } from './enrolment/enterByCard.ts';
import type { Return } from './enrolment/comeBack.ts';
import type { Opening } from './enrolment/openEstablishment.ts';
import { importIdentity, makeDeviceSeeds } from './identity.ts';
import { makeLock, type CodeOwner } from './lock/storageLock.ts';
import { tryCode } from './lock/tryCode.ts';
import { Profile } from './profile.ts';
import { demonstrationOf, type ProfileFacts } from './profileFacts.ts';
import { boxSecrets, unboxSecrets, type ProfileSecrets } from './profileSecrets.ts';
import { ClientRefusal, isRefusal } from './refusal.ts';
import { RegisterBook } from './register/registerBook.ts';
import type { StoredProfile } from './store/deviceStore.ts';
import { readDocuments } from './sync/documentLoading.ts';
import type { TypesOfRole } from './sync/recordTypes.ts';

type MadeLock = Pick<Awaited<ReturnType<typeof makeLock>>, 'lock' | 'storageKey'>;

export interface Device {
  /** Profiles that are open for use, oldest first. Those of a demonstration past its end are forgotten first. */
  profiles(): Promise<StoredProfile[]>;
  /** Opens a profile; `code` on staff devices. Throws `wrongCode` or `waitBeforeCode`. */
  unlock(id: string, code: string | null): Promise<Profile>;
  /** Opens a profile by what its passkey gave. Throws `wrongCode` for another's, `notFound` where there is none. */
  unlockByPasskey(id: string, output: Bytes): Promise<Profile>;
  /** Opens a room tablet's profile by what direction answered; its codes stay. Throws `wrongCode` for another secret. */
  reopen(id: string, secret: Bytes): Promise<Profile>;
  /** Opens a profile that asks for no code, as it was just read. */
  open(stored: StoredProfile): Promise<Profile>;
  /** Opens an establishment on this device. The rescue code is returned once and kept nowhere. */
  openEstablishment(
    opening: Omit<Opening, 'as'> & {
      readonly openingCode: string;
      readonly code: string;
      readonly person: string;
    },
  ): Promise<{ profile: Profile; rescueCode: string }>;
  /** Opens a demonstration: its profiles ask for no code, and its rescue code is kept nowhere. */
  openDemonstration(opening: Omit<Opening, 'as'> & { readonly person: string }): Promise<Profile>;
  /** A new lock at this device's cost, for `adopt`; with a code, the code is needed to open it. */
  lockUnder(code: string | null): Promise<MadeLock>;
  /** Keeps a profile whose device was let in, and opens it from the state in which it is. */
  adopt(facts: ProfileFacts, secrets: ProfileSecrets, made: MadeLock, state: RegisterState): Promise<Profile>;
  /** Reads a card and verifies what it opens; nothing is claimed yet. */
  readCard(link: string): Promise<OpenedCard>;
  /**
   * The profile that this browser entered with this card; undefined when it did not. A claim whose answer was lost is
   * finished here, if the server took it. `invitation`: in the place of a card, which then has an empty link.
   */
  enteredBy(link: string, invitation?: InvitationId): Promise<Profile | undefined>;
  /**
   * What a used card and its guardian's code lead to (25), to be given to `enter`; without a code, how many tries are
   * left. Undefined where the card has no way back.
   */
  comeBack(link: string, code?: string): Promise<Return | undefined>;
  /**
   * Enters by a card, or by what a way back opened: one that hangs on no card has an empty link. A second try after a
   * cut uses the same keys.
   */
  enter(link: string, opened?: OpenedCard): Promise<Profile>;
  /** Forgets a profile on this device: keys, register, documents, outbox. */
  forget(id: string): Promise<void>;
  /** Forgets every profile of a demonstration, those among them that were begun and never opened too. */
  forgetDemonstration(): Promise<void>;
}

export function createDevice(
  dependencies: ClientDependencies,
  types: TypesOfRole,
  options: {
    readonly argonCost?: ArgonCost;
    /** What enters here by a card or a way back only passes: today is its last day. */
    readonly isPassing?: boolean;
  } = {},
): Device {
  const { store } = dependencies;

  const lockUnder = (code: string | null): Promise<MadeLock> =>
    makeLock(code, options.argonCost, dependencies.stretch);

  async function begin(facts: ProfileFacts, secrets: ProfileSecrets, made: MadeLock): Promise<StoredProfile> {
    const stored: StoredProfile = {
      ...facts,
      lock: made.lock,
      secrets: await boxSecrets(made.storageKey, secrets),
      createdAt: dependencies.now(),
    };
    await store.putProfile(stored);
    return stored;
  }

  async function adopt(
    facts: ProfileFacts,
    secrets: ProfileSecrets,
    made: MadeLock,
    state: RegisterState,
  ): Promise<Profile> {
    // A profile without its register could not be opened: a cut in between leaves none.
    await RegisterBook.start(store, facts.id, state);
    return open(await begin(facts, secrets, made), made.storageKey);
  }

  /** What rests on the disk is read while keys are unwrapped: a start waits for the slower of the two only. */
  async function open(
    stored: StoredProfile,
    unlocked: Bytes | Promise<Bytes>,
    openedWith: CodeOwner = null,
  ): Promise<Profile> {
    const resting = readDocuments(dependencies, stored.id);
    // Without keys nobody asks for them.
    resting.catch(() => undefined);
    const [{ storageKey, names, identity }, register, own] = await Promise.all([
      keysOf(stored, unlocked),
      RegisterBook.load(store, stored.id),
      typeof types === 'function' ? types(stored.role) : types,
    ]);
    if (!register) throw new ClientRefusal('notFound', { detail: 'this profile was never finished' });
    const parts = { stored, names, identity, storageKey, openedWith, register, resting };
    return Profile.open(dependencies, parts, own);
  }

  async function keysOf(stored: StoredProfile, unlocked: Bytes | Promise<Bytes>) {
    const storageKey = await unlocked;
    const { seeds, names } = await unboxSecrets(storageKey, stored.secrets);
    return { storageKey, names, identity: await importIdentity(stored.device as DeviceId, seeds) };
  }

  const unlockKey = async (stored: StoredProfile, code: string | null): Promise<Bytes> =>
    (await tryCode(dependencies, stored, code)).storageKey;

  /** Claims a card with keys that are on disk first, so that a cut in the middle loses nothing. */
  async function claim(link: string, card: OpenedCard, started: StoredProfile | undefined): Promise<Profile> {
    const { bundle } = card;
    const id = (await invitationOf(link)) ?? bundle.invitation;
    const made = started
      ? { lock: started.lock, storageKey: await unlockKey(started, null) }
      : await lockUnder(null);
    const secrets = started
      ? await unboxSecrets(made.storageKey, started.secrets)
      : {
          seeds: makeDeviceSeeds(),
          names: { establishment: bundle.establishmentName, person: bundle.guardianName },
        };
    const facts = {
      id,
      establishment: bundle.establishment,
      device: started?.device ?? makeId<DeviceId>(),
      role: 'household',
      household: bundle.household,
      guardian: bundle.guardian,
      status: 'claiming',
      ...demonstrationOf(card.state),
    } as const;
    const pending = started ?? (await begin(facts, secrets, made));
    await RegisterBook.start(store, pending.id, card.state);
    const identity = await importIdentity(pending.device as DeviceId, secrets.seeds);
    const { state, version } = await claimCard(card, identity, dependencies, options.isPassing);
    await RegisterBook.start(store, pending.id, state);
    const profile = await finish(pending, made.storageKey);
    const { keyring, version: number } = version.rotation;
    await profile.keyrings.keep(keyring, number, version.seed);
    // Kept until a way back by card and code is chosen; who came back by one has it already.
    if (link !== '' && id === bundle.invitation) await profile.keepNote(CARD_NOTE, link);
    return profile;
  }

  async function begunWith(link: string, other?: InvitationId): Promise<StoredProfile | undefined> {
    const invitation = (await invitationOf(link)) ?? other;
    return (await store.profiles()).find((one) => one.id === invitation);
  }

  /** A claim whose answer was lost: if the server lets this device in, it was taken. */
  async function resume(pending: StoredProfile, refusal: ClientRefusal): Promise<Profile> {
    const storageKey = await unlockKey(pending, null);
    const profile = await open(pending, storageKey);
    try {
      await profile.session.facts();
    } catch (error) {
      throw isRefusal(error, 'revoked') ? refusal : error;
    }
    return finish(pending, storageKey);
  }

  async function finish(pending: StoredProfile, storageKey: Bytes): Promise<Profile> {
    const stored: StoredProfile = { ...pending, status: 'open' };
    await store.putProfile(stored);
    return open(stored, storageKey);
  }

  /** Opens an establishment; what is made of it rests under the lock given. */
  async function begun(
    opening: Opening,
    person: string,
    made: MadeLock,
  ): Promise<{ profile: Profile; rescueCode: string }> {
    const { beginEstablishment } = await import('./enrolment/openEstablishment.ts');
    return beginEstablishment(opening, person, dependencies, (facts, secrets, state) =>
      adopt(facts, secrets, made, state),
    );
  }

  return {
    async profiles() {
      const all = await store.profiles();
      const now = dependencies.now();
      const isOver = ({ demonstrationUntil }: StoredProfile) =>
        demonstrationUntil !== undefined && demonstrationUntil <= now;
      for (const { id } of all.filter(isOver)) await store.deleteProfile(id);
      return all
        .filter((one) => one.status === 'open' && !isOver(one))
        .sort((a, b) => a.createdAt - b.createdAt);
    },

    async unlock(id, code) {
      const stored = (await store.profiles()).find((one) => one.id === id);
      if (!stored) throw new ClientRefusal('notFound');
      const { storageKey, slot } = await tryCode(dependencies, stored, code);
      return open(stored, storageKey, slot);
    },

    async unlockByPasskey(id, output) {
      const stored = (await store.profiles()).find((one) => one.id === id);
      if (!stored) throw new ClientRefusal('notFound');
      const { openByPasskey } = await import('./lock/passkeyLock.ts');
      return open(stored, await openByPasskey(stored, output));
    },

    async reopen(id, secret) {
      const stored = (await store.profiles()).find((one) => one.id === id);
      if (!stored) throw new ClientRefusal('notFound');
      const { openReopened } = await import('./lock/reopening.ts');
      return open(stored, await openReopened(stored, secret));
    },

    open: (stored) => open(stored, unlockKey(stored, null)),

    async openEstablishment({ code, person, openingCode, ...opening }) {
      return begun({ ...opening, as: { openingCode } }, person, await lockUnder(code));
    },

    async openDemonstration({ person, ...opening }) {
      const { profile } = await begun({ ...opening, as: 'demonstration' }, person, await lockUnder(null));
      return profile;
    },

    adopt,

    lockUnder,

    readCard: (link) => openCard(link, dependencies),

    async enteredBy(link, invitation) {
      const known = await begunWith(link, invitation);
      if (known?.status === 'open') return open(known, await unlockKey(known, null));
      if (!known || !(await RegisterBook.load(store, known.id))) return undefined;
      try {
        return await resume(known, new ClientRefusal('invitationOver'));
      } catch (error) {
        if (isRefusal(error, 'invitationOver')) return undefined;
        throw error;
      }
    },

    async comeBack(link, code) {
      const { comeBack } = await import('./enrolment/comeBack.ts');
      return comeBack(link, code, dependencies, options.argonCost);
    },

    async enter(link, opened) {
      const known = await begunWith(link, opened?.bundle.invitation);
      if (known?.status === 'open') return open(known, await unlockKey(known, null));
      try {
        return await claim(link, opened ?? (await openCard(link, dependencies)), known);
      } catch (error) {
        // A way back goes on being open: a claim of these keys that was taken is one that cannot be made again.
        if (!known || !isRefusal(error, 'invitationOver', 'notFound', 'notAllowed')) throw error;
        return resume(known, error);
      }
    },

    forget: (id) => store.deleteProfile(id),

    async forgetDemonstration() {
      for (const { id, demonstrationUntil } of await store.profiles()) {
        if (demonstrationUntil !== undefined) await store.deleteProfile(id);
      }
    },
  };
}

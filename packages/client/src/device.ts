/**
 * Everything this browser holds: its profiles, how each is unlocked, and the two ways to begin one (opening an
 * establishment, which only a team's device does and fetches, and entering by a card). Keys are on disk before the server is asked, so that a claim cut in the middle is
 * taken up again with the same keys (21).
 */
import {
  decryptUnder,
  encryptUnder,
  fromUtf8,
  utf8,
  writeRescueCode,
  type ArgonCost,
  type Bytes,
} from '@cocon/crypto';
import { isDemonstration, makeId, type DeviceId, type RegisterState } from '@cocon/protocol';
import type { ClientDependencies } from './dependencies.ts';
import { claimCard, invitationOf, openCard, type OpenedCard } from './enrolment/enterByCard.ts';
import type { Opening } from './enrolment/openEstablishment.ts';
import { importIdentity, makeDeviceSeeds, type DeviceSeeds } from './identity.ts';
import { makeLock, openLock } from './lock/storageLock.ts';
import { Profile, type ProfileNames } from './profile.ts';
import { ClientRefusal, isRefusal } from './refusal.ts';
import { RegisterBook } from './register/registerBook.ts';
import type { StoredLock, StoredProfile } from './store/deviceStore.ts';
import type { RecordTypes } from './sync/recordTypes.ts';

const SECRETS_LABEL = 'profile';

interface ProfileSecrets {
  readonly seeds: DeviceSeeds;
  readonly names: ProfileNames;
}

export interface Device {
  /** Profiles that are open for use, oldest first. Those of a demonstration past its end are forgotten first. */
  profiles(): Promise<StoredProfile[]>;
  /** Opens a profile; `code` on staff devices. Throws `wrongCode` or `waitBeforeCode`. */
  unlock(id: string, code: string | null): Promise<Profile>;
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
  /** Lets a profile of the team in beside that of direction, on this browser: in a demonstration only. */
  addTeamProfile(direction: Profile, person: string): Promise<Profile>;
  /** Reads a card and verifies what it opens; nothing is claimed yet. */
  readCard(link: string): Promise<OpenedCard>;
  /**
   * The profile that this browser entered with this card; undefined when it did not. A claim whose answer was lost is
   * finished here, if the server took it.
   */
  enteredBy(link: string): Promise<Profile | undefined>;
  /** Enters by a card. A second try after a cut uses the same keys. */
  enter(link: string, opened?: OpenedCard): Promise<Profile>;
  /** Forgets a profile on this device: keys, register, documents, outbox. */
  forget(id: string): Promise<void>;
  /** Forgets every profile of a demonstration, those among them that were begun and never opened too. */
  forgetDemonstration(): Promise<void>;
}

export function createDevice(
  dependencies: ClientDependencies,
  types: RecordTypes,
  options: { readonly argonCost?: ArgonCost } = {},
): Device {
  const { store } = dependencies;

  async function begin(
    facts: Omit<StoredProfile, 'lock' | 'secrets' | 'createdAt'>,
    secrets: ProfileSecrets,
    made: { readonly lock: StoredLock; readonly storageKey: Bytes },
  ): Promise<StoredProfile> {
    const stored: StoredProfile = {
      ...facts,
      lock: made.lock,
      secrets: await boxSecrets(made.storageKey, secrets),
      createdAt: dependencies.now(),
    };
    await store.putProfile(stored);
    return stored;
  }

  async function open(stored: StoredProfile, storageKey: Bytes): Promise<Profile> {
    const { seeds, names } = await unboxSecrets(storageKey, stored.secrets);
    const identity = await importIdentity(stored.device as DeviceId, seeds);
    const register = await RegisterBook.load(store, stored.id);
    if (!register) throw new ClientRefusal('notFound', { detail: 'this profile was never finished' });
    return Profile.open(dependencies, { stored, names, identity, storageKey, register }, types);
  }

  async function unlockKey(stored: StoredProfile, code: string | null): Promise<Bytes> {
    const opened = await openLock(stored.lock, code, dependencies.now());
    if ('failed' in opened) {
      await store.putProfile({ ...stored, lock: opened.failed });
      throw new ClientRefusal('wrongCode');
    }
    if (stored.lock.failures > 0) {
      await store.putProfile({ ...stored, lock: { ...stored.lock, failures: 0, notBefore: 0 } });
    }
    return opened.storageKey;
  }

  /** Claims a card with keys that are on disk first, so that a cut in the middle loses nothing. */
  async function claim(link: string, card: OpenedCard, started: StoredProfile | undefined): Promise<Profile> {
    const { bundle } = card;
    const made = started
      ? { lock: started.lock, storageKey: await unlockKey(started, null) }
      : await makeLock(null, options.argonCost);
    const secrets = started
      ? await unboxSecrets(made.storageKey, started.secrets)
      : {
          seeds: makeDeviceSeeds(),
          names: { establishment: bundle.establishmentName, person: bundle.guardianName },
        };
    const facts = {
      id: bundle.invitation,
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
    const { state, version } = await claimCard(link, card, identity, dependencies);
    await RegisterBook.start(store, pending.id, state);
    const profile = await finish(pending, made.storageKey);
    const { keyring, version: number } = version.rotation;
    await profile.keyrings.keep(keyring, number, version.seed);
    return profile;
  }

  async function begunWith(link: string): Promise<StoredProfile | undefined> {
    const invitation = await invitationOf(link);
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
    made: { readonly lock: StoredLock; readonly storageKey: Bytes },
  ): Promise<{ profile: Profile; rescueCode: string }> {
    const { openEstablishment } = await import('./enrolment/openEstablishment.ts');
    const opened = await openEstablishment(opening, dependencies);
    const facts = staffFacts(opened.state, opened.identity.id, 'direction');
    const names = { establishment: opening.displayName, person };
    const stored = await begin(facts, { seeds: opened.seeds, names }, made);
    await RegisterBook.start(store, stored.id, opened.state);
    const profile = await open(stored, made.storageKey);
    for (const { keyring, version, seed } of opened.secrets)
      await profile.keyrings.keep(keyring, version, seed);
    return { profile, rescueCode: writeRescueCode(opened.rescueSecret) };
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
      return open(stored, await unlockKey(stored, code));
    },

    async openEstablishment({ code, person, openingCode, ...opening }) {
      return begun({ ...opening, as: { openingCode } }, person, await makeLock(code, options.argonCost));
    },

    async openDemonstration({ person, ...opening }) {
      const { profile } = await begun({ ...opening, as: 'demonstration' }, person, await makeLock(null));
      return profile;
    },

    async addTeamProfile(direction, person) {
      // A real colleague's device has a code of its own, and is let in by pairing.
      if (!isDemonstration(direction.state)) throw new ClientRefusal('notAllowed');
      const made = await makeLock(null);
      const seeds = makeDeviceSeeds();
      const identity = await importIdentity(makeId<DeviceId>(), seeds);
      const { letIntoTeam } = await import('./enrolment/letIntoTeam.ts');
      const state = await letIntoTeam(direction, identity);
      const names = { establishment: direction.names.establishment, person };
      const stored = await begin(staffFacts(state, identity.id, 'team'), { seeds, names }, made);
      await RegisterBook.start(store, stored.id, state);
      return open(stored, made.storageKey);
    },

    readCard: (link) => openCard(link, dependencies),

    async enteredBy(link) {
      const known = await begunWith(link);
      if (known?.status === 'open') return open(known, await unlockKey(known, null));
      if (!known || !(await RegisterBook.load(store, known.id))) return undefined;
      try {
        return await resume(known, new ClientRefusal('invitationOver'));
      } catch (error) {
        if (isRefusal(error, 'invitationOver')) return undefined;
        throw error;
      }
    },

    async enter(link, opened) {
      const known = await begunWith(link);
      if (known?.status === 'open') return open(known, await unlockKey(known, null));
      try {
        return await claim(link, opened ?? (await openCard(link, dependencies)), known);
      } catch (error) {
        if (!known || !isRefusal(error, 'invitationOver', 'notFound')) throw error;
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

/** What is stored of a profile of staff, without its lock and secrets. */
function staffFacts(state: RegisterState, device: DeviceId, role: 'direction' | 'team') {
  const { establishment } = state;
  const nobody = { household: null, guardian: null };
  return {
    id: makeId(),
    establishment,
    device,
    role,
    ...nobody,
    status: 'open',
    ...demonstrationOf(state),
  } as const;
}

const demonstrationOf = ({ demonstrationUntil }: RegisterState) =>
  demonstrationUntil === undefined ? {} : { demonstrationUntil };

async function boxSecrets(storageKey: Bytes, secrets: ProfileSecrets): Promise<Uint8Array<ArrayBuffer>> {
  return encryptUnder(storageKey, SECRETS_LABEL, utf8(JSON.stringify(secrets)));
}

async function unboxSecrets(storageKey: Bytes, box: Bytes): Promise<ProfileSecrets> {
  return JSON.parse(fromUtf8(await decryptUnder(storageKey, SECRETS_LABEL, box))) as ProfileSecrets;
}

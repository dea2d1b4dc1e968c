/** What direction says and seals for households: a new home with its keyring, or the heir of one that is closed; and the keyring's next version. */
import type { Bytes } from '@cocon/crypto';
import {
  currentVersion,
  makeId,
  pastOf,
  recipientsOf,
  type HouseholdId,
  type KeyringId,
  type KeyringSeals,
  type RegisterState,
} from '@cocon/protocol';
import { makeKeyringVersion } from '../keyring/makeVersion.ts';
import type { Profile } from '../profile.ts';
import { imagine } from '../register/imagine.ts';
import { ClientRefusal } from '../refusal.ts';
import type { Saying } from '../register/signStatements.ts';

/** A closed household whose past another reads on, with its keyring's last secret (18). */
export interface Heritage {
  readonly household: HouseholdId;
  readonly seed: Bytes;
}

/**
 * A household's opening statement, with its keyring's first version sealed to direction. `state`: as it stands below the
 * statement, where `inherits` is closed.
 */
export async function makeHousehold(
  state: RegisterState,
  household: HouseholdId,
  inherits: Heritage | null = null,
): Promise<{ saying: Saying<'householdOpened'>; seals: KeyringSeals }> {
  const direction = currentVersion(state, state.directionKeyring);
  if (!direction) throw new ClientRefusal('notAllowed');
  const recipients = [{ to: 'direction' as const, publicKey: direction.publicKey }];
  const made = await makeKeyringVersion(makeId<KeyringId>(), 1, recipients, null, inherits?.seed ?? null);
  const heritage = inherits
    ? { inherits: inherits.household, past: pastOf(state, inherits.household) }
    : { inherits: null };
  return {
    saying: { type: 'householdOpened', body: { household, keyring: made.rotation, ...heritage } },
    seals: made.seals,
  };
}

/** A household's closing, the register as it stands above it, and what the homes that come of it inherit. */
export interface ClosedHome {
  readonly saying: Saying<'householdClosed'>;
  readonly state: RegisterState;
  readonly heritage: Heritage;
}

export async function sayClosed(
  profile: Profile,
  state: RegisterState,
  household: HouseholdId,
): Promise<ClosedHome> {
  const { seed } = await keyringOf(profile, state, household, new Map());
  const saying = { type: 'householdClosed', body: { household } } as const;
  const author = { kind: 'device', device: profile.identity.id } as const;
  const closed = imagine(state, [saying], author, profile.session.now());
  return { saying, state: closed, heritage: { household, seed } };
}

/** Secrets of versions that this batch makes, which the register does not have yet. */
export type FreshSecrets = Map<KeyringId, Bytes>;

/** The household's keyring as it stands, with its secret, which direction always has a way to. */
export async function keyringOf(
  profile: Profile,
  state: RegisterState,
  household: HouseholdId,
  fresh: FreshSecrets,
) {
  const home = state.households[household];
  const ring = home && state.keyrings[home.keyring];
  const version = ring && currentVersion(state, ring.id)?.version;
  if (!ring || version === undefined) throw new ClientRefusal('notAllowed', { detail: 'no such household' });
  const seed = fresh.get(ring.id) ?? (await profile.keyringSecret(ring.id, version))?.seed;
  if (!seed) throw new ClientRefusal('notAllowed', { detail: 'no way to this household' });
  return { ring, version, seed };
}

/** The next version of a household's keyring, sealed to everyone who holds it in this state. */
export async function rotateHousehold(
  profile: Profile,
  state: RegisterState,
  household: HouseholdId,
  fresh: FreshSecrets,
) {
  const { ring, version, seed } = await keyringOf(profile, state, household, fresh);
  const made = await makeKeyringVersion(ring.id, version + 1, recipientsOf(state, ring), seed);
  fresh.set(ring.id, made.seed);
  const saying: Saying<'householdKeyringRotated'> = {
    type: 'householdKeyringRotated',
    body: { household, rotation: made.rotation },
  };
  return { saying, seals: made.seals };
}

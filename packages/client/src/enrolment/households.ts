/** What direction says and seals for households: a new home with its keyring, and the keyring's next version. */
import type { Bytes } from '@cocon/crypto';
import {
  currentVersion,
  makeId,
  recipientsOf,
  type HouseholdId,
  type KeyringId,
  type KeyringSeals,
  type RegisterState,
} from '@cocon/protocol';
import { makeKeyringVersion } from '../keyring/makeVersion.ts';
import type { Profile } from '../profile.ts';
import { ClientRefusal } from '../refusal.ts';
import type { Saying } from '../register/signStatements.ts';

/** A household's opening statement, with its keyring's first version sealed to direction. */
export async function makeHousehold(
  state: RegisterState,
  household: HouseholdId,
  inherits: HouseholdId | null = null,
): Promise<{ saying: Saying<'householdOpened'>; seals: KeyringSeals }> {
  const direction = currentVersion(state, state.directionKeyring);
  if (!direction) throw new ClientRefusal('notAllowed');
  const recipients = [{ to: 'direction' as const, publicKey: direction.publicKey }];
  const made = await makeKeyringVersion(makeId<KeyringId>(), 1, recipients, null);
  return {
    saying: { type: 'householdOpened', body: { household, keyring: made.rotation, inherits } },
    seals: made.seals,
  };
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

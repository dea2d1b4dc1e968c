/**
 * What a departure from direction renews (13): `direction` and `team` in the statements of the departure itself, then
 * every open household's keyring, each version sealed to whoever stays. Direction's secret opens all the others, so who
 * held it may not be left with a present one.
 */
import type { Bytes } from '@cocon/crypto';
import {
  currentVersion,
  recipientsOf,
  type Author,
  type Keyring,
  type KeyringId,
  type KeyringVersion,
  type RegisterState,
} from '@cocon/protocol';
import { ClientRefusal } from '../refusal.ts';
import { imagine } from '../register/imagine.ts';
import type { Saying } from '../register/signStatements.ts';
import { makeKeyringVersion, type MadeVersion } from './makeVersion.ts';

/** The secret of a keyring's version, by whatever way this device has to it. */
export type SecretOf = (keyring: KeyringId, version: number) => Promise<Bytes | undefined>;

/** How many keyrings are renewed, of how many. */
export type RenewalProgress = (done: number, total: number) => void;

export interface StaffVersions {
  readonly direction: KeyringVersion;
  readonly team: KeyringVersion;
}

export interface Renewal {
  /** By whoever says the departure. */
  readonly departure: readonly Saying[];
  /** By a direction device that stays. */
  readonly households: readonly Saying[];
  readonly made: readonly MadeVersion[];
}

/** Keyrings that are renewed side by side: between two of these, a screen may paint. */
const AT_ONCE = 8;

/**
 * `departure` says who leaves, with the next versions of `direction` and `team`; who must hold these is read from the
 * state as it will be then.
 */
export async function renewEverything(
  state: RegisterState,
  departure: (versions: StaffVersions) => readonly Saying[],
  by: { readonly author: Author; readonly at: number; readonly secretOf: SecretOf },
  report: RenewalProgress = () => undefined,
): Promise<Renewal> {
  const { author, at, secretOf } = by;
  const after = (versions: StaffVersions) => imagine(state, departure(versions), author, at);
  const blank = {
    direction: blankVersion(state, state.directionKeyring),
    team: blankVersion(state, state.teamKeyring),
  };
  const renew = async (where: RegisterState, id: KeyringId) =>
    renewOne(where, ringOf(where, id), numberOf(state, id), secretOf);

  const direction = await renew(after(blank), state.directionKeyring);
  const known = { ...blank, direction: direction.rotation };
  // `team` and the households are sealed to direction's new version, so that one comes first.
  const team = await renew(after(known), state.teamKeyring);
  const settled = after({ ...known, team: team.rotation });
  const rings = Object.values(settled.keyrings).filter(({ kind, closed }) => kind === 'household' && !closed);
  const made: MadeVersion[] = [direction, team];
  const total = rings.length + made.length;
  report(made.length, total);
  for (let next = 0; next < rings.length; next += AT_ONCE) {
    const some = rings.slice(next, next + AT_ONCE);
    made.push(...(await Promise.all(some.map(({ id }) => renew(settled, id)))));
    report(made.length, total);
  }
  return {
    departure: departure({ direction: direction.rotation, team: team.rotation }),
    households: rings.flatMap(({ household }, index): Saying[] => {
      const version = made[index + 2];
      if (household === null || !version) return [];
      return [{ type: 'householdKeyringRotated', body: { household, rotation: version.rotation } }];
    }),
    made,
  };
}

/** The secrets of versions just made, which nothing else knows yet, before the ones known. */
export function knowing(made: readonly MadeVersion[], secretOf: SecretOf): SecretOf {
  const fresh = new Map(made.map(({ rotation, seed }) => [`${rotation.keyring} ${rotation.version}`, seed]));
  return async (keyring, version) => fresh.get(`${keyring} ${version}`) ?? secretOf(keyring, version);
}

/** The version after `version`, sealed to whoever holds the keyring in this state. */
export async function renewOne(
  state: RegisterState,
  ring: Keyring,
  version: number,
  secretOf: SecretOf,
): Promise<MadeVersion> {
  const previous = await secretOf(ring.id, version);
  if (!previous) throw new ClientRefusal('notAllowed', { detail: `no way to a ${ring.kind} keyring` });
  return makeKeyringVersion(ring.id, version + 1, recipientsOf(state, ring), previous);
}

/** A keyring's next version before it is made: who must hold it is read from the state that it would give. */
export const blankVersion = (state: RegisterState, keyring: KeyringId): KeyringVersion => ({
  keyring,
  version: numberOf(state, keyring) + 1,
  publicKey: '',
  seals: '',
});

export function numberOf(state: RegisterState, keyring: KeyringId): number {
  return currentVersion(state, keyring)?.version ?? 0;
}

export function ringOf(state: RegisterState, keyring: KeyringId): Keyring {
  const ring = state.keyrings[keyring];
  if (!ring) throw new ClientRefusal('notAllowed', { detail: 'no such keyring' });
  return ring;
}

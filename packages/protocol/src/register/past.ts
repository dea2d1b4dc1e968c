/**
 * What an heir is told of the households whose past it reads (18): each closed keyring by its last version's public key,
 * and the devices that signed for it. An heir receives no statement of the closed household, so the statement that opens
 * the heir says it; staff and server compare it with what they know.
 *
 * Older versions are reached from the last one by `previous` and are not named: nothing is ever sealed to them again, and
 * every audience commits to its key, so a wrong secret there opens nothing and lets nothing in.
 */
import type { DeviceId, HouseholdId, KeyringId } from '../ids.ts';
import type { PastKeyring } from './statement.ts';
import type { RegisterDevice, RegisterHousehold, RegisterState } from './state.ts';

/** What an heir of this household is told, its own keyring first, then those that it inherits itself. */
export function pastOf(state: RegisterState, household: HouseholdId): PastKeyring[] {
  const home = state.households[household];
  const last = home && state.keyrings[home.keyring]?.versions.at(-1);
  if (!home || !last) return [];
  const devices = Object.values(state.devices)
    .filter((device) => device.household === household)
    .map(({ id, signKey, from, until }) => ({ device: id, signKey, from, until }))
    .sort((a, b) => (a.device < b.device ? -1 : 1));
  const own = { keyring: home.keyring, version: last.version, publicKey: last.publicKey, devices };
  return [own, ...(home.past ?? [])];
}

/** A keyring of a past that this view reads, and the keyring whose first version carries its secret. */
export function inheritedKeyring(
  state: RegisterState,
  keyring: KeyringId,
): { readonly past: PastKeyring; readonly carrier: KeyringId } | undefined {
  for (const home of Object.values(state.households)) {
    const all = home.past ?? [];
    const index = all.findIndex((one) => one.keyring === keyring);
    const past = all[index];
    if (past) return { past, carrier: all[index - 1]?.keyring ?? home.keyring };
  }
  return undefined;
}

/** Who signed something: a device of this view, or one of the past that the reader's household inherits, as its own. */
export function signerOf(state: RegisterState, device: DeviceId): RegisterDevice | undefined {
  const { view } = state;
  return (
    state.devices[device] ??
    (view.kind === 'household' ? formerDevice(state.households[view.household], device) : undefined)
  );
}

function formerDevice(home: RegisterHousehold | undefined, id: DeviceId): RegisterDevice | undefined {
  const found = home?.past?.flatMap(({ devices }) => devices).find(({ device }) => device === id);
  if (!home || !found) return undefined;
  const { signKey, from, until } = found;
  const unknown = { guardian: null, sealKey: '', since: 0, endsOn: null };
  return { ...unknown, id, role: 'household', household: home.id, signKey, from, until };
}

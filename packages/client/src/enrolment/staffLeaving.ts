/**
 * Devices of the team or of direction are put out, all in one batch (12, 13): a team device with the next version of
 * `team`, a direction device with those of `direction`, `team` and every open household, each sealed to who stays. A
 * device does not put itself out so: it could not know what replaces what it held.
 */
import type { Author, DeviceId, RegisterState } from '@cocon/protocol';
import {
  blankVersion,
  knowing,
  numberOf,
  renewEverything,
  renewOne,
  ringOf,
  type RenewalProgress,
  type SecretOf,
} from '../keyring/renewal.ts';
import type { MadeVersion } from '../keyring/makeVersion.ts';
import type { Profile } from '../profile.ts';
import { imagine } from '../register/imagine.ts';
import type { Saying } from '../register/signStatements.ts';
import type { Leaving } from './leaving.ts';

/** Devices that are out already are passed over. */
export function putStaffOut(
  direction: Profile,
  devices: readonly DeviceId[],
  report?: RenewalProgress,
): Promise<RegisterState> {
  return direction.say((state) =>
    sayStaffOut(
      state,
      devices,
      {
        author: { kind: 'device', device: direction.identity.id },
        at: direction.session.now(),
        secretOf: async (keyring, version) => (await direction.keyringSecret(keyring, version))?.seed,
      },
      report,
    ),
  );
}

export interface SaidBy {
  readonly author: Author;
  readonly at: number;
  readonly secretOf: SecretOf;
}

export async function sayStaffOut(
  state: RegisterState,
  devices: readonly DeviceId[],
  by: SaidBy,
  report?: RenewalProgress,
): Promise<Leaving> {
  const sayings: Saying[] = [];
  const made: MadeVersion[] = [];
  // Those of the team first: what a direction device takes with it renews `team` once more.
  const roleOf = (id: DeviceId) => state.devices[id]?.role;
  const inOrder = devices.toSorted(
    (a, b) => Number(roleOf(a) === 'direction') - Number(roleOf(b) === 'direction'),
  );
  let after = state;
  for (const device of inOrder) {
    if (after.devices[device]?.until !== null) continue;
    const now = { ...by, secretOf: knowing(made, by.secretOf) };
    const one =
      roleOf(device) === 'direction'
        ? await directionOut(after, device, now, report)
        : await teamOut(after, device, now, report);
    sayings.push(...one.sayings);
    made.push(...one.made);
    after = imagine(after, one.sayings, by.author, by.at);
  }
  return { sayings, seals: made.map(({ seals }) => seals) };
}

interface Departure {
  readonly sayings: readonly Saying[];
  readonly made: readonly MadeVersion[];
}

async function directionOut(
  state: RegisterState,
  device: DeviceId,
  by: SaidBy,
  report?: RenewalProgress,
): Promise<Departure> {
  const { departure, households, made } = await renewEverything(
    state,
    ({ direction, team }) => [{ type: 'staffDeviceRevoked', body: { device, rotations: [direction, team] } }],
    by,
    report,
  );
  return { sayings: [...departure, ...households], made };
}

async function teamOut(
  state: RegisterState,
  device: DeviceId,
  { author, at, secretOf }: SaidBy,
  report: RenewalProgress = () => undefined,
): Promise<Departure> {
  const { teamKeyring } = state;
  const out = (rotation: MadeVersion['rotation']): Saying => ({
    type: 'staffDeviceRevoked',
    body: { device, rotations: [rotation] },
  });
  const after = imagine(state, [out(blankVersion(state, teamKeyring))], author, at);
  report(0, 1);
  const team = await renewOne(after, ringOf(after, teamKeyring), numberOf(state, teamKeyring), secretOf);
  report(1, 1);
  return { sayings: [out(team.rotation)], made: [team] };
}

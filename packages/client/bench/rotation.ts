/**
 * What a departure costs the device that says it, in a house of 110 households with two phones each and 25 colleagues:
 * every secret opened is known already, as on a device that is in use; making, sealing and signing are measured, with the
 * keys of this platform. Run by tools/bench.ts.
 */
import {
  importSealingKey,
  importSigningKey,
  makeSealingSeed,
  makeSigningSeed,
  toBase64Url,
  type Bytes,
} from '@cocon/crypto';
import {
  makeId,
  type DeviceId,
  type HouseholdId,
  type KeyringId,
  type RegisterDevice,
  type RegisterState,
} from '@cocon/protocol';
import { TestHouse } from '@cocon/protocol/testing';
import { medianOf, rounded, type Measurement } from '../../../tools/bench/measurement.ts';
import { sayStaffOut } from '../src/enrolment/staffLeaving.ts';
import { signNext } from '../src/register/signStatements.ts';

const HOUSEHOLDS = 110;
const PHONES = 2;
const COLLEAGUES = 25;
const RUNS = 3;

export async function benchRotation(): Promise<Measurement[]> {
  const house = await TestHouse.open();
  const leaver = await house.enrolDirectionDevice();
  const secrets = new Map<string, Bytes>();
  const team: RegisterDevice[] = [];
  for (let n = 0; n < COLLEAGUES; n++) team.push(await makeDevice('team', null));
  const state = await withHouseholds(withDevices(house.state, team), secrets);
  const [colleague] = team;
  if (!colleague) throw new Error('no colleague');
  const leave = (device: DeviceId) => timed(() => say(house, state, device, secrets));
  const reach = { atMost: 3000 };
  return [
    {
      name: 'one of direction leaves: 110 households renewed',
      value: await leave(leaver.id),
      unit: 'ms',
      reach,
    },
    { name: 'one of the team leaves, of 25', value: await leave(colleague.id), unit: 'ms', reach },
  ];
}

async function say(
  house: TestHouse,
  state: RegisterState,
  leaver: DeviceId,
  secrets: ReadonlyMap<string, Bytes>,
): Promise<void> {
  const author = { kind: 'device', device: house.direction.id } as const;
  const said = await sayStaffOut(state, [leaver], {
    author,
    at: house.now,
    secretOf: (keyring, version) =>
      Promise.resolve(secrets.get(keyring) ?? house.keyrings.secret(keyring, version)),
  });
  await signNext(state, said.sayings, { author, keys: [house.direction.signing], at: house.now });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return rounded(medianOf(times));
}

async function makeDevice(
  role: RegisterDevice['role'],
  household: HouseholdId | null,
): Promise<RegisterDevice> {
  const [signing, sealing] = await Promise.all([
    importSigningKey(makeSigningSeed()),
    importSealingKey(makeSealingSeed()),
  ]);
  return {
    id: makeId<DeviceId>(),
    role,
    household,
    guardian: null,
    signKey: toBase64Url(signing.publicKey),
    sealKey: toBase64Url(sealing.publicKey),
    from: 0,
    since: 0,
    until: null,
    endsOn: null,
  };
}

const withDevices = (state: RegisterState, devices: readonly RegisterDevice[]): RegisterState => ({
  ...state,
  devices: { ...state.devices, ...Object.fromEntries(devices.map((one) => [one.id, one])) },
});

/** As if they had entered: what was said on the way does not count for a departure. */
async function withHouseholds(state: RegisterState, secrets: Map<string, Bytes>): Promise<RegisterState> {
  let full = state;
  for (let n = 0; n < HOUSEHOLDS; n++) {
    const [household, keyring] = [makeId<HouseholdId>(), makeId<KeyringId>()];
    const seed = makeSealingSeed();
    secrets.set(keyring, seed);
    const publicKey = toBase64Url((await importSealingKey(seed)).publicKey);
    const home = { id: household, keyring, inherits: null, closedAt: null, children: [] };
    const ring = {
      id: keyring,
      kind: 'household' as const,
      household,
      versions: [{ version: 1, publicKey, seals: '', height: 0 }],
      closed: false,
    };
    const phones: RegisterDevice[] = [];
    for (let one = 0; one < PHONES; one++) phones.push(await makeDevice('household', household));
    full = withDevices(
      {
        ...full,
        households: { ...full.households, [household]: home },
        keyrings: { ...full.keyrings, [keyring]: ring },
      },
      phones,
    );
  }
  return full;
}

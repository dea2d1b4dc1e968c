/** Whoever of the staff leaves: what they held opens nothing that is made from then on, and whoever stays opens all. */
import { currentVersion, isSettled, type Keyring, type RegisterState } from '@cocon/protocol';
import { TestHouse, type TestDevice } from '@cocon/protocol/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passingBook } from '../keyring/passingBook.ts';
import { imagine } from '../register/imagine.ts';
import { sayStaffOut } from './staffLeaving.ts';

interface Plan {
  readonly families: number;
  readonly team: number;
  readonly direction: number;
  readonly leaving: readonly number[];
}

const plans: fc.Arbitrary<Plan> = fc.record({
  families: fc.nat({ max: 2 }),
  team: fc.integer({ min: 1, max: 2 }),
  direction: fc.integer({ min: 0, max: 2 }),
  leaving: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }),
});

async function make({ families, team, direction }: Plan) {
  const house = await TestHouse.open();
  const staff: TestDevice[] = [];
  for (let n = 0; n < team; n++) staff.push(await house.enrolTeamDevice());
  for (let n = 0; n < direction; n++) staff.push(await house.enrolDirectionDevice());
  const phones: TestDevice[] = [];
  for (let n = 0; n < families; n++) {
    const [guardian] = (await house.addFamily()).guardians;
    if (guardian) phones.push((await house.enter(guardian)).device);
  }
  return { house, staff, phones };
}

const holds = ({ role, household }: TestDevice, ring: Keyring) =>
  role === 'direction' ||
  (role === 'team' ? ring.kind === 'team' : ring.kind === 'household' && ring.household === household);

const present = (state: RegisterState, { id }: Keyring) => currentVersion(state, id)?.version ?? 0;

test('LV-1 LV-2 a colleague who leaves opens no version made from then on, whoever stays opens every one', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const { house, staff, phones } = await make(plan);
      const leavers = plan.leaving.flatMap((n) => staff[n % staff.length] ?? []);
      const stayers = [house.direction, ...staff, ...phones].filter((one) => !leavers.includes(one));
      const { state } = house;
      const author = { kind: 'device', device: house.direction.id } as const;
      const said = await sayStaffOut(
        state,
        leavers.map(({ id }) => id),
        {
          author,
          at: house.now,
          secretOf: (keyring, version) => Promise.resolve(house.keyrings.secret(keyring, version)),
        },
      );
      const after = imagine(state, said.sayings, author, house.now);
      expect(isSettled(after)).toBe(true);
      const rings = Object.values(after.keyrings);
      const before = Object.values(state.keyrings).flatMap(({ id, versions }) =>
        versions.map(({ version }) => ({ keyring: id, version, seals: house.keyrings.sealsOf(id, version) })),
      );
      const seals = [...before, ...said.seals];
      const renewed = rings.filter((ring) => present(after, ring) > present(state, ring));
      const isAll = leavers.some(({ role }) => role === 'direction');
      expect(renewed.map(({ kind }) => kind).sort()).toEqual(
        (isAll ? rings : rings.filter(({ kind }) => kind === 'team')).map(({ kind }) => kind).sort(),
      );
      for (const device of [...leavers, ...stayers]) {
        const book = await passingBook(after, { to: `device:${device.id}`, key: device.sealing }, seals);
        for (const ring of rings) {
          const opened = await book.secret(ring.id, present(after, ring));
          if (leavers.includes(device) && renewed.includes(ring)) expect(opened).toBeUndefined();
          if (stayers.includes(device)) expect(opened !== undefined).toBe(holds(device, ring));
        }
      }
    }),
    { numRuns: 12 },
  );
});

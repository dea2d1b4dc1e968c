/** One phone among several of a guardian is put out; a household is parted. With the real server and real keys. */
import { endGuardian, putDeviceOut, type Profile } from '@cocon/client';
import { currentVersion } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photosOf, World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const opens = async (profile: Profile) => {
  await profile.sync();
  return photosOf(profile).length;
};

describe('a phone put out', () => {
  test('HM-15 it reads nothing new; the other phone of the same guardian goes on, and so does her open card', async () => {
    const house = await world.open();
    const group = await house.addGroup();
    const family = await house.enter(group, 'Léo');
    await house.record(family, 'group');
    const second = await world.hand().device.enter(await house.card(family));
    await house.publish([family.child]);
    expect([await opens(family.profile), await opens(second)]).toEqual([1, 1]);
    const card = await house.card(family);

    await house.direction.sync();
    const keyring = house.direction.state.households[family.household]?.keyring;
    if (!keyring) throw new Error('no keyring');
    const before = currentVersion(house.direction.state, keyring)?.version ?? 0;
    await putDeviceOut(house.direction, family.household, family.profile.identity.id);
    expect(currentVersion(house.direction.state, keyring)?.version).toBe(before + 1);
    await putDeviceOut(house.direction, family.household, family.profile.identity.id);
    expect(currentVersion(house.direction.state, keyring)?.version).toBe(before + 1);

    await house.publish([family.child], 'une autre');
    expect(await opens(second)).toBe(2);
    await family.profile.sync();
    expect(family.profile.status).toMatchObject({ kind: 'stopped', refusal: { code: 'revoked' } });
    expect(photosOf(family.profile)).toHaveLength(1);
    const third = await world.hand().device.enter(card);
    expect(await opens(third)).toBe(2);
    expect(third.warnings).toEqual([]);

    await house.direction.sync();
    await endGuardian(house.direction, family.household, family.guardian);
    for (const phone of [second, third]) {
      await phone.sync();
      expect(phone.status).toMatchObject({ kind: 'stopped', refusal: { code: 'revoked' } });
    }
  });
});

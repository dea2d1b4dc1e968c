import { describe, expect, test } from 'vitest';
import {
  isSettled,
  readCanonical,
  RegisterBatch,
  SealedRecord,
  SignedAudience,
  viewOf,
} from '../src/index.ts';
import { TestHouse } from './index.ts';

describe('a test house', () => {
  test('KR-1 hands a household what it should open, and nothing of another', async () => {
    const house = await TestHouse.open();
    const team = await house.enrolTeamDevice();
    const group = await house.addGroup();
    const [rose, leo] = [await house.addFamily({ group }), await house.addFamily({ group })];
    const audience = await house.makeAudience({ households: [rose.household] }, team);
    const body = 'Rose a goûté';
    const record = await house.makeRecord({ collection: 'day', audience, author: team, body });
    const [mother] = rose.guardians;
    const [father] = leo.guardians;
    if (!mother || !father) throw new Error('no guardians');
    const { device: hers } = await house.enter(mother);
    const { device: his } = await house.enter(father);
    const second = await house.pairDevice(hers);
    for (const device of [hers, second, team, house.direction]) {
      expect(await house.openAs(device).read(record.wire, audience.wire)).toBe(body);
    }
    expect(await house.openAs(his).read(record.wire, audience.wire)).toBeUndefined();
    expect(SignedAudience.safeParse(audience.wire).success).toBe(true);
    expect(SealedRecord.safeParse(record.wire).success).toBe(true);
    for (const household of [rose.household, leo.household]) {
      const seen = await house.stateFor(household);
      expect(seen.head).toEqual(house.state.head);
      expect(Object.keys(seen.devices).sort()).toEqual(
        Object.keys(viewOf(house.state, household).devices).sort(),
      );
    }
  });

  test('KR-2 a device put out opens nothing; who stays opens the old and the new', async () => {
    const house = await TestHouse.open();
    const family = await house.addFamily({ guardians: 2 });
    const devices = [];
    for (const guardian of family.guardians) devices.push((await house.enter(guardian)).device);
    const [hers, his] = devices;
    if (!hers || !his) throw new Error('no devices');
    const keyring = house.keyringOf(family.household);
    await house.revokeDevice(his);
    expect(await house.openAs(his).keyringSecret(keyring, 1)).toBeUndefined();
    for (const version of [1, 2, 3, 4]) {
      expect(await house.openAs(hers).keyringSecret(keyring, version)).toBeDefined();
      expect(await house.openAs(house.direction).keyringSecret(keyring, version)).toBeDefined();
    }
    expect(house.state.keyrings[keyring]?.versions).toHaveLength(4);
  });

  test('KR-3 a direction device out renews direction, team and every household; direction still opens all', async () => {
    const house = await TestHouse.open();
    const second = await house.enrolDirectionDevice();
    const team = await house.enrolTeamDevice();
    const family = await house.addFamily();
    await house.revokeDevice(house.direction, second);
    house.direction = second;
    expect(isSettled(house.state)).toBe(true);
    const { directionKeyring, teamKeyring } = house.state;
    for (const keyring of [directionKeyring, teamKeyring, house.keyringOf(family.household)]) {
      expect(house.state.keyrings[keyring]?.versions).toHaveLength(2);
      for (const version of [1, 2]) {
        expect(await house.openAs(second).keyringSecret(keyring, version)).toBeDefined();
      }
    }
    expect(await house.openAs(team).keyringSecret(teamKeyring, 1)).toBeDefined();
    expect(await house.openAs(team).keyringSecret(directionKeyring, 2)).toBeUndefined();
  });

  test('EN-1 a card gives a bundle and a way back is claimed again and again', async () => {
    const house = await TestHouse.open({ seed: 3 });
    const { guardians } = await house.addFamily();
    const [guardian] = guardians;
    if (!guardian) throw new Error('no guardian');
    const card = await house.issueCard(guardian);
    expect(RegisterBatch.safeParse(house.batch()).success).toBe(true);
    expect(readCanonical(card.deposit.snapshot)).toBeDefined();
    const { device } = await house.claim(card.secret);
    const { secret } = await house.setWayBack(device);
    await house.claim(secret);
    await house.claim(secret);
    await expect(house.claim(card.secret)).rejects.toThrow();
    expect(Object.values(house.state.devices).filter((one) => one.role === 'household')).toHaveLength(3);
  });
});

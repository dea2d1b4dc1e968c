/** One phone among several of a guardian is put out; a household is parted. With the real server and real keys. */
import {
  endGuardian,
  makeHousehold,
  putDeviceOut,
  sayGuardiansEnded,
  type Profile,
  type Saying,
} from '@cocon/client';
import { currentVersion, makeId, type GuardianId, type HouseholdId } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isChanges } from './support/attack.ts';
import type { Json } from './support/wire.ts';
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

describe('a household parted', () => {
  test('HM-17 who is put out opens what came before, and with all that the server has nothing of what follows', async () => {
    const house = await world.open();
    const { direction } = house;
    const family = await house.enter(await house.addGroup(), 'Léo');
    const { household, child, profile: mother } = family;
    const father = makeId<GuardianId>();
    await direction.say(() => ({
      sayings: [{ type: 'guardianAdded', body: { household, guardian: father } }],
    }));
    const phone = await world.hand().device.enter(await house.card({ household, guardian: father }));
    await house.record(family, 'group');
    await house.publish([child], 'avant');
    expect([await opens(mother), await opens(phone)]).toEqual([1, 1]);
    const [before] = photosOf(mother);
    const audienceBefore = phone.all('medium')[0]?.header.audience;
    if (audienceBefore === undefined) throw new Error('no photo');

    // Everything that the one who stays is told from here on; a server that helps him has no more.
    const told: Json[] = [];
    family.hand.wire.bend(({ path, body }) => {
      if (isChanges(path)) told.push(...body.changes);
      if (path.endsWith('/keyrings')) told.push({ kind: 'seals', keyrings: body.keyrings });
      return undefined;
    });
    const made = { household: makeId<HouseholdId>(), guardian: makeId<GuardianId>() };
    await direction.sync();
    await direction.say(async (state) => {
      const opened = await makeHousehold(state, made.household);
      const sayings: Saying[] = [
        opened.saying,
        { type: 'guardianAdded', body: made },
        {
          type: 'childLinked',
          body: { household: made.household, child, from: house.today, to: null },
        },
      ];
      const ended = await sayGuardiansEnded(direction, state, household, [father], sayings);
      return { sayings: [...sayings, ...ended.sayings], seals: [opened.seals, ...ended.seals] };
    });
    const again = await world.hand().device.enter(await house.card(made));
    expect([await opens(mother), await opens(again)]).toEqual([1, 0]);
    await house.publish([child], 'après');
    expect([await opens(mother), await opens(again)]).toEqual([2, 1]);
    expect(photosOf(again)).not.toContain(before);

    // His old phone, told the truth: out, with what it had.
    await phone.sync();
    expect(phone.status).toMatchObject({ kind: 'stopped', refusal: { code: 'revoked' } });
    expect(photosOf(phone)).toEqual([before]);
    // Told all that the other home is told, by a server that goes on as if nothing were.
    const audiences: Json[] = [];
    for (const change of told) {
      if (change.kind === 'seals') phone.keyrings.offer(change.keyrings);
      if (change.kind === 'entries') await phone.register.add(change.height, change.entries);
      if (change.kind === 'audience') audiences.push(change.audience);
    }
    expect(phone.state.head).toEqual(mother.state.head);
    expect(audiences.length).toBeGreaterThan(0);
    for (const audience of audiences) {
      await expect(phone.audiences.accept(audience)).rejects.toMatchObject({
        code: 'keyDistrust',
        detail: 'audience: no seal opens',
      });
    }
    const ring = phone.state.households[household]?.keyring;
    const version = ring && currentVersion(phone.state, ring)?.version;
    if (!ring || version === undefined) throw new Error('no keyring');
    expect(await phone.keyrings.secret(ring, version)).toBeUndefined();
    expect(await phone.keyrings.secret(ring, version - 1)).toBeDefined();
    expect(await phone.audiences.find(audienceBefore)).toBeDefined();
  });
});

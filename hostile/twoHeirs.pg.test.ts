/** A household is parted and both homes read on what it had: with the real server and real keys, and a server that lies. */
import { makeHousehold, sayClosed, type Profile, type Saying } from '@cocon/client';
import { fromBase64Url, makeSealingSeed, seal, toBase64Url } from '@cocon/crypto';
import { KEYRING_LABEL, makeId, sealBinding, type GuardianId, type HouseholdId } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bendOf, expectStopped, plain, write } from './support/attack.ts';
import type { Json } from './support/wire.ts';
import { photosOf, World, type Crèche, type Hand, type Registered } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

interface Home {
  readonly household: HouseholdId;
  readonly guardian: GuardianId;
  readonly hand: Hand;
  readonly profile: Profile;
}

const idsOf = (profile: Profile, collection: 'home' | 'thread'): string[] =>
  profile.all(collection).map(({ id }) => id);

/** Closed, and two opened that inherit it; the child lives in both. */
async function part(house: Crèche, { household, child }: Registered) {
  const { direction } = house;
  const homes = [0, 1].map(() => ({ household: makeId<HouseholdId>(), guardian: makeId<GuardianId>() }));
  await direction.sync();
  await direction.say(async (state) => {
    const closed = await sayClosed(direction, state, household);
    const opened = await Promise.all(
      homes.map((home) => makeHousehold(closed.state, home.household, closed.heritage)),
    );
    const sayings: Saying[] = [
      closed.saying,
      ...opened.map(({ saying }) => saying),
      ...homes.map((body): Saying => ({ type: 'guardianAdded', body })),
      ...homes.map((home): Saying => ({
        type: 'childLinked',
        body: { household: home.household, child, from: house.today, to: null },
      })),
    ];
    return { sayings, seals: opened.map(({ seals }) => seals) };
  });
  return homes;
}

/** A family with a phone, a word of its own from before and two photos, in audiences that its own phone made. */
async function familyWithPast(house: Crèche) {
  const family = await house.enter(await house.addGroup(), 'Léo');
  await house.record(family, 'ownFamily');
  const second = await world.hand().device.enter(await house.card(family));
  const own = plain('home', [family.household], { text: 'avant' });
  await write(second, own);
  await house.direction.sync();
  await house.publish([family.child], 'avant');
  // The next audience is of the keyring's next version: what came before is reached through it.
  await world.hand().device.enter(await house.card(family));
  await house.direction.sync();
  await house.publish([family.child], 'juste avant');
  await family.profile.sync();
  expect(photosOf(family.profile)).toHaveLength(2);
  return { family, word: own.id };
}

async function enter(house: Crèche, home: Omit<Home, 'hand' | 'profile'>, hand: Hand): Promise<Home> {
  const profile = await hand.device.enter(await house.card(home));
  await profile.sync();
  return { ...home, hand, profile };
}

test('HO-53 HM-20 two heirs each read what their home had, and neither what follows for the other, with all that the server has', async () => {
  const house = await world.open();
  const { family, word } = await familyWithPast(house);
  const before = photosOf(family.profile).toSorted();
  const [one, other] = await part(house, family);
  if (!one || !other) throw new Error('no homes');
  const mother = await enter(house, one, world.hand());
  const father = await enter(house, other, world.hand());
  for (const { profile } of [mother, father]) {
    expect(photosOf(profile).toSorted()).toEqual(before);
    expect(idsOf(profile, 'home')).toEqual([word]);
    expect(profile.warnings).toEqual([]);
  }
  await family.profile.sync();
  expectStopped(family.profile, 'revoked');

  // What follows goes to the home that it is for; to both what both may see.
  const told: Json[] = [];
  mother.hand.wire.bend(({ path, body }) => {
    if (path.includes('/changes?')) told.push(...body.changes);
    if (path.endsWith('/keyrings')) told.push({ kind: 'seals', keyrings: body.keyrings });
    return undefined;
  });
  await house.direction.sync();
  const letter = plain('thread', [mother.household], { text: 'pour elle seule' });
  await write(house.direction, letter);
  await mother.profile.sync();
  await father.profile.sync();
  expect([idsOf(mother.profile, 'thread'), idsOf(father.profile, 'thread')]).toEqual([[letter.id], []]);

  // Told all that she is told, by a server that helps him: no seal of it opens for what he has.
  const audiences: Json[] = [];
  for (const change of told) {
    if (change.kind === 'seals') father.profile.keyrings.offer(change.keyrings);
    if (change.kind === 'audience') audiences.push(change.audience);
  }
  expect(audiences.length).toBeGreaterThan(0);
  for (const audience of audiences)
    await expect(father.profile.audiences.accept(audience)).rejects.toMatchObject({ code: 'keyDistrust' });
  const ring = mother.profile.state.households[mother.household]?.keyring;
  if (!ring) throw new Error('no keyring');
  expect(await mother.profile.keyrings.secret(ring, 1)).toBeDefined();
  expect(await father.profile.keyrings.secret(ring, 1)).toBeUndefined();
});

test('HO-54 HM-20 an heir reads its past and rewrites none of it, so that neither takes anything from the other', async () => {
  const house = await world.open();
  const { family, word } = await familyWithPast(house);
  const [one, other] = await part(house, family);
  if (!one || !other) throw new Error('no homes');
  const mother = await enter(house, one, world.hand());
  const father = await enter(house, other, world.hand());

  const rewritten = plain('home', [father.household], { id: word as never, text: 'à moi', basedOn: 1 });
  const sent = father.profile.enqueue({ writes: [rewritten] }).then((id) => father.profile.sent(id));
  await expect(sent).rejects.toMatchObject({ detail: 'notFound' });
  const deleted = father.profile
    .enqueue({ writes: [], deletions: [{ id: word as never, collection: 'home' }] })
    .then((id) => father.profile.sent(id));
  await expect(deleted).rejects.toMatchObject({ detail: 'notFound' });
  await mother.profile.sync();
  expect(idsOf(mother.profile, 'home')).toEqual([word]);
  const fresh = await enter(house, mother, world.hand());
  expect(idsOf(fresh.profile, 'home')).toEqual([word]);
  // Its own words go as ever.
  await write(father.profile, plain('home', [father.household], { text: 'de chez moi' }));
});

test('HO-53 another secret in the place of the inherited one is refused by its key', async () => {
  const house = await world.open();
  const { family } = await familyWithPast(house);
  const [home] = await part(house, family);
  if (!home) throw new Error('no home');
  const { state } = house.direction;
  const ring = state.households[home.household]?.keyring;
  const first = ring && state.keyrings[ring]?.versions[0];
  if (!ring || !first) throw new Error('no keyring');
  const context = { label: KEYRING_LABEL, bind: sealBinding(ring, 1, 'inherited') };
  const forged = toBase64Url(await seal(fromBase64Url(first.publicKey), makeSealingSeed(), context));
  const hand = world.hand();
  let swapped = 0;
  hand.wire.bend(
    bendOf('/keyrings', (body) => {
      for (const list of body.keyrings)
        for (const one of list.seals)
          if (one.to === 'inherited') {
            one.sealed = forged;
            swapped += 1;
          }
      return body;
    }),
  );
  const profile = await hand.device.enter(await house.card(home));
  await profile.sync();
  expect(swapped).toBeGreaterThan(0);
  expect(photosOf(profile)).toEqual([]);
  expect(profile.warnings.map(({ code }) => code)).toContain('keyDistrust');
  const [past] = profile.state.households[home.household]?.past ?? [];
  if (!past) throw new Error('no past');
  await expect(profile.keyrings.secret(past.keyring, past.version)).rejects.toMatchObject({
    code: 'keyDistrust',
    detail: 'a keyring secret is not that of the register',
  });
});

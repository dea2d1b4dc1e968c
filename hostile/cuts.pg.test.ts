/** A way that drops an answer, or a request, or sends it twice, at every step of a claim and of a publication. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, expectStopped, reopen } from './support/attack.ts';
import { photoDraft } from './support/drafts.ts';
import type { Wire } from './support/wire.ts';
import { photosOf, World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** Cuts one request, counted from now; says whether it came to that. */
function cutOne(wire: Wire, index: number, where: 'before' | 'after' | 'between') {
  let count = 0;
  let hit = false;
  const stop = wire.cut(() => {
    if (count++ !== index) return undefined;
    hit = true;
    return where;
  });
  return () => {
    stop();
    return hit;
  };
}

const MOST_STEPS = 60;

describe.each(['before', 'after', 'between'] as const)('cut %s the server', (where) => {
  test('HO-21 a claim cut at any request is made once, and the device gets in', async () => {
    const house = await world.open();
    const group = await house.addGroup();
    let reached = true;
    let steps = 0;
    for (; reached && steps < MOST_STEPS; steps += 1) {
      const family = await house.addFamily(group, `Léo ${steps}`);
      await house.record(family, 'ownFamily');
      const { photo } = await house.publish([family.child], 'une photo');
      const link = await house.card(family);
      const hand = world.hand();
      const stop = cutOne(hand.wire, steps, where);
      let profile = await hand.device.enter(link).catch(() => undefined);
      await profile?.sync();
      reached = stop();
      profile = profile ? await reopen(hand, profile) : await hand.device.enter(link);
      await profile.sync();
      expect([steps, profile.status, codesOf(profile)]).toEqual([steps, { kind: 'current' }, []]);
      expect(photosOf(profile)).toEqual([photo]);
      await house.direction.sync();
      const devices = Object.values(house.direction.state.devices);
      expect(devices.filter((one) => one.household === family.household)).toHaveLength(1);
      expect(await hand.device.profiles()).toHaveLength(1);
    }
    expect(steps).toBeGreaterThan(8);
    expect(steps).toBeLessThan(MOST_STEPS);
  }, 120_000);

  test('HO-21 a publication cut at any request arrives exactly once, also when the app is closed in the middle', async () => {
    const house = await world.open();
    const group = await house.addGroup();
    const leo = await house.enter(group, 'Léo');
    await house.record(leo, 'group');
    let { direction } = house;
    const published: string[] = [];
    for (const closes of [false, true]) {
      let reached = true;
      let steps = 0;
      for (; reached && steps < MOST_STEPS; steps += 1) {
        const draft = await photoDraft(direction, [leo.child], `photo ${steps}`, house.today);
        published.push(draft.photo);
        await direction.sync();
        // A family that nobody wrote to yet, so that an audience is made as well.
        if (steps > 0) await house.enter(group, `Rose ${steps}`);
        await direction.sync();
        const stop = cutOne(house.hand.wire, steps, where);
        const id = await direction.enqueue({ writes: draft.writes }, draft.blobs);
        await direction.sent(id).catch(() => undefined);
        reached = stop();
        if (closes) direction = await reopen(house.hand, direction);
        for (let tries = 0; direction.outbox.length > 0 && tries < 3; tries += 1) await direction.sync();
        expect([steps, direction.outbox]).toEqual([steps, []]);
      }
      expect(steps).toBeGreaterThan(4);
      expect(steps).toBeLessThan(MOST_STEPS);
    }
    expect(photosOf(direction).sort()).toEqual(published.toSorted());
    const phone = world.hand();
    const fresh = await phone.device.enter(await house.card(leo));
    for (const profile of [fresh, leo.profile]) {
      await profile.sync();
      expect(codesOf(profile)).toEqual([]);
      expect(photosOf(profile).sort()).toEqual(published.toSorted());
      expect(profile.all('post')).toHaveLength(published.length);
    }
  }, 120_000);
});

test('HO-33 a proof that a browser sends twice over a cut connection does not put its device out', async () => {
  const house = await world.open();
  const leo = await house.enter(await house.addGroup(), 'Léo');
  let proofs = 0;
  leo.hand.wire.cut((_, path) => (path.endsWith('/sessions') && ++proofs === 1 ? 'between' : undefined));
  const profile = await reopen(leo.hand, leo.profile);
  await profile.sync();
  expect([proofs, profile.status]).toEqual([2, { kind: 'current' }]);
  // One that is always refused is told so, after the second.
  leo.hand.wire.cut((_, path) => (path.endsWith('/sessions') ? 'between' : undefined));
  const out = await reopen(leo.hand, profile);
  await out.sync();
  expectStopped(out, 'revoked');
  expect(proofs).toBe(4);
});

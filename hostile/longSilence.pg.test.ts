/** A device that nobody connects for weeks: found in a drawer, or kept from the network on purpose. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photosOf, World } from './support/world.ts';

const DAY = 86_400_000;
let world: World;
const clock = { offset: 0 };
beforeAll(async () => {
  world = await World.start(() => Date.now() + clock.offset);
});
afterAll(() => world.stop());

describe('a long silence', () => {
  test('HO-31 after thirty days without contact nothing held is shown, and it is erased once the date is sure', async () => {
    const house = await world.open();
    const group = await house.addGroup();
    const family = await house.addFamily(group, 'Léo');
    await house.record(family, 'group');
    const hand = world.hand(undefined, clock);
    const first = await hand.device.enter(await house.card(family));
    await house.publish([family.child]);
    await first.sync();
    const [photo] = photosOf(first);
    expect(photo).toBeDefined();
    const { id } = first.stored;

    // Its own clock alone hides, and does not erase.
    const cut = hand.wire.cut(() => 'before');
    clock.offset = 29 * DAY;
    expect(photosOf(first)).toEqual([photo]);
    clock.offset = 31 * DAY;
    const later = await hand.device.unlock(id, null);
    expect(photosOf(later)).toEqual([]);
    expect(later.all('book')).toEqual([]);
    expect(await hand.store.list(id, 'record', { limit: 1 })).toHaveLength(1);
    clock.offset = 0;
    expect(photosOf(later)).toEqual([photo]);

    // At the next contact the date is sure: the copies go, and what is still allowed comes again.
    clock.offset = 31 * DAY;
    cut();
    const before = hand.wire.log.length;
    await later.sync();
    expect(later.status).toEqual({ kind: 'current' });
    expect(hand.wire.log.slice(before).some(({ path }) => path.includes('collection=medium'))).toBe(true);
    expect(photosOf(later)).toEqual([photo]);
    clock.offset = 0;
  });
});

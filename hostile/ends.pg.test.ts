/** The end of photos on real devices: in time, without network, and when an accord has lapsed meanwhile. */
import type { DraftWrite, Profile } from '@cocon/client';
import type { Instant } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photosOf, World } from './support/world.ts';

const DAY = 86_400_000;
const clock = { offset: 0 };
let world: World;
beforeAll(async () => {
  world = await World.start(() => Date.now() + clock.offset);
});
afterAll(() => world.stop());

async function familyWithPhoto() {
  const house = await world.open();
  const family = await house.addFamily(await house.addGroup(), 'Léo');
  await house.record(family, 'group');
  const draft = await house.publish([family.child]);
  const hand = world.hand(undefined, clock);
  const profile = await hand.device.enter(await house.card(family));
  await profile.sync();
  const endAt = async (by: Profile, until: Instant) => {
    const id = await by.enqueue({
      writes: draft.writes.map((write): DraftWrite => ({
        ...write,
        until,
        basedOn: 1,
        base: write.body,
        audience: write.medium ? { kind: 'consents', only: [family.household] } : { kind: 'media' },
      })),
    });
    await by.sent(id);
  };
  const kept = async () =>
    (await Promise.all((['record', 'blob'] as const).map((kind) => hand.store.list(profile.stored.id, kind))))
      .flat()
      .filter(({ id, sort }) => id === draft.photo || sort.startsWith(draft.photo)).length;
  return { house, hand, profile, draft, endAt, kept };
}

describe('ends', () => {
  test('EX-5 an album that ends while the app is open and offline is seen no more from that moment; at the next contact its keys and bytes go', async () => {
    const { house, hand, profile, draft, endAt, kept } = await familyWithPhoto();
    const { blob, hash } = draft.preview;
    await profile.blobs.read({ record: draft.photo, blob, hash }, { keep: true });
    expect(await kept()).toBe(2);
    const until = Date.now() + 5000;
    await endAt(house.direction, until);
    await profile.sync();
    expect(photosOf(profile)).toEqual([draft.photo]);

    const cut = hand.wire.cut(() => 'before');
    let told = 0;
    const stop = profile.subscribe(() => (told = photosOf(profile).length === 0 ? Date.now() : told));
    await expect.poll(() => told, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(told).toBeGreaterThanOrEqual(until);
    expect(profile.shows(draft.photo)).toBe(false);
    // Its own clock alone hides, and does not erase.
    expect(await kept()).toBe(2);
    const again = await hand.device.unlock(profile.stored.id, null);
    expect(photosOf(again)).toEqual([]);
    expect(await kept()).toBe(2);
    stop();
    cut();
    await again.sync();
    expect(await kept()).toBe(0);
  });

  test('EX-3 an accord that lapsed meanwhile does not keep an album from ending sooner, nor its families from it until then', async () => {
    const { house, hand, profile, draft, endAt } = await familyWithPhoto();
    clock.offset = 301 * DAY;
    const direction = await world
      .hand(house.hand.store, clock)
      .device.unlock(house.direction.stored.id, '123456');
    await direction.sync();
    const until = Date.now() + clock.offset + 20 * DAY;
    await endAt(direction, until);
    const later = await hand.device.unlock(profile.stored.id, null);
    await later.sync();
    expect(photosOf(later)).toEqual([draft.photo]);
    expect(later.all('medium')[0]?.header.until).toBe(until);
    clock.offset += 20 * DAY;
    expect(photosOf(later)).toEqual([]);
    clock.offset = 0;
  });
});

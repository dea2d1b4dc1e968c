/** A publication taken back while it waits, while it is on its way, and once it has arrived. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, reopen } from './support/attack.ts';
import { photoDraft } from './support/drafts.ts';
import { photosOf, World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const MOST_STEPS = 40;

describe('PU-1 what is taken back', () => {
  test.each(['never', 'before', 'after'] as const)(
    'PU-1 at any request of a publication is with nobody in the end (that request cut: %s)',
    async (cut) => {
      const house = await world.open();
      const group = await house.addGroup();
      const leo = await house.enter(group, 'Léo');
      await house.record(leo, 'group');
      const kept = await house.publish([leo.child], 'une photo qui reste');
      let { direction } = house;
      let reached = true;
      let steps = 0;
      for (; reached && steps < MOST_STEPS; steps += 1) {
        const draft = await photoDraft(direction, [leo.child], `photo ${steps}`, house.today);
        await direction.sync();
        let count = 0;
        let id: Awaited<ReturnType<typeof direction.enqueue>> | undefined;
        let takingBack: Promise<void> | undefined;
        const records = draft.writes.map((write) => ({ id: write.id, collection: write.collection }));
        const stop = house.hand.wire.cut(() => {
          if (id === undefined || count++ !== steps) return undefined;
          takingBack = direction.takeBack(id, records);
          return cut === 'never' ? undefined : cut;
        });
        id = await direction.enqueue({ writes: draft.writes }, draft.blobs);
        await direction.sync();
        reached = takingBack !== undefined;
        await (takingBack ?? direction.takeBack(id, records));
        stop();
        if (steps % 2 === 1) direction = await reopen(house.hand, direction);
        for (let tries = 0; direction.outbox.length > 0 && tries < 3; tries += 1) await direction.sync();
        // The app that was closed may have sent the deletion by itself.
        await direction.sync();
        expect([steps, direction.outbox, codesOf(direction)]).toEqual([steps, [], []]);
        await leo.profile.sync();
        for (const profile of [direction, leo.profile]) {
          expect([steps, photosOf(profile)]).toEqual([steps, [kept.photo]]);
          expect(profile.all('post')).toHaveLength(1);
        }
      }
      expect(steps).toBeGreaterThan(3);
      expect(steps).toBeLessThan(MOST_STEPS);
      const phone = world.hand();
      const fresh = await phone.device.enter(await house.card(leo));
      await fresh.sync();
      expect(photosOf(fresh)).toEqual([kept.photo]);
    },
    60_000,
  );
});

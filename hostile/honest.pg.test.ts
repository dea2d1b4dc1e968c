/** The control: with an honest server, everything that the attacks try to break works. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWithTwo, type TwoFamilies } from './support/twoFamilies.ts';
import { photosOf, World } from './support/world.ts';

let world: World;
/** One house for all: nothing here is meant to go wrong, and each publishes photos of its own. */
let two: TwoFamilies;
beforeAll(async () => {
  world = await World.start();
  two = await openWithTwo(world, { leo: 'ownFamily', rose: 'group' });
});
afterAll(() => world.stop());

describe('an honest server', () => {
  test('HO-1 a family enters by its card and sees the photo that the consents allow, another does not', async () => {
    const { house, leo, rose } = two;
    const { photo } = await house.publish([leo.child]);
    await leo.profile.sync();
    await rose.profile.sync();
    expect(leo.profile.status).toEqual({ kind: 'current' });
    expect(leo.profile.warnings).toEqual([]);
    expect(photosOf(leo.profile)).toContain(photo);
    expect(photosOf(rose.profile)).not.toContain(photo);
    const body = leo.profile
      .all<{ preview: { blob: string; hash: string } }>('medium')
      .find(({ id }) => id === photo)?.body;
    const bytes = await leo.profile.blobs.read(
      { record: photo, blob: body?.preview.blob ?? '', hash: body?.preview.hash ?? '' },
      { keep: true },
    );
    expect(bytes.length).toBeGreaterThan(64);
    await expect(
      rose.profile.blobs.read(
        { record: photo, blob: body?.preview.blob ?? '', hash: body?.preview.hash ?? '' },
        { keep: false },
      ),
    ).rejects.toMatchObject({ code: 'notFound' });
    expect(leo.profile.all<{ firstName: string }>('book').map(({ body: page }) => page.firstName)).toContain(
      'Léo',
    );
    expect(
      rose.profile.all<{ firstName: string }>('book').map(({ body: page }) => page.firstName),
    ).not.toContain('Léo');
  });

  test('FM-7 a device shows of a record exactly what the server holds', async () => {
    const { house, leo } = two;
    const { photo } = await house.publish([leo.child]);
    await leo.profile.sync();
    const path = { establishment: leo.profile.state.establishment, record: photo };
    const served = await leo.profile.session.with((token) =>
      leo.profile.transport.call('record', { path, token }),
    );
    expect(await leo.profile.documents.sealed(photo)).toEqual(served.record);
  });

  test('HO-2 a withdrawal by a guardian takes the photo away at the next sync', async () => {
    const { house, leo } = two;
    const { photo } = await house.publish([leo.child]);
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toContain(photo);
    const terms = await house.terms(leo, 'nobody');
    await leo.profile.say(() => ({
      sayings: [{ type: 'consentSigned', body: { household: leo.household, terms } }],
    }));
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toEqual([]);
    await house.direction.sync();
    expect(photosOf(house.direction)).toContain(photo);
    await leo.profile.say(async () => ({
      sayings: [
        { type: 'consentSigned', body: { household: leo.household, terms: await house.terms(leo, 'group') } },
      ],
    }));
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toContain(photo);
  });

  test('GA-15 a photo taken back leaves its day, after a restart too; seen again or deleted it leaves nothing', async () => {
    const house = await world.open();
    const group = await house.addGroup();
    const leo = await house.enter(group, 'Léo');
    await house.record(leo, 'group');
    const { photo } = await house.publish([leo.child]);
    await leo.profile.sync();
    expect(leo.profile.gaps).toEqual([]);
    const say = async (reach: 'nobody' | 'group') => {
      const terms = await house.terms(leo, reach);
      await leo.profile.say(() => ({
        sayings: [{ type: 'consentSigned', body: { household: leo.household, terms } }],
      }));
      await leo.profile.sync();
    };
    await say('nobody');
    const { day } = house.direction.moment;
    expect(leo.profile.gaps).toMatchObject([{ id: photo, day }]);
    const again = await leo.hand.device.unlock(leo.profile.stored.id, null);
    expect(again.gaps).toEqual(leo.profile.gaps);
    const texts = JSON.stringify(
      await leo.hand.store.get({ profile: again.stored.id, kind: 'meta', id: `gap ${photo}` }),
    );
    expect(texts).not.toContain(leo.child);
    await say('group');
    expect(leo.profile.gaps).toEqual([]);
    await say('nobody');
    expect(leo.profile.gaps).toHaveLength(1);
    await house.direction.sync();
    await house.direction.enqueue({ writes: [], deletions: [{ id: photo, collection: 'medium' }] });
    await house.direction.sync();
    await leo.profile.sync();
    expect(leo.profile.gaps).toEqual([]);
  });

  test('HO-3 a second card of the same household reads what the first one could', async () => {
    const { house, leo } = two;
    const { photo } = await house.publish([leo.child]);
    const phone = world.hand();
    const again = await phone.device.enter(await house.card(leo));
    await again.sync();
    expect(again.warnings).toEqual([]);
    expect(photosOf(again)).toContain(photo);
    await leo.profile.sync();
    await house.direction.sync();
    const next = await house.publish([leo.child], 'une autre');
    await leo.profile.sync();
    await again.sync();
    for (const profile of [leo.profile, again])
      expect(photosOf(profile)).toEqual(expect.arrayContaining([photo, next.photo]));
  });
});

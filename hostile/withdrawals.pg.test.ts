/** A withdrawal that races a publication: it goes narrower, never wider, even from a client that was changed. */
import type { Draft } from '@cocon/client';
import { householdsOf, makeId, type Reach } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isChanges } from './support/attack.ts';
import { photoDraft } from './support/drafts.ts';
import { sendAsItIs } from './support/forgeries.ts';
import { openWithTwo } from './support/twoFamilies.ts';
import { photosOf, World, type Crèche, type TestFamily } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const scene = () => openWithTwo(world, { leo: 'group', rose: 'group' });

async function signs(house: Crèche, family: TestFamily, image: Reach) {
  const terms = await house.terms(family, image);
  await family.profile.say(() => ({
    sayings: [{ type: 'consentSigned', body: { household: family.household, terms } }],
  }));
}

/** Direction hears of nothing until the server has refused what it made on its old register. */
function deafUntilRefused({ hand: { wire } }: Crèche): { refusals: string[] } {
  const heard: { refusals: string[] } = { refusals: [] };
  const stop = wire.bend(({ path, body }) => {
    if (path.endsWith('/changesets') && body.error) {
      heard.refusals.push(body.error);
      stop();
    }
    if (!isChanges(path)) return undefined;
    return {
      ...body,
      changes: [],
      more: false,
      cursor: new URLSearchParams(path.split('?')[1]).get('after'),
    };
  });
  return heard;
}

describe('withdrawals and publications', () => {
  test('HO-26 a word narrowed while a photo is on its way: the photo goes to fewer', async () => {
    const { house, leo, rose } = await scene();
    const draft = await photoDraft(house.direction, [leo.child], 'une photo', house.today);
    const heard = deafUntilRefused(house);
    await signs(house, leo, 'ownFamily');
    const id = await house.direction.enqueue({ writes: draft.writes }, draft.blobs);
    await house.direction.sent(id);
    expect(heard.refusals).toEqual(['tooWide']);
    for (const { profile } of [leo, rose]) await profile.sync();
    expect(photosOf(leo.profile)).toEqual([draft.photo]);
    expect(photosOf(rose.profile)).toEqual([]);
    const header = house.direction.documents.get(draft.photo)?.header;
    const audience = header && (await house.direction.audiences.find(header.audience));
    expect([...householdsOf(house.direction.state, audience?.members ?? [])]).toEqual([leo.household]);
  });

  test('HO-26 a word withdrawn while a photo is on its way: it goes to nobody, and waits for a person', async () => {
    const { house, leo, rose } = await scene();
    const draft = await photoDraft(house.direction, [leo.child, rose.child], 'une photo', house.today);
    const heard = deafUntilRefused(house);
    await signs(house, leo, 'nobody');
    await house.direction.enqueue({ writes: draft.writes }, draft.blobs);
    await house.direction.sync();
    expect(heard.refusals).toEqual(['tooWide']);
    expect(house.direction.outbox).toMatchObject([
      { status: { kind: 'stuck', code: 'unpublishable', records: [draft.photo] } },
    ]);
    for (const { profile } of [leo, rose]) {
      await profile.sync();
      expect(photosOf(profile)).toEqual([]);
    }
  });

  test('HO-26 a changed client that sends the wider audience all the same is refused by the server', async () => {
    const { house, leo, rose } = await scene();
    const { photo, writes: first } = await house.publish([leo.child], 'avant');
    const draft = await photoDraft(house.direction, [leo.child], 'une photo', house.today);
    for (const { id, bytes } of draft.blobs) {
      const hash = draft.writes.flatMap(({ blobs }) => blobs).find((one) => one.id === id)?.hash ?? '';
      await house.direction.session.with((token) =>
        house.direction.transport.putBlob(house.direction.stored.establishment, id, bytes, hash, token),
      );
    }
    await signs(house, leo, 'ownFamily');
    // Direction has not heard of it, and never asks.
    const set = { id: makeId<Draft['id']>(), createdAt: Date.now(), writes: draft.writes, deletions: [] };
    await expect(sendAsItIs(house.direction, set)).rejects.toMatchObject({ code: 'tooWide' });
    // Nor may it put the former photo to a family that lost it, once that family is out.
    await house.direction.sync();
    const medium = first.find(({ id }) => id === photo);
    if (!medium) throw new Error('no photo');
    const narrowed = { ...set, id: makeId<Draft['id']>(), writes: [{ ...medium, basedOn: 1 }] };
    await sendAsItIs(house.direction, narrowed);
    await house.direction.sync();
    await signs(house, leo, 'group');
    await house.direction.sync();
    await rose.profile.sync();
    expect(photosOf(rose.profile)).toEqual([]);
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toEqual([photo]);
  });
});

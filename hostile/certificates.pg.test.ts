/** A real device's certificate of what it had erased, with a real server. */
import { certifyErasure } from '@cocon/client';
import { checkCertificate } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photosOf, World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

test('FG-3 the certificate that direction makes of a deletion is good, names what went, and its family has it no more', async () => {
  const house = await world.open();
  const leo = await house.enter(await house.addGroup(), 'Léo');
  await house.record(leo, 'group');
  const draft = await house.publish([leo.child]);
  await leo.profile.sync();
  const { direction } = house;
  const records = draft.writes.map(({ id, collection, blobs }) => ({
    id,
    collection,
    blobs: blobs.map((blob) => blob.id),
  }));
  const deletions = draft.writes.map(({ id, collection }) => ({ id, collection }));
  await direction.sent(await direction.enqueue({ writes: [], deletions }));
  const certificate = await certifyErasure(direction, records);
  const checked = await checkCertificate(JSON.parse(JSON.stringify(certificate)));
  expect(checked).toMatchObject({
    anchor: direction.state.anchor,
    statement: { author: direction.identity.id, records },
  });
  const text = JSON.stringify(certificate);
  for (const hidden of [leo.child, leo.household, leo.guardian, 'Léo']) expect(text).not.toContain(hidden);
  await leo.profile.sync();
  expect(photosOf(leo.profile)).toEqual([]);
});

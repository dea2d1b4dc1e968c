/** A real device's certificate of what it had erased, with a real server. */
import { certificateOf, signErasure, type DeviceStore } from '@cocon/client';
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
  const certificate = await certificateOf(direction, await signErasure(direction, records));
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

test('FG-1 a family’s device that has synced since has nothing of the picture, on its disk or to show', async () => {
  const house = await world.open();
  const leo = await house.enter(await house.addGroup(), 'Léo');
  await house.record(leo, 'group');
  const { photo, preview, blobs, writes } = await house.publish([leo.child]);
  const { profile } = leo;
  await profile.sync();
  await profile.blobs.read({ record: photo, ...preview }, { keep: true });
  const { ciphertext, wrap } = (await profile.documents.sealed(photo)) ?? {};
  const file = blobs.find(({ id }) => id === preview.blob)?.bytes ?? new Uint8Array();
  const wanted = [String(ciphertext), String(wrap), Buffer.from(file).toString('hex')];
  const found = async () => {
    const disk = await everythingOn(leo.hand.store, profile.stored.id);
    return wanted.map((one) => disk.includes(one));
  };
  expect(await found()).toEqual([true, true, true]);

  const { direction } = house;
  const deletions = writes.map(({ id, collection }) => ({ id, collection }));
  await direction.sent(await direction.enqueue({ writes: [], deletions }));
  await profile.sync();
  expect(await found()).toEqual([false, false, false]);
  expect([photosOf(profile), profile.all('post'), profile.shows(photo)]).toEqual([[], [], false]);
  await expect(profile.blobs.read({ record: photo, ...preview }, { keep: true })).rejects.toThrow();
});

const KINDS = ['meta', 'chain', 'keyring', 'audience', 'record', 'blob', 'outbox', 'outboxBlob'] as const;

/** What rests on a device, bytes written in hexadecimal. */
async function everythingOn(store: DeviceStore, profile: string): Promise<string> {
  const items = (await Promise.all(KINDS.map((kind) => store.list(profile, kind)))).flat();
  return JSON.stringify(items, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  );
}

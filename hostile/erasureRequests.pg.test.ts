/** A family asks that its child's photos be erased: who can read that, and what it gets in answer, with a real server. */
import { certificateOf, isRefusal, signErasure, type DraftWrite, type Profile } from '@cocon/client';
import type { ErasureRequestBody } from '@cocon/domain';
import { checkCertificate, makeId, type HouseholdId, type RecordId } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWithTwo } from './support/twoFamilies.ts';
import { photosOf, World, type Crèche, type TestFamily } from './support/world.ts';

let world: World;
let house: Crèche;
let leo: TestFamily;
let rose: TestFamily;
beforeAll(async () => {
  world = await World.start();
  ({ house, leo, rose } = await openWithTwo(world, { leo: 'group' }));
});
afterAll(() => world.stop());

const requestsOf = (profile: Profile) =>
  profile.all<ErasureRequestBody>('thread').map(({ id, version, body }) => ({ id, version, body }));

function write(id: RecordId, body: ErasureRequestBody, household: HouseholdId, basedOn = 0): DraftWrite {
  return {
    ...{ id, body, basedOn, collection: 'thread', base: null, until: null, blobs: [], medium: null },
    audience: { kind: 'households', team: false, households: [household] },
    post: null,
  };
}

const asked = (): ErasureRequestBody => ({
  type: 'erasureRequest',
  child: leo.child,
  guardian: leo.guardian,
  day: house.today,
});

test('FG-8 a request waits without network, and is then the household’s and the direction’s alone', async () => {
  const { direction } = house;
  const id = makeId<RecordId>();
  const online = leo.hand.wire.cut(() => 'before');
  const draft = await leo.profile.enqueue({ writes: [write(id, asked(), leo.household)] });
  await leo.profile.sync();
  await direction.sync();
  expect([leo.profile.outbox.length, requestsOf(direction)]).toEqual([1, []]);
  online();
  await leo.profile.sent(draft);
  await direction.sync();
  expect(requestsOf(direction)).toEqual([{ id, version: 1, body: asked() }]);
  const audience = direction.documents.get(id)?.header.audience;
  const members = audience && direction.audiences.peek(audience)?.members;
  const { directionKeyring, households } = direction.state;
  expect(members?.map(({ keyring }) => keyring).toSorted()).toEqual(
    [directionKeyring, households[leo.household]?.keyring].toSorted(),
  );
  await rose.profile.sync();
  expect(requestsOf(rose.profile)).toEqual([]);
  const path = { establishment: rose.profile.stored.establishment, record: id };
  const peeked = rose.profile.session.with((token) => rose.profile.transport.call('record', { path, token }));
  expect(isRefusal(await peeked.catch((error: unknown) => error), 'notFound')).toBe(true);
});

test('FG-8 one that was taken back before it left is never read by anybody', async () => {
  const { direction } = house;
  const id = makeId<RecordId>();
  const online = leo.hand.wire.cut(() => 'before');
  const draft = await leo.profile.enqueue({ writes: [write(id, asked(), leo.household)] });
  await leo.profile.takeBack(draft, [{ id, collection: 'thread' }]);
  online();
  await leo.profile.sync();
  await direction.sync();
  expect([leo.profile.outbox, requestsOf(direction).some((one) => one.id === id)]).toEqual([[], false]);
});

test('FG-9 the answer has the word of the device that erased, from which the family’s device makes a certificate that checks', async () => {
  const { direction } = house;
  const draft = await house.publish([leo.child]);
  await leo.profile.sync();
  expect(photosOf(leo.profile)).toHaveLength(1);
  const records = draft.writes.map(({ id, collection, blobs }) => ({
    ...{ id, collection },
    blobs: blobs.map((blob) => blob.id),
  }));
  const deletions = records.map(({ id, collection }) => ({ id, collection }));
  await direction.sent(await direction.enqueue({ writes: [], deletions }));
  const certificate = await signErasure(direction, records);
  const [request] = requestsOf(direction);
  if (!request) throw new Error('nothing was asked');
  const answer = { kind: 'erased', day: house.today, scope: 'all', photos: 1, certificate } as const;
  await direction.sent(
    await direction.enqueue({
      writes: [write(request.id, { ...request.body, answer }, leo.household, request.version)],
    }),
  );
  await leo.profile.sync();
  const read = requestsOf(leo.profile).find(({ id }) => id === request.id)?.body.answer;
  if (read?.kind !== 'erased' || !read.certificate) throw new Error('no certificate');
  const file = await certificateOf(leo.profile, read.certificate);
  const checked = await checkCertificate(JSON.parse(JSON.stringify(file)));
  expect(checked).toMatchObject({ anchor: direction.state.anchor, statement: { records } });
  for (const hidden of [leo.child, leo.household, leo.guardian, rose.household])
    expect(JSON.stringify(file)).not.toContain(hidden);
  expect(photosOf(leo.profile)).toEqual([]);
});

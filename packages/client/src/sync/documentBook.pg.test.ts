/** What rests on a device: the newest is opened at once, the rest when it is asked for. */
import { photoType, postType } from '@cocon/domain';
import { makeId, type RecordId, type SealedRecord } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { World, type TestFamily } from '../../../../hostile/support/world.ts';
import { sendDraft, type Sender } from '../outbox/send.ts';
import { DocumentBook } from './documentBook.ts';

const fail = (error: unknown) => {
  throw error;
};
let world: World;
let house: Awaited<ReturnType<World['open']>>;
let family: TestFamily;
/** Photos of the family's device, newest first as the disk has them. */
let resting: readonly string[] = [];

beforeAll(async () => {
  world = await World.start();
  house = await world.open();
  family = await house.enter(await house.addGroup(), 'Léo');
  await house.record(family, 'group');
  for (const content of ['une', 'deux', 'trois']) await house.publish([family.child], content);
  await family.profile.sync();
  const items = await family.hand.store.list(family.profile.stored.id, 'record', { newestFirst: true });
  resting = items.filter(({ sort }) => sort.includes('|medium|')).map(({ id }) => id);
  // Dated records in the order of the disk: three posts, then three media.
  expect(items.filter(({ sort }) => !sort.startsWith('9999')).map(({ id }) => id)).toHaveLength(6);
});
afterAll(() => world.stop());

function book(): DocumentBook {
  const { stored, register, audiences } = family.profile;
  return new DocumentBook(family.hand.store, stored.id, register, audiences, [photoType, postType]);
}
const mediaOf = (documents: DocumentBook) => documents.all('medium').map(({ id }) => id as string);

test('GA-19 a start opens the newest; the older ones follow from the disk, each once, to the last', async () => {
  const documents = book();
  await documents.load(4, fail);
  expect(documents.hasUnopened).toBe(true);
  expect(mediaOf(documents)).toEqual(resting.slice(0, 1));
  await Promise.all([documents.openOlder(1, fail), documents.openOlder(1, fail)]);
  expect(mediaOf(documents).toSorted()).toEqual([...resting].toSorted());
  await documents.openOlder(1, fail);
  expect(documents.hasUnopened).toBe(false);
});

test('GA-19 what went meanwhile is not opened again, and what comes is compared with what rests', async () => {
  const documents = book();
  await documents.load(4, fail);
  const [, gone, known] = resting as [RecordId, RecordId, RecordId];
  const opening = documents.openOlder(10, fail);
  await Promise.all([documents.drop([gone]), opening]);
  expect(mediaOf(documents)).not.toContain(gone);
  // Its version stays known though it never was open: no older one is taken again.
  const seen = { profile: family.profile.stored.id, kind: 'meta', id: `seen ${gone}` } as const;
  expect((await family.hand.store.get(seen))?.value).toBe(1);

  const other = book();
  await other.load(4, fail);
  expect(other.get(known)).toBeUndefined();
  const item = await family.hand.store.get({ profile: family.profile.stored.id, kind: 'record', id: known });
  expect(await other.accept(item?.value as SealedRecord)).toBe(false);
  expect(other.get(known)).toBeDefined();
});

test('FG-7 a deletion that waited over a restart is sent for a record that rests unopened', async () => {
  const documents = book();
  await documents.load(1, fail);
  const id = resting.at(-1) as RecordId;
  expect(documents.get(id)).toBeUndefined();
  const { register, audiences, identity } = family.profile;
  const sent: string[] = [];
  const sender = {
    ...{ register, audiences, identity, documents },
    now: () => Date.now(),
    signal: new AbortController().signal,
    progress: () => undefined,
    known: { there: new Set(), begun: new Set() },
    commit: async ({ deletions }: { deletions: readonly { statement: string }[] }) => {
      sent.push(...deletions.map(({ statement }) => statement));
    },
    catchUp: () => Promise.reject(new Error('nothing is missing')),
  } as unknown as Sender;
  const deletions = [{ id, collection: 'medium' as const }];
  expect(await sendDraft({ id: makeId(), createdAt: 0, writes: [], deletions }, sender)).toBe(true);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain(id);
});

test('HO-12 of two versions that come at once the older one never stays, in whatever order', async () => {
  const { writes } = await house.publish([family.child], 'quatre');
  const medium = writes.find(({ collection }) => collection === 'medium');
  if (!medium) throw new Error('no photo');
  const versionHeld = async () => {
    await family.profile.sync();
    const item = await family.hand.store.get({
      profile: family.profile.stored.id,
      kind: 'record',
      id: medium.id,
    });
    return item?.value as SealedRecord;
  };
  const first = await versionHeld();
  await house.direction.sent(await house.direction.enqueue({ writes: [{ ...medium, basedOn: 1 }] }));
  const second = await versionHeld();
  for (const both of [
    [first, second],
    [second, first],
  ]) {
    const documents = book();
    await documents.acceptAll(both);
    expect(documents.get(medium.id)?.version).toBe(2);
    expect(await versionHeld()).toEqual(second);
  }
});

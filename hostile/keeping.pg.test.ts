/** Copies to keep: sealed to those who may keep, by an honest device; refused and closed by the server otherwise. */
import { compose, type Draft, type Profile } from '@cocon/client';
import { sha256, toBase64Url } from '@cocon/crypto';
import { makeId, type Collection, type HouseholdId, type RecordId } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photoDraft, photosOf, World, type Crèche, type TestFamily } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

async function scene() {
  const house = await world.open();
  const group = await house.addGroup();
  const [leo, rose] = [await house.enter(group, 'Léo'), await house.enter(group, 'Rose')];
  await says(house, leo, false);
  await says(house, rose, true);
  for (const profile of [leo.profile, rose.profile, house.direction]) await profile.sync();
  return { house, leo, rose };
}

/** On paper: the group may see, and others may keep a copy, or may not. */
async function says(house: Crèche, family: TestFamily, download: boolean): Promise<void> {
  const terms = await house.terms(family, 'group');
  await house.direction.say(() => ({
    sayings: [
      {
        type: 'consentRecorded',
        body: { household: family.household, terms: { ...terms, purposes: { ...terms.purposes, download } } },
      },
    ],
  }));
}

/** A photo of these children and, beside it, its copy to keep: a record of its own with a file and a key of its own. */
async function withPrint(house: Crèche, families: readonly TestFamily[]) {
  const by = house.direction;
  const children = families.map(({ child }) => child);
  const seen = await photoDraft(by, children, 'à voir', house.today);
  const kept = await photoDraft(by, children, 'à garder', house.today);
  const medium = seen.writes.find(({ id }) => id === seen.photo);
  const copy = kept.writes.find(({ id }) => id === kept.photo);
  if (!medium || !copy) throw new Error('no photo');
  const print = {
    ...copy,
    collection: 'print' as Collection,
    body: { ...(copy.body as object), type: 'plain' },
    medium: medium.medium,
  };
  return { print, writes: [...seen.writes, print], blobs: [...seen.blobs, ...kept.blobs] };
}

const prints = (profile: Profile): RecordId[] => profile.all('print').map(({ id }) => id);

describe('copies to keep', () => {
  test('KP-4 KP-5 reach those who may keep, the server gives record and file to nobody else, and one word closes them', async () => {
    const { house, leo, rose } = await scene();
    const { print, writes, blobs } = await withPrint(house, [leo, rose]);
    await house.direction.sent(await house.direction.enqueue({ writes: writes as never }, blobs));
    for (const { profile } of [leo, rose]) await profile.sync();
    expect([photosOf(leo.profile), photosOf(rose.profile)].map((all) => all.length)).toEqual([1, 1]);
    // Léo’s parents let nobody else keep him.
    expect([prints(leo.profile), prints(rose.profile)]).toEqual([[print.id], []]);
    const [file] = print.blobs;
    const reads = async ({ profile }: TestFamily) => {
      const path = { establishment: profile.stored.establishment, record: print.id };
      const record = profile.session.with((token) => profile.transport.call('record', { path, token }));
      const bytes = profile.session.with((token) =>
        profile.transport.getBlob(path.establishment, file?.id ?? '', token),
      );
      return (await Promise.allSettled([record, bytes])).map(({ status }) => status);
    };
    expect(await reads(leo)).toEqual(['fulfilled', 'fulfilled']);
    expect(await reads(rose)).toEqual(['rejected', 'rejected']);

    // Rose’s parents change their mind: Léo’s home may look, and keeps it no more; no gap is left behind.
    await says(house, rose, false);
    await leo.profile.sync();
    expect([prints(leo.profile), photosOf(leo.profile).length]).toEqual([[], 1]);
    expect(await reads(leo)).toEqual(['rejected', 'rejected']);
    expect(leo.profile.gaps).toEqual([]);
    await says(house, rose, true);
    await leo.profile.sync();
    expect(prints(leo.profile)).toEqual([print.id]);
  });

  test('KP-4 a changed device that seals one more home in, or names nobody on it, is refused', async () => {
    const { house, leo, rose } = await scene();
    const homes: HouseholdId[] = [leo.household, rose.household];
    const send = async (medium: 'named' | 'nameless') => {
      const { print, writes, blobs } = await withPrint(house, [leo, rose]);
      const seen = writes.filter(({ id }) => id !== print.id);
      await house.direction.sent(await house.direction.enqueue({ writes: seen as never }, blobs.slice(0, 2)));
      for (const { id, bytes } of blobs.slice(2)) await stage(house.direction, id, bytes);
      const wide = {
        ...print,
        id: makeId<RecordId>(),
        audience: { kind: 'households', team: true, households: homes },
        ...(medium === 'nameless' && { medium: null }),
      };
      return sendAsItIs(house.direction, {
        id: makeId(),
        createdAt: 0,
        writes: [wide],
        deletions: [],
      } as never);
    };
    await expect(send('named')).rejects.toMatchObject({ code: 'tooWide' });
    await expect(send('nameless')).rejects.toMatchObject({ code: 'tooWide' });
  });
});

async function stage(by: Profile, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const hash = toBase64Url(await sha256(bytes));
  await by.session.with((token) => by.transport.putBlob(by.state.establishment, id, bytes, hash, token));
}

async function sendAsItIs(direction: Profile, draft: Draft) {
  const { register, audiences, documents, identity } = direction;
  const now = () => direction.session.now();
  const { changeSet } = await compose(draft, { register, audiences, documents, identity, now });
  const path = { establishment: direction.stored.establishment };
  return direction.session.with((token) => direction.transport.call('commit', { path, token }, changeSet));
}

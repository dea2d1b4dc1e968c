/** Copies to keep: sealed to those who may keep, by an honest device; refused and closed by the server otherwise. */
import type { Profile } from '@cocon/client';
import { sha256, toBase64Url } from '@cocon/crypto';
import { makeId, type Collection, type HouseholdId, type RecordId } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photoDraft } from './support/drafts.ts';
import { sendAsItIs } from './support/forgeries.ts';
import { openWithTwo } from './support/twoFamilies.ts';
import { photosOf, World, type Crèche, type TestFamily } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

async function scene() {
  const all = await openWithTwo(world, { leo: 'group' });
  await says(all.house, all.rose, true);
  for (const profile of [all.leo.profile, all.rose.profile]) await profile.sync();
  return all;
}

/** On paper: the group may see, and others may keep a copy, or may not. */
const says = (house: Crèche, family: TestFamily, download: boolean) =>
  house.record(family, 'group', download);

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

/** A photo and its copy, as the app enqueues them: the copy in a draft that follows. */
async function photoAndCopy(house: Crèche, families: readonly TestFamily[]) {
  const { print, writes, blobs } = await withPrint(house, families);
  const copyId = print.id;
  const media = writes
    .filter(({ id }) => id !== copyId)
    .map((one) => (one.medium ? { ...one, body: { ...(one.body as object), copy: copyId } } : one));
  const photo = media.find(({ medium }) => medium !== null)?.id as RecordId;
  const copies = [{ ...print, copyOf: photo }];
  const enqueue = async (by = house.direction) => {
    const id = await by.enqueue({ writes: media as never }, blobs.slice(0, 2));
    await by.enqueue({ writes: copies as never, follows: id }, blobs.slice(2));
    return id;
  };
  const all = [...media, ...copies].map(({ id, collection }) => ({ id, collection }));
  return { photo, copy: copyId, file: print.blobs[0]?.id ?? '', all, post: media[0]?.id, enqueue };
}

const arrived = async (profile: Profile) => {
  for (let tries = 0; profile.outbox.length > 0 && tries < 4; tries += 1) await profile.sync();
  expect(profile.outbox).toEqual([]);
};

describe('copies that follow their publication', () => {
  test('KP-7 leave behind every publication, uncounted, and no publication waits for them', async () => {
    const { house, leo } = await scene();
    const by = house.direction;
    await by.askOfSending({ isPaused: true, onlyWifi: false });
    const first = await photoAndCopy(house, [leo]);
    const second = await photoAndCopy(house, [leo]);
    await first.enqueue();
    await second.enqueue();
    expect(by.sending).toMatchObject({ pieces: 2, arrived: 0 });
    await by.askOfSending({ isPaused: false, onlyWifi: false });
    await arrived(by);
    const order = house.hand.wire.log
      .filter(({ path }) => path.endsWith('/changesets'))
      .flatMap(({ body }) => (JSON.parse(String(body)) as { records: { header: string }[] }).records)
      .map(({ header }) => (JSON.parse(header) as { id: string }).id);
    const places = [first.photo, second.photo, first.copy, second.copy].map((id) => order.indexOf(id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('KP-7 go to nobody who does not have the picture, and not at all where it was left out or nobody may keep it', async () => {
    const { house, leo, rose } = await scene();
    const by = house.direction;
    await by.askOfSending({ isPaused: true, onlyWifi: false });
    const both = await photoAndCopy(house, [leo, rose]);
    const gone = await photoAndCopy(house, [leo]);
    await both.enqueue();
    const id = await gone.enqueue();
    const draft = by.outbox.find((entry) => entry.draft.id === id)?.draft;
    if (!draft) throw new Error('no draft');
    // As « Envoyer sans cette photo » does, and as a word does that comes meanwhile.
    await by.amend({ ...draft, writes: draft.writes.filter((one) => one.id !== gone.photo) });
    await says(house, rose, false);
    await says(house, leo, false);
    await by.askOfSending({ isPaused: false, onlyWifi: false });
    await arrived(by);
    for (const { profile } of [leo, rose]) await profile.sync();
    expect(photosOf(by)).toEqual([both.photo]);
    expect([by, leo.profile, rose.profile].map(prints)).toEqual([[], [], []]);
  });

  test('KP-7 KP-8 taken back or deleted, a photo takes its copy along: nothing that the server answers opens it', async () => {
    const { house, leo } = await scene();
    const by = house.direction;
    const hidden = async (file: string, copy: string, profile: Profile) => {
      const establishment = profile.stored.establishment;
      const asked = await Promise.allSettled([
        profile.session.with((token) => profile.transport.getBlob(establishment, file, token)),
        profile.session.with((token) =>
          profile.transport.call('record', { path: { establishment, record: copy }, token }),
        ),
      ]);
      return asked.map(({ status }) => status);
    };
    for (const when of ['waiting', 'sent'] as const) {
      const one = await photoAndCopy(house, [leo]);
      await by.askOfSending({ isPaused: when === 'waiting', onlyWifi: false });
      const id = await one.enqueue();
      if (when === 'sent') {
        await arrived(by);
        await leo.profile.sync();
        expect(prints(leo.profile)).toEqual([one.copy]);
        expect(await hidden(one.file, one.copy, leo.profile)).toEqual(['fulfilled', 'fulfilled']);
      }
      await by.takeBack(id, one.all);
      await by.askOfSending({ isPaused: false, onlyWifi: false });
      await arrived(by);
      await leo.profile.sync();
      expect([when, prints(by), prints(leo.profile), photosOf(leo.profile)]).toEqual([when, [], [], []]);
      for (const profile of [by, leo.profile])
        expect(await hidden(one.file, one.copy, profile)).toEqual(['rejected', 'rejected']);
    }
    const last = await photoAndCopy(house, [leo]);
    await last.enqueue();
    await arrived(by);
    const deletions = [
      { id: last.photo, collection: 'medium' as const },
      { id: last.copy, collection: 'print' as const },
    ];
    await by.sent(await by.enqueue({ writes: [], deletions }));
    await leo.profile.sync();
    expect([prints(by), prints(leo.profile)]).toEqual([[], []]);
    expect(await hidden(last.file, last.copy, leo.profile)).toEqual(['rejected', 'rejected']);
  });
});

async function stage(by: Profile, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const hash = toBase64Url(await sha256(bytes));
  await by.session.with((token) => by.transport.putBlob(by.state.establishment, id, bytes, hash, token));
}

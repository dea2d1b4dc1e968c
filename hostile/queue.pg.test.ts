/** What waits to be sent, over a way that is cut and an app that is closed: its order, its files, and who asked it to wait. */
import { createMemoryStore, type Profile } from '@cocon/client';
import { encryptBlob, makeBlobKey, sha256, toBase64Url } from '@cocon/crypto';
import { makeId, type BlobId } from '@cocon/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, plain, reopen } from './support/attack.ts';
import { photoDraft } from './support/drafts.ts';
import type { Wire } from './support/wire.ts';
import { photosOf, World, type Crèche, type TestFamily } from './support/world.ts';

const MIB = 1024 * 1024;
const HOUR = 3_600_000;
const PAUSED = { isPaused: true, onlyWifi: false };
const FREE = { isPaused: false, onlyWifi: false };
const clock = { offset: 0 };
let world: World;
let house: Crèche;
let leo: TestFamily;
/** The tab that is in front; another one is another profile over the same store. */
let tab: Profile;

beforeAll(async () => {
  world = await World.start();
  house = await world.open('both', world.hand(createMemoryStore(), clock));
  leo = await house.enter(await house.addGroup(), 'Léo');
  await house.record(leo, 'group');
  tab = house.direction;
  await tab.sync();
});
afterAll(() => world.stop());

const photo = () => photoDraft(tab, [leo.child], 'photo', house.today);

async function publish(draft: Awaited<ReturnType<typeof photo>>): Promise<string> {
  await tab.enqueue({ writes: draft.writes }, draft.blobs);
  return draft.photo;
}

/** A photo whose picture in full has a size of its own. */
async function heavy(size: number) {
  const draft = await photo();
  const { establishment } = tab.state;
  const [blob, key] = [makeId<BlobId>(), makeBlobKey()];
  const bytes = await encryptBlob(key, { establishment, blob }, new Uint8Array(size));
  const hash = toBase64Url(await sha256(bytes));
  const full = {
    blob,
    key: toBase64Url(key),
    hash,
    size: bytes.length,
    type: 'image/jpeg',
    width: 4,
    height: 3,
  };
  const writes = draft.writes.map((write) =>
    write.medium
      ? {
          ...write,
          body: { ...write.body, full },
          blobs: [{ id: blob, size: bytes.length, hash }, ...write.blobs.slice(1)],
        }
      : write,
  );
  return { ...draft, writes, bytes: bytes.length, blobs: [{ id: blob, bytes }, ...draft.blobs.slice(1)] };
}

async function arrives(): Promise<void> {
  for (let tries = 0; tab.outbox.length > 0 && tries < 4; tries += 1) await tab.sync();
  expect([tab.outbox, codesOf(tab)]).toEqual([[], []]);
}

/** Sizes of the requests of a method that bring files, since `from`. */
const sizes = ({ log }: Wire, method: string, from: number): number[] =>
  log
    .slice(from)
    .filter((one) => one.method === method && /\/(blobs|uploads)/.test(one.path))
    .map(({ body }) => (body instanceof Uint8Array ? body.length : 0));
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

/** Cuts the request of a method that brings files and is the nth from now. */
function cutNth(method: string, nth: number, where: 'before' | 'after', then?: () => void): () => void {
  let count = 0;
  return house.hand.wire.cut((said, path) => {
    if (said !== method || !/\/(blobs|uploads)/.test(path) || ++count !== nth) return undefined;
    then?.();
    return where;
  });
}

describe('files', () => {
  test.each(['before', 'after'] as const)(
    'QU-1 QU-2 QU-3 a file cut in the middle (%s the server) goes on from there once the app is opened again; until then nobody sees anything of it',
    async (where) => {
      const { wire } = house.hand;
      const from = wire.log.length;
      const draft = await heavy(3 * MIB);
      const stop = cutNth('PATCH', 2, where);
      const made = await publish(draft);
      await tab.sync();
      stop();
      await leo.profile.sync();
      expect(photosOf(leo.profile)).not.toContain(made);
      expect(leo.profile.all('post').map(({ id }) => id)).not.toContain(draft.post);
      tab = await reopen(house.hand, tab);
      await arrives();
      await leo.profile.sync();
      expect(photosOf(leo.profile)).toContain(made);
      expect(sizes(wire, 'POST', from)).toHaveLength(1);
      // The piece that did not get through is the only one sent twice.
      expect(sum(sizes(wire, 'PATCH', from))).toBe(draft.bytes + (where === 'before' ? MIB : 0));
    },
  );

  test('QU-2 what arrived is not sent again; a picture that was cut goes up so that the next cut costs little', async () => {
    const { wire } = house.hand;
    const from = wire.log.length;
    const draft = await heavy(300_000);
    const stop = cutNth('PUT', 1, 'before');
    const made = await publish(draft);
    await tab.sync();
    stop();
    expect(sizes(wire, 'PUT', from)).toHaveLength(2);
    expect(sizes(wire, 'PATCH', from)).toEqual([]);
    await arrives();
    expect(sizes(wire, 'PUT', from)).toHaveLength(2);
    expect(sizes(wire, 'PATCH', from)).toEqual([draft.bytes]);
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toContain(made);
  });
});

test(
  'QU-3 publications arrive in the order in which they were made, whatever is cut, closed and set on the clock',
  { retry: 0 },
  async () => {
    const step = fc.record({
      hours: fc.integer({ min: -5, max: 5 }),
      cut: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      closes: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 4 }), async (steps) => {
        const { wire } = house.hand;
        const from = wire.log.length;
        const posts: string[] = [];
        for (const { hours, cut, closes } of steps) {
          clock.offset = hours * HOUR;
          let left = cut ?? 0;
          const stop = wire.cut(() => (cut !== undefined && (left -= 1) <= 0 ? 'before' : undefined));
          const draft = await photo();
          posts.push(draft.post);
          await publish(draft);
          await tab.sync();
          stop();
          if (closes) tab = await reopen(house.hand, tab);
        }
        await arrives();
        const sent = wire.log
          .slice(from)
          .filter(({ method, path }) => method === 'POST' && path.endsWith('/changesets'))
          .flatMap(({ body }) =>
            posts.flatMap((post, index) => (String(body).includes(post) ? [index] : [])),
          );
        expect(new Set(sent).size).toBe(posts.length);
        expect(sent).toEqual(sent.toSorted((a, b) => a - b));
      }),
      { numRuns: 8 },
    );
    clock.offset = 0;
  },
);

describe('asked to wait', () => {
  test('QU-4 paused, no publication leaves, from no tab and after a restart; the rest does, and what is taken back', async () => {
    const { wire } = house.hand;
    await tab.askOfSending(PAUSED);
    const from = wire.log.length;
    const [one, other] = [await photo(), await photo()];
    const first = await tab.enqueue({ writes: one.writes }, one.blobs);
    await publish(other);
    const note = plain('book', []);
    await tab.sent(await tab.enqueue({ writes: [note] }));
    tab = await reopen(house.hand, tab);
    const second = await house.hand.device.unlock(tab.stored.id, '123456');
    await second.sync();
    second.close();
    await tab.takeBack(
      first,
      one.writes.map(({ id, collection }) => ({ id, collection })),
    );
    await tab.sync();
    expect(sizes(wire, 'PUT', from)).toEqual([]);
    expect(tab.outbox.map(({ status }) => status.kind)).toEqual(['waiting']);
    expect(tab.sending).toMatchObject({ heldBy: 'paused', pieces: 1, arrived: 0 });
    await tab.askOfSending(FREE);
    await arrives();
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toContain(other.photo);
    expect(photosOf(leo.profile)).not.toContain(one.photo);
  });

  test('QU-4 QU-5 a pause ends what is on its way at once, and it goes on from there; who waits for Wi-Fi waits too', async () => {
    const { wire } = house.hand;
    const from = wire.log.length;
    const draft = await heavy(3 * MIB);
    let asking: Promise<void> | undefined;
    const stop = cutNth('PATCH', 2, 'after', () => {
      asking = tab.askOfSending(PAUSED);
    });
    await publish(draft);
    await tab.sync();
    await asking;
    await tab.sync();
    stop();
    expect(tab.status).toEqual({ kind: 'current' });
    expect(sizes(wire, 'PATCH', from)).toHaveLength(2);
    await tab.askOfSending({ isPaused: false, onlyWifi: true });
    await tab.sync();
    expect(tab.sending.heldBy).toBe('wifi');
    expect(sizes(wire, 'PATCH', from)).toHaveLength(2);
    await tab.askOfSending(FREE);
    await arrives();
    // Of the piece that was ended on the wire, the server kept what had come, or nothing.
    expect(sum(sizes(wire, 'PATCH', from))).toBeLessThanOrEqual(draft.bytes + MIB);
  });
});

test('QU-6 the count is of all publications until all have arrived, over a restart too', async () => {
  const drafts = [await photo(), await photo(), await photo()];
  let commits = 0;
  const stop = house.hand.wire.cut((_, path) =>
    path.endsWith('/changesets') && ++commits > 1 ? 'before' : undefined,
  );
  await tab.askOfSending(PAUSED);
  for (const draft of drafts) await publish(draft);
  expect(tab.sending).toMatchObject({ pieces: 3, arrived: 0 });
  await tab.askOfSending(FREE);
  await tab.sync();
  // Of the second, the files are there and its text is not.
  expect(tab.sending).toMatchObject({ pieces: 3, arrived: 2 });
  tab = await reopen(house.hand, tab);
  expect(tab.sending).toMatchObject({ pieces: 3, arrived: 1 });
  stop();
  await arrives();
  expect(tab.sending).toMatchObject({ pieces: 0, arrived: 0 });
});

test('QU-8 of two tabs one sends, and both know when it is done', async () => {
  const { wire } = house.hand;
  const second = await house.hand.device.unlock(tab.stored.id, '123456');
  const from = wire.log.length;
  const drafts = [await photo(), await photo()];
  for (const draft of drafts) await publish(draft);
  await Promise.all([tab.sync(), second.sync()]);
  await Promise.all([arrives(), second.sync()]);
  expect(second.outbox).toEqual([]);
  expect(sizes(wire, 'PUT', from)).toHaveLength(4);
  expect(photosOf(second)).toEqual(expect.arrayContaining(drafts.map((draft) => draft.photo)));
  second.close();
});

/** What each caller reads, before and after consents, days and deletions change it. Rules SR of docs/spec.md. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, makeId, readHeader, type BlobId, type Change } from '@cocon/protocol';
import { TestStage, type Home } from '../testing/testStage.ts';

let stage: TestStage;
let rose: Home;
let leo: Home;

beforeAll(async () => {
  stage = await TestStage.open();
  rose = await stage.home();
  leo = await stage.home();
});
afterAll(() => stage.close());

const recordIds = (changes: readonly Change[]) =>
  changes.flatMap((change) => (change.kind === 'record' ? (readHeader(change.record.header)?.id ?? []) : []));
const withdrawnIds = (changes: readonly Change[]) =>
  changes.flatMap((change) => (change.kind === 'withdrawn' ? [change.id] : []));
const pageIds = async (home: Home, collection = 'medium') =>
  (await home.client.page(collection)).records.map(({ header }) => readHeader(header)?.id);

async function readsAll(home: Home, { medium, post, blob }: { medium: string; post: string; blob: string }) {
  const { client } = home;
  return {
    medium: (await client.get(client.path(`records/${medium}`))).status,
    post: (await client.get(client.path(`records/${post}`))).status,
    blob: (await client.getBlob(blob as never)).status,
    page: (await pageIds(home)).includes(medium as never),
  };
}

async function nextDay() {
  stage.house.now += 86_400_000;
  for (const client of [rose.client, leo.client, stage.direction]) await client.signIn();
}

describe('reading', () => {
  test('SR-1 the households of the audience read a medium, its post and its blob; another reads nothing', async () => {
    await Promise.all([rose.client.follow(), leo.client.follow()]);
    const photo = await stage.publish([rose]);
    const seen = await rose.client.follow();
    expect(recordIds(seen).toSorted()).toEqual([photo.medium, photo.post].toSorted());
    expect(seen.find(({ kind }) => kind === 'audience')).toMatchObject({ audience: { members: null } });
    expect(await readsAll(rose, photo)).toEqual({ medium: 200, post: 200, blob: 200, page: true });
    expect(await leo.client.follow()).toEqual([]);
    expect(await readsAll(leo, photo)).toEqual({ medium: 404, post: 404, blob: 404, page: false });
  });

  test('HM-14 a paper of the direction and its file are there for no team device and no household', async () => {
    const [team, blob] = [await stage.team(), makeId<BlobId>()];
    await stage.direction.putBlob(blob, new Uint8Array(500));
    const audience = await stage.house.makeAudience({ team: false, households: [] });
    const author = stage.house.direction;
    const paper = await stage.house.makeRecord({
      collection: 'office',
      audience,
      author,
      blobs: [{ id: blob, size: 500 }],
    });
    expect((await stage.direction.commit({ audiences: [audience.wire], records: [paper.wire] })).status).toBe(
      200,
    );
    for (const client of [team, leo.client, rose.client]) {
      expect((await client.get(client.path(`records/${paper.id}`))).status).toBe(404);
      expect((await client.getBlob(blob)).status).toBe(404);
      expect((await client.page('office')).records).toEqual([]);
      expect(recordIds(await client.follow())).not.toContain(paper.id);
    }
    expect((await stage.direction.getBlob(blob)).status).toBe(200);
    expect((await stage.direction.page('office')).records).toHaveLength(1);
    const withThem = await stage.house.makeAudience({ households: [leo.household] });
    const theirs = await stage.house.makeRecord({ collection: 'office', audience: withThem, author });
    const answer = await stage.direction.commit({ audiences: [withThem.wire], records: [theirs.wire] });
    expect(answer.body).toMatchObject({ error: 'notAllowed' });
  });

  test('PD-5 a paper for some homes, and its file, are there for them and the team; one for a single home for it and the direction', async () => {
    const team = await stage.team();
    const author = stage.house.direction;
    const handOut = async (collection: 'post' | 'file') => {
      const blob = makeId<BlobId>();
      await stage.direction.putBlob(blob, new Uint8Array(500));
      const isPrivate = collection === 'file';
      const alone = () => stage.house.makeAudience({ team: false, households: [rose.household] });
      const audience = isPrivate ? await alone() : await stage.audienceOf([rose.household]);
      const post = isPrivate ? {} : { post: { day: stage.house.today, withMedia: false } };
      const more = { blobs: [{ id: blob, size: 500 }], ...post };
      const paper = await stage.house.makeRecord({ collection, audience, author, ...more });
      const set = { audiences: isPrivate ? [audience.wire] : [], records: [paper.wire] };
      expect((await stage.direction.commit(set)).status).toBe(200);
      return async ({ client }: { client: typeof team }) => [
        (await client.get(client.path(`records/${paper.id}`))).status,
        (await client.getBlob(blob)).status,
      ];
    };
    const [reads, readsPrivate] = [await handOut('post'), await handOut('file')];
    for (const client of [stage.direction, team, rose.client])
      expect(await reads({ client })).toEqual([200, 200]);
    expect(await reads(leo)).toEqual([404, 404]);
    for (const client of [stage.direction, rose.client])
      expect(await readsPrivate({ client })).toEqual([200, 200]);
    for (const client of [team, leo.client]) expect(await readsPrivate({ client })).toEqual([404, 404]);
  });

  test('SR-2 what is not the asker’s is answered exactly like what is not there', async () => {
    const photo = await stage.publish([rose]);
    const { client } = leo;
    const absent = 'A'.repeat(22);
    for (const [there, never] of [
      [`records/${photo.medium}`, `records/${absent}`],
      [`blobs/${photo.blob}`, `blobs/${absent}`],
    ] as const) {
      expect(await client.get(client.path(there))).toEqual(await client.get(client.path(never)));
    }
  });

  test('SR-3 a withdrawal takes effect at the very next answer, and its taking back too', async () => {
    const photo = await stage.publish([rose, leo]);
    await Promise.all([rose.client.follow(), leo.client.follow()]);
    await stage.house.signConsent(rose.client.device, rose.child, { image: 'nobody' });
    expect((await rose.client.append()).status).toBe(200);
    for (const home of [rose, leo]) {
      expect(await readsAll(home, photo)).toEqual({ medium: 404, post: 404, blob: 404, page: false });
      expect(withdrawnIds(await home.client.follow())).toEqual(
        expect.arrayContaining([photo.medium, photo.post]),
      );
    }
    const staff = stage.direction;
    expect((await staff.get(staff.path(`records/${photo.medium}`))).status).toBe(200);
    await stage.house.signConsent(rose.client.device, rose.child, { image: 'establishment' });
    expect((await rose.client.append()).status).toBe(200);
    const again = await leo.client.follow();
    expect(recordIds(again)).toEqual(expect.arrayContaining([photo.medium, photo.post]));
    expect(await readsAll(leo, photo)).toEqual({ medium: 200, post: 200, blob: 200, page: true });
    await rose.client.follow();
  });

  test('SR-4 a household receives the statements of others as leaves, and no seal of another', async () => {
    const { body } = await leo.client.get<{ entries: object[] }>(leo.client.path('register?from=0'));
    const text = JSON.stringify(body.entries);
    expect(text).not.toContain(rose.guardian);
    expect(text).toContain(leo.guardian);
    const keyrings = await leo.client.get<{ keyrings: { keyring: string }[] }>(leo.client.path('keyrings'));
    const own = stage.house.keyringOf(leo.household);
    expect(new Set(keyrings.body.keyrings.map(({ keyring }) => keyring))).toEqual(new Set([own]));
  });

  test('SR-5 pages go from the newest day back, each record once', async () => {
    const client = stage.direction;
    const all = (await client.page('medium', '&limit=200')).records.map(({ header }) => header);
    const stepwise: string[] = [];
    let before = '';
    for (;;) {
      const page = await client.page('medium', `&limit=1${before}`);
      stepwise.push(...page.records.map(({ header }) => header));
      if (page.next === null) break;
      before = `&before=${page.next}`;
    }
    expect(stepwise).toEqual(all);
    expect(all.length).toBeGreaterThan(2);
  });

  test('SR-6 a page cut in the middle of a change goes on where it ended', async () => {
    const before = rose.client.cursor;
    const photos = [await stage.publish([rose]), await stage.publish([rose]), await stage.publish([rose])];
    await stage.house.signConsent(rose.client.device, rose.child, { image: 'nobody' });
    await rose.client.append();
    const whole = await rose.client.follow();
    rose.client.cursor = before;
    const inPieces = await rose.client.follow(1);
    // A piece may say again what another said: harmless when repeated.
    expect(new Set(withdrawnIds(inPieces))).toEqual(new Set(withdrawnIds(whole)));
    expect(withdrawnIds(whole)).toEqual(expect.arrayContaining(photos.map(({ medium }) => medium)));
    expect(recordIds(inPieces)).toEqual([]);
    await stage.house.signConsent(rose.client.device, rose.child, { image: 'establishment' });
    await rose.client.append();
    await rose.client.follow();
  });

  test('SR-7 the day turning takes what a link’s end takes, and gives what a word’s first day gives', async () => {
    const photo = await stage.publish([rose, leo]);
    await Promise.all([rose.client.follow(), leo.client.follow()]);
    const { house } = stage;
    await house.link(leo.child, leo.household, addDays(house.today, -10), house.today);
    await stage.post();
    await leo.client.follow();
    expect((await readsAll(leo, photo)).medium).toBe(200);
    await nextDay();
    expect(await readsAll(leo, photo)).toEqual({ medium: 404, post: 404, blob: 404, page: false });
    expect(withdrawnIds(await leo.client.follow())).toEqual(
      expect.arrayContaining([photo.medium, photo.post]),
    );
    await house.link(leo.child, leo.household, addDays(house.today, 1), null);
    await stage.post();
    await leo.client.follow();
    await nextDay();
    expect(recordIds(await leo.client.follow())).toEqual(expect.arrayContaining([photo.medium, photo.post]));
  });

  test('SR-8 a cursor of another incarnation, or from the future, is reset', async () => {
    const { client } = leo;
    for (const cursor of ['other.0', `${client.cursor.split('.')[0]}.999999`]) {
      const { body } = await client.get<{ reset: boolean }>(`${client.path('changes')}?after=${cursor}`);
      expect(body.reset).toBe(true);
    }
  });

  test('SR-9 a record past its `until` is refused at once, then erased like a deletion', async () => {
    const until = stage.house.now + 60_000;
    const photo = await stage.publish([rose], { until });
    await rose.client.follow();
    stage.house.now = until;
    expect((await readsAll(rose, photo)).blob).toBe(404);
    await stage.server.retention.expireRecords({ establishment: stage.house.establishment });
    const changes = await rose.client.follow();
    expect(changes).toContainEqual({
      kind: 'deleted',
      id: photo.medium,
      collection: 'medium',
      tombstone: null,
    });
    expect(withdrawnIds(changes)).toContain(photo.post);
    expect(await stage.sql('select 1 from wraps where record = $1', [photo.medium])).toEqual([]);
  });
});

/** Change sets and register batches: whole or not at all, in order, once, never wider. Rules SV of docs/spec.md. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, makeId, type BlobId, type ChangeSetId, type RecordId } from '@cocon/protocol';
import type { RecordRequest } from '@cocon/protocol/testing';
import type { TestClient } from '../testing/testClient.ts';
import { TestStage, type Home } from '../testing/testStage.ts';

let stage: TestStage;
let rose: Home;
let leo: Home;
let team: TestClient;

beforeAll(async () => {
  stage = await TestStage.open();
  team = await stage.team();
  rose = await stage.home();
  leo = await stage.home('ownFamily');
});
afterAll(() => stage.close());

const audienceFor = (...homes: Home[]) => stage.audienceOf(homes.map(({ household }) => household));
const inside = async (client: TestClient, id: RecordId) =>
  (await client.get(client.path(`records/${id}`))).status;

/** A record of `day` for a home, by the team unless said. */
async function dayRecord(home: Home, given: Partial<RecordRequest> = {}) {
  const audience = await audienceFor(home);
  return stage.house.makeRecord({ collection: 'day', audience, author: team.device, ...given });
}

describe('a change set', () => {
  test('SV-20 sent twice is applied once and answers the same', async () => {
    const { wire, id } = await dayRecord(rose);
    const set = { id: makeId<ChangeSetId>(), records: [wire] };
    const first = await team.commit(set);
    expect(first.status).toBe(200);
    expect(await team.commit(set)).toEqual(first);
    expect((await stage.sql('select 1 from change_rows where record = $1', [id])).length).toBe(1);
    // Sealed again under another set's id, a create is still a success.
    const audience = await audienceFor(rose);
    const sealedAgain = await stage.house.makeRecord({
      collection: 'day',
      audience,
      author: team.device,
      id,
    });
    expect((await team.commit({ records: [sealedAgain.wire] })).status).toBe(200);
    expect((await stage.sql('select 1 from change_rows where record = $1', [id])).length).toBe(1);
  });

  test('SV-21 of an older version is stale, and the answer has the current one', async () => {
    const { wire, id } = await dayRecord(rose);
    await team.commit({ records: [wire] });
    const second = await dayRecord(rose, { id, version: 2 });
    expect((await team.commit({ records: [second.wire] })).status).toBe(200);
    const rival = await dayRecord(rose, { id, version: 2 });
    const { body } = await team.commit({ records: [rival.wire] });
    expect(body).toMatchObject({ error: 'stale', record: id, current: { header: second.wire.header } });
    expect(await stage.sql('select version from wraps where record = $1', [id])).toEqual([{ version: 2 }]);
  });

  test('SV-22 that fails in the middle leaves nothing', async () => {
    const { wire, id } = await dayRecord(rose);
    const missing = makeId<BlobId>();
    const broken = await dayRecord(rose, { blobs: [{ id: missing, size: 10 }] });
    const before = await stage.sql('select sequence from establishments');
    const answer = await team.commit({ records: [wire, broken.wire] });
    expect(answer.body).toMatchObject({ error: 'blobsMissing', blobs: [missing] });
    expect(await inside(team, id)).toBe(404);
    expect(await stage.sql('select sequence from establishments')).toEqual(before);
  });

  test('SV-23 wider than the consents allow now is refused; so is a post wider than its media', async () => {
    const audience = await audienceFor(rose, leo);
    const post = makeId<RecordId>();
    const photo = (subjects: Home[]) =>
      stage.house.makeRecord({
        collection: 'medium',
        audience,
        author: team.device,
        medium: {
          kind: 'photo',
          post,
          day: stage.house.today,
          subjects: subjects.map(({ child }) => ({ child, certainty: 'maybe' })),
        },
      });
    const wide = await photo([rose, leo]);
    expect((await team.commit({ records: [wide.wire] })).body).toMatchObject({
      error: 'tooWide',
      record: wide.id,
    });
    const allowed = await photo([rose]);
    expect((await team.commit({ records: [allowed.wire] })).status).toBe(200);
    const makePost = async (id: RecordId) =>
      stage.house.makeRecord({
        collection: 'post',
        audience,
        author: team.device,
        id,
        post: { day: stage.house.today, withMedia: true },
      });
    const alone = await makePost(makeId<RecordId>());
    expect((await team.commit({ records: [alone.wire] })).body).toMatchObject({
      error: 'tooWide',
      record: alone.id,
    });
    expect((await team.commit({ records: [(await makePost(post)).wire] })).status).toBe(200);
  });

  test('SV-24 a new version may keep the homes that still see the former one, though nobody new', async () => {
    const { house } = stage;
    const published = await stage.publish([rose]);
    const day = house.today;
    await house.signConsent(rose.client.device, rose.child, { image: 'group', from: day, to: day });
    await rose.client.append();
    house.now += 86_400_000;
    for (const client of [team, rose.client, leo.client, stage.direction]) await client.signIn();
    const again = (audience: typeof published.audience) =>
      house.makeRecord({
        collection: 'medium',
        audience,
        author: house.direction,
        id: published.medium,
        version: 2,
        blobs: [{ id: published.blob, size: 2000 }],
        medium: {
          kind: 'photo',
          post: published.post,
          day,
          publishedAt: JSON.parse(published.record.header).medium.publishedAt as number,
          subjects: [{ child: rose.child, certainty: 'seen' }],
        },
      });
    const wider = await audienceFor(rose, leo);
    const refused = await stage.direction.commit({ records: [(await again(wider)).wire] });
    expect(refused.body).toMatchObject({ error: 'tooWide' });
    expect((await stage.direction.commit({ records: [(await again(published.audience)).wire] })).status).toBe(
      200,
    );
    await house.signConsent(rose.client.device, rose.child, { image: 'establishment' });
    await rose.client.append();
  });

  test('SV-25 a family writes what is its own only, and reaches no record of another', async () => {
    const audience = await audienceFor(rose);
    const forged = await stage.house.makeRecord({ collection: 'day', audience, author: rose.client.device });
    expect((await rose.client.commit({ records: [forged.wire] })).body).toMatchObject({
      error: 'notAllowed',
    });
    const theirs = await dayRecord(rose);
    await team.commit({ records: [theirs.wire] });
    const own = await stage.house.makeAudience({ households: [leo.household] }, leo.client.device);
    const stolen = await stage.house.makeRecord({
      collection: 'home',
      audience: own,
      author: leo.client.device,
      id: theirs.id,
      version: 2,
    });
    const { status, body } = await leo.client.commit({ audiences: [own.wire], records: [stolen.wire] });
    expect([status, body.error]).toEqual([404, 'notFound']);
    const message = await stage.house.makeRecord({
      collection: 'home',
      audience: own,
      author: leo.client.device,
    });
    expect((await leo.client.commit({ audiences: [own.wire], records: [message.wire] })).status).toBe(200);
    expect(await inside(team, message.id)).toBe(200);
    expect(await inside(rose.client, message.id)).toBe(404);
  });

  test('SV-26 of another device, changed by one byte, or from the future is refused', async () => {
    const { wire } = await dayRecord(rose);
    expect((await stage.direction.commit({ records: [wire] })).status).toBe(400);
    const changed = { ...wire, ciphertext: `${wire.ciphertext.slice(0, -4)}AAAA` };
    expect((await team.commit({ records: [changed] })).status).toBe(400);
    const late = await dayRecord(rose, { at: stage.house.now + 3_600_000 });
    expect((await team.commit({ records: [late.wire] })).status).toBe(400);
    const head = { ...stage.house.state.head, hash: 'A'.repeat(43) };
    expect((await team.commit({ records: [(await dayRecord(rose, { head })).wire] })).status).toBe(400);
  });

  test('SV-27 for an audience that is no longer current is refused; a second audience of one set too', async () => {
    const guest = await stage.home();
    const audience = await audienceFor(guest);
    const record = await stage.house.makeRecord({ collection: 'day', audience, author: team.device });
    expect((await team.commit({ records: [record.wire] })).status).toBe(200);
    const twin = await stage.house.makeAudience({ households: [guest.household] }, team.device);
    const { body } = await team.commit({ audiences: [twin.wire] });
    expect(body).toMatchObject({ error: 'audienceExists', audience: { statement: audience.wire.statement } });
    await stage.house.rotate(stage.house.keyringOf(guest.household));
    await stage.post();
    const late = await stage.house.makeRecord({ collection: 'day', audience, author: team.device });
    expect((await team.commit({ records: [late.wire] })).body).toMatchObject({ error: 'audienceNotCurrent' });
    // Reading goes on.
    expect(await inside(guest.client, record.id)).toBe(200);
  });

  test('SV-28 commits at once are seen in the order of their sequence, none twice, none left out', async () => {
    await team.follow();
    const records = await Promise.all(Array.from({ length: 12 }, () => dayRecord(rose)));
    const seen: string[] = [];
    let writing = true;
    const reading = (async () => {
      while (writing)
        for (const change of await team.follow(3))
          if (change.kind === 'record') seen.push(change.record.header);
    })();
    const answers = await Promise.all(records.map(({ wire }) => team.commit({ records: [wire] })));
    writing = false;
    await reading;
    for (const change of await team.follow(3)) if (change.kind === 'record') seen.push(change.record.header);
    const inOrder = answers.map(({ body }, index) => ({
      sequence: body.sequence,
      header: records[index]?.wire.header,
    }));
    inOrder.sort((a, b) => a.sequence - b.sequence);
    expect(seen).toEqual(inOrder.map(({ header }) => header));
  });
});

describe('a deletion', () => {
  test('SV-29 takes wrap and record in its transaction, the bytes by a job, and leaves its tombstone', async () => {
    const photo = await stage.publish([rose]);
    await rose.client.follow();
    const tombstone = await stage.house.makeTombstone({
      collection: 'medium',
      id: photo.medium,
      version: 1,
      author: stage.direction.device,
    });
    expect((await stage.direction.commit({ deletions: [tombstone] })).status).toBe(200);
    for (const table of ['wraps', 'record_subjects']) {
      expect(await stage.sql(`select 1 from ${table} where record = $1`, [photo.medium]), table).toEqual([]);
    }
    expect(await inside(stage.direction, photo.medium)).toBe(404);
    expect((await rose.client.getBlob(photo.blob)).status).toBe(404);
    expect(await rose.client.follow()).toContainEqual({
      kind: 'deleted',
      id: photo.medium,
      collection: 'medium',
      tombstone,
    });
    const { blobs } = stage.server.services;
    const gone = async () => {
      const rows = await stage.sql('select 1 from blobs where id = $1', [photo.blob]);
      const bytes = await blobs.small(stage.house.establishment, photo.blob, 2000);
      return rows.length === 0 && bytes === undefined;
    };
    await expect.poll(gone, { timeout: 10_000 }).toBe(true);
    const log = await readFile(`${blobs.folder}/deletions.log`, 'utf8');
    expect(log).toContain(`record ${photo.medium}`);
    expect(log).toContain(`blob ${photo.blob}`);
    // It does not come back under its id.
    const back = await stage.house.makeRecord({
      collection: 'day',
      audience: photo.audience,
      author: stage.direction.device,
      id: photo.medium,
    });
    expect((await stage.direction.commit({ records: [back.wire] })).status).toBe(404);
  });
});

describe('a register batch', () => {
  test('SV-30 not on the head is refused with what the sender lacks; sent twice it answers the same', async () => {
    const { house } = stage;
    const stale = await house.forge('groupAdded', { group: makeId() }, house.byDirection);
    await house.addGroup();
    const batch = house.batch();
    const first = await stage.direction.append(batch);
    expect(first.status).toBe(200);
    expect(await stage.direction.append(batch)).toEqual(first);
    const moved = await stage.direction.append({
      entries: [{ ...stale, signatures: [...stale.signatures] }],
      seals: [],
      invitations: [],
    });
    expect(moved.body).toMatchObject({ error: 'registerMoved', height: house.state.head.height });
    expect(moved.body.entries).toHaveLength(1);
  });

  test('SV-31 without all its seals, or with a seal for somebody else, is refused', async () => {
    const { house } = stage;
    await house.rotate(house.state.teamKeyring);
    const batch = house.batch();
    const cut = batch.seals.map((list) => ({ ...list, seals: list.seals.slice(1) }));
    expect((await stage.direction.append({ ...batch, seals: cut })).status).toBe(400);
    expect((await stage.direction.append({ ...batch, seals: [] })).status).toBe(400);
    const [list] = batch.seals;
    if (!list) throw new Error('no seals');
    const foreign = { ...list, seals: list.seals.filter(({ to }) => to === 'direction') };
    expect((await stage.direction.append({ ...batch, seals: [...batch.seals, foreign] })).status).toBe(403);
    expect((await stage.direction.append(batch)).status).toBe(200);
    const old = await stage.sql(
      `select target from seals where keyring = $1 and version < 2 and target <> 'previous'`,
      [house.state.teamKeyring],
    );
    expect(old).toEqual([]);
  });

  test('SV-32 what a `forgotten` statement names is reduced to leaves, and the register still reads from its start', async () => {
    const { house } = stage;
    const from = house.state.head.height;
    const household = await house.addHousehold();
    await house.closeHousehold(household);
    await house.forget([from + 1, from + 2]);
    await stage.post();
    const { body } = await stage.direction.get<{ entries: object[] }>(
      stage.direction.path(`register?from=${from + 1}`),
    );
    expect(JSON.stringify(body.entries.slice(0, 2))).not.toContain(household);
    expect(body.entries[0]).toMatchObject({ visibility: 'restricted' });
    expect(await inside(team, makeId<RecordId>())).toBe(404);
    await house.addGroup();
    await stage.post();
  });
});

describe('a seasonal colleague', () => {
  test('SV-33 is in through the last day and out on the next', async () => {
    const device = await stage.house.enrolTeamDevice(stage.house.today);
    await stage.post();
    const client = await stage.enter(device);
    expect((await client.get(client.path('keyrings'))).status).toBe(200);
    stage.house.now = Date.parse(`${addDays(stage.house.today, 1)}T08:00:00Z`);
    expect((await client.signIn()).status).toBe(401);
    for (const one of [team, rose.client, leo.client, stage.direction]) await one.signIn();
  });
});

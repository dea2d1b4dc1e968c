/** The end of what was published, as the server keeps it. Rules EX of docs/spec.md. */
import { readdir } from 'node:fs/promises';
import {
  checkCertificate,
  ENDS_KEPT,
  entriesForNobody,
  HostErasureStatement,
  makeId,
  monthOfEnd,
  readHeader,
  type RecordId,
} from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestStage, type Home } from '../testing/testStage.ts';

let stage: TestStage;
let rose: Home;
beforeAll(async () => {
  stage = await TestStage.open();
  rose = await stage.home();
});
afterAll(() => stage.close());

const statusOf = async ({ client }: Pick<Home, 'client'>, id: string) =>
  (await client.get(client.path(`records/${id}`))).status;

async function filesNamed(blob: string): Promise<string[]> {
  const all = await readdir(stage.server.services.blobs.folder, { recursive: true });
  return all.filter((path) => path.includes(blob));
}

test('EX-4 an end brought forward counts from its instant, for families and team alike; then wrap, row and bytes are gone', async () => {
  const { house, direction } = stage;
  const photo = await stage.publish([rose], { until: house.now + 90 * 86_400_000 });
  const until = house.now + 60_000;
  const before = readHeader(photo.record.header);
  if (!before?.medium) throw new Error('no medium');
  const sooner = await house.makeRecord({
    collection: 'medium',
    audience: photo.audience,
    author: house.direction,
    id: photo.medium,
    version: 2,
    until,
    blobs: before.blobs,
    medium: before.medium,
  });
  expect((await direction.commit({ records: [sooner.wire] })).status).toBe(200);
  expect(await filesNamed(photo.blob)).toHaveLength(1);

  house.now = until - 1;
  expect([await statusOf(rose, photo.medium), (await rose.client.getBlob(photo.blob)).status]).toEqual([
    200, 200,
  ]);
  house.now = until;
  for (const client of [rose.client, direction]) {
    expect(await statusOf({ client }, photo.medium)).toBe(404);
    expect((await client.getBlob(photo.blob)).status).toBe(404);
    const page = await client.page('medium');
    expect(JSON.stringify(page)).not.toContain(photo.medium);
    expect(JSON.stringify(await client.follow())).not.toContain(sooner.wire.wrap);
  }
  await stage.server.retention.expireRecords({ establishment: house.establishment });
  expect(await stage.sql('select 1 from wraps where record = $1', [photo.medium])).toEqual([]);
  expect(await stage.sql('select 1 from records where id = $1', [photo.medium])).toEqual([]);
  await expect.poll(() => filesNamed(photo.blob), { timeout: 10_000 }).toEqual([]);
});

test(
  'EX-4 a whole house that ends at once is erased at once, however much it is',
  { timeout: 60_000 },
  async () => {
    const { house } = stage;
    const { record, audience } = await stage.publish([rose], { until: house.now + 1000 });
    const ids = Array.from({ length: 450 }, () => makeId<RecordId>());
    await stage.sql(
      `insert into records select $1, id, 'medium', 1, $2, 'a', $3, repeat('A', 86), '\\x00', '2026-09-07', 'post', false, $5, 1
     from unnest($4::text[]) as given (id)`,
      [house.establishment, audience.id, record.header, ids, house.now + 1000],
    );
    await stage.sql(`insert into wraps select $1, id, 1, '\\x00' from unnest($2::text[]) as given (id)`, [
      house.establishment,
      ids,
    ]);
    house.now += 1000;
    await stage.server.retention.expireRecords({ establishment: house.establishment });
    const left = async () => (await stage.sql('select 1 from wraps where record = any($1)', [ids])).length;
    await expect.poll(left, { timeout: 50_000 }).toBe(0);
  },
);

interface Told {
  readonly hostKey: string;
  readonly months: readonly { readonly month: string; readonly media: number; readonly records: number }[];
}

test('FG-10 FG-11 the host tells direction alone what ended, once its bytes are gone too, and its word checks; then it forgets', async () => {
  const own = await TestStage.open();
  try {
    const { house, direction } = own;
    const home = await own.home();
    const team = await own.team();
    const until = house.now + 60_000;
    const month = monthOfEnd(until, house.state.settings.zone);
    const { hostKey } = (await direction.get<{ hostKey: string }>('/api/health')).body;
    await house.changeSettings({ hostKey });
    await own.post();
    const photo = await own.publish([home], { until });
    const told = async () => (await direction.get<Told>(direction.path('ended'))).body;
    const word = () =>
      direction.get<{ statement: string; signature: string }>(direction.path(`ended/word?month=${month}`));
    expect(await told()).toEqual({ hostKey, months: [] });
    expect((await word()).status).toBe(404);

    house.now = until;
    // As long as a file waits to be removed nothing is said of it.
    const { unlink } = own.server.services.blobs;
    let isHeld = true;
    own.server.services.blobs.unlink = async (...given) => {
      if (isHeld) throw new Error('the disk is busy');
      await unlink.apply(own.server.services.blobs, given);
    };
    await own.server.retention.expireRecords({ establishment: house.establishment });
    expect((await told()).months).toEqual([]);
    isHeld = false;
    const { establishment } = house;
    await own.server.retention.unlinkBlobs({ establishment, record: photo.medium, blobs: [photo.blob] });
    expect((await told()).months).toEqual([{ month, media: 1, records: 1 }]);

    const { status, body } = await word();
    expect(status).toBe(200);
    const register = await entriesForNobody(house.entries);
    const checked = await checkCertificate({ kind: 'cocon-host-erasure', ...body, register });
    expect(checked).toMatchObject({ by: 'host', anchor: house.state.anchor });
    expect(HostErasureStatement.parse(JSON.parse(body.statement)).records).toEqual([
      { id: photo.medium, collection: 'medium', until, blobs: [photo.blob] },
    ]);
    for (const { client } of [home, { client: team }])
      for (const path of ['ended', `ended/word?month=${month}`])
        expect((await client.get(client.path(path))).status).toBe(403);

    house.now += ENDS_KEPT;
    await own.server.retention.sweep({ establishment });
    expect(await own.sql('select 1 from ended')).toEqual([]);
  } finally {
    await own.close();
  }
});

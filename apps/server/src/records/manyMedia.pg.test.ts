/** A withdrawal that touches thousands of photos. Rules SR of docs/spec.md. */
import { makeId, type RecordId } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestStage, type Home } from '../testing/testStage.ts';

const MEDIA = 5000;
let stage: TestStage;
let rose: Home;

beforeAll(async () => {
  stage = await TestStage.open();
  rose = await stage.home();
});
afterAll(() => stage.close());

test(
  'SR-12 is one statement and one change row, and takes effect at the very next answer',
  { timeout: 120_000 },
  async () => {
    const { record, audience } = await stage.publish([rose]);
    const ids = Array.from({ length: MEDIA }, () => makeId<RecordId>());
    const establishment = stage.house.establishment;
    await stage.sql(
      `insert into records select $1, id, 'medium', 1, $2, 'a', $3, repeat('A', 86), '\\x00', '2026-09-07', 'post', false, null, 1
     from unnest($4::text[]) as given (id)`,
      [establishment, audience.id, record.header, ids],
    );
    await stage.sql(`insert into wraps select $1, id, 1, '\\x00' from unnest($2::text[]) as given (id)`, [
      establishment,
      ids,
    ]);
    await stage.sql(`insert into record_subjects select $1, $2, id from unnest($3::text[]) as given (id)`, [
      establishment,
      rose.child,
      ids,
    ]);
    await rose.client.follow();
    const rows = await stage.sql('select 1 from change_rows');
    await stage.house.signConsent(rose.client.device, rose.child, { image: 'nobody' });
    expect((await rose.client.append()).status).toBe(200);
    expect(await stage.sql('select 1 from change_rows')).toHaveLength(rows.length + 1);
    const [one] = ids;
    expect((await rose.client.get(rose.client.path(`records/${one}`))).status).toBe(404);
    expect((await rose.client.page('medium')).records).toEqual([]);
    const changes = await rose.client.follow(500);
    const gone = new Set(changes.flatMap((change) => (change.kind === 'withdrawn' ? [change.id] : [])));
    for (const id of ids) expect(gone.has(id)).toBe(true);
  },
);

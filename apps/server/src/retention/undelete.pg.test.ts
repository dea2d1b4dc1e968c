/** After a deletion nothing that the server keeps opens the picture: every row, file, job and answer is searched. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64Url } from '@cocon/crypto/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestStage, type Home } from '../testing/testStage.ts';

let stage: TestStage;
let rose: Home;
beforeAll(async () => {
  stage = await TestStage.open();
  rose = await stage.home();
});
afterAll(() => stage.close());

/** Tables in which one of these texts stands in a row. */
async function tablesWith(...texts: readonly string[]): Promise<string[]> {
  const tables = await stage.sql<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await stage.sql(
        `select 1 from ${name} as one where exists (select 1 from unnest($1::text[]) as wanted (text)
           where position(wanted.text in one::text) > 0) limit 1`,
        [texts],
      );
      return rows.length > 0 ? [name] : [];
    }),
  );
  return found.flat();
}

async function filesWith(bytes: Uint8Array, name: string): Promise<string[]> {
  const all = await readdir(stage.folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const one of all) {
    if (!one.isFile()) continue;
    const path = join(one.parentPath, one.name);
    if (one.name.includes(name) || (await readFile(path)).includes(Buffer.from(bytes))) found.push(one.name);
  }
  return found;
}

test.each([
  ['FG-1 after a deletion', 'medium'],
  ['FG-1 KP-8 after the deletion of a copy to keep', 'print'],
] as const)(
  '%s no answer, row, file or job has the key, the text or the bytes of it',
  async (_, collection) => {
    const photo = await stage.publish([rose], { collection });
    const { wrap, ciphertext } = photo.record;
    // As text, as bytes are written in a row, and as they are told in JSON.
    const spellings = (text: string) => [text, Buffer.from(fromBase64Url(text)).toString('hex')];
    const secrets = [...spellings(wrap), ...spellings(ciphertext)];
    const bytes = new Uint8Array(2000).fill(1);
    expect(await tablesWith(...secrets)).toEqual(expect.arrayContaining(['public.records', 'public.wraps']));
    expect(await filesWith(bytes, photo.blob)).toHaveLength(1);

    const tombstone = await stage.house.makeTombstone({
      collection,
      id: photo.medium,
      version: 1,
      author: stage.direction.device,
    });
    expect((await stage.direction.commit({ deletions: [tombstone] })).status).toBe(200);
    expect(await tablesWith(...secrets)).toEqual([]);
    for (const client of [rose.client, stage.direction]) {
      expect((await client.get(client.path(`records/${photo.medium}`))).status).toBe(404);
      expect((await client.getBlob(photo.blob)).status).toBe(404);
      const said = JSON.stringify([await client.follow(), await client.page(collection)]);
      for (const secret of [wrap, ciphertext, photo.blob]) expect(said).not.toContain(secret);
    }
    // The job is done: what is left of the picture is its id in the list of deletions, and the tombstone.
    await expect.poll(() => filesWith(bytes, photo.blob), { timeout: 10_000 }).toEqual([]);
    await expect.poll(() => tablesWith(photo.blob), { timeout: 10_000 }).toEqual([]);
    expect(await tablesWith(photo.medium)).toEqual(['public.change_rows']);
  },
);

test('FG-13 the wrap of what was deleted goes from the table’s own file too, soon and for one alone', async () => {
  const gone = await stage.publish([rose]);
  // Rows are laid one behind the other: those that stay are moved over it.
  await stage.publish([rose]);
  const [place] = await stage.sql<{ path: string }>(
    `select current_setting('data_directory') || '/' || pg_relation_filepath('wraps') as path`,
  );
  const wrap = Buffer.from(fromBase64Url(gone.record.wrap));
  const isInFile = async () => {
    await stage.sql('checkpoint');
    return (await readFile(place?.path ?? '')).includes(wrap);
  };
  expect(await isInFile()).toBe(true);
  // PostgreSQL looks once a minute what is to be vacuumed.
  await stage.sql(`alter system set autovacuum_naptime = '1s'`);
  await stage.sql('select pg_reload_conf()');
  try {
    const tombstone = await stage.house.makeTombstone({
      collection: 'medium',
      id: gone.medium,
      version: 1,
      author: stage.direction.device,
    });
    expect((await stage.direction.commit({ deletions: [tombstone] })).status).toBe(200);
    await expect.poll(isInFile, { timeout: 50_000, interval: 500 }).toBe(false);
  } finally {
    await stage.sql('alter system reset autovacuum_naptime');
    await stage.sql('select pg_reload_conf()');
  }
});

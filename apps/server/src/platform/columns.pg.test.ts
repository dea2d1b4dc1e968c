/** Every column that the server keeps, and where docs/threats.md says what it tells. Rule SV-45 of docs/spec.md. */
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestStage } from '../testing/testStage.ts';

/** For each table, words of « What the server still learns » that tell of it, and its columns but the establishment's id. */
const KEPT: Readonly<Record<string, { readonly said: string; readonly columns: string }>> = {
  directory: { said: 'five lists', columns: 'demonstration_until mail_at push_at' },
  invitation_directory: { said: 'five lists', columns: 'invitation' },
  mail_links: { said: 'five lists', columns: 'token_hash' },
  password_directory: { said: 'five lists', columns: 'identifier invitation' },
  root_directory: { said: 'five lists', columns: 'root' },
  establishments: {
    said: 'its display name',
    columns:
      'created_at demonstration_until display_name head_hash height incarnation last_day quota_bytes sequence used_bytes zone',
  },
  statements: {
    said: 'of the **register**',
    columns: 'chain_hash height inner_hash scope signatures statement tag visibility',
  },
  seals: { said: 'which key is sealed to whom', columns: 'keyring sealed target version' },
  invitations: {
    said: 'of each **card**',
    columns:
      'bundle code_card code_hash code_tries height id password_identifier password_record password_stretching proof_hash snapshot',
  },
  mailed_invitations: {
    said: '**guardian invited by mail**',
    columns: 'at box expires guardian invitation locale state',
  },
  devices: { said: 'of each **device**', columns: 'id last_seen' },
  audiences: { said: 'of each **audience**', columns: 'id list_hash members signature statement' },
  audience_members: { said: 'of each **audience**', columns: 'audience keyring' },
  audience_seals: { said: 'which key is sealed to whom', columns: 'audience keyring sealed version' },
  records: {
    said: 'of each **record**',
    columns:
      'audience author ciphertext collection day header id post seq signature until version with_media',
  },
  record_subjects: { said: 'of each **photo**', columns: 'child record' },
  wraps: { said: 'which key is sealed to whom', columns: 'record version wrap' },
  blobs: { said: 'of each **file**', columns: 'device id record sha256 size staged_at state' },
  change_rows: {
    said: 'of each **change**',
    columns:
      'at audience collection day height_from height_to kind post previous_audience previous_day record seq span tombstone version',
  },
  change_sets: { said: 'of each **change set**', columns: 'at device id sequence' },
  occurrences: { said: 'of what it **noticed**', columns: 'day first_at kind last_at subject times' },
  readings: { said: 'each device of **staff** fetched', columns: 'device hour kind records times' },
  ended: { said: 'of what **ended by itself**', columns: 'at blobs collection month record until' },
  notices: {
    said: '**guardian who wants to be told by mail**',
    columns:
      'box changed_at guardian hour household locale looked_day seen_seq state token_hash told_at told_seq',
  },
  mails: {
    said: 'Of a mail that waits',
    columns: 'at attempts box guardian id invitation kind locale next_at',
  },
  pushes: {
    said: '**device that is told on the phone**',
    columns:
      'attempts box device guardian hour household locale looked_day next_at seen_seq told_at told_seq wanted_at',
  },
};

/** How far the schema has come, of no establishment. */
const OF_NOBODY = /^kysely_migration(_lock)?$/;

let stage: TestStage;
beforeAll(async () => {
  stage = await TestStage.open();
});
afterAll(() => stage.close());

test('SV-45 what the server keeps is said, column by column: a new one is written down before it passes here', async () => {
  const client = new pg.Client({ ...stage.database.connection });
  await client.connect();
  const { rows } = await client.query<{ table: string; columns: string }>(
    `select table_name as table, string_agg(column_name::text, ' ' order by column_name::text collate "C") as columns
     from information_schema.columns
     where table_schema = 'public' and column_name <> 'establishment_id'
     group by table_name order by table_name`,
  );
  await client.end();
  const found = Object.fromEntries(
    rows.filter(({ table }) => !OF_NOBODY.test(table)).map(({ table, columns }) => [table, columns]),
  );
  expect(found).toEqual(
    Object.fromEntries(Object.entries(KEPT).map(([table, { columns }]) => [table, columns])),
  );
  const page = await readFile(new URL('../../../../docs/threats.md', import.meta.url), 'utf8');
  const [, learnt = ''] = /## What the server still learns\n([^]*?)\n## /.exec(page) ?? [];
  const unsaid = Object.entries(KEPT).filter(([, { said }]) => !learnt.includes(said));
  expect(unsaid.map(([table]) => table)).toEqual([]);
});

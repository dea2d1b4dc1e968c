/**
 * The first tables. Every table of a tenant has `establishment_id` first in its key and forced row-level security:
 * without `app.tenant` nothing is seen, and with it one establishment only. Two directories stand outside tenants;
 * they hold nothing but ids, so that a card's id can find its house and a timer can walk the houses.
 *
 * Wrapped content keys live in `wraps` and nowhere else (58).
 */
export const tables = `
create table directory (establishment_id text collate "C" primary key);
create table invitation_directory (
  invitation text collate "C" primary key,
  establishment_id text collate "C" not null
);

create table establishments (
  establishment_id text collate "C" primary key,
  display_name text not null,
  zone text not null,
  created_at bigint not null,
  sequence bigint not null default 0,
  height integer not null,
  head_hash text not null,
  incarnation text not null,
  last_day text collate "C" not null,
  used_bytes bigint not null default 0,
  quota_bytes bigint not null
);

create table statements (
  establishment_id text collate "C" not null,
  height integer not null,
  statement text,
  signatures text[],
  scope text,
  visibility text not null,
  tag text not null,
  inner_hash text not null,
  chain_hash text not null,
  primary key (establishment_id, height)
);

create table seals (
  establishment_id text collate "C" not null,
  keyring text collate "C" not null,
  version integer not null,
  target text collate "C" not null,
  sealed text not null,
  primary key (establishment_id, keyring, version, target)
);

create table audiences (
  establishment_id text collate "C" not null,
  id text collate "C" not null,
  statement text not null,
  signature text not null,
  members jsonb not null,
  list_hash text not null,
  primary key (establishment_id, id),
  unique (establishment_id, list_hash)
);
create table audience_members (
  establishment_id text collate "C" not null,
  keyring text collate "C" not null,
  audience text collate "C" not null,
  primary key (establishment_id, keyring, audience)
);
create table audience_seals (
  establishment_id text collate "C" not null,
  audience text collate "C" not null,
  keyring text collate "C" not null,
  version integer not null,
  sealed text not null,
  primary key (establishment_id, audience, keyring)
);

create table records (
  establishment_id text collate "C" not null,
  id text collate "C" not null,
  collection text not null,
  version integer not null,
  audience text collate "C" not null,
  author text collate "C" not null,
  header text not null,
  signature text not null,
  ciphertext bytea not null,
  day text collate "C" not null,
  post text collate "C",
  with_media boolean not null,
  until bigint,
  seq bigint not null,
  primary key (establishment_id, id)
);
create index records_by_day on records (establishment_id, collection, day desc, id desc);
create index records_by_post on records (establishment_id, post, id) where post is not null;
create index records_by_until on records (establishment_id, until) where until is not null;
create table record_subjects (
  establishment_id text collate "C" not null,
  child text collate "C" not null,
  record text collate "C" not null,
  primary key (establishment_id, child, record)
);
create index record_subjects_by_record on record_subjects (establishment_id, record);
create table wraps (
  establishment_id text collate "C" not null,
  record text collate "C" not null,
  version integer not null,
  wrap bytea not null,
  primary key (establishment_id, record, version)
);

create table blobs (
  establishment_id text collate "C" not null,
  id text collate "C" not null,
  device text collate "C" not null,
  size bigint not null,
  sha256 text not null,
  state text not null check (state in ('staged', 'attached', 'deleted')),
  record text collate "C",
  staged_at bigint not null,
  primary key (establishment_id, id)
);
create index blobs_by_record on blobs (establishment_id, record) where record is not null;

create table change_rows (
  establishment_id text collate "C" not null,
  seq bigint not null,
  span integer not null,
  kind text not null check (kind in ('register', 'audience', 'record', 'deleted', 'day')),
  height_from integer,
  height_to integer,
  record text collate "C",
  version integer,
  collection text,
  post text,
  tombstone jsonb,
  audience text collate "C",
  previous_audience text collate "C",
  previous_day text,
  day text,
  at bigint not null,
  primary key (establishment_id, seq)
);
create index change_rows_by_record on change_rows (establishment_id, record) where record is not null;

create table change_sets (
  establishment_id text collate "C" not null,
  device text collate "C" not null,
  id text collate "C" not null,
  sequence bigint not null,
  at bigint not null,
  primary key (establishment_id, device, id)
);

create table invitations (
  establishment_id text collate "C" not null,
  id text collate "C" not null,
  proof_hash text not null,
  bundle text,
  snapshot text,
  height integer not null,
  tries integer not null default 0,
  primary key (establishment_id, id)
);

create table devices (
  establishment_id text collate "C" not null,
  id text collate "C" not null,
  last_seen text not null,
  primary key (establishment_id, id)
);
`;

/** The tables above that belong to tenants; `tenantTables.ts` adds the later ones. */
export const FIRST_TENANT_TABLES = [
  'establishments',
  'statements',
  'seals',
  'audiences',
  'audience_members',
  'audience_seals',
  'records',
  'record_subjects',
  'wraps',
  'blobs',
  'change_rows',
  'change_sets',
  'invitations',
  'devices',
] as const;

/** What closes a table of tenants to who names no tenant, or another. */
export const wallOf = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy tenant on ${table} to cocon_app
  using (establishment_id = current_setting('app.tenant', true))
  with check (establishment_id = current_setting('app.tenant', true));
grant select, insert, update, delete on ${table} to cocon_app;`;

/** Rights of the role that the server works as: it owns nothing, and changes no table. */
export const walls = `
${FIRST_TENANT_TABLES.map(wallOf).join('\n')}
grant select, insert on directory, invitation_directory to cocon_app;
grant usage on schema public to cocon_app;
`;

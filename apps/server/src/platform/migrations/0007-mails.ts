/**
 * Mails. `notices`: which guardians want to be told of news, and how. `mails`: what waits to be sent. Addresses stand in
 * both as boxes whose key is not in the database. Outside tenants: which house a mail's link belongs to, by a hash of it,
 * and when an establishment's mails must be looked after next.
 */
import { wallOf } from './0001-tables.ts';

export const MAIL_TABLES = ['notices', 'mails'] as const;

export const mails = `
create table notices (
  establishment_id text collate "C" not null,
  guardian text collate "C" not null,
  household text collate "C" not null,
  box text not null,
  token_hash text not null,
  locale text not null,
  hour integer,
  state text not null check (state in ('waiting', 'on', 'refused')),
  changed_at bigint not null,
  seen_seq bigint not null,
  told_seq bigint not null,
  told_at bigint not null,
  looked_day text collate "C" not null,
  primary key (establishment_id, guardian)
);
create table mails (
  establishment_id text collate "C" not null,
  id text collate "C" not null,
  guardian text collate "C" not null,
  kind text not null check (kind in ('confirmation', 'notice')),
  box text not null,
  locale text not null,
  at bigint not null,
  attempts integer not null default 0,
  next_at bigint not null,
  primary key (establishment_id, id)
);
create table mail_links (
  token_hash text primary key,
  establishment_id text collate "C" not null
);
alter table directory add column mail_at bigint;
create index directory_by_mail on directory (mail_at) where mail_at is not null;
${MAIL_TABLES.map(wallOf).join('\n')}
grant select, insert, delete on mail_links to cocon_app;
grant update (mail_at) on directory to cocon_app;
`;

/**
 * Which devices are told on the phone of news, and what waits to be sent to them: one line a device, since a later « there
 * is something new » says all that an earlier one did. Where a phone is reached lies in a box whose key is not in the
 * database. Outside tenants: when an establishment's phones must be looked after next.
 */
import { wallOf } from './0001-tables.ts';

export const pushes = `
create table pushes (
  establishment_id text collate "C" not null,
  device text collate "C" not null,
  guardian text collate "C" not null,
  household text collate "C" not null,
  box text not null,
  locale text not null,
  hour integer,
  seen_seq bigint not null,
  told_seq bigint not null,
  told_at bigint not null,
  looked_day text collate "C" not null,
  wanted_at bigint,
  attempts integer not null default 0,
  next_at bigint,
  primary key (establishment_id, device)
);
alter table directory add column push_at bigint;
create index directory_by_push on directory (push_at) where push_at is not null;
${wallOf('pushes')}
grant update (push_at) on directory to cocon_app;
`;

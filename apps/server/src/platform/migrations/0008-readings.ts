/**
 * What devices of staff fetched, by device, hour and kind: the ids of the records one after the other, sixteen bytes each,
 * and how often was asked. It is entered by a function, in one round trip for all of a moment: what is read beside it,
 * records and rights, stays as it was. Wrong proofs of a card are counted no more.
 */
import { wallOf } from './0001-tables.ts';

export const readings = `
create table readings (
  establishment_id text collate "C" not null,
  device text collate "C" not null,
  hour bigint not null,
  kind text collate "C" not null check (kind in ('file', 'record')),
  records bytea not null,
  times integer not null,
  primary key (establishment_id, device, hour, kind)
);
${wallOf('readings')}
create function note_readings(tenant text, devices text[], hours bigint[], kinds text[], ids bytea[], counts integer[])
returns void language plpgsql as $$
begin
  perform set_config('app.tenant', tenant, true);
  insert into readings as known (establishment_id, device, hour, kind, records, times)
    select tenant, * from unnest(devices, hours, kinds, ids, counts)
    on conflict (establishment_id, device, hour, kind)
    do update set records = known.records || excluded.records, times = known.times + excluded.times;
end $$;
grant execute on function note_readings(text, text[], bigint[], text[], bytea[], integer[]) to cocon_app;
alter table invitations drop column tries;
`;

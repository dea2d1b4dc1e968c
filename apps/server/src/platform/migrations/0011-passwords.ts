/**
 * Ways back by identifier and password: OPAQUE's record, found by an HMAC of the identifier over the whole instance. It is
 * found by a function, in one round trip whether it is there or not: nobody tells by the time that an answer takes.
 */
export const passwords = `
create table password_directory (
  identifier text collate "C" primary key,
  establishment_id text collate "C" not null,
  invitation text collate "C" not null
);
grant select, insert, delete on password_directory to cocon_app;
alter table invitations
  add column password_identifier text collate "C",
  add column password_record text,
  add column password_stretching smallint;
create function find_password(wanted text)
returns table (establishment_id text, invitation text, record text, stretching smallint) language plpgsql as $$
declare home text;
declare found_id text;
begin
  select d.establishment_id, d.invitation into home, found_id from password_directory d where d.identifier = wanted;
  perform set_config('app.tenant', coalesce(home, ''), true);
  return query select i.establishment_id, i.id, i.password_record, i.password_stretching
    from invitations i where i.establishment_id = home and i.id = found_id and i.password_record is not null;
end $$;
grant execute on function find_password(text) to cocon_app;
`;

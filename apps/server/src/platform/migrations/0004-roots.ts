/**
 * The houses by their root's public key: who comes back with a rescue sheet has nothing else to name the house by. Stands
 * outside tenants, like the other directories, and holds a public key and an id. Houses that are there already come in
 * one by one, each as its own tenant: row-level security binds the owner too.
 */
export const roots = `
create table root_directory (
  root text collate "C" primary key,
  establishment_id text collate "C" not null unique
);
grant select, insert, delete on root_directory to cocon_app;
do $$
declare house text;
begin
  for house in select establishment_id from directory where demonstration_until is null loop
    perform set_config('app.tenant', house, true);
    insert into root_directory (root, establishment_id)
      select statement::json -> 'body' ->> 'root', establishment_id
      from statements where establishment_id = house and height = 0 and statement is not null;
  end loop;
  perform set_config('app.tenant', '', true);
end $$;
`;

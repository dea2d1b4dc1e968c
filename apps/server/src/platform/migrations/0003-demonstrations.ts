/**
 * Demonstrations: when one ends stands with the establishment, for every request, and in the directory, so that those
 * alive can be counted and walked outside tenants. The server may take its lines out of the directories.
 */
export const demonstrations = `
alter table establishments add column demonstration_until bigint;
alter table directory add column demonstration_until bigint;
create index directory_of_demonstrations on directory (demonstration_until) where demonstration_until is not null;
grant update (demonstration_until) on directory to cocon_app;
grant delete on directory, invitation_directory to cocon_app;
`;

/** Ways back by card and code: by which card one is found, an HMAC of the code's proof, wrong codes in a row. */
export const waysBack = `
alter table invitations
  add column code_card text collate "C",
  add column code_hash text,
  add column code_tries integer not null default 0;
create index invitations_by_card on invitations (establishment_id, code_card) where code_card is not null;
`;

/**
 * What reached its end and was erased: ids, the end and its month. It is what the host can certify of it; it goes with its
 * time, and has no key, audience or child.
 */
import { wallOf } from './0001-tables.ts';

export const ended = `
create table ended (
  establishment_id text collate "C" not null,
  record text collate "C" not null,
  collection text collate "C" not null,
  until bigint not null,
  month text collate "C" not null,
  blobs text[] collate "C" not null,
  at bigint not null,
  primary key (establishment_id, record)
);
create index on ended (establishment_id, month, until, record);
${wallOf('ended')}
`;

/** What the server noticed, for direction: one line a day for each kind and subject, so that nobody can fill the disk. */
import { wallOf } from './0001-tables.ts';

export const occurrences = `
create table occurrences (
  establishment_id text collate "C" not null,
  day text collate "C" not null,
  kind text collate "C" not null,
  subject text collate "C" not null,
  first_at bigint not null,
  last_at bigint not null,
  times integer not null default 1,
  primary key (establishment_id, day, kind, subject)
);
${wallOf('occurrences')}
`;

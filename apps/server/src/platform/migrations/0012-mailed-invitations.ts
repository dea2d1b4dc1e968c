/**
 * Invitations by mail: which invitation's link went where, in which language, and what became of the mail. The address is a
 * box whose key is not in the database, and null once the invitation is over. That there was a mail stays, so that who
 * opens its link late is told. A mail that waits names its invitation.
 */
import { wallOf } from './0001-tables.ts';

export const mailedInvitations = `
create table mailed_invitations (
  establishment_id text collate "C" not null,
  invitation text collate "C" not null,
  guardian text collate "C" not null,
  box text,
  locale text not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  at bigint not null,
  expires bigint not null,
  primary key (establishment_id, invitation)
);
alter table mails add column invitation text collate "C";
alter table mails drop constraint mails_kind_check;
alter table mails add check (kind in ('confirmation', 'notice', 'invitation'));
${wallOf('mailed_invitations')}
`;

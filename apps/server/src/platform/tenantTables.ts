/** Every table that belongs to tenants, in no order. */
import { FIRST_TENANT_TABLES } from './migrations/0001-tables.ts';
import { MAIL_TABLES } from './migrations/0007-mails.ts';

export const TENANT_TABLES = [
  ...FIRST_TENANT_TABLES,
  ...MAIL_TABLES,
  'mailed_invitations',
  'occurrences',
  'readings',
  'ended',
  'pushes',
] as const;

/** The queue of mails: in the database, so that it outlives the process. A row is what to send, to a box, and when. */
import { randomBytes } from 'node:crypto';
import type { GuardianId, InvitationId, MailLocale } from '@cocon/protocol';
import type { Tenant } from '../platform/database.ts';
import type { MailKind } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How long after each failed try it is tried again; after the last it is given up. */
export const WAITS = [1, 5, 15, 60, 120, 240, 480].map((minutes) => minutes * MINUTE);
/** News are old by then. */
const NOTICE_LIFE = 12 * HOUR;

export interface MailRow {
  readonly id: string;
  readonly guardian: GuardianId;
  /** Of a mail of kind `invitation`. */
  readonly invitation?: InvitationId | null;
  readonly kind: MailKind;
  readonly box: string;
  readonly locale: MailLocale;
  readonly at: number;
  readonly attempts: number;
}

export async function enqueueMail(
  tenant: Tenant,
  mail: Pick<MailRow, 'guardian' | 'invitation' | 'kind' | 'box' | 'locale'>,
  now: number,
): Promise<void> {
  await tenant.run(
    `insert into mails (establishment_id, id, guardian, kind, box, locale, at, next_at, invitation)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
    [
      tenant.establishment,
      randomBytes(16).toString('base64url'),
      mail.guardian,
      mail.kind,
      mail.box,
      mail.locale,
      now,
      mail.invitation ?? null,
    ],
  );
  await lookAt(tenant, now);
}

/**
 * Takes the next mail that is due. It is due again after the wait of this try, should nobody say how it went: a process
 * that ends in between sends it late, not never.
 */
export async function takeMail(tenant: Tenant, now: number): Promise<MailRow | undefined> {
  const [row] = await tenant.query<MailRow>(
    `select id, guardian, invitation, kind, box, locale, at, attempts from mails
     where establishment_id = $1 and next_at <= $2 order by next_at limit 1 for update skip locked`,
    [tenant.establishment, now],
  );
  if (!row) return undefined;
  await tenant.run(
    'update mails set attempts = attempts + 1, next_at = $3 where establishment_id = $1 and id = $2',
    [tenant.establishment, row.id, now + (WAITS[row.attempts] ?? MINUTE)],
  );
  return row;
}

/** Whether a mail that failed once more is not worth another try. */
export const isGivenUp = ({ attempts, kind, at }: MailRow, now: number): boolean =>
  attempts >= WAITS.length || (kind === 'notice' && now - at > NOTICE_LIFE);

/** False: it was no longer wanted. */
export async function dropMail(tenant: Tenant, id: string): Promise<boolean> {
  const dropped = await tenant.run('delete from mails where establishment_id = $1 and id = $2', [
    tenant.establishment,
    id,
  ]);
  return dropped > 0;
}

/** What waits to tell these guardians, of one kind or of all; invitations are their own matter. */
export async function dropMailsOf(
  tenant: Tenant,
  guardians: readonly GuardianId[],
  kind: MailKind | null = null,
): Promise<void> {
  await tenant.run(
    `delete from mails where establishment_id = $1 and guardian = any ($2) and invitation is null
       and ($3::text is null or kind = $3)`,
    [tenant.establishment, guardians, kind],
  );
}

/** The establishment is to be looked after at this instant, or earlier. */
export async function lookAt(tenant: Tenant, at: number): Promise<void> {
  await tenant.run('update directory set mail_at = least(mail_at, $2) where establishment_id = $1', [
    tenant.establishment,
    at,
  ]);
}

/**
 * Sets when the establishment is looked after next; `wanted`: by others than the queue; null: never. What is enqueued
 * meanwhile comes before, and is counted, or after, and says so itself.
 */
export async function setNextLook(tenant: Tenant, wanted: number | null): Promise<void> {
  await tenant.query('select 1 from directory where establishment_id = $1 for update', [
    tenant.establishment,
  ]);
  await tenant.run(
    `update directory set mail_at = least($2::bigint, (select min(next_at) from mails where establishment_id = $1))
     where establishment_id = $1`,
    [tenant.establishment, wanted],
  );
}

/**
 * What the server keeps of invitations by mail: the address in a box, the language, what became of the mail. The address
 * goes when the invitation is used, revoked or past its end; that there was one stays thirty days longer, for who opens the
 * link late.
 */
import {
  MAILED_KEPT_AFTER,
  type GuardianId,
  type InvitationId,
  type MailedState,
  type MailLocale,
} from '@cocon/protocol';
import type { Tenant } from '../platform/database.ts';

export interface MailedRow {
  readonly invitation: InvitationId;
  readonly guardian: GuardianId;
  /** Null: over. */
  readonly box: string | null;
  readonly locale: MailLocale;
  readonly state: MailedState;
  readonly at: number;
  readonly expires: number;
}

const COLUMNS = 'invitation, guardian, box, locale, state, at, expires';

export async function readMailed(tenant: Tenant): Promise<MailedRow[]> {
  return tenant.query<MailedRow>(
    `select ${COLUMNS} from mailed_invitations where establishment_id = $1 and box is not null order by at`,
    [tenant.establishment],
  );
}

export async function mailedOf(tenant: Tenant, invitation: InvitationId): Promise<MailedRow | undefined> {
  const [row] = await tenant.query<MailedRow>(
    `select ${COLUMNS} from mailed_invitations where establishment_id = $1 and invitation = $2`,
    [tenant.establishment, invitation],
  );
  return row;
}

/** An address for an invitation, in the place of any former one. */
export async function putMailed(
  tenant: Tenant,
  row: Omit<MailedRow, 'state' | 'box'> & { readonly box: string },
): Promise<void> {
  await dropWaiting(tenant, [row.invitation]);
  await tenant.run(
    `insert into mailed_invitations (establishment_id, invitation, guardian, box, locale, state, at, expires)
     values ($1, $2, $3, $4, $5, 'waiting', $6, $7)
     on conflict (establishment_id, invitation) do update set
       box = excluded.box, locale = excluded.locale, state = excluded.state, at = excluded.at`,
    [tenant.establishment, row.invitation, row.guardian, row.box, row.locale, row.at, row.expires],
  );
}

export async function setMailedState(
  tenant: Tenant,
  invitation: InvitationId,
  state: MailedState,
): Promise<void> {
  await tenant.run(
    `update mailed_invitations set state = $3
     where establishment_id = $1 and invitation = $2 and box is not null`,
    [tenant.establishment, invitation, state],
  );
}

/** Forgets the addresses of invitations that are over, with what waits to be sent there. */
export async function forgetAddresses(tenant: Tenant, invitations: readonly InvitationId[]): Promise<void> {
  if (invitations.length === 0) return;
  await dropWaiting(tenant, invitations);
  await tenant.run(
    'update mailed_invitations set box = null where establishment_id = $1 and invitation = any ($2)',
    [tenant.establishment, invitations],
  );
}

/** The same for all that are past their end; those long past it are forgotten whole. */
export async function forgetLateMailed(tenant: Tenant, now: number): Promise<void> {
  const late = await tenant.query<{ invitation: InvitationId }>(
    `select invitation from mailed_invitations
     where establishment_id = $1 and box is not null and expires <= $2`,
    [tenant.establishment, now],
  );
  await forgetAddresses(
    tenant,
    late.map(({ invitation }) => invitation),
  );
  await tenant.run('delete from mailed_invitations where establishment_id = $1 and expires <= $2', [
    tenant.establishment,
    now - MAILED_KEPT_AFTER,
  ]);
}

async function dropWaiting(tenant: Tenant, invitations: readonly InvitationId[]): Promise<void> {
  await tenant.run('delete from mails where establishment_id = $1 and invitation = any ($2)', [
    tenant.establishment,
    invitations,
  ]);
}

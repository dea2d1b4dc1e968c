/** What the server keeps of ways back by card and code, in the row of the invitation: card, code's proof, wrong codes. */
import { CODE_TRIES, type CodeDeposit, type InvitationId, type WayBackKind } from '@cocon/protocol';
import type { Tenant } from '../platform/database.ts';
import type { Shares } from './shares.ts';

/** Notes the code with the invitation just deposited. What the card led to before it leads to no longer. */
export async function insertCode(
  tenant: Tenant,
  shares: Shares,
  invitation: InvitationId,
  { card, proof }: CodeDeposit,
): Promise<void> {
  await tenant.run(
    'update invitations set code_card = null, code_hash = null where establishment_id = $1 and code_card = $2',
    [tenant.establishment, card],
  );
  await tenant.run(
    'update invitations set code_card = $3, code_hash = $4 where establishment_id = $1 and id = $2',
    [tenant.establishment, invitation, card, shares.hashOf(invitation, proof)],
  );
}

export interface WayBackRow {
  readonly id: InvitationId;
  readonly code_hash: string;
  readonly code_tries: number;
}

/** The way back of a card, held until the transaction ends. */
export async function wayBackOf(tenant: Tenant, card: InvitationId): Promise<WayBackRow | undefined> {
  const [row] = await tenant.query<WayBackRow>(
    `select id, code_hash, code_tries from invitations
     where establishment_id = $1 and code_card = $2 and code_hash is not null for update`,
    [tenant.establishment, card],
  );
  return row;
}

/** Wrong codes in a row; 0 after a right one, and when direction lifts it. */
export async function noteTries(tenant: Tenant, invitation: InvitationId, tries: number): Promise<void> {
  await tenant.run('update invitations set code_tries = $3 where establishment_id = $1 and id = $2', [
    tenant.establishment,
    invitation,
    tries,
  ]);
}

/** Every way back that is kept, with the tries left. */
export async function readWaysBack(
  tenant: Tenant,
): Promise<{ invitation: InvitationId; kind: WayBackKind; left: number }[]> {
  const rows = await tenant.query<{ id: InvitationId; kind: WayBackKind; code_tries: number }>(
    `select id, code_tries, case when code_card is not null then 'code'
       when password_identifier is not null then 'password' else 'passkey' end as kind
     from invitations
     where establishment_id = $1 and bundle is not null order by id`,
    [tenant.establishment],
  );
  return rows.map(({ id, kind, code_tries }) => ({ invitation: id, kind, left: leftAfter(code_tries) }));
}

export const leftAfter = (tries: number): number => Math.max(0, CODE_TRIES - tries);

/** What the server keeps of a card: a hash of its proof, the encrypted bundle, the snapshot (20). */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { EstablishmentId, InvitationDeposit, InvitationId } from '@cocon/protocol';
import type { Database, Tenant } from '../platform/database.ts';
import { Refused } from '../platform/refused.ts';

interface InvitationRow {
  proof_hash: string;
  bundle: string | null;
  snapshot: string | null;
  height: number;
  /** Of a way back by identifier and password. */
  password_identifier: string | null;
}

export async function insertDeposit(
  tenant: Tenant,
  { invitation, proofHash, bundle, snapshot }: InvitationDeposit,
  height: number,
): Promise<void> {
  const taken = await tenant.run(
    'insert into invitation_directory (invitation, establishment_id) values ($1, $2) on conflict do nothing',
    [invitation, tenant.establishment],
  );
  if (taken === 0) throw new Refused('badRequest', 'invitation id');
  await tenant.run(
    `insert into invitations (establishment_id, id, proof_hash, bundle, snapshot, height)
     values ($1, $2, $3, $4, $5, $6)`,
    [tenant.establishment, invitation, proofHash, bundle, snapshot, height],
  );
}

/** The bundle goes with the claim; that there was a card stays, so that its holder is told « déjà utilisée ». */
export async function dropDeposits(tenant: Tenant, invitations: readonly InvitationId[]): Promise<void> {
  if (invitations.length === 0) return;
  await tenant.run(
    `update invitations set bundle = null, snapshot = null, code_card = null, code_hash = null,
       password_identifier = null, password_record = null, password_stretching = null
     where establishment_id = $1 and id = any ($2)`,
    [tenant.establishment, invitations],
  );
  // The identifier is anybody's again.
  await tenant.run('delete from password_directory where establishment_id = $1 and invitation = any ($2)', [
    tenant.establishment,
    invitations,
  ]);
}

export async function isThere(database: Database, invitation: InvitationId): Promise<boolean> {
  const rows = await database.query('select 1 from invitation_directory where invitation = $1', [invitation]);
  return rows.length > 0;
}

/** The establishment of an invitation. */
export async function homeOf(database: Database, invitation: InvitationId): Promise<EstablishmentId> {
  const [row] = await database.query<{ establishment_id: EstablishmentId }>(
    'select establishment_id from invitation_directory where invitation = $1',
    [invitation],
  );
  if (!row) throw new Refused('notFound');
  return row.establishment_id;
}

/** Whether a proof is that of an invitation. */
export async function hasProof(tenant: Tenant, invitation: InvitationId, proof: string): Promise<boolean> {
  return (await rowOfProof(tenant, invitation, proof)) !== undefined;
}

/**
 * The row of an invitation, for who has its proof. Wrong ones count nothing: there is nothing to guess in 128 bits, and who
 * merely knows an id could lock its guardian out.
 */
export async function rowOfProof(
  tenant: Tenant,
  invitation: InvitationId,
  proof: string,
): Promise<InvitationRow | undefined> {
  const [row] = await tenant.query<InvitationRow>(
    `select proof_hash, bundle, snapshot, height, password_identifier from invitations
     where establishment_id = $1 and id = $2 for update`,
    [tenant.establishment, invitation],
  );
  return row && isProof(proof, row.proof_hash) ? row : undefined;
}

function isProof(proof: string, hash: string): boolean {
  const given = createHash('sha256').update(Buffer.from(proof, 'base64url')).digest();
  const right = Buffer.from(hash, 'base64url');
  return given.length === right.length && timingSafeEqual(given, right);
}

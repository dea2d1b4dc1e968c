/** What the server keeps of ways back by password: OPAQUE's record with the invitation, found by its identifier's HMAC. */
import type { EstablishmentId, InvitationId, PasswordDeposit } from '@cocon/protocol';
import type { Database, Tenant } from '../platform/database.ts';
import { Refused } from '../platform/refused.ts';
import type { Passwords } from './passwords.ts';

/** Keeps it with the invitation just deposited. `exists`: the identifier leads elsewhere. */
export async function insertPassword(
  tenant: Tenant,
  passwords: Passwords,
  invitation: InvitationId,
  { identifier, record, stretching }: PasswordDeposit,
): Promise<void> {
  const name = await passwords.nameOf(identifier);
  const taken = await tenant.run(
    `insert into password_directory (identifier, establishment_id, invitation) values ($1, $2, $3)
     on conflict do nothing`,
    [name, tenant.establishment, invitation],
  );
  if (taken === 0) throw new Refused('exists');
  await tenant.run(
    `update invitations set password_identifier = $3, password_record = $4, password_stretching = $5
     where establishment_id = $1 and id = $2`,
    [tenant.establishment, invitation, name, record, stretching],
  );
}

export interface PasswordRow {
  readonly establishment_id: EstablishmentId;
  readonly invitation: InvitationId;
  readonly record: string;
  readonly stretching: number;
}

/** In one round trip, found or not. */
export async function findPassword(database: Database, name: string): Promise<PasswordRow | undefined> {
  const [row] = await database.query<PasswordRow>('select * from find_password($1)', [name], 'find_password');
  return row;
}

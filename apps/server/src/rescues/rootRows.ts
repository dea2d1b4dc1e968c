/** By which root key a house is found when somebody comes back with its rescue sheet. Only the present root finds it. */
import { isDemonstration, type EstablishmentId, type RegisterState } from '@cocon/protocol';
import type { Database, Tenant } from '../platform/database.ts';
import { Refused } from '../platform/refused.ts';

/** Keeps the directory at the register's root. A demonstration has no sheet, and stands in no list of them. */
export async function keepRoot(
  tenant: Tenant,
  before: RegisterState | undefined,
  after: RegisterState,
): Promise<void> {
  if (before?.root === after.root || isDemonstration(after)) return;
  await tenant.run('delete from root_directory where establishment_id = $1', [tenant.establishment]);
  const taken = await tenant.run(
    'insert into root_directory (root, establishment_id) values ($1, $2) on conflict do nothing',
    [after.root, tenant.establishment],
  );
  if (taken === 0) throw new Refused('badRequest', 'root');
}

export async function houseOfRoot(database: Database, root: string): Promise<EstablishmentId> {
  const [row] = await database.query<{ establishment_id: EstablishmentId }>(
    'select establishment_id from root_directory where root = $1',
    [root],
  );
  if (!row) throw new Refused('notFound');
  return row.establishment_id;
}

/**
 * Erases a demonstration: all its rows in one transaction, so that from its commit nobody finds anything, then its files,
 * by a job that goes on until they are gone. Nothing of it is noted anywhere: a restored one ends by itself.
 */
import { fromBase64Url, verifySignature } from '@cocon/crypto/verify';
import { ERASURE_LABEL, erasureMessage, type EstablishmentId } from '@cocon/protocol';
import { askingToChange, type Asking } from '../devices/asking.ts';
import type { Session } from '../devices/sessions.ts';
import { isOver, lockStandingIfThere, type Standing } from '../establishments/standing.ts';
import { announce } from '../platform/bus.ts';
import type { Tenant } from '../platform/database.ts';
import { Refused } from '../platform/refused.ts';
import type { Services } from '../platform/services.ts';
import { TENANT_TABLES } from '../platform/tenantTables.ts';
import { enqueue, expiryKey } from '../retention/schedule.ts';

/** One job per demonstration waits for its end, or erases it now. */
export const erasureKey = (establishment: EstablishmentId): string => `eraseDemonstration ${establishment}`;

/** Before its end, because a direction device of it signed so. */
export async function eraseAsSigned(services: Services, session: Session, signature: string): Promise<void> {
  await askingToChange(services, session, async (asking) => {
    await requireSigned(asking, signature);
    const { tenant, standing, now } = asking;
    await eraseRows(tenant, standing);
    await enqueue(tenant, 'eraseDemonstration', {}, { at: now, key: erasureKey(tenant.establishment) });
  });
  forgetInMemory(services, session.establishment);
}

/** At its end, and for what an earlier erasure left behind. Does nothing to one that is alive, or real. */
export async function eraseWhenOver(services: Services, establishment: EstablishmentId): Promise<void> {
  const { database, blobs, now } = services;
  const isGone = await database.write(establishment, async (tenant) => {
    const standing = await lockStandingIfThere(tenant);
    if (!standing) return true;
    if (!isOver(standing, now())) return false;
    await eraseRows(tenant, standing);
    return true;
  });
  if (!isGone) return;
  forgetInMemory(services, establishment);
  await blobs.removeAll(establishment);
}

async function requireSigned({ tenant, standing, caller }: Asking, signature: string): Promise<void> {
  if (standing.demonstrationUntil === null || caller.device.role !== 'direction')
    throw new Refused('notAllowed');
  const signed = await verifySignature(
    fromBase64Url(caller.device.signKey),
    ERASURE_LABEL,
    erasureMessage(tenant.establishment),
    fromBase64Url(signature),
  );
  if (!signed) throw new Refused('notAllowed', 'signature');
}

async function eraseRows(tenant: Tenant, { sequence }: Standing): Promise<void> {
  const own = [tenant.establishment];
  await tenant.run(
    `delete from invitation_directory where establishment_id = $1 and invitation in
       (select id from invitations where establishment_id = $1)`,
    own,
  );
  await tenant.run('delete from password_directory where establishment_id = $1', own);
  for (const table of TENANT_TABLES)
    await tenant.run(`delete from ${table} where establishment_id = $1`, own);
  await tenant.run('delete from directory where establishment_id = $1', own);
  // The job that waits for the end of a record: run now, it finds nothing and leaves the queue.
  await enqueue(tenant, 'expireRecords', {}, { key: expiryKey(tenant.establishment) });
  // Who listens asks for the news, and hears that there is nothing.
  await announce(tenant, sequence + 1);
}

function forgetInMemory({ registers, audiences }: Services, establishment: EstablishmentId): void {
  registers.forget(establishment);
  audiences.forget(establishment);
}

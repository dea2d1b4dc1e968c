/** What a demonstration may hold: a few megabytes, counted over files, records and statements alike. */
import type { Standing } from '../establishments/standing.ts';
import type { Tenant } from '../platform/database.ts';
import { found, Refused } from '../platform/refused.ts';

const MIB = 1024 ** 2;
/** Bytes that one may hold. */
export const DEMONSTRATION_QUOTA = 16 * MIB;

/** Counts what a request writes besides files; a real establishment counts its files only. */
export async function chargeDemonstration(
  tenant: Tenant,
  { demonstrationUntil }: Standing,
  body: unknown,
): Promise<void> {
  if (demonstrationUntil === null) return;
  const [space] = await tenant.query<{ fits: boolean }>(
    `update establishments set used_bytes = used_bytes + $2 where establishment_id = $1
     returning used_bytes <= quota_bytes as fits`,
    [tenant.establishment, Buffer.byteLength(JSON.stringify(body))],
  );
  if (!found(space).fits) throw new Refused('quota');
}

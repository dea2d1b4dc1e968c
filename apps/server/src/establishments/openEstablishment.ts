/** Enters a new establishment: its line in the directory, its standing, its first statements, in one transaction. */
import { randomInt } from 'node:crypto';
import {
  isDemonstration,
  localDay,
  readStatement,
  writeCursor,
  type EstablishmentId,
  type RegisterBatch,
  type RegisterState,
} from '@cocon/protocol';
import type { Tenant } from '../platform/database.ts';
import { Refused } from '../platform/refused.ts';
import type { Services } from '../platform/services.ts';
import { storeBatch } from '../register/appendBatch.ts';
import { verifyBatch } from '../register/verifiedBatch.ts';

/** One statement and two lists of seals: about 10 KB. Who may open is asked after the body is read, so it is small. */
export const MOST_OPENING_BYTES = 256 * 1024;

export interface EstablishmentOpening {
  readonly displayName: string;
  readonly batch: RegisterBatch;
  /** Bytes that it may store. */
  readonly quota: number;
  /** What its first statement has to say of it. */
  readonly isDemonstration: boolean;
}

export interface Opened {
  readonly establishment: EstablishmentId;
  readonly cursor: string;
}

/** `also`: what belongs to the same transaction. */
export async function openEstablishment(
  { database, registers, now }: Services,
  opening: EstablishmentOpening,
  also: (tenant: Tenant, state: RegisterState) => Promise<void> = async () => undefined,
): Promise<Opened> {
  const { displayName, batch, quota } = opening;
  const establishment = establishmentOf(batch);
  const verified = await verifyBatch(undefined, batch, now());
  const { head, settings } = verified.state;
  if (isDemonstration(verified.state) !== opening.isDemonstration)
    throw new Refused('badRequest', 'a demonstration is opened as one, and nothing else is');
  const at = now();
  const day = localDay(at, settings.zone);
  const incarnation = makeIncarnation();
  const sequence = await database.write(establishment, async (tenant) => {
    const listed = await tenant.run(
      'insert into directory (establishment_id) values ($1) on conflict do nothing',
      [establishment],
    );
    if (listed === 0) throw new Refused('exists');
    await tenant.run(
      `insert into establishments (establishment_id, display_name, zone, created_at, height, head_hash, incarnation,
         last_day, quota_bytes)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [establishment, displayName, settings.zone, at, head.height, head.hash, incarnation, day, quota],
    );
    await storeBatch(tenant, undefined, verified, { day, at });
    await also(tenant, verified.state);
    const [row] = await tenant.query<{ sequence: number }>(
      'select sequence from establishments where establishment_id = $1',
      [establishment],
    );
    return row?.sequence ?? 0;
  });
  registers.remember(verified.state);
  return { establishment, cursor: writeCursor(incarnation, sequence) };
}

function establishmentOf({ entries: [first] }: RegisterBatch): EstablishmentId {
  const statement = first && readStatement(first);
  if (statement?.type !== 'opened') throw new Refused('badRequest', 'malformed');
  return statement.establishment;
}

/** Names this life of the establishment's sequence; a restore begins another (52). */
export function makeIncarnation(): string {
  return Array.from({ length: 16 }, () => randomInt(36).toString(36)).join('');
}

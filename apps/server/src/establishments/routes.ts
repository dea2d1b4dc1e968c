/** Opening an establishment, and whether the server is there. */
import { randomInt } from 'node:crypto';
import { contract, localDay, PROTOCOL_VERSION, readStatement, writeCursor } from '@cocon/protocol';
import type { EstablishmentId, RegisterBatch } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { Refused } from '../platform/refused.ts';
import { servePublic } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { storeBatch } from '../register/appendBatch.ts';
import { verifyBatch } from '../register/verifiedBatch.ts';

/** One statement and two lists of seals: about 10 KB. The code is asked for after the body is read, so it is small. */
const MOST_OPENING_BYTES = 256 * 1024;

export function establishmentRoutes(app: FastifyInstance, services: Services): void {
  const { now, options } = services;

  servePublic(app, services, contract.health, async () => ({
    protocol: PROTOCOL_VERSION,
    version: options.version,
    time: now(),
    openingCode: !options.openToAll,
  }));

  servePublic(
    app,
    services,
    contract.open,
    async ({ body }) => {
      const verifying = options.openToAll ? undefined : services.openingCodes.take(body.code);
      if (!options.openToAll && !verifying) throw new Refused('openingCode');
      try {
        return await open(services, body.displayName, body.batch);
      } catch (error) {
        verifying?.giveBack();
        throw error;
      }
    },
    { bodyLimit: MOST_OPENING_BYTES },
  );
}

async function open(services: Services, displayName: string, batch: RegisterBatch) {
  const { database, registers, now, options } = services;
  const establishment = establishmentOf(batch);
  const verified = await verifyBatch(undefined, batch, now());
  const { head, settings } = verified.state;
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
      [
        establishment,
        displayName,
        settings.zone,
        at,
        head.height,
        head.hash,
        incarnation,
        day,
        options.quota,
      ],
    );
    await storeBatch(tenant, undefined, verified, { day, at });
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

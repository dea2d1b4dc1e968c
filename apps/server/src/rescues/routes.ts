/**
 * Coming back with the rescue sheet (3). Who signs a challenge with a house's present root reads its register and the
 * seals that lead from the sheet to every keyring, and gets a token for the device that the sheet is to let in. That
 * token brings one batch, which the register's own rules judge; for everything else its device is nobody until then.
 */
import { fromBase64Url, utf8, verifySignature } from '@cocon/crypto/verify';
import {
  readCanonical,
  readStatement,
  RESCUE_LABEL,
  rescueContract,
  RescueProof,
  type DeviceId,
  type RegisterBatch,
} from '@cocon/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isTimely, originOf } from '../devices/proof.ts';
import { headOf } from '../devices/asking.ts';
import { isOver, lockStanding, readStanding } from '../establishments/standing.ts';
import { turnDay } from '../establishments/turnDay.ts';
import { Refused } from '../platform/refused.ts';
import { serveDevice, servePublic } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { appendTo, MOST_ENTRIES, settle, type Appended } from '../register/appendBatch.ts';
import { MOST_BATCH_BYTES } from '../register/routes.ts';
import { sealsForRescue } from '../register/sealRows.ts';
import { readStatements, rowFor, wireEntry } from '../register/statementRows.ts';
import { houseOfRoot } from './rootRows.ts';

/** Of what a nonce is made that is for no house yet. */
const NO_HOUSE = 'rescue';

export function rescueRoutes(app: FastifyInstance, services: Services): void {
  const { database, registers, sessions, now } = services;

  servePublic(app, services, rescueContract.rescueChallenge, async ({ body: { root } }) => ({
    nonce: sessions.makeNonce(NO_HOUSE, root),
    time: now(),
  }));

  servePublic(app, services, rescueContract.openRescue, async ({ body, request }) => {
    const { root, device } = await requireRoot(services, body, request);
    const establishment = await houseOfRoot(database, root);
    return database.read(establishment, async (tenant) => {
      const standing = await readStanding(tenant);
      const state = await registers.at(tenant, standing);
      if (isOver(standing, now()) || state.root !== root) throw new Refused('notFound');
      const { from } = body;
      const rows = await readStatements(tenant, from, Math.min(standing.height, from + MOST_ENTRIES - 1));
      return {
        establishment,
        displayName: standing.displayName,
        height: from,
        entries: rows.map((row) => wireEntry(rowFor({ kind: 'staff' }, row))),
        head: headOf(standing),
        keyrings: from === 0 ? await sealsForRescue(tenant) : [],
        token: sessions.makeToken(establishment, device).token,
        time: now(),
      };
    });
  });

  serveDevice(
    app,
    services,
    rescueContract.recover,
    async ({ body, session }) => {
      requireRecoveryOf(session.device, body);
      const appended = await database.write(session.establishment, async (tenant) => {
        const standing = await turnDay(tenant, await lockStanding(tenant), registers, now());
        const state = await registers.at(tenant, standing);
        return appendTo(tenant, standing, state, { kind: 'staff' }, body, now()).catch(withoutEntries);
      });
      settle(registers, appended);
      return { head: appended.head };
    },
    { bodyLimit: MOST_BATCH_BYTES },
  );
}

/** The proof, once root has signed it, here, now, and for the first time. */
async function requireRoot(
  services: Services,
  { proof: text, signature }: { readonly proof: string; readonly signature: string },
  request: FastifyRequest,
): Promise<RescueProof> {
  const { sessions, now } = services;
  const proof = RescueProof.safeParse(readCanonical(text)).data;
  if (!proof || !isTimely(proof, now())) throw new Refused('unauthenticated');
  const ours = originOf(services, request);
  if (ours === undefined || proof.origin !== ours) throw new Refused('unauthenticated', 'origin');
  if (!sessions.isFresh(proof.nonce, NO_HOUSE, proof.root)) throw new Refused('unauthenticated', 'nonce');
  const key = fromBase64Url(proof.root);
  const signed = await verifySignature(key, RESCUE_LABEL, utf8(text), fromBase64Url(signature));
  if (!signed || !sessions.useUp(proof.nonce)) throw new Refused('unauthenticated');
  return proof;
}

/** The token is for one thing: the batch by which root lets this very device in. */
function requireRecoveryOf(device: DeviceId, { entries }: RegisterBatch): void {
  const letsIn = entries.some((entry) => {
    const statement = readStatement(entry);
    return statement?.type === 'directionRecovered' && statement.body.device.device === device;
  });
  if (!letsIn) throw new Refused('notAllowed');
}

/** What the sender lacks is read by the road that asks for root's signature again. */
function withoutEntries(error: unknown): Appended {
  throw error instanceof Refused && error.code === 'registerMoved' ? new Refused('registerMoved') : error;
}

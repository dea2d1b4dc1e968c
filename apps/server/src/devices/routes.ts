/** Sessions: a nonce to sign, and a token for whoever signed it (26). */
import { fromBase64Url, utf8, verifySignature } from '@cocon/crypto/verify';
import { contract, readCanonical, SESSION_LABEL, SessionProof, writeCursor } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { Refused } from '../platform/refused.ts';
import { servePublic } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { asking, headOf } from './asking.ts';
import { isTimely, originOf } from './proof.ts';

export function deviceRoutes(app: FastifyInstance, services: Services): void {
  const { sessions, now, database } = services;

  // The same for a device that does not exist: nothing is told about who is there.
  servePublic(app, services, contract.challenge, async ({ params, body }) => ({
    nonce: sessions.makeNonce(params.establishment, body.device),
    time: now(),
  }));

  servePublic(app, services, contract.session, async ({ params: { establishment }, body, request }) => {
    const proof = SessionProof.safeParse(readCanonical(body.proof)).data;
    if (!proof || !isTimely(proof, now()) || proof.establishment !== establishment)
      throw new Refused('unauthenticated');
    const ours = originOf(services, request);
    if (ours === undefined || proof.origin !== ours) throw new Refused('unauthenticated', 'origin');
    if (!sessions.isFresh(proof.nonce, establishment, proof.device))
      throw new Refused('unauthenticated', 'nonce');
    const session = { establishment, device: proof.device, expires: proof.expires };
    const answer = await asking(services, session, async ({ caller, standing, moment }) => {
      const key = fromBase64Url(caller.device.signKey);
      const signed = await verifySignature(
        key,
        SESSION_LABEL,
        utf8(body.proof),
        fromBase64Url(body.signature),
      );
      if (!signed || !sessions.useUp(proof.nonce)) throw new Refused('unauthenticated');
      return {
        ...sessions.makeToken(establishment, proof.device),
        time: now(),
        displayName: standing.displayName,
        cursor: writeCursor(standing.incarnation, standing.sequence),
        head: headOf(standing),
        day: moment.day,
      };
    });
    const { day, ...told } = answer;
    await database.write(establishment, (tenant) =>
      tenant.run(
        `insert into devices as known (establishment_id, id, last_seen) values ($1, $2, $3)
         on conflict (establishment_id, id) do update set last_seen = excluded.last_seen
         where known.last_seen <> excluded.last_seen`,
        [establishment, proof.device, day],
      ),
    );
    return told;
  });
}

/** The mailbox of two devices that pair (24): offered by one that is in nowhere yet, read and answered by one that is in. */
import { MOST_ANSWER, pairingContract } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { asking } from '../devices/asking.ts';
import { found, Refused } from '../platform/refused.ts';
import { serveDevice, servePublic } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { makeMailboxes } from './mailboxes.ts';

/** Offers of one address in a minute: a device makes one a minute, a house may have many devices. */
const MOST_OFFERS = { max: 60, timeWindow: 60_000 };
/** Seconds after which there may be room again. */
const SOON = 60;

export function pairingRoutes(app: FastifyInstance, services: Services): void {
  const { now } = services;
  const mailboxes = makeMailboxes(now);

  servePublic(
    app,
    services,
    pairingContract.offerPairing,
    async ({ params: { pairing }, body }) => {
      const isOpen = refuseFull(mailboxes.open(pairing, body));
      if (!isOpen) throw new Refused('exists');
      return { time: now() };
    },
    { rate: MOST_OFFERS },
  );

  servePublic(app, services, pairingContract.takePairing, async ({ params: { pairing }, body }) => ({
    ...found(mailboxes.take(pairing, body.proof)),
    time: now(),
  }));

  serveDevice(app, services, pairingContract.readPairing, ({ params: { pairing }, body, session }) =>
    asking(services, session, async ({ caller }) => ({
      offer: found(mailboxes.read(pairing, body.proof, caller.device.id)),
    })),
  );

  serveDevice(
    app,
    services,
    pairingContract.answerPairing,
    ({ params: { pairing }, body, session }) =>
      asking(services, session, async ({ caller }) => {
        const isKept = refuseFull(mailboxes.answer(pairing, body.proof, caller.device.id, body.answer));
        if (!isKept) throw new Refused('notFound');
        return { kept: true as const };
      }),
    { bodyLimit: MOST_ANSWER + 1024 },
  );
}

function refuseFull(done: boolean | 'full'): boolean {
  if (done === 'full') throw new Refused('rateLimited', { retryAfter: SOON });
  return done;
}

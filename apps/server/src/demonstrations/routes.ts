/** Demonstrations: opened by anybody where the host allows it, erased by their direction. */
import { hostContract } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { MOST_OPENING_BYTES } from '../establishments/openEstablishment.ts';
import { serveDevice, servePublic } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { eraseAsSigned } from './eraseDemonstration.ts';
import { openDemonstration } from './openDemonstration.ts';

const HOUR_MS = 3_600_000;

export function demonstrationRoutes(app: FastifyInstance, services: Services): void {
  servePublic(
    app,
    services,
    hostContract.openDemonstration,
    async ({ body }) => openDemonstration(services, body),
    {
      bodyLimit: MOST_OPENING_BYTES,
      rate: { max: services.options.rateLimits.demonstrations, timeWindow: HOUR_MS },
    },
  );

  serveDevice(app, services, hostContract.eraseDemonstration, async ({ body, session }) => {
    await eraseAsSigned(services, session, body.signature);
    return { erased: true as const };
  });
}

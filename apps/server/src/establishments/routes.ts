/** Opening an establishment, whether the server is there, and what its host says of itself. */
import { contract, hostContract, PROTOCOL_VERSION } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { Refused } from '../platform/refused.ts';
import { servePublic } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { MOST_OPENING_BYTES, openEstablishment } from './openEstablishment.ts';

export function establishmentRoutes(app: FastifyInstance, services: Services): void {
  const { now, options } = services;

  servePublic(app, services, contract.health, async () => ({
    protocol: PROTOCOL_VERSION,
    version: options.version,
    time: now(),
    openingCode: !options.openToAll,
    demonstration: options.demonstrations,
    hostKey: services.hostKey.publicKey,
  }));

  servePublic(app, services, hostContract.host, async () => options.hostFacts);

  servePublic(
    app,
    services,
    hostContract.open,
    async ({ body: { code, displayName, batch } }) => {
      const verifying = options.openToAll ? undefined : services.openingCodes.take(code);
      if (!options.openToAll && !verifying) throw new Refused('openingCode');
      try {
        const { quota } = options;
        return await openEstablishment(services, { displayName, batch, quota, isDemonstration: false });
      } catch (error) {
        verifying?.giveBack();
        throw error;
      }
    },
    { bodyLimit: MOST_OPENING_BYTES },
  );
}

/** What the server noticed, for direction alone. */
import { watchContract } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { asking } from '../devices/asking.ts';
import { Refused } from '../platform/refused.ts';
import { serveDevice } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { readOccurrences } from './occurrenceRows.ts';

export function watchRoutes(app: FastifyInstance, services: Services): void {
  serveDevice(app, services, watchContract.occurrences, ({ session }) =>
    asking(services, session, async ({ tenant, caller, now }) => {
      if (caller.device.role !== 'direction') throw new Refused('notAllowed');
      return { occurrences: await readOccurrences(tenant, now) };
    }),
  );
}

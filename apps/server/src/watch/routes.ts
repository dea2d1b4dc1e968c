/** What the server noticed, and what a device of staff fetched, for direction alone. */
import { watchContract } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { asking } from '../devices/asking.ts';
import type { Tenant } from '../platform/database.ts';
import { Refused } from '../platform/refused.ts';
import { serveDevice } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { readBreach } from './breachReport.ts';
import { readOccurrences } from './occurrenceRows.ts';

export function watchRoutes(app: FastifyInstance, services: Services): void {
  serveDevice(app, services, watchContract.occurrences, ({ session }) =>
    asking(services, session, async ({ tenant, caller, now }) => {
      if (caller.device.role !== 'direction') throw new Refused('notAllowed');
      return { occurrences: await readOccurrences(tenant, now) };
    }),
  );
  serveDevice(app, services, watchContract.breach, async ({ session, query: { device, from, to } }) => {
    if (from >= to) throw new Refused('badRequest', { detail: 'an empty period' });
    const asked = <Value>(work: (tenant: Tenant) => Promise<Value>) =>
      asking(services, session, ({ tenant, caller }) => {
        if (caller.device.role !== 'direction') throw new Refused('notAllowed');
        return work(tenant);
      });
    await asked(() => Promise.resolve());
    // What was handed out a moment ago counts too.
    await services.readings.flush();
    return asked((tenant) => readBreach(tenant, device, { from, to }));
  });
}

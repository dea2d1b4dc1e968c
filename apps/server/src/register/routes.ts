/** The register: reading it from a height on, appending to it, the seals that a device may open, what a home may know. */
import { accordsOf, contract } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { asking, headOf } from '../devices/asking.ts';
import { viewOfCaller } from '../devices/caller.ts';
import { Refused } from '../platform/refused.ts';
import { serveDevice } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { appendForDevice, MOST_ENTRIES } from './appendBatch.ts';
import { sealsForCaller } from './sealRows.ts';
import { readStatements, rowFor, wireEntry } from './statementRows.ts';

/** A direction device's departure brings a version of every household, each sealed to all its devices. */
export const MOST_BATCH_BYTES = 24 * 1024 * 1024;

export function registerRoutes(app: FastifyInstance, services: Services): void {
  serveDevice(app, services, contract.register, ({ query, session }) =>
    asking(services, session, async ({ tenant, standing, caller }) => {
      const rows = await readStatements(
        tenant,
        query.from,
        Math.min(query.from + MOST_ENTRIES - 1, standing.height),
      );
      const entries = rows.map((row) => wireEntry(rowFor(viewOfCaller(caller), row)));
      return { height: query.from, entries, head: headOf(standing) };
    }),
  );

  serveDevice(
    app,
    services,
    contract.append,
    async ({ body, session }) => ({ head: await appendForDevice(services, session, body) }),
    { bodyLimit: MOST_BATCH_BYTES },
  );

  serveDevice(app, services, contract.keyrings, ({ session }) =>
    asking(services, session, async ({ tenant, state, caller }) => ({
      keyrings: await sealsForCaller(tenant, state, caller),
    })),
  );

  serveDevice(app, services, contract.accords, ({ session }) =>
    asking(services, session, async ({ state, caller, moment }) => {
      if (caller.kind !== 'household') throw new Refused('notAllowed');
      return { accords: accordsOf(state, caller.household, moment) };
    }),
  );
}

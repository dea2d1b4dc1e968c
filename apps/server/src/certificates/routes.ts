/** What ended by itself, for direction alone: by month, and the host's word of one. */
import { canonicalText, endsContract, PROTOCOL_VERSION, type HostErasureStatement } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { asking, type Asking } from '../devices/asking.ts';
import { Refused } from '../platform/refused.ts';
import { serveDevice } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { endedIn, endedMonths } from './endedRows.ts';

export function endedRoutes(app: FastifyInstance, services: Services): void {
  const { hostKey } = services;

  serveDevice(app, services, endsContract.ended, ({ session }) =>
    asking(services, session, async (asked) => {
      requireDirection(asked);
      return { hostKey: hostKey.publicKey, months: await endedMonths(asked.tenant, asked.now) };
    }),
  );

  serveDevice(app, services, endsContract.endedWord, ({ session, query: { month } }) =>
    asking(services, session, async (asked) => {
      requireDirection(asked);
      const { tenant, standing, now } = asked;
      const records = await endedIn(tenant, month, now);
      if (records.length === 0) throw new Refused('notFound');
      const word: HostErasureStatement = {
        v: PROTOCOL_VERSION,
        establishment: tenant.establishment,
        host: hostKey.publicKey as HostErasureStatement['host'],
        head: { height: standing.height, hash: standing.headHash as HostErasureStatement['head']['hash'] },
        at: now,
        records,
      };
      const statement = canonicalText(word);
      return { statement, signature: hostKey.sign(statement) };
    }),
  );
}

function requireDirection({ caller }: Asking): void {
  if (caller.device.role !== 'direction') throw new Refused('notAllowed');
}

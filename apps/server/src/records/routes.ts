/** Records: pages, single ones, changes, and change sets. */
import { contract, MAX_CHANGE_SET } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { asking } from '../devices/asking.ts';
import { found } from '../platform/refused.ts';
import { serveDevice } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { changesAfter } from './changes.ts';
import { commitSet } from './commit.ts';
import { mayRead, surroundingsOf } from './mayRead.ts';
import { readPage } from './page.ts';
import { factsOfRecords, sealedRecords } from './recordRows.ts';

const USUAL_PAGE = 50;
const USUAL_CHANGES = 200;

export function recordRoutes(app: FastifyInstance, services: Services): void {
  const { audiences } = services;

  serveDevice(app, services, contract.changes, ({ query, session }) =>
    asking(services, session, (now) =>
      changesAfter(now, audiences, query.after, query.limit ?? USUAL_CHANGES),
    ),
  );

  serveDevice(app, services, contract.records, ({ query, session }) =>
    asking(services, session, (now) =>
      readPage(now, audiences, services.places, query.collection, query.before, query.limit ?? USUAL_PAGE),
    ),
  );

  serveDevice(app, services, contract.record, ({ params, session }) =>
    asking(services, session, async (now) => {
      const facts = found((await factsOfRecords(now.tenant, [params.record])).get(params.record));
      const around = await surroundingsOf(now.tenant, audiences, now.caller, [facts]);
      const readable = mayRead(now, facts, around) ? facts.id : undefined;
      return { record: found((await sealedRecords(now.tenant, [found(readable)])).get(facts.id)) };
    }),
  );

  serveDevice(app, services, contract.commit, ({ body, session }) => commitSet(services, session, body), {
    bodyLimit: MAX_CHANGE_SET,
  });
}

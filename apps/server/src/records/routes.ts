/** Records: pages, single ones, changes, and change sets. */
import { contract, MAX_CHANGE_SET, type SealedRecord } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { asking, type Asking } from '../devices/asking.ts';
import { newlySeen, noteSeen } from '../notices/seen.ts';
import { found } from '../platform/refused.ts';
import { serveDevice } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { requireReading } from '../watch/requireReading.ts';
import { changesAfter } from './changes.ts';
import { commitSet } from './commit.ts';
import { mayRead, surroundingsOf } from './mayRead.ts';
import { readPage } from './page.ts';
import { factsOfRecords, headerOf, sealedRecords } from './recordRows.ts';

const USUAL_PAGE = 50;
const USUAL_CHANGES = 200;

export function recordRoutes(app: FastifyInstance, services: Services): void {
  const { audiences } = services;

  serveDevice(app, services, contract.changes, async ({ query, session }) => {
    const { changes, seen } = await asking(services, session, async (now) => {
      const changes = await counted(
        services,
        now,
        () => changesAfter(now, audiences, query.after, query.limit ?? USUAL_CHANGES),
        (answer) => answer.changes.flatMap((change) => (change.kind === 'record' ? [change.record] : [])),
      );
      return { changes, seen: await newlySeen(services, now, changes.cursor) };
    });
    if (seen) await noteSeen(services, session.establishment, seen);
    return changes;
  });

  serveDevice(app, services, contract.records, ({ query, session }) =>
    asking(services, session, (now) =>
      counted(
        services,
        now,
        () => {
          const { collection, before, limit = USUAL_PAGE } = query;
          return readPage(now, audiences, services.places, collection, before, limit);
        },
        ({ records }) => records,
      ),
    ),
  );

  serveDevice(app, services, contract.record, ({ params, session }) =>
    asking(services, session, (now) =>
      counted(
        services,
        now,
        async () => {
          const facts = found((await factsOfRecords(now.tenant, [params.record])).get(params.record));
          const around = await surroundingsOf(now.tenant, audiences, now.caller, [facts]);
          const readable = mayRead(now, facts, around) ? facts.id : undefined;
          return { record: found((await sealedRecords(now.tenant, [found(readable)])).get(facts.id)) };
        },
        ({ record }) => [record],
      ),
    ),
  );

  serveDevice(app, services, contract.commit, ({ body, session }) => commitSet(services, session, body), {
    bodyLimit: MAX_CHANGE_SET,
  });
}

/** What goes out to a device of staff is bounded and noted (LM); a family's reading is nobody's business. */
async function counted<Answer>(
  services: Services,
  { caller, tenant }: Asking,
  answer: () => Promise<Answer>,
  recordsOf: (answer: Answer) => readonly Pick<SealedRecord, 'header'>[],
): Promise<Answer> {
  if (caller.kind !== 'staff') return answer();
  const reader = { establishment: tenant.establishment, device: caller.device.id };
  await requireReading(services, reader);
  const given = await answer();
  const ids = recordsOf(given).map(({ header }) => headerOf({ header }).id);
  services.readings.note(reader, 'record', ids);
  return given;
}

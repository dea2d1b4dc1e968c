/**
 * Fuzzes every path of the API of a running server, in this process. After each message: an answer came, it is no error of
 * ours, a refusal is one of the contract's, and whatever was refused or sent before has changed nothing in any table nor in
 * the folder of files. Tries of codes are counted on purpose, what direction hears of is noted, and what devices of staff
 * fetched is entered in its own time: these are left out.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ErrorAnswer } from '@cocon/protocol';
import type { TestHouse } from '@cocon/protocol/testing';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { RunningServer } from '../../index.ts';
import { buildApp } from '../../platform/app.ts';
import type { TestClient } from '../testClient.ts';
import { gather, type Message } from './corpus.ts';
import { diceOf } from './dice.ts';
import { KINDS, messageOf, type Kind } from './messages.ts';
import { routesOf } from './routes.ts';

export interface FuzzGround {
  readonly server: RunningServer;
  readonly house: TestHouse;
  readonly direction: TestClient;
  /** The whole database, as its owner. */
  readonly owner: pg.Client;
}

export interface FuzzFindings {
  readonly runs: number;
  /** What must not have been, each with the run's number: the seed makes it again. */
  readonly faults: readonly string[];
  readonly accepted: number;
  readonly byKind: Readonly<Record<Kind, { runs: number; accepted: number }>>;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Paths that were served, and those of them that a message reached. */
  readonly routes: readonly string[];
  readonly reached: ReadonlySet<string>;
}

const PATIENCE_MS = 20_000;

export async function fuzz(ground: FuzzGround, seed: number, runs: number): Promise<FuzzFindings> {
  const { server, house, direction } = ground;
  const corpus = await gather(house, direction);
  const app = await buildApp(server.services, { webFolder: undefined, log: undefined });
  await app.ready();
  const routes = routesOf(app);
  const dice = diceOf(seed);
  const stateOf = await digestOf(ground);
  const faults: string[] = [];
  const rejected = (reason: unknown) => void faults.push(`unhandled rejection: ${String(reason)}`);
  process.on('unhandledRejection', rejected);
  const statuses: Record<string, number> = {};
  const byKind = Object.fromEntries(KINDS.map((kind) => [kind, { runs: 0, accepted: 0 }])) as Record<
    Kind,
    { runs: number; accepted: number }
  >;
  const reached = new Set<string>();
  let before = await stateOf();
  for (let run = 0; run < runs; run += 1) {
    const route = routes[run % routes.length];
    const kind = KINDS[Math.floor(run / routes.length) % KINDS.length];
    if (!route || !kind) throw new Error('nothing is served');
    const message = messageOf(kind, route, corpus, dice);
    const { status, fault } = await sendTo(app, message, new URL(direction.origin).host, run);
    const isAccepted = status < 400;
    const after = await stateOf();
    const place = `run ${run} of seed ${seed}, ${kind}, ${message.method} ${message.url.slice(0, 120)}: ${status}`;
    if (fault !== undefined) faults.push(`${place} ${fault}`);
    if (after !== before && (!isAccepted || kind === 'duplicated')) faults.push(`${place} changed the state`);
    before = after;
    statuses[status] = (statuses[status] ?? 0) + 1;
    byKind[kind].runs += 1;
    if (isAccepted) byKind[kind].accepted += 1;
    const isForRoute = kind !== 'duplicated' && kind !== 'reordered';
    if (isForRoute && status !== 404) reached.add(`${route.method} ${route.path}`);
  }
  await app.close();
  process.off('unhandledRejection', rejected);
  const accepted = Object.values(byKind).reduce((sum, one) => sum + one.accepted, 0);
  const names = routes.map(({ method, path }) => `${method} ${path}`);
  return { runs, faults, accepted, byKind, statuses, routes: names, reached };
}

async function sendTo(
  app: FastifyInstance,
  { method, url, headers, body }: Message,
  host: string,
  run: number,
) {
  const asked = app.inject({
    method: method as 'POST',
    url: `http://${host}${url}`,
    headers: { host, ...headers },
    ...(body === undefined ? {} : { payload: body }),
    // Each from another place: how often one may ask is shown elsewhere.
    remoteAddress: `10.${run >> 16}.${(run >> 8) & 255}.${run & 255}`,
  });
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS, undefined).unref());
  const answer = await Promise.race([asked, late]);
  if (!answer) return { status: 0, fault: 'no answer' };
  const { statusCode: status } = answer;
  if (status >= 500) return { status, fault: 'an error of ours' };
  const isJson = String(answer.headers['content-type']).includes('json');
  // Who asks by HEAD is told nothing but the status.
  if (
    status >= 400 &&
    isJson &&
    method !== 'HEAD' &&
    !ErrorAnswer.safeParse(JSON.parse(answer.body || 'null')).success
  )
    return { status, fault: `a refusal that the contract does not know: ${answer.body.slice(0, 100)}` };
  return { status, fault: undefined };
}

/** What every table holds, and which files there are, as one text. */
async function digestOf({ owner, server }: FuzzGround): Promise<() => Promise<string>> {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not in ('occurrences', 'readings')
     order by 1`,
  );
  const parts = rows.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(text, ',' order by text)) as held
       from (select (to_jsonb(one) - 'code_tries')::text as text from ${name} one) as texts`,
  );
  const text = parts.join(' union all ');
  const { folder } = server.services.blobs;
  return async () => {
    const [tables, files] = await Promise.all([
      owner.query<{ name: string; held: string }>(text),
      filesOf(folder),
    ]);
    return JSON.stringify([tables.rows, files]);
  };
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.toSorted().map(async (path) => `${path} ${(await stat(path)).size}`));
}

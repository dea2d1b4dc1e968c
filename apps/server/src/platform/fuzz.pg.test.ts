/** Every path of the API against messages that no honest client sends. Rules FZ of docs/spec.md; more runs: `bench --only fuzz`. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fuzz } from '../testing/fuzz/fuzz.ts';
import { toldRoutes } from '../testing/fuzz/routes.ts';
import { TestStage } from '../testing/testStage.ts';

const SEED = 2026;
/** Every path once by each kind of message. */
const RUNS = 480;
let stage: TestStage;
let owner: pg.Client;
beforeAll(async () => {
  stage = await TestStage.open({ rateLimits: { publicPaths: 1e6, authorised: 1e6, demonstrations: 1e6 } });
  owner = new pg.Client(stage.database.connection);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await stage.close();
});

test('FZ-1 FZ-2 no path that is served meets an error of ours, or a change by what was refused or sent before', async () => {
  const { server, house, direction } = stage;
  const found = await fuzz({ server, house, direction, owner }, SEED, RUNS);
  const told = toldRoutes().map(({ method, path }) => `${method} ${path}`);
  expect(told.length).toBeGreaterThan(20);
  expect(found.routes).toEqual(expect.arrayContaining(told));
  expect(told.filter((route) => !found.reached.has(route))).toEqual([]);
  expect(found.faults).toEqual([]);
  for (const [kind, { runs }] of Object.entries(found.byKind)) expect(runs, kind).toBeGreaterThan(30);
  // Some are true enough to be taken: the walls behind the first are met too.
  expect(found.accepted).toBeGreaterThan(RUNS / 50);
});

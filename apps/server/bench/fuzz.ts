/** Every path of the API against messages that no honest client sends, in houses of their own (rules FZ). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestHouse } from '@cocon/protocol/testing';
import pg from 'pg';
import type { Measurement } from '../../../tools/bench/measurement.ts';
import { startServer } from '../src/index.ts';
import { fuzz, type FuzzFindings } from '../src/testing/fuzz/fuzz.ts';
import { KINDS } from '../src/testing/fuzz/messages.ts';
import { toldRoutes } from '../src/testing/fuzz/routes.ts';
import { TestClient } from '../src/testing/testClient.ts';
import { must } from './scene.ts';

const SEEDS = [1, 2, 3, 4, 5];
const RUNS_EACH = 4_200;
const AT_LEAST = 20_000;
const MOST_SHOWN = 10;

export async function benchFuzz(): Promise<Measurement[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cocon-fuzz-'));
  const clock = { now: Date.now() };
  const rateLimits = { publicPaths: 1e6, authorised: 1e6, demonstrations: 1e6 };
  const server = await startServer({
    dataFolder,
    port: 0,
    openToAll: true,
    rateLimits,
    now: () => clock.now,
  });
  const host = join(dataFolder, 'postgres', 'run');
  const owner = new pg.Client({ host, port: 5432, user: 'owner', database: 'cocon' });
  const found: FuzzFindings[] = [];
  try {
    await owner.connect();
    for (const seed of SEEDS) {
      const house = await TestHouse.open({ at: clock.now });
      const direction = new TestClient(server.origin, house, house.direction);
      must(await direction.post('/api/openings', { code: '', displayName: 'A', batch: house.batch() }));
      must(await direction.signIn());
      found.push(await fuzz({ server, house, direction, owner }, seed, RUNS_EACH));
    }
  } finally {
    await owner.end();
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
  const faults = found.flatMap((one) => one.faults);
  const sum = (of: (one: FuzzFindings) => number) => found.reduce((all, one) => all + of(one), 0);
  const rows = KINDS.map((kind) => ({
    kind,
    runs: sum(({ byKind }) => byKind[kind].runs),
    accepted: sum(({ byKind }) => byKind[kind].accepted),
  }));
  const told = toldRoutes().map(({ method, path }) => `${method} ${path}`);
  const untouched = told.filter((route) => !found.some(({ reached }) => reached.has(route)));
  return [
    { name: 'messages', value: sum(({ runs }) => runs), unit: '', reach: { atLeast: AT_LEAST }, rows },
    {
      name: 'errors of ours, or changes by what was refused',
      value: faults.length,
      unit: '',
      reach: { atMost: 0 },
      ...(faults.length > 0 ? { note: faults.slice(0, MOST_SHOWN).join('\n') } : {}),
    },
    { name: 'paths', value: found[0]?.routes.length ?? 0, unit: '' },
    {
      name: 'paths of the contract that no message reached',
      value: untouched.length,
      unit: '',
      reach: { atMost: 0 },
    },
  ];
}

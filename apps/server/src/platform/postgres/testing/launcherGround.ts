/** What the launcher's tests stand on: folders, servers, processes to kill. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { clusterFolder } from '../cluster.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embeddedPostgres.ts';
import { preparePostgresBinaries } from '../postgresBinaries.ts';
import { readPostmasterFile } from '../postmasterFile.ts';
import { waitUntilDead } from '../processLife.ts';
import { chooseRunningAccount, commandLine } from '../runningAccount.ts';
import { socketPort } from '../socketFolder.ts';

/** The data folder of the test that runs. */
export let folder: string;
const started: EmbeddedPostgres[] = [];
export const children: ChildProcess[] = [];

/** A cluster made once and copied: a first start is the subject of a few tests only. */
let made: string;

/** Gives each test of the calling file a folder, and leaves no process and no folder behind. */
export function useDataFolders(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cocon-launcher-'));
  });

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const server of started.splice(0)) await server.stop();
    const left = readPostmasterFile(clusterFolder(folder))?.pid;
    if (left !== undefined) await waitUntilDead(left, 10_000);
    await rm(folder, { recursive: true, force: true });
  });

  beforeAll(async () => {
    made = await mkdtemp(join(tmpdir(), 'cocon-made-'));
    await (await startEmbeddedPostgres({ dataFolder: made })).stop();
  });

  afterAll(() => rm(made, { recursive: true, force: true }));
}

/** Puts a whole cluster, never served, into the folder. */
export function copyMadeCluster(): void {
  spawnSync('cp', ['-a', clusterFolder(made), clusterFolder(folder)]);
}

/** Starts a server that the test need not stop. */
export async function start(
  options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder: folder, ...options });
  started.push(server);
  return server;
}

export async function ask(
  server: Pick<EmbeddedPostgres, 'connection'>,
  statement: string,
): Promise<unknown[]> {
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

type Served = { child: ChildProcess; pid: number; host: string };
type Answer = { pid: number; host: string } | { refused: string };

/** Starts a second process that serves a folder, and waits for its first line. */
export async function serveInProcess(dataFolder = folder): Promise<{ child: ChildProcess; answer: Answer }> {
  const script = fileURLToPath(new URL('./serveUntilKilled.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, answer: JSON.parse(line) as Answer };
}

export async function served(dataFolder = folder): Promise<Served> {
  const { child, answer } = await serveInProcess(dataFolder);
  if ('refused' in answer) throw new Error(answer.refused);
  return { child, ...answer };
}

export async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** A PostgreSQL on the folder that nobody owns and that does not end with us. */
export async function leaveOrphan(): Promise<number> {
  const account = chooseRunningAccount();
  const at = account.prefix.indexOf('setpriv');
  const withoutEnd = at === -1 ? account.prefix : account.prefix.slice(0, at);
  const binaries = preparePostgresBinaries(folder);
  mkdirSync(join(folder, 'run'), { recursive: true, mode: 0o700 });
  const { command, args } = commandLine({ ...account, prefix: withoutEnd }, binaries.postgres, [
    ...['-D', clusterFolder(folder), '-k', join(folder, 'run')],
    ...['-p', String(socketPort), '-c', 'listen_addresses='],
  ]);
  const child = spawn(command, args, { env: binaries.environment, stdio: 'ignore', detached: true });
  child.unref();
  const until = Date.now() + 10_000;
  for (;;) {
    const file = readPostmasterFile(clusterFolder(folder));
    if (file?.status === 'ready' && child.pid !== undefined) return child.pid;
    if (Date.now() > until) throw new Error('the orphan did not start');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Does PostgreSQL end by itself here when its parent is killed? */
export const endsWithUs = chooseRunningAccount().prefix.includes('setpriv');

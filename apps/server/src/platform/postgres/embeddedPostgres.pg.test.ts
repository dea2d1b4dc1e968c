/** The launcher against real servers, killed and left in every way a host has. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clusterFolder, ownerUser } from './cluster.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embeddedPostgres.ts';
import { preparePostgresBinaries } from './postgresBinaries.ts';
import { readPostmasterFile } from './postmasterFile.ts';
import { isAlive, waitUntilDead } from './processLife.ts';
import { chooseRunningAccount, commandLine } from './runningAccount.ts';
import { socketPort } from './socketFolder.ts';

let folder: string;
const started: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

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

/** A cluster made once and copied: a first start is the subject of a few tests only. */
let made: string;

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'cocon-made-'));
  await (await startEmbeddedPostgres({ dataFolder: made })).stop();
});

afterAll(() => rm(made, { recursive: true, force: true }));

function copyMadeCluster(): void {
  spawnSync('cp', ['-a', clusterFolder(made), clusterFolder(folder)]);
}

async function start(
  options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder: folder, ...options });
  started.push(server);
  return server;
}

async function ask(server: Pick<EmbeddedPostgres, 'connection'>, statement: string): Promise<unknown[]> {
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
async function serveInProcess(dataFolder = folder): Promise<{ child: ChildProcess; answer: Answer }> {
  const script = fileURLToPath(new URL('./testing/serveUntilKilled.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, answer: JSON.parse(line) as Answer };
}

async function served(dataFolder = folder): Promise<Served> {
  const { child, answer } = await serveInProcess(dataFolder);
  if ('refused' in answer) throw new Error(answer.refused);
  return { child, ...answer };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** A PostgreSQL on the folder that nobody owns and that does not end with us. */
async function leaveOrphan(): Promise<number> {
  const account = chooseRunningAccount();
  const withoutEnd = account.prefix.filter((_, at) => at < account.prefix.indexOf('setpriv'));
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

const endsWithUs = chooseRunningAccount().prefix.includes('setpriv');

describe('a start', () => {
  test('the first makes the cluster and an empty database `cocon` for `owner`', async () => {
    const server = await start();
    expect(server.connection).toMatchObject({ database: 'cocon', user: ownerUser });
    expect(await ask(server, 'select current_user::text as who')).toEqual([{ who: 'owner' }]);
    expect(
      await ask(server, `select datcollate, datlocprovider from pg_database where datname = 'cocon'`),
    ).toMatchObject([{ datlocprovider: 'b' }]);
  });

  test('nothing listens on the network, and only we can enter the folders', async () => {
    const server = await start();
    expect(await ask(server, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    for (const each of ['', 'run', 'pg18']) {
      expect(statSync(join(folder, each)).mode & 0o777, each).toBe(0o700);
    }
  });

  test('what was written survives a stop and a start', async () => {
    const first = await start();
    await ask(first, 'create table kept (what text)');
    await ask(first, `insert into kept values ('berceau')`);
    await first.stop();
    expect(await ask(await start(), 'select what from kept')).toEqual([{ what: 'berceau' }]);
  });

  test('what was acknowledged survives kill -9 of everything', async () => {
    const { child, pid, host } = await served();
    const connection = { host, port: socketPort, database: 'cocon', user: ownerUser };
    await ask({ connection }, 'create table kept as select 7 as n');
    process.kill(pid, 'SIGKILL');
    await kill(child);
    expect(await ask(await start(), 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('a path too long for a socket works', async () => {
    const long = join(folder, 'a'.repeat(60), 'b'.repeat(60));
    const server = await start({ dataFolder: long });
    expect(Buffer.byteLength(server.connection.host)).toBeLessThan(103);
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await rm(server.connection.host, { recursive: true, force: true });
  });

  test('a path with spaces, commas and quotes works', async () => {
    const server = await start({ dataFolder: join(folder, `l'été, "ici"`) });
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('an interrupted first start leaves nothing in the way', async () => {
    const { pid } = spawnSync('true');
    const unfinished = `${clusterFolder(folder)}.new-${pid}`;
    mkdirSync(unfinished);
    writeFileSync(join(unfinished, 'half'), '');
    await start();
    expect(existsSync(unfinished)).toBe(false);
  });
});

describe('one folder, one server', () => {
  test('a second start is refused, with a sentence that says what to do', async () => {
    const server = await start();
    await expect(start()).rejects.toMatchObject({
      refusal: { kind: 'already-served', pid: server.pid },
      message: expect.stringMatching(/déjà servie par un autre Cocon.*COCON_DATA/) as string,
    });
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('so is one from another process', async () => {
    await start();
    const { answer } = await serveInProcess();
    expect(answer).toMatchObject({ refused: expect.stringContaining('déjà servie') as string });
  });

  test('of several starts at once on a new folder exactly one serves', async () => {
    const all = await Promise.all([serveInProcess(), serveInProcess(), serveInProcess()]);
    const serving = all.flatMap(({ answer }) => ('refused' in answer ? [] : [answer]));
    expect(serving).toHaveLength(1);
    for (const { pid } of serving) expect(isAlive(pid)).toBe(true);
  });
});

describe('after a misfortune', () => {
  beforeEach(copyMadeCluster);

  test.skipIf(!endsWithUs)(
    'kill -9 of the parent leaves no PostgreSQL, and the next start works',
    async () => {
      const { child, pid } = await served();
      await kill(child);
      expect(await waitUntilDead(pid, 5_000)).toBe(true);
      await start();
    },
  );

  test('a start right after kill -9 of the parent works', async () => {
    const { child } = await served();
    await kill(child);
    await start();
  });

  test('an orphan is stopped and replaced', async () => {
    const orphan = await leaveOrphan();
    const server = await start();
    expect(isAlive(orphan)).toBe(false);
    expect(server.pid).not.toBe(orphan);
  });

  test('a postmaster.pid whose number is now a stranger’s does not stop a start', async () => {
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    children.push(stranger);
    writePostmasterFile(stranger.pid ?? 0);
    await start();
    expect(stranger.exitCode).toBeNull();
  });

  test('nor does one whose process is gone', async () => {
    writePostmasterFile(spawnSync('true').pid);
    await start();
  });

  function writePostmasterFile(pid: number): void {
    const file = join(clusterFolder(folder), 'postmaster.pid');
    const lines = [
      pid,
      clusterFolder(folder),
      1_700_000_000,
      socketPort,
      join(folder, 'run'),
      '',
      '  1 1',
      'ready',
    ];
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  }
});

describe('a stop', () => {
  beforeEach(copyMadeCluster);

  test('is clean: the next start recovers nothing, no process stays', async () => {
    const server = await start();
    await server.stop();
    await server.exited;
    expect(isAlive(server.pid)).toBe(false);
    expect(readPostmasterFile(clusterFolder(folder))).toBeUndefined();
    const lines: string[] = [];
    await start({ log: (line) => lines.push(line) });
    expect(lines.join('\n')).not.toMatch(/recovery/);
  });

  test('may be called twice, and does not wait for open connections', async () => {
    const server = await start();
    const client = new pg.Client(server.connection);
    client.on('error', () => undefined);
    await client.connect();
    await Promise.all([server.stop(), server.stop()]);
    await client.end().catch(() => undefined);
    expect(isAlive(server.pid)).toBe(false);
  });

  test('a server that ends by itself is reported by `exited`', async () => {
    const server = await start();
    process.kill(server.pid, 'SIGINT');
    await server.exited;
    await server.stop();
  });
});

describe('a process that ended but was not reaped', () => {
  test.skipIf(process.platform !== 'linux')('counts as dead', async () => {
    // A shell that never waits for its child, replaced by one that does not either.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(parent);
    const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
    expect(await waitUntilDead(Number(line), 5_000)).toBe(true);
    expect(() => process.kill(Number(line), 0)).not.toThrow(); // still there, as a zombie
  });
});

describe('a refusal', () => {
  test('says that the folder cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(start({ dataFolder: join(file, 'data') })).rejects.toMatchObject({
      refusal: { kind: 'folder-not-writable' },
      message: expect.stringContaining('n’est pas accessible en écriture') as string,
    });
  });

  const isRoot = process.getuid?.() === 0;

  test.skipIf(!isRoot)('as root without namespaces: another account serves, and back again', async () => {
    chmodSync(folder, 0o755);
    const home = join(folder, 'open');
    const server = await start({ dataFolder: home, allowNamespace: false });
    expect(statSync(clusterFolder(home)).uid).not.toBe(0);
    await ask(server, 'create table kept as select 3 as n');
    await server.stop();
    const again = await start({ dataFolder: home });
    expect(await ask(again, 'select n from kept')).toEqual([{ n: 3 }]);
  });

  test.skipIf(!isRoot)('root does not take the folder of an ordinary account', async () => {
    const home = join(folder, 'theirs');
    mkdirSync(home, { mode: 0o700 });
    chownSync(home, 4242, 4242);
    await expect(start({ dataFolder: home })).rejects.toMatchObject({
      refusal: { kind: 'folder-of-another' },
    });
    expect(statSync(home).uid).toBe(4242);
    expect(readdirSync(home)).toEqual([]);
  });

  test.skipIf(!isRoot)('as root without namespaces, below a private home: one sentence', async () => {
    const secret = join(folder, 'private');
    mkdirSync(secret, { mode: 0o700 });
    await expect(start({ dataFolder: join(secret, 'data'), allowNamespace: false })).rejects.toMatchObject({
      refusal: { kind: 'cannot-run-as-root' },
      message: expect.stringMatching(/refuse de tourner en root/) as string,
    });
  });
});

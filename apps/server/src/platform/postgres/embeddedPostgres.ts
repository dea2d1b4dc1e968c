/**
 * The PostgreSQL that Cocon brings along: started by us, stopped with us, reachable only through a
 * socket in a folder that only we can enter.
 *
 * Guarantees
 * - Exactly one Cocon serves a data folder; a second is refused with a sentence ({@link PostgresRefused}).
 * - Whatever an earlier run left (killed, orphaned, reused process number) does not stop a start.
 * - When we are killed, PostgreSQL ends by itself (Linux), or the next start replaces it.
 * - What was committed survives: PostgreSQL's own durability, nothing switched off.
 *
 * The data folder holds `pg18` (the cluster), `lib` (links to libraries) and `run` (the socket), all
 * 0700, and belongs to the database alone. Call from the main thread (see `runningAccount.ts`).
 */
import { accessSync, chmodSync, constants, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterFolder, ensureCluster, ownerUser } from './cluster.ts';
import { takeOwnership, type OwnershipLock } from './ownershipLock.ts';
import { preparePostgresBinaries } from './postgresBinaries.ts';
import { spawnPostgres, waitUntilReady, type PostgresProcess } from './postgresProcess.ts';
import { PostgresRefused } from './postgresRefused.ts';
import { clearTheWay } from './previousServer.ts';
import {
  checkAccount,
  checkFolderOwner,
  chooseRunningAccount,
  giveTo,
  type RunningAccount,
} from './runningAccount.ts';
import { prepareSocketFolder, socketPort } from './socketFolder.ts';

export type EmbeddedPostgres = {
  /** For `pg`: `host` is the socket's folder, `user` the owner; no password. */
  connection: { host: string; port: number; database: string; user: string };
  /** Stops PostgreSQL cleanly; end your own connections first. May be called twice. */
  stop(): Promise<void>;
  pid: number;
  /** Resolves when PostgreSQL has ended, by {@link EmbeddedPostgres.stop} or by itself. */
  exited: Promise<void>;
};

export type EmbeddedPostgresOptions = {
  dataFolder: string;
  log?: (line: string) => void;
  /** PostgreSQL settings of this run, such as `{ fsync: 'off' }` for a cluster that tests throw away. */
  settings?: Readonly<Record<string, string>>;
  /** As root: may a user namespace be used? Default true. */
  allowNamespace?: boolean;
};

const databaseName = 'cocon';
const retryMilliseconds = 150;
const retryForMilliseconds = 15_000;

/** Starts PostgreSQL on a folder, creating what is missing. Throws {@link PostgresRefused}. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log = () => undefined, settings = {}, allowNamespace = true } = options;
  const dataFolder = prepareDataFolder(options.dataFolder);
  const account = chooseRunningAccount({ allowNamespace });
  checkFolderOwner(account, dataFolder);
  const binaries = preparePostgresBinaries(dataFolder);
  const cluster = clusterFolder(dataFolder);
  // Before files change hands: the way is free only when nobody serves them.
  await clearTheWay(cluster, dataFolder, log);
  for (const folder of [dataFolder, cluster]) giveTo(account, folder);
  checkOwner(cluster, dataFolder, account);
  checkAccount(account, binaries, dataFolder);
  ensureCluster(dataFolder, account, binaries, log);
  const socketFolder = prepareSocketFolder(dataFolder, account);

  const spawnOnce = (): Promise<PostgresProcess> =>
    spawnPostgres({ cluster, socketFolder, account, binaries, settings, log });
  const server = await startPatiently(spawnOnce, { cluster, dataFolder, log });
  const lock = await takeOwnership(
    { socketFolder, port: socketPort },
    { patience: retryForMilliseconds, stillThere: () => !server.hasExited() },
  );
  if (lock === 'held') {
    await server.stop(); // another start took ours for an orphan in that instant, and replaces it
    throw new PostgresRefused({ kind: 'already-served', dataFolder, pid: server.pid });
  }
  if (lock === 'no-answer') throw await notStarted(server, dataFolder);
  try {
    await ensureDatabase(lock);
  } catch (error) {
    await server.stop();
    throw error;
  }

  return {
    connection: { host: socketFolder, port: socketPort, database: databaseName, user: ownerUser },
    pid: server.pid,
    exited: server.exited,
    async stop() {
      // The lock goes with the server, never before it: nobody may take it for an orphan meanwhile.
      await server.stop();
      await lock.release();
    },
  };
}

function prepareDataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const real = realpathSync(folder);
    accessSync(real, constants.R_OK | constants.W_OK | constants.X_OK);
    chmodSync(real, 0o700);
    return real;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PostgresRefused({ kind: 'folder-not-writable', dataFolder: resolve(folder), reason });
  }
}

function checkOwner(cluster: string, dataFolder: string, account: RunningAccount): void {
  const state = lstatSync(cluster, { throwIfNoEntry: false });
  if (state === undefined || state.uid === account.owner.uid) return;
  throw new PostgresRefused({ kind: 'folder-of-another', dataFolder });
}

/**
 * Starts, and starts again while backends of a killed server still hold its shared memory, or when
 * another process was faster (then whether it owns the cluster is asked anew).
 */
async function startPatiently(
  spawnOnce: () => Promise<PostgresProcess>,
  { cluster, dataFolder, log }: { cluster: string; dataFolder: string; log: (line: string) => void },
): Promise<PostgresProcess> {
  const end = Date.now() + retryForMilliseconds;
  for (;;) {
    const server = await spawnOnce();
    if (await waitUntilReady(server, cluster)) return server;
    await sleep(20); // its last words may still be in the pipe
    const words = server.lastLines();
    const passing = /pre-existing shared memory block|lock file ".*" already exists/.test(words);
    if (!passing || Date.now() > end) throw await notStarted(server, dataFolder);
    await sleep(retryMilliseconds);
    await clearTheWay(cluster, dataFolder, log);
  }
}

async function notStarted(server: PostgresProcess, dataFolder: string): Promise<PostgresRefused> {
  await server.stop();
  return new PostgresRefused({ kind: 'server-not-started', dataFolder, lastLines: server.lastLines() });
}

async function ensureDatabase({ client }: OwnershipLock): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (found.rowCount === 0) await client.query(`create database "${databaseName}"`);
}

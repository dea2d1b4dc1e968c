/**
 * The cluster on disk: `<data folder>/pg18`, made once by initdb under another name and renamed when
 * whole, so that a cut leaves no half cluster.
 *
 * The owner logs in without a password through the socket, whose folder only we can enter; a network
 * address, if a host ever opens one, asks for SCRAM. Text sorts the same on every machine (the
 * built-in C.UTF-8 locale), so an index moved between hosts stays right.
 */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive, isCode } from './processLife.ts';
import type { PostgresBinaries } from './postgresBinaries.ts';
import { PostgresRefused } from './postgresRefused.ts';
import { commandLine, type RunningAccount } from './runningAccount.ts';

/** The superuser of the embedded cluster: migrations and backups, never requests. */
export const ownerUser = 'owner';

export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'pg18');
}

/** Makes the cluster when there is none yet. */
export function ensureCluster(
  dataFolder: string,
  account: RunningAccount,
  binaries: PostgresBinaries,
  log: (line: string) => void,
): void {
  const cluster = clusterFolder(dataFolder);
  removeUnfinished(cluster);
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  log('first start: creating the database cluster');
  const unfinished = `${cluster}.new-${process.pid}`;
  mkdirSync(unfinished, { mode: 0o700 });
  if (account.identity.uid !== undefined) chownSync(unfinished, account.owner.uid, account.owner.gid);
  const { command, args } = commandLine(account, binaries.initdb, [
    ...['-D', unfinished, '-U', ownerUser],
    ...['-A', 'trust', '--auth-host=scram-sha-256'],
    ...['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ]);
  const result = spawnSync(command, args, {
    ...account.identity,
    env: binaries.environment,
    encoding: 'utf8',
    cwd: '/',
  });
  if (result.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    const said = result.error?.message ?? result.stderr;
    const lastLines = said.trim().split('\n').slice(-3).join(' ');
    throw new PostgresRefused({ kind: 'cluster-not-created', dataFolder, lastLines });
  }
  try {
    renameSync(unfinished, cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process made it in the meantime; which of us serves it is decided later.
    if (!isCode(error, 'ENOTEMPTY') && !isCode(error, 'EEXIST')) throw error;
  }
}

/** Removes what an interrupted first start left, unless its process is still at it. */
function removeUnfinished(cluster: string): void {
  const prefix = `${basename(cluster)}.new-`;
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length));
    if (pid !== process.pid && isAlive(pid)) continue;
    rmSync(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

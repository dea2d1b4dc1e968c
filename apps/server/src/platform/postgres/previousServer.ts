/**
 * What an earlier run may have left in the cluster, and how the way is made free before a start.
 *
 * - A `postmaster.pid` whose process is a stranger (the number was reused) or a zombie (never reaped,
 *   in some containers): PostgreSQL would refuse for ever, so the file is removed. Shared memory that
 *   old backends still use is noticed by PostgreSQL without the file.
 * - A PostgreSQL that somebody owns: refused, "already served".
 * - A PostgreSQL that nobody owns (an orphan): stopped.
 */
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeOwnership } from './ownershipLock.ts';
import { postmasterPath, readPostmasterFile, servesCluster } from './postmasterFile.ts';
import { isTaken, signal, waitUntilDead } from './processLife.ts';
import { PostgresRefused } from './postgresRefused.ts';

const patienceMilliseconds = 10_000;
/** A server found while starting has perhaps an owner that has not taken its lock yet. */
const ownersHeadStartMilliseconds = 500;

export async function clearTheWay(
  cluster: string,
  dataFolder: string,
  log: (line: string) => void,
): Promise<void> {
  const found = readPostmasterFile(cluster);
  if (found === undefined) return;
  const { pid } = found;
  const stillThere = (): boolean => servesCluster(pid, cluster);
  if (!stillThere()) {
    // A gone process's file is PostgreSQL's to judge; a stranger's or a zombie's would stop it.
    if (isTaken(pid)) {
      log(`postmaster.pid names process ${pid}, which is not this database: removed`);
      rmSync(postmasterPath(cluster), { force: true });
    }
    return;
  }

  const ready = await waitForReady(cluster, pid, stillThere);
  if (ready === undefined) return;
  if (ready.waited) await sleep(ownersHeadStartMilliseconds);
  const lock = await takeOwnership(ready.address, { patience: patienceMilliseconds, stillThere });
  if (!stillThere()) {
    if (typeof lock === 'object') await lock.release();
    return;
  }
  if (lock === 'held') throw new PostgresRefused({ kind: 'already-served', dataFolder, pid });
  if (lock === 'no-answer') throw new PostgresRefused({ kind: 'not-answering', dataFolder, pid });

  log(`PostgreSQL ${pid} was left without its Cocon: stopping it`);
  signal(pid, 'SIGINT');
  const gone = waitUntilDead(pid, patienceMilliseconds);
  await lock.release();
  if (await gone) return;
  signal(pid, 'SIGQUIT');
  if (await waitUntilDead(pid, patienceMilliseconds)) return;
  throw new PostgresRefused({ kind: 'not-answering', dataFolder, pid });
}

type Ready = { address: { socketFolder: string; port: number }; waited: boolean };

/** Waits while the found server is starting or stopping; undefined when it has gone. */
async function waitForReady(
  cluster: string,
  pid: number,
  stillThere: () => boolean,
): Promise<Ready | undefined> {
  const end = Date.now() + patienceMilliseconds;
  let waited = false;
  while (stillThere()) {
    const file = readPostmasterFile(cluster);
    const overdue = Date.now() > end;
    if (file !== undefined && file.pid === pid && (file.status === 'ready' || overdue)) {
      return { address: { socketFolder: file.socketFolder, port: file.port }, waited };
    }
    if (overdue) return { address: { socketFolder: cluster, port: 0 }, waited };
    waited = true;
    await sleep(20);
  }
  return undefined;
}

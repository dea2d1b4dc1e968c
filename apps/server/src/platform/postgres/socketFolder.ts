/**
 * Where PostgreSQL's socket lies: `<data folder>/run`, or, when the path of the socket would be too
 * long for the system (108 bytes on Linux, 104 on macOS), a folder of ours in /tmp named after the
 * data folder. Its mode 0700 is what lets the server trust every connection; so in /tmp, where
 * others write, owner and mode are checked.
 */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isCode } from './processLife.ts';
import { PostgresRefused } from './postgresRefused.ts';
import type { RunningAccount } from './runningAccount.ts';

/** The port only names the socket: nothing listens on the network. */
export const socketPort = 5432;

const longestSocketPath = 103;

/** Makes the socket folder, 0700 and the account's, and returns its path. */
export function prepareSocketFolder(dataFolder: string, account: RunningAccount): string {
  const near = join(dataFolder, 'run');
  if (Buffer.byteLength(join(near, `.s.PGSQL.${socketPort}`)) <= longestSocketPath) {
    mkdirSync(near, { recursive: true, mode: 0o700 });
    chmodSync(near, 0o700);
    if (process.getuid?.() === 0) chownSync(near, account.owner.uid, account.owner.gid);
    return near;
  }
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const far = join('/tmp', `cocon-${account.owner.uid}-${hash}`);
  try {
    mkdirSync(far, { mode: 0o700 });
    if (process.getuid?.() === 0) chownSync(far, account.owner.uid, account.owner.gid);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  const state = lstatSync(far);
  const ours = state.isDirectory() && state.uid === account.owner.uid && (state.mode & 0o777) === 0o700;
  if (!ours) throw new PostgresRefused({ kind: 'socket-folder-unsafe', socketFolder: far });
  return far;
}

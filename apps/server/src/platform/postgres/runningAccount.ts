/**
 * Under which account PostgreSQL runs, since it refuses to be root.
 *
 * - We are not root: as ourselves.
 * - We are root: in a user namespace where we bear another number (`unshare -U`). The files stay
 *   root's and 0700, and folders below a private home remain readable.
 * - Where namespaces are forbidden (some containers): as `postgres` or else `nobody`, to whom the
 *   data is given. That account cannot enter a private home: checked, and said in one sentence.
 *
 * On Linux `setpriv --pdeathsig INT` stands before the program, so that PostgreSQL stops cleanly by
 * itself when we are killed. (The kernel watches the thread that started it: start PostgreSQL from
 * the main thread.)
 */
import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './postgresBinaries.ts';
import { PostgresRefused } from './postgresRefused.ts';

export type RunningAccount = {
  /** Words to put before the program and its arguments. */
  prefix: readonly string[];
  /** For spawn, when it must change accounts. */
  identity: { uid?: number; gid?: number };
  /** Who owns the files on disk. */
  owner: { uid: number; gid: number; name: string };
};

const namespacePrefix = ['unshare', '-U', '--map-user=65534', '--map-group=65534', '--'];
const fallbackAccount = { uid: 65534, gid: 65534, name: '65534' };
const endWithUs = ['setpriv', '--pdeathsig', 'INT', '--'];

/** Chooses the account. `allowNamespace: false` passes over the user namespace. */
export function chooseRunningAccount({ allowNamespace = true } = {}): RunningAccount {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  const us = { uid, gid, name: 'root' };
  if (uid !== 0) return { prefix: withEndWithUs([]), identity: {}, owner: us };
  if (allowNamespace && works([...namespacePrefix, 'true'])) {
    return { prefix: withEndWithUs(namespacePrefix), identity: {}, owner: us };
  }
  const other = accountFor('postgres') ?? accountFor('nobody') ?? fallbackAccount;
  return { prefix: withEndWithUs([]), identity: { uid: other.uid, gid: other.gid }, owner: other };
}

/** The command line of a program under this account. */
export function commandLine(
  account: RunningAccount,
  program: string,
  args: readonly string[],
): { command: string; args: string[] } {
  const [command, ...rest] = [...account.prefix, program, ...args];
  return { command: command ?? program, args: rest };
}

/** Refuses, in one sentence, when the account cannot run the programs or write the data. */
export function checkAccount(account: RunningAccount, binaries: PostgresBinaries, dataFolder: string): void {
  if (account.identity.uid === undefined) return;
  const options = { ...account.identity, env: binaries.environment };
  const runs = spawnSync(binaries.postgres, ['--version'], options).status === 0;
  const writes = spawnSync('test', ['-w', dataFolder, '-a', '-x', dataFolder], options).status === 0;
  if (runs && writes) return;
  throw new PostgresRefused({ kind: 'cannot-run-as-root', dataFolder, account: account.owner.name });
}

/**
 * As root, refuses a folder of an ordinary account: it was put there by someone who runs Cocon under
 * that account, and `sudo` once must not take it away. Only what root or a stand-in for it made may
 * change hands.
 */
export function checkFolderOwner(account: RunningAccount, dataFolder: string): void {
  if (process.getuid?.() !== 0) return;
  const exchangeable = [0, accountFor('postgres')?.uid, accountFor('nobody')?.uid, fallbackAccount.uid];
  const { uid } = lstatSync(dataFolder);
  if (uid === account.owner.uid || exchangeable.includes(uid)) return;
  throw new PostgresRefused({ kind: 'folder-of-another', dataFolder });
}

/** Gives a folder and all in it to the account, when we are root and it is not the account's yet. */
export function giveTo(account: RunningAccount, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const state = lstatSync(folder, { throwIfNoEntry: false });
  if (state === undefined || state.uid === account.owner.uid) return;
  chownTree(folder, account.owner.uid, account.owner.gid);
}

function chownTree(folder: string, uid: number, gid: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) chownTree(path, uid, gid);
    else if (entry.isFile()) chownSync(path, uid, gid);
  }
  chownSync(folder, uid, gid); // last: its owner says whether the whole tree was given
}

function withEndWithUs(prefix: readonly string[]): readonly string[] {
  const whole = [...prefix, ...endWithUs];
  return process.platform === 'linux' && works([...whole, 'true']) ? whole : prefix;
}

function works([command, ...args]: readonly string[]): boolean {
  return command !== undefined && spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function accountFor(name: string): RunningAccount['owner'] | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined || Number(uid) === 0) return undefined;
  return { uid: Number(uid), gid: Number(gid), name };
}

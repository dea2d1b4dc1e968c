/**
 * One PostgreSQL process: started directly (no pg_ctl), in a process group of its own, since Ctrl-C
 * must reach our server first, which drains and then stops this one.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresBinaries } from './postgresBinaries.ts';
import { readPostmasterFile } from './postmasterFile.ts';
import { signal } from './processLife.ts';
import { commandLine, type RunningAccount } from './runningAccount.ts';
import { socketPort } from './socketFolder.ts';

export type PostgresProcess = {
  pid: number;
  hasExited(): boolean;
  exited: Promise<void>;
  /** The last lines it said, for a refusal. */
  lastLines(): string;
  /** Asks for a clean end, and after ten seconds for an immediate one (recovered at the next start). */
  stop(): Promise<void>;
};

const cleanEndMilliseconds = 10_000;
const keptLines = 12;

export async function spawnPostgres(options: {
  cluster: string;
  socketFolder: string;
  account: RunningAccount;
  binaries: PostgresBinaries;
  settings: Readonly<Record<string, string>>;
  log: (line: string) => void;
}): Promise<PostgresProcess> {
  const { cluster, socketFolder, account, binaries, settings, log } = options;
  // A list of folders: quoted, so that a comma in a path stays one.
  const quoted = `"${socketFolder.replaceAll('"', '""')}"`;
  const { command, args } = commandLine(account, binaries.postgres, [
    ...['-D', cluster, '-k', quoted, '-p', String(socketPort), '-c', 'listen_addresses='],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const child = spawn(command, args, {
    ...account.identity,
    cwd: '/',
    detached: true,
    env: binaries.environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line);
    if (lines.length > keptLines) lines.shift();
    log(line);
  });
  let ended = false;
  // `exit` and not `close`: a lingering backend keeps the pipe open, and `close` would never come.
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true;
      resolve();
    });
    child.once('error', (error) => {
      lines.push(error.message);
      ended = true;
      resolve();
    });
  });
  if (child.pid === undefined) await exited;
  const pid = child.pid ?? -1;

  return {
    pid,
    exited,
    hasExited: () => ended,
    lastLines: () => lines.join(' '),
    async stop() {
      if (!ended) {
        signal(pid, 'SIGINT');
        const inTime = await Promise.race([
          exited.then(() => true),
          sleep(cleanEndMilliseconds, false, { ref: false }),
        ]);
        if (!inTime) signal(pid, 'SIGQUIT');
      }
      await exited;
      child.stderr.destroy();
    },
  };
}

/** Waits for `ready` in postmaster.pid: asking by connecting would fill the log with refusals. */
export async function waitUntilReady(server: PostgresProcess, cluster: string): Promise<boolean> {
  while (!server.hasExited()) {
    const file = readPostmasterFile(cluster);
    if (file?.pid === server.pid && file.status === 'ready') return true;
    await sleep(10);
  }
  return false;
}

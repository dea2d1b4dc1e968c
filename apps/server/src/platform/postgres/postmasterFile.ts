/**
 * `postmaster.pid`, which PostgreSQL keeps in its cluster while it runs (and after it was killed).
 * Lines: 1 pid · 2 cluster · 3 start · 4 port · 5 socket folder · 6 address · 7 shared memory ·
 * 8 status (`starting`, `ready`, `stopping`).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './processLife.ts';

export type PostmasterFile = {
  pid: number;
  port: number;
  socketFolder: string;
  status: string;
};

export function postmasterPath(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let text: string;
  try {
    text = readFileSync(postmasterPath(cluster), 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n').map((line) => line.trim());
  return {
    pid: Number(lines[0]),
    port: Number(lines[3]),
    socketFolder: lines[4] ?? '',
    status: lines[7] ?? '',
  };
}

/** Is this process a PostgreSQL on this very cluster, rather than a stranger with a reused number? */
export function servesCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === 'linux') {
      const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
      return name === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    }
    const commandLine = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return commandLine.includes('postgres') && commandLine.includes(cluster);
  } catch {
    return false;
  }
}

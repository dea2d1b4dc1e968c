/** The launcher after kills, orphans and reused process numbers, and its own clean stop. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import { clusterFolder, ownerUser } from './cluster.ts';
import { readPostmasterFile } from './postmasterFile.ts';
import { isAlive, waitUntilDead } from './processLife.ts';
import { socketPort } from './socketFolder.ts';
import {
  children,
  copyMadeCluster,
  endsWithUs,
  folder,
  kill,
  leaveOrphan,
  served,
  start,
  useDataFolders,
} from './testing/launcherGround.ts';

useDataFolders();

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

  test('a start waits for the backends of a killed server to let go of its memory', async () => {
    const { child, pid, host } = await served();
    const client = new pg.Client({ host, port: socketPort, user: ownerUser, database: 'cocon' });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const backend = rows[0]?.pid ?? 0;
    process.kill(backend, 'SIGSTOP');
    process.kill(pid, 'SIGKILL');
    await kill(child);
    setTimeout(() => process.kill(backend, 'SIGCONT'), 700);
    const lines: string[] = [];
    await start({ log: (line) => lines.push(line) });
    expect(lines.join('\n')).toMatch(/pre-existing shared memory block/);
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
    // A child that ends once the shell, which might reap it, was replaced by a program that does not.
    const child = '(until grep -q sleep /proc/$$/comm; do sleep 0.02; done)';
    const parent = spawn('sh', ['-c', `${child} & echo $!; exec sleep 60`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(parent);
    const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
    expect(await waitUntilDead(Number(line), 5_000)).toBe(true);
    expect(() => process.kill(Number(line), 0)).not.toThrow(); // still there, as a zombie
  });
});

/** The launcher: starts, one server for a folder, refusals. Real servers throughout. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clusterFolder, ownerUser } from './cluster.ts';
import { isAlive } from './processLife.ts';
import { socketPort } from './socketFolder.ts';
import {
  ask,
  folder,
  kill,
  serveInProcess,
  served,
  start,
  useDataFolders,
} from './testing/launcherGround.ts';

useDataFolders();

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

/**
 * An encrypted file of 300 KB with its right asked: by the server alone, and behind nginx (X-Accel-Redirect), against
 * the bare sendfile of nginx for the same files, in turns and by the same load. Skipped where there is no nginx.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { medianOf, rounded, type Measurement } from '../../../tools/bench/measurement.ts';
import { freePort } from '../src/testing/freePort.ts';
import { answersPerSecond } from './load.ts';
import { openScene, publish } from './scene.ts';

const CLIENTS = 16;
const FILES = 40;
const SIZE = 300_000;
const ROUNDS = 3;
const ROUND_MS = 2500;
const PREFIX = '/blobs-of-cocon';

const programs = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

export async function benchNginx(): Promise<Measurement[]> {
  const program = programs.find((path) => existsSync(path));
  if (program === undefined || spawnSync(program, ['-v']).status !== 0) {
    const note = 'nginx is not installed on this machine (Debian: nginx-light)';
    return [{ name: 'files of 300 KB against nginx', value: null, unit: '×', note }];
  }
  const scene = await openScene(1);
  const nginx = await startNginx(program, scene.server.origin, join(scene.dataFolder, 'blobs'));
  try {
    const blobs = await publish(scene, SIZE, FILES);
    const { family } = scene;
    const { establishment } = scene.house;
    const common = { headers: family.headers, clients: CLIENTS };
    const paths = blobs.map((id) => family.path(`blobs/${id}`));
    const bare = {
      ...common,
      origin: nginx.origin,
      paths: blobs.map((id) => `/bare/${establishment}/${id.slice(0, 2)}/${id}`),
    };
    const alone = await inTurns(bare, { ...common, origin: scene.server.origin, paths });
    await scene.restart({ accelPrefix: PREFIX });
    const behind = await inTurns(bare, { ...common, origin: nginx.origin, paths });
    return [
      { name: 'nginx, sendfile', value: rounded(alone.bare), unit: '/s' },
      { name: 'the server alone', value: rounded(alone.other), unit: '/s' },
      {
        name: 'the server alone, of nginx',
        value: alone.other / alone.bare,
        unit: '×',
        reach: { atLeast: 0.25 },
      },
      { name: 'nginx, sendfile, second time', value: rounded(behind.bare), unit: '/s' },
      { name: 'behind nginx by X-Accel-Redirect', value: rounded(behind.other), unit: '/s' },
      {
        name: 'behind nginx, of nginx',
        value: behind.other / behind.bare,
        unit: '×',
        reach: { atLeast: 0.4 },
      },
    ];
  } finally {
    await nginx.end();
    await scene.end();
  }
}

type Load = Omit<Parameters<typeof answersPerSecond>[0], 'milliseconds'>;

/** Medians of both, taken in turns, so that what else the machine does weighs on both. */
async function inTurns(bare: Load, other: Load): Promise<{ bare: number; other: number }> {
  const [bares, others]: [number[], number[]] = [[], []];
  for (const load of [bare, other]) await answersPerSecond({ ...load, milliseconds: 1000 });
  for (let n = 0; n < ROUNDS; n++) {
    bares.push(await answersPerSecond({ ...bare, milliseconds: ROUND_MS }));
    others.push(await answersPerSecond({ ...other, milliseconds: ROUND_MS }));
  }
  return { bare: medianOf(bares), other: medianOf(others) };
}

async function startNginx(program: string, upstream: string, blobs: string) {
  const folder = await mkdtemp(join(tmpdir(), 'cocon-nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log warn;
events { worker_connections 256; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  upstream cocon { server ${new URL(upstream).host.replace('localhost', '127.0.0.1')}; keepalive 32; keepalive_requests 1000000; }
  server {
    listen 127.0.0.1:${port};
    location /bare/ { alias ${blobs}/; }
    location ${PREFIX}/ { internal; alias ${blobs}/; }
    location / {
      proxy_pass http://cocon;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
    }
  }
}
`,
  );
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(origin)); tries++) {
    if (child.exitCode !== null || tries > 100) throw new Error('nginx did not start');
    await new Promise((wake) => setTimeout(wake, 50));
  }
  const end = async () => {
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  return { origin, end };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

async function answers(origin: string): Promise<boolean> {
  try {
    await (await fetch(`${origin}/bare/`)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

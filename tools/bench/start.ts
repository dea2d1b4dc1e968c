/** `npm start` of a checkout that is installed and built, until the server answers: on an empty folder, and later. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/server/src/testing/freePort.ts';
import { findNpm } from '../findNpm.mjs';
import { repositoryRoot } from '../runTool.ts';
import { buildApp } from './browser.ts';
import { medianOf, rounded, type Measurement } from './measurement.ts';

const ROUNDS = 5;
const PATIENCE_MS = 60_000;

export async function benchStart(): Promise<Measurement[]> {
  buildApp();
  const firsts: number[] = [];
  const laters: number[] = [];
  for (let n = 0; n < ROUNDS; n++) {
    const dataFolder = await mkdtemp(join(tmpdir(), 'cocon-bench-'));
    try {
      firsts.push(await startAndStop(dataFolder));
      laters.push(await startAndStop(dataFolder));
    } finally {
      await rm(dataFolder, { recursive: true, force: true });
    }
  }
  const atMost = 3000;
  const all = (times: readonly number[]) => `${times.map((time) => time.toFixed(0)).join(', ')} ms`;
  return [
    {
      name: 'npm start, first time on this folder',
      value: rounded(medianOf(firsts)),
      unit: 'ms',
      reach: { atMost },
      note: all(firsts),
    },
    {
      name: 'npm start, later',
      value: rounded(medianOf(laters)),
      unit: 'ms',
      reach: { atMost },
      note: all(laters),
    },
  ];
}

async function startAndStop(dataFolder: string): Promise<number> {
  const npm = findNpm(join(repositoryRoot, 'node_modules'));
  if (!npm) throw new Error('npm was not found');
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(npm[0], [npm[1], 'start'], {
    cwd: repositoryRoot,
    env: { ...process.env, PORT: String(port), COCON_DATA: dataFolder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    while (!(await answers(port))) {
      if (child.exitCode !== null) throw new Error('npm start ended');
      if (performance.now() - begun > PATIENCE_MS) throw new Error('npm start does not answer');
      await new Promise((wake) => setTimeout(wake, 20));
    }
    return performance.now() - begun;
  } finally {
    child.kill('SIGTERM');
    await ended;
    while (await answers(port)) await new Promise((wake) => setTimeout(wake, 20));
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health`)).ok;
  } catch {
    return false;
  }
}

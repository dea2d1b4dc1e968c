/**
 * A server of a scene's own: the real program, in a process of its own, on an empty data folder. It can be killed in the
 * middle and started again on the same folder and port, as a power cut would.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '@cocon/server/testing/freePort';

const root = resolve(import.meta.dirname, '..');
const program = join(root, 'apps/server/src/cli.js');
/** What `npm start` gives to Node: a small nursery for new objects keeps the server's memory low. */
const OPTIONS = ['--max-semi-space-size=4'];
/** Milliseconds that a start may take on a busy machine. */
const PATIENCE = 60_000;

export interface House {
  readonly origin: string;
  readonly dataFolder: string;
  /** Code that opens an establishment; made by the server at its first start. */
  readonly openingCode: string;
  /** Everything the server printed so far. */
  readonly output: () => string;
  readonly pid: () => number;
  /** Stops it as Ctrl-C would. */
  stop(): Promise<void>;
  /** Ends the process without any warning. */
  kill(): Promise<void>;
  /** Starts it again after `stop` or `kill`. */
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

export interface HouseOptions {
  /** `false` asks for the opening code that the host gives. */
  readonly openToAll?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

export async function startHouse({ openToAll = true, environment = {} }: HouseOptions = {}): Promise<House> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cocon-house-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  let printed = '';

  async function start(): Promise<void> {
    const before = printed.length;
    child = spawn(process.execPath, [...OPTIONS, program, 'serve'], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        COCON_DATA: dataFolder,
        ...(openToAll ? { COCON_OPENING: 'open' } : {}),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer) => {
      printed += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const deadline = Date.now() + PATIENCE;
    while (!(await answers(origin))) {
      if (child.exitCode !== null) throw new Error(`the server ended: ${printed.slice(before)}`);
      if (Date.now() > deadline) throw new Error(`the server did not answer: ${printed.slice(before)}`);
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((done) => running.once('exit', done));
    running.kill(signal);
    await ended;
  }

  await start();
  return {
    origin,
    dataFolder,
    get openingCode() {
      return /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(printed)?.[0] ?? '';
    },
    output: () => printed,
    pid: () => child?.pid ?? 0,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    start,
    async remove() {
      await end('SIGTERM');
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health`)).ok;
  } catch {
    return false;
  }
}

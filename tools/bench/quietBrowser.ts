/**
 * A Chromium that nobody watches. A test tool listens to every page's console and errors; the browser then notes a stack
 * for each error made, React's while it loads among them, and reads the code again for it: work that no phone has. Here
 * a page is spoken to in the browser's own protocol, and nothing of it is listened to: it is slowed, sent to an address,
 * and asked afterwards what it noted itself.
 *
 * The profile rests in a folder on the disk, as a phone's does, and each start is a process of its own: what the
 * process before had compiled is not at hand, unless the browser keeps it for every phone.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromiumArguments, findChromium } from '../chromium.ts';

type Parameters = Readonly<Record<string, unknown>>;
type Send = (method: string, parameters?: Parameters) => Promise<Parameters>;

export interface QuietPage {
  readonly send: Send;
  /** What an expression comes to in the page, as JSON can say it; waits for promises. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface QuietBrowser {
  openPage(): Promise<QuietPage>;
  close(): Promise<void>;
}

export async function openQuietBrowser(): Promise<QuietBrowser> {
  const executable = await findChromium();
  if (executable === undefined) throw new Error('no Chromium on this machine');
  const folder = await mkdtemp(join(tmpdir(), 'cocon-phone-'));
  const own = ['--remote-debugging-port=0', `--user-data-dir=${folder}`, '--headless', '--accept-lang=fr-FR'];
  const quiet = ['--no-first-run', '--no-default-browser-check', '--disable-background-networking'];
  const child = spawn(executable, [...chromiumArguments(), ...own, ...quiet, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LANGUAGE: 'fr_FR', TZ: 'Europe/Paris' },
  });
  const ended = once(child, 'exit');
  const wire = await connect(await addressOf(createInterface(child.stderr)));
  return {
    async openPage() {
      const { targetId } = await wire.send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await wire.send('Target.attachToTarget', { targetId, flatten: true });
      const send: Send = (method, parameters) => wire.send(method, parameters, String(sessionId));
      return {
        send,
        async evaluate(expression) {
          const asked = { expression, returnByValue: true, awaitPromise: true };
          const { result } = await send('Runtime.evaluate', asked);
          return (result as { readonly value?: unknown }).value;
        },
        close: async () => void (await wire.send('Target.closeTarget', { targetId })),
      };
    },
    async close() {
      // It may end before its answer has left.
      await Promise.race([wire.send('Browser.close'), ended]);
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Chromium says where it listens, on a line of its own. */
async function addressOf(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('Chromium ended before it listened');
}

interface Answer {
  readonly id?: number;
  readonly result?: Parameters;
  readonly error?: { readonly message: string };
}

async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('Chromium does not answer')), { once: true });
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const send = (method: string, params: Parameters = {}, sessionId?: string): Promise<Parameters> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result ?? {}),
      );
      socket.send(JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) }));
    });
  return { send };
}

/**
 * Finds a Chromium for the tests, and as a last resort installs one.
 *
 * Order: `COCON_CHROMIUM` → the one Playwright has downloaded → the system's headless shell, Chromium or Chrome →
 * (installing only) Debian's package when we are root → Playwright's download. The shell is what Playwright downloads too:
 * the same engine without windows, for a fifth to a third less processor time.
 * When nothing works, {@link ensureChromium} returns one sentence that says what to install.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const shell = 'chromium-headless-shell';
const systemNames = [
  shell,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function playwrightsOwn(): Promise<string | undefined> {
  try {
    const { chromium } = await import('@playwright/test');
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined; // no build of Playwright's for this system
  }
}

/** The path of a Chromium that is already on this machine, or undefined. Installs nothing. */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env['COCON_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const own = await playwrightsOwn();
  if (own !== undefined) return own;
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of systemNames) {
      if (folder !== '' && isExecutable(join(folder, name))) return join(folder, name);
    }
  }
  return systemPaths.find(isExecutable);
}

/** For a browser whose camera is refused. */
export const REFUSED_CAMERA = '--use-fake-ui-for-media-stream=deny';

/**
 * The arguments Chromium needs here: its sandbox refuses to run as root, its camera is a drawn one that is
 * allowed (the shell has nobody to ask), and the shell draws letters as Chromium does, so that pictures of either compare.
 */
export function chromiumArguments(): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--font-render-hinting=slight',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function run(command: string, args: readonly string[]): boolean {
  const result = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 300_000,
  });
  return result.status === 0;
}

/** Finds a Chromium or installs one. `problem` is a sentence for a person. */
export async function ensureChromium(
  say: (sentence: string) => void,
): Promise<{ path: string; problem?: never } | { path?: never; problem: string }> {
  const found = await findChromium();
  if (found !== undefined) {
    if (isExecutable(found)) return { path: found };
    return { problem: `COCON_CHROMIUM names ${found}, which cannot be run.` };
  }
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say(`No Chromium on this machine: installing the package "${shell}", else "chromium" …`);
    if (!run('apt-get', ['update', '-qq'])) say('apt-get update failed; trying with the lists at hand.');
    for (const name of [shell, 'chromium'])
      if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])) break;
    const installed = await findChromium();
    if (installed !== undefined) return { path: installed };
  }
  say('No Chromium on this machine: trying the one Playwright downloads …');
  run(process.execPath, [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']);
  const downloaded = await playwrightsOwn();
  if (downloaded !== undefined) return { path: downloaded };
  return {
    problem:
      'The browser tests need Chromium: install the package "chromium" (or Google Chrome), or set COCON_CHROMIUM to its path.',
  };
}

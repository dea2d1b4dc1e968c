/** Runs the project's tools on the project's own Node, from the repository root. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

export const repositoryRoot = dirname(dirname(fileURLToPath(import.meta.url)));

export type Ran = { exitCode: number | null; output: string };

const packageJson = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The script behind a package's command, so that no shell and no PATH is involved. */
export function scriptOf(packageName: string, command: string): string {
  const folder = join(repositoryRoot, 'node_modules', packageName);
  const { bin } = packageJson.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, script);
}

/**
 * Runs a script on this Node. `show`: lines go to the terminal as they come; otherwise they are
 * returned (`mergeErrors: false`: without those of the error stream). After `minutes` the whole run is ended and its exit code is null.
 */
export async function runScript(
  script: string,
  args: readonly string[],
  {
    show = false,
    minutes = 10,
    cwd = repositoryRoot,
    env = {},
    mergeErrors = true,
  }: {
    mergeErrors?: boolean;
    show?: boolean;
    minutes?: number;
    cwd?: string;
    env?: Record<string, string>;
  } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout?.on('data', collect);
  if (mergeErrors) child.stderr?.on('data', collect);
  else child.stderr?.resume();
  const overdue = setTimeout(() => {
    output += `\nended after ${minutes} minutes`;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  }, minutes * 60_000);
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => {
      clearTimeout(overdue);
      resolve({ exitCode, output });
    });
  });
}

/**
 * Builds the web app into apps/web/dist: first the app, then the service worker, which must know
 * the names of the files the first build made.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const web = join(root, 'apps', 'web');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

function build(...args: string[]): void {
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', ...args], {
    cwd: web,
    stdio: 'inherit',
  });
  if (result.status !== 0) process.exit(1);
}

build();
if (existsSync(join(web, 'vite.sw.config.ts'))) build('-c', 'vite.sw.config.ts');

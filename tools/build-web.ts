/**
 * Builds the web app into apps/web/dist: first the app, then the service worker, which must know
 * the names of the files the first build made; then beside each text its compressed forms, which the
 * server sends to browsers that take them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const web = join(root, 'apps', 'web');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

function build(...args: string[]): void {
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', ...args], {
    cwd: web,
    stdio: 'inherit',
    // Whatever the caller works in, what is served is the production build: another has no service worker.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (result.status !== 0) process.exit(1);
}

/** Below this many bytes, compressing saves less than a packet. */
const smallest = 500;

function compress(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|css|html|json|svg|wasm|webmanifest)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    if (bytes.length < smallest) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params }));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

build();
if (existsSync(join(web, 'vite.sw.config.ts'))) build('-c', 'vite.sw.config.ts');
compress(join(web, 'dist'));

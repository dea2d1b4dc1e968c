/**
 * Can a stranger install what the lockfile says? `npm ci --dry-run` in an empty folder that holds
 * only the manifests: it fails where a package for another platform is missing from the lockfile,
 * which `npm install` does not notice. And the lockfile names no registry.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findNpm } from './findNpm.mjs';
import { repositoryRoot } from './runTool.ts';

/** What is wrong, one sentence each. */
export function checkLockfile(): string[] {
  const complaints: string[] = [];
  const lockfile = readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8');
  if (/"resolved": "https?:/.test(lockfile)) complaints.push('package-lock.json names a registry.');
  const npm = findNpm(realpathSync(join(repositoryRoot, 'node_modules')));
  if (npm === undefined) return [...complaints, 'npm was not found.'];

  const clone = mkdtempSync(join(tmpdir(), 'cocon-lockfile-'));
  try {
    const manifests = globSync(
      [
        'package.json',
        'package-lock.json',
        '.npmrc',
        '{packages,apps}/*/package.json',
        '{hostile,e2e}/package.json',
      ],
      { cwd: repositoryRoot },
    );
    for (const file of manifests) {
      mkdirSync(dirname(join(clone, file)), { recursive: true });
      cpSync(join(repositoryRoot, file), join(clone, file));
    }
    const [node, npmCli] = npm;
    const { status, stdout, stderr } = spawnSync(
      node,
      [npmCli, 'ci', '--dry-run', '--include=dev', '--include=optional', '--loglevel=error'],
      { cwd: clone, encoding: 'utf8', timeout: 120_000 },
    );
    if (status !== 0) complaints.push(`npm ci would fail: ${`${stderr}${stdout}`.trim().slice(-1500)}`);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
  return complaints;
}

/** The import table stops what it should: each forbidden import is written down, and caught. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkImports } from './importTable.ts';
import { repositoryRoot } from './runTool.ts';

/** A small tree with the shape of ours; every line after the first group is one that must be caught. */
const allowed: Record<string, string> = {
  'packages/crypto/src/index.ts': `export * from './primitives/seal.ts';`,
  'packages/crypto/src/verify.ts': `export const verify = 1;`,
  'packages/crypto/src/primitives/seal.ts': `import 'hpke'; export const seal = 1;`,
  'packages/protocol/src/index.ts': `export { verify } from '@cocon/crypto/verify'; import 'zod';`,
  'packages/domain/src/index.ts': `export type Child = { name: string };`,
  'packages/client/src/index.ts': `import '@cocon/crypto'; import '@cocon/protocol'; import 'zod';`,
  'apps/server/src/index.ts': `import '@cocon/protocol'; import '@cocon/crypto/verify'; import 'pg';`,
  'apps/web/src/main.ts': `import type { Child } from '@cocon/domain'; export type X = Child; import '@cocon/client';`,
  'hostile/swap.test.ts': `import '@cocon/client'; import '@cocon/crypto'; import '@cocon/server';`,
};

const forbidden: [rule: string, file: string, text: string][] = [
  [
    'server-is-blind',
    'apps/server/src/a.ts',
    `import type { Child } from '@cocon/domain'; export type Y = Child;`,
  ],
  ['server-is-blind', 'apps/server/src/b.ts', `import '@cocon/crypto';`],
  ['server-is-blind', 'apps/server/src/c.ts', `export const late = () => import('@cocon/client');`],
  ['server-is-blind', 'apps/server/src/d.ts', `import '../../../packages/crypto/src/primitives/seal.ts';`],
  ['tests-stay-on-their-side', 'apps/server/src/e.pg.test.ts', `import '@cocon/client';`],
  ['protocol-verifies-only', 'packages/protocol/src/a.ts', `import '@cocon/crypto';`],
  ['protocol-libraries', 'packages/protocol/src/b.ts', `import 'thumbhash';`],
  ['domain-alone', 'packages/domain/src/a.ts', `import '@cocon/protocol';`],
  [
    'client-without-trade',
    'packages/client/src/a.ts',
    `import type { Child } from '@cocon/domain'; export type Z = Child;`,
  ],
  ['primitives-inside', 'packages/crypto/src/a.ts', `import 'hpke';`],
  ['web-through-client', 'apps/web/src/a.ts', `import '@cocon/crypto';`],
  ['pure-parts-know-no-machine', 'packages/domain/src/b.ts', `import 'node:fs';`],
  ['outside-through-exports', 'hostile/a.test.ts', `import '../packages/crypto/src/primitives/seal.ts';`],
  ['no-cycle', 'packages/domain/src/c.ts', `import './d.ts';`],
  ['resolves', 'packages/domain/src/e.ts', `import './nowhere.ts';`],
];

let root: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'cocon-imports-')));
  for (const [path, text] of Object.entries(allowed)) write(path, text);
  write('tsconfig.json', JSON.stringify({ extends: join(repositoryRoot, 'tsconfig.json') }));
  write('e2e/scene.ts', `export const scene = 1;`);
  const exported: Record<string, Record<string, string>> = {
    crypto: { '.': './src/index.ts', './verify': './src/verify.ts' },
    protocol: { '.': './src/index.ts' },
    domain: { '.': './src/index.ts' },
    client: { '.': './src/index.ts' },
    server: { '.': './src/index.ts' },
  };
  mkdirSync(join(root, 'node_modules', '@cocon'), { recursive: true });
  for (const [name, exports] of Object.entries(exported)) {
    const folder = name === 'server' ? 'apps/server' : `packages/${name}`;
    write(`${folder}/package.json`, JSON.stringify({ name: `@cocon/${name}`, type: 'module', exports }));
    symlinkSync(join(root, folder), join(root, 'node_modules', '@cocon', name));
  }
  for (const library of ['hpke', 'zod', 'thumbhash', 'pg']) {
    write(`node_modules/${library}/package.json`, JSON.stringify({ name: library, main: './index.js' }));
    write(`node_modules/${library}/index.js`, 'module.exports = 1;');
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('imports along the table pass', async () => {
  const { cruised, complaints } = await checkImports(root, 9);
  expect(complaints).toEqual([]);
  expect(cruised).toBeGreaterThanOrEqual(9);
}, 30_000);

test('every forbidden import is caught by its rule', async () => {
  for (const [, path, text] of forbidden) write(path, text);
  write('packages/domain/src/d.ts', `import './c.ts';`);
  const { complaints } = await checkImports(root, 9);
  for (const [rule, path] of forbidden) {
    expect(
      complaints.filter((each) => each.startsWith(`${rule}: ${path} →`)),
      path,
    ).not.toEqual([]);
  }
}, 30_000);

test('seeing fewer modules than there are is a failure', async () => {
  const { complaints } = await checkImports(root, 10_000);
  expect(complaints.at(-1)).toMatch(/only \d+ modules were seen/);
}, 30_000);

/**
 * `npm run check`: everything that is checked without running the product. Each check counts as one
 * test; the last line is `N passed, N failed`.
 *
 *     npm run check                       all
 *     npm run check -- --only types,lint  some of those listed below
 *
 * `rules` reads the reports that `npm test` left.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCatalogues, linguiConfig } from './catalogues.ts';
import { checkImports } from './importTable.ts';
import { checkLockfile } from './lockfile.ts';
import { repositoryRoot, runScript, scriptOf } from './runTool.ts';

/** What is wrong, as text to show; undefined when all is well. */
type Check = () => Promise<string | undefined>;

/** Fewer modules than this and the import check has not seen the project. Raise it as that grows. */
const fewestModules = 150;

const checks: Record<string, Check> = {
  format: tool(scriptOf('prettier', 'prettier'), ['--check', '--log-level', 'warn', '.']),
  types: tool(scriptOf('typescript', 'tsc'), ['--noEmit', '--project', '.']),
  lint: tool(scriptOf('oxlint', 'oxlint'), []),
  imports: async () => listed((await checkImports(repositoryRoot, fewestModules)).complaints),
  unused: tool(scriptOf('knip', 'knip'), ['--no-progress', '--no-config-hints']),
  ...(existsSync(linguiConfig) ? { translations: async () => listed(await checkCatalogues()) } : {}),
  lockfile: () => Promise.resolve(listed(checkLockfile())),
  rules: tool(join(repositoryRoot, 'tools', 'rule-coverage.ts'), []),
};

function tool(script: string, args: readonly string[]): Check {
  return async () => {
    const { exitCode, output } = await runScript(script, args);
    return exitCode === 0 ? undefined : output.trim() || `ended with ${exitCode ?? 'a signal'}`;
  };
}

function listed(complaints: readonly string[]): string | undefined {
  return complaints.length === 0 ? undefined : complaints.join('\n');
}

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const only = (values.only ?? Object.keys(checks)).flatMap((each) => each.split(','));
const unknown = only.filter((each) => checks[each] === undefined);
if (unknown.length > 0) {
  console.error(`No such checks: ${unknown.join(', ')}. There are ${Object.keys(checks).join(', ')}.`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  if (!only.includes(name)) continue;
  const start = Date.now();
  const problem = await check().catch((error: unknown) => String(error));
  const took = `${((Date.now() - start) / 1000).toFixed(1)} s`;
  if (problem === undefined) {
    passed += 1;
    console.log(`✓ ${name} (${took})`);
  } else {
    failed += 1;
    console.log(`✗ ${name} (${took})\n${problem.replace(/^/gm, '    ')}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * Command: are the rules of docs/spec.md all quoted by tests of the last full run? Reads
 * reports/vitest.json and reports/scenes.json; see `ruleCoverage.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareRules, complaintsOf } from './ruleCoverage.ts';
import { repositoryRoot } from './runTool.ts';
import { tallyPlaywright, tallyVitest } from './testReports.ts';

const specification = join(repositoryRoot, 'docs', 'spec.md');
const vitest = tallyVitest(join(repositoryRoot, 'reports', 'vitest.json'), 0);
const scenes = tallyPlaywright(join(repositoryRoot, 'reports', 'scenes.json'), 0);

if (!existsSync(specification)) {
  console.log('docs/spec.md does not exist.');
  process.exitCode = 1;
} else if (vitest.titles.length === 0) {
  console.log('No report of tests: run `npm test` first.');
  process.exitCode = 1;
} else {
  const titles = [...vitest.titles, ...scenes.titles];
  const coverage = compareRules(readFileSync(specification, 'utf8'), titles);
  const complaints = complaintsOf(coverage);
  for (const complaint of complaints) console.log(complaint);
  console.log(
    `${coverage.rules.length - coverage.untested.length} of ${coverage.rules.length} rules are quoted by ${titles.length} tests.`,
  );
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

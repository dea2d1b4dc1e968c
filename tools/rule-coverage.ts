/**
 * Command: are the rules of docs/spec.md all quoted by tests of the last full run? Reads
 * reports/vitest.json, browser.json, waiting.json and scenes.json; see `ruleCoverage.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareRules, complaintsOf } from './ruleCoverage.ts';
import { repositoryRoot } from './runTool.ts';
import { tallyPlaywright, tallyVitest } from './testReports.ts';

const specification = join(repositoryRoot, 'docs', 'spec.md');
const reportOf = (name: string) => join(repositoryRoot, 'reports', `${name}.json`);
const vitest = ['vitest', 'browser'].flatMap((name) => tallyVitest(reportOf(name), 0).titles);
const scenes = ['waiting', 'scenes'].flatMap((name) => tallyPlaywright(reportOf(name), 0).titles);

if (!existsSync(specification)) {
  console.log('docs/spec.md does not exist.');
  process.exitCode = 1;
} else if (vitest.length === 0) {
  console.log('No report of tests: run `npm test` first.');
  process.exitCode = 1;
} else {
  const titles = [...vitest, ...scenes];
  const coverage = compareRules(readFileSync(specification, 'utf8'), titles);
  const complaints = complaintsOf(coverage);
  for (const complaint of complaints) console.log(complaint);
  console.log(
    `${coverage.rules.length - coverage.untested.length} of ${coverage.rules.length} rules are quoted by ${titles.length} tests.`,
  );
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

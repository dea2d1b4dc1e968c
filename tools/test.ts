/**
 * `npm test`: every test of the project; the last line is `N passed, N failed`.
 *
 *     npm test                              everything
 *     npm test -- --only node,pg            some of: node, pg, browser, scenes
 *     npm test -- --only node fees          files whose path contains "fees"
 *
 * Vitest runs twice at the same time, once for what needs a browser, since either alone leaves a core idle half of the
 * time; the app is built beside it, and scenes that mostly wait follow the build. The others, which need the whole machine,
 * come after. Reports are left in reports/ (`vitest.json`, `browser.json`, `waiting.json`, `scenes.json`), from which
 * `tools/check.ts` reads which rules were tested.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './chromium.ts';
import { repositoryRoot, runScript, scriptOf } from './runTool.ts';
import { realMediaFolder } from './testMedia.ts';
import { tallyPlaywright, tallyVitest, type Tally } from './testReports.ts';

const projects = ['node', 'pg', 'browser', 'scenes'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true } },
});
const only = (values.only ?? projects).flatMap((each) => each.split(','));
const unknown = only.filter((each) => !projects.includes(each));
if (unknown.length > 0) {
  console.error(`No such tests: ${unknown.join(', ')}. There are ${projects.join(', ')}.`);
  process.exit(2);
}

const reports = join(repositoryRoot, 'reports');
mkdirSync(reports, { recursive: true });
for (const name of ['vitest', 'browser', 'waiting', 'scenes'])
  rmSync(join(reports, `${name}.json`), { force: true });

const tallies: Tally[] = [];
const note = (sentence: string): void => console.log(`tests: ${sentence}`);
const oneFailure = (remark: string): void =>
  void tallies.push({ passed: 0, failed: 1, titles: [], remarks: [remark] });

const media = realMediaFolder();
note(
  media === undefined
    ? 'no real media beside the checkout: project-made media are used.'
    : `real media of ${media} are used.`,
);
const environment: Record<string, string> = media === undefined ? {} : { COCON_MEDIA: media };

const needsChromium = only.includes('browser') || (only.includes('scenes') && hasScenes());
let hasChromium = false;
if (needsChromium) {
  const chromium = await ensureChromium(note);
  if (chromium.path === undefined) oneFailure(`✗ ${chromium.problem}`);
  else {
    hasChromium = true;
    environment['COCON_CHROMIUM'] = chromium.path;
    note(`Chromium: ${chromium.path}`);
  }
}

const withoutBrowser = runVitest(
  'vitest',
  only.filter((each) => each === 'node' || each === 'pg'),
);
const inBrowser = runVitest('browser', hasChromium ? only.filter((each) => each === 'browser') : []);
const withScenes = only.includes('scenes') && hasScenes() && hasChromium;
const waiting = withScenes ? whileOthersRun() : [];
tallies.push(...(await Promise.all([withoutBrowser, inBrowser])).flat());
if (withScenes) tallies.push(...(await waiting), await runScenes('scenes', ['long', 'scenes']));
else if (only.includes('scenes') && !hasScenes()) note('there are no scenes in e2e/scenes yet.');

for (const remark of tallies.flatMap((each) => each.remarks)) console.log(remark);
const passed = tallies.reduce((sum, each) => sum + each.passed, 0);
const failed = tallies.reduce((sum, each) => sum + each.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs these projects of Vitest, shown as they go; their report is named so. */
async function runVitest(report: string, of: readonly string[]): Promise<Tally[]> {
  if (of.length === 0) return [];
  const path = join(reports, `${report}.json`);
  const { exitCode } = await runScript(
    scriptOf('vitest', 'vitest'),
    [
      'run',
      ...of.flatMap((each) => ['--project', each]),
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${path}`],
      '--passWithNoTests',
      ...positionals,
    ],
    { show: true, minutes: 12, env: environment },
  );
  return [tallyVitest(path, exitCode)];
}

/** Only scenes need the app built. */
async function whileOthersRun(): Promise<Tally[]> {
  const built = await runScript(join(repositoryRoot, 'tools', 'ready.mjs'), [], { show: true });
  if (built.exitCode !== 0) oneFailure('✗ the web app could not be built');
  return [await runScenes('waiting', ['waiting'])];
}

/** Runs the scenes of these projects of Playwright; their report is named so. */
async function runScenes(report: string, of: readonly string[]): Promise<Tally> {
  const path = join(reports, `${report}.json`);
  const { exitCode } = await runScript(
    scriptOf('@playwright/test', 'playwright'),
    [
      ...['test', `--output=test-results/${report}`, ...of.map((each) => `--project=${each}`)],
      ...(positionals.length > 0 ? ['--pass-with-no-tests'] : []),
      ...positionals,
    ],
    { show: true, minutes: 25, env: { ...environment, COCON_SCENES_REPORT: path } },
  );
  return tallyPlaywright(path, exitCode);
}

function hasScenes(): boolean {
  const folder = join(repositoryRoot, 'e2e', 'scenes');
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => /\.(spec|test)\.ts$/.test(name))
  );
}

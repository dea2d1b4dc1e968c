/**
 * What the JSON reports of Vitest and Playwright say: how many tests passed and failed, and the
 * titles of those that ran.
 *
 * Counted so that nothing broken counts as nothing: a file that could not be loaded is one failure
 * though it has no test; a missing or unreadable report is one failure, and so is a runner that ends
 * badly without naming a failed test. Skipped tests count as neither.
 *
 * The remarks repeat, after thousands of lines, what failed and why, and what passed only at its second try, which
 * `.ci/run` allows (docs/decisions/0047): such a test passed, and is named until it is mended.
 */
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import * as z from 'zod';

export type Tally = { passed: number; failed: number; titles: string[]; remarks: string[] };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          /** Of every try, those before a passed one too. */
          failureMessages: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
});

/** Reads Vitest's JSON report; `exitCode` is the runner's. */
export function tallyVitest(path: string, exitCode: number | null): Tally {
  const report = readReport(path, vitestReport);
  if (report === undefined) return noReport('Vitest', path);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const titles = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === 'passed' || test.status === 'failed')
      .map((test) => test.fullName),
  );
  const remarks = [
    ...broken.map((file) => `✗ ${file.name} could not run: ${firstLine(file.message)}`),
    ...report.testResults.flatMap((file) =>
      file.assertionResults.flatMap(({ fullName, status, failureMessages = [] }) => {
        if (status === 'failed') return [failedTest(fullName, failureMessages[0])];
        return status === 'passed' && failureMessages.length > 0
          ? [secondTry(fullName, failureMessages[0])]
          : [];
      }),
    ),
  ];
  return withExitCode('Vitest', exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    titles,
    remarks,
  });
}

type SceneTry = { status: string; error?: { message?: string | undefined } | undefined };
type Suite = {
  title: string;
  specs: { title: string; tests: { status: string; results?: SceneTry[] | undefined }[] }[];
  suites?: Suite[] | undefined;
};

const sceneTry = z.object({
  status: z.string(),
  error: z.object({ message: z.string().optional() }).optional(),
});

const suite: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(z.object({ status: z.string(), results: z.array(sceneTry).optional() })),
    }),
  ),
  get suites() {
    return z.array(suite).optional();
  },
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.object({ message: z.string().optional() })),
  suites: z.array(suite),
});

/** Reads Playwright's JSON report; `exitCode` is the runner's. */
export function tallyPlaywright(path: string, exitCode: number | null): Tally {
  const report = readReport(path, playwrightReport);
  if (report === undefined) return noReport('Playwright', path);
  const { expected, unexpected, flaky } = report.stats;
  return withExitCode('Playwright', exitCode, {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    titles: report.suites.flatMap((each) => titlesOf(each, '')),
    remarks: [
      ...report.errors.map((error) => `✗ Playwright: ${firstLine(error.message)}`),
      ...report.suites.flatMap(remarksOf),
    ],
  });
}

function titlesOf({ title, specs, suites = [] }: Suite, above: string): string[] {
  const here = `${above} ${title}`.trim();
  return [
    ...specs
      .filter((spec) => spec.tests.some((test) => test.status !== 'skipped'))
      .map((spec) => `${here} ${spec.title}`),
    ...suites.flatMap((inner) => titlesOf(inner, here)),
  ];
}

function remarksOf({ specs, suites = [] }: Suite): string[] {
  const here = specs.flatMap((spec) =>
    spec.tests.flatMap(({ status, results = [] }) => {
      const reason = results.find((each) => each.status !== 'passed')?.error?.message;
      if (status === 'unexpected') return [failedTest(spec.title, reason)];
      return status === 'flaky' ? [secondTry(spec.title, reason)] : [];
    }),
  );
  return [...here, ...suites.flatMap(remarksOf)];
}

const failedTest = (title: string, reason: string | undefined): string => `✗ ${title}\n${start(reason)}`;
const secondTry = (title: string, reason: string | undefined): string =>
  `~ passed only at its second try: ${title}\n${start(reason)}`;

/** As much of a reason as tells what to look at. */
function start(reason: string | undefined): string {
  const lines = stripVTControlCharacters(reason ?? 'no reason given')
    .split('\n')
    .slice(0, 12);
  return lines.map((line) => `    ${line}`).join('\n');
}

function readReport<T>(path: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function noReport(runner: string, path: string): Tally {
  return { passed: 0, failed: 1, titles: [], remarks: [`✗ ${runner} left no readable report at ${path}`] };
}

function withExitCode(runner: string, exitCode: number | null, tally: Tally): Tally {
  if (exitCode === 0 || tally.failed > 0) return tally;
  const remark = `✗ ${runner} ended with ${exitCode ?? 'a signal'} without naming a failed test`;
  return { ...tally, failed: 1, remarks: [...tally.remarks, remark] };
}

function firstLine(text: string | undefined): string {
  return text?.trim().split('\n')[0] ?? 'no reason given';
}

/**
 * What the JSON reports of Vitest and Playwright say: how many tests passed and failed, and the
 * titles of those that ran.
 *
 * Counted so that nothing broken counts as nothing: a file that could not be loaded is one failure
 * though it has no test; a scene that passed only at the second try is a failure; a missing or
 * unreadable report is one failure, and so is a runner that ends badly without naming a failed test.
 * Skipped tests count as neither.
 */
import { existsSync, readFileSync } from 'node:fs';
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
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
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
  const remarks = broken.map((file) => `${file.name} could not run: ${firstLine(file.message)}`);
  return withExitCode('Vitest', exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    titles,
    remarks,
  });
}

type Suite = {
  title: string;
  specs: { title: string; tests: { status: string }[] }[];
  suites?: Suite[] | undefined;
};

const suite: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
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
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    titles: report.suites.flatMap((each) => titlesOf(each, '')),
    remarks: report.errors.map((error) => `Playwright: ${firstLine(error.message)}`),
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

function readReport<T>(path: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function noReport(runner: string, path: string): Tally {
  return { passed: 0, failed: 1, titles: [], remarks: [`${runner} left no readable report at ${path}`] };
}

function withExitCode(runner: string, exitCode: number | null, tally: Tally): Tally {
  if (exitCode === 0 || tally.failed > 0) return tally;
  const remark = `${runner} ended with ${exitCode ?? 'a signal'} without naming a failed test`;
  return { ...tally, failed: 1, remarks: [...tally.remarks, remark] };
}

function firstLine(text: string | undefined): string {
  return text?.trim().split('\n')[0] ?? 'no reason given';
}

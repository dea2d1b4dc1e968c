import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { tallyPlaywright, tallyVitest } from './testReports.ts';

const folder = mkdtempSync(join(tmpdir(), 'cocon-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;
function report(content: unknown): string {
  const path = join(folder, `${(written += 1)}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const passing = { fullName: 'CO-1 holds', status: 'passed' };

function vitest(
  files: { status: string; assertionResults: { fullName: string; status: string }[] }[],
): string {
  const tests = files.flatMap((file) => file.assertionResults);
  return report({
    numPassedTests: tests.filter((each) => each.status === 'passed').length,
    numFailedTests: tests.filter((each) => each.status === 'failed').length,
    testResults: files.map((file, at) => ({ name: `file${at}`, message: 'why', ...file })),
  });
}

function playwright(
  stats: { expected: number; unexpected: number; flaky: number },
  errors: unknown[] = [],
): string {
  return report({
    stats,
    errors,
    suites: [
      {
        title: 'scene.spec.ts',
        specs: [{ title: 'CO-2 withdraws', tests: [{ status: 'expected' }] }],
        suites: [{ title: 'famille', specs: [{ title: 'later', tests: [{ status: 'skipped' }] }] }],
      },
    ],
  });
}

describe('the tally of Vitest', () => {
  test('counts tests, and lists those that ran', () => {
    const path = vitest([
      { status: 'passed', assertionResults: [passing, { fullName: 'later', status: 'skipped' }] },
    ]);
    expect(tallyVitest(path, 0)).toEqual({ passed: 1, failed: 0, titles: ['CO-1 holds'], remarks: [] });
  });

  test('counts a file that could not be loaded as one failure', () => {
    const path = vitest([
      { status: 'passed', assertionResults: [passing] },
      { status: 'failed', assertionResults: [] },
    ]);
    expect(tallyVitest(path, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  test('counts a failed test once', () => {
    const path = vitest([
      { status: 'failed', assertionResults: [passing, { fullName: 'no', status: 'failed' }] },
    ]);
    expect(tallyVitest(path, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  test('counts a missing report, a broken one, and an unexplained end as one failure each', () => {
    expect(tallyVitest(join(folder, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(tallyVitest(report({ not: 'a report' }), 0)).toMatchObject({ passed: 0, failed: 1 });
    const path = vitest([{ status: 'passed', assertionResults: [passing] }]);
    expect(tallyVitest(path, 1)).toMatchObject({ passed: 1, failed: 1 });
    expect(tallyVitest(path, null)).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('the tally of Playwright', () => {
  test('counts scenes, and lists those that ran', () => {
    expect(tallyPlaywright(playwright({ expected: 1, unexpected: 0, flaky: 0 }), 0)).toEqual({
      passed: 1,
      failed: 0,
      titles: ['scene.spec.ts CO-2 withdraws'],
      remarks: [],
    });
  });

  test('a flaky scene and an error outside scenes are failures', () => {
    const path = playwright({ expected: 1, unexpected: 1, flaky: 1 }, [{ message: 'no config' }]);
    expect(tallyPlaywright(path, 1)).toMatchObject({ passed: 1, failed: 3 });
  });

  test('a missing report is one failure', () => {
    expect(tallyPlaywright(join(folder, 'none.json'), 1)).toMatchObject({ passed: 0, failed: 1 });
  });
});

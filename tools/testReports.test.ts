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
  files: {
    status: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[],
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
  ran: unknown = { status: 'expected' },
): string {
  return report({
    stats,
    errors,
    suites: [
      {
        title: 'scene.spec.ts',
        specs: [{ title: 'CO-2 withdraws', tests: [ran] }],
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

  test('counts a failed test once, and says which and why', () => {
    const failing = { fullName: 'CO-3 no', status: 'failed', failureMessages: ['1 is not 2\n  at here'] };
    const path = vitest([{ status: 'failed', assertionResults: [passing, failing] }]);
    const { passed, failed, remarks } = tallyVitest(path, 1);
    expect({ passed, failed }).toEqual({ passed: 1, failed: 1 });
    expect(remarks).toEqual(['✗ CO-3 no\n    1 is not 2\n      at here']);
  });

  test('a test that passed at its second try passed, and is named', () => {
    const path = vitest([
      { status: 'passed', assertionResults: [{ ...passing, failureMessages: ['too late'] }] },
    ]);
    expect(tallyVitest(path, 0)).toMatchObject({
      passed: 1,
      failed: 0,
      remarks: ['~ passed only at its second try: CO-1 holds\n    too late'],
    });
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

  test('a failed scene and an error outside scenes are failures, and are named', () => {
    const path = playwright({ expected: 1, unexpected: 1, flaky: 0 }, [{ message: 'no config' }], {
      status: 'unexpected',
      results: [{ status: 'failed', error: { message: 'no button' } }],
    });
    expect(tallyPlaywright(path, 1)).toMatchObject({
      passed: 1,
      failed: 2,
      remarks: ['✗ Playwright: no config', '✗ CO-2 withdraws\n    no button'],
    });
  });

  test('a scene that passed at its second try passed, and is named', () => {
    const path = playwright({ expected: 1, unexpected: 0, flaky: 1 }, [], {
      status: 'flaky',
      results: [{ status: 'timedOut', error: { message: 'too late' } }, { status: 'passed' }],
    });
    expect(tallyPlaywright(path, 0)).toMatchObject({
      passed: 2,
      failed: 0,
      remarks: ['~ passed only at its second try: CO-2 withdraws\n    too late'],
    });
  });

  test('a missing report is one failure', () => {
    expect(tallyPlaywright(join(folder, 'none.json'), 1)).toMatchObject({ passed: 0, failed: 1 });
  });
});

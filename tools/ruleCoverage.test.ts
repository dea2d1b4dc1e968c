import { describe, expect, test } from 'vitest';
import { compareRules, complaintsOf } from './ruleCoverage.ts';

const specification = `
- **CO-1** A consent names the child.
- **CO-2** A withdrawal is the last word.
- **AU-3** See CO-1.
`;

describe('rule coverage', () => {
  test('is content when every rule is quoted, several in one title included', () => {
    const coverage = compareRules(specification, ['a child CO-1, CO-2: withdraws', 'AU-3 opens']);
    expect(complaintsOf(coverage)).toEqual([]);
  });

  test('names a rule that no test quotes', () => {
    const coverage = compareRules(specification, ['CO-1 names', 'AU-3 opens']);
    expect(complaintsOf(coverage)).toEqual(['CO-2 is quoted by no test that ran.']);
  });

  test('names a quoted rule that does not exist, and leaves other numbers alone', () => {
    const titles = ['CO-1 CO-2 AU-3 all', 'CO-12 gone', 'XY-1 nowhere', 'reads UTF-8, SHA-256 and H.264'];
    expect(compareRules(specification, titles).unknown).toEqual([
      { id: 'CO-12', title: 'CO-12 gone' },
      { id: 'XY-1', title: 'XY-1 nowhere' },
    ]);
  });

  test('complains of a specification without rules, and of a rule defined twice', () => {
    expect(complaintsOf(compareRules('nothing', []))).toHaveLength(1);
    expect(compareRules(`${specification} **CO-1**`, []).repeated).toEqual(['CO-1']);
  });
});

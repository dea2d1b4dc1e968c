import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultOf, tidyCode } from './codeRule.ts';

test('WB-7 a code has six digits or more, and is none of those that are tried first', () => {
  for (const code of ['728394', '728 394', '20450917', '112358', '907856'])
    expect(faultOf(code)).toBeUndefined();
  for (const code of ['', '7', '72839', '72 839']) expect(faultOf(code)).toBe('short');
  for (const code of ['72839a', 'secret', '728-394']) expect(faultOf(code)).toBe('digits');
  for (const code of ['000000', '1111111', '123456', '654321', '890123', '121212', '123123']) {
    expect([code, faultOf(code)]).toEqual([code, 'guessable']);
  }
});

test('WB-7 most codes may be chosen, however they are spaced', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 10 });
  let refused = 0;
  fc.assert(
    fc.property(digits, (chosen) => {
      const code = chosen.join('');
      expect(tidyCode(chosen.join(' '))).toBe(code);
      expect(faultOf(chosen.join(' '))).toBe(faultOf(code));
      if (faultOf(code) !== undefined) refused += 1;
    }),
    { numRuns: 500 },
  );
  expect(refused).toBeLessThan(25);
});

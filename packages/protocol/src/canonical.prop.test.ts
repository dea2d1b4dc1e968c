import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText, readCanonical } from './canonical.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(
        fc.tuple(fc.oneof(fc.string(), fc.constantFrom('constructor', 'a', 'B', '10', '9')), tie('value')),
        {
          maxLength: 4,
        },
      )
      .map((members) => Object.fromEntries(members.filter(([key]) => key !== '__proto__'))),
  ),
}));

describe('canonical text', () => {
  test('RG-1 reads back as the same value, and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(value, (one) => {
        const text = canonicalText(one);
        expect(readCanonical(text)).toEqual(one);
        expect(canonicalText(reversed(one))).toBe(text);
        expect(JSON.parse(text)).toEqual(one);
      }),
      { numRuns: 500, seed },
    );
  });

  test('RG-1 two values have two texts', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        let same = true;
        try {
          expect(one).toStrictEqual(other);
        } catch {
          same = false;
        }
        expect(canonicalText(one) === canonicalText(other)).toBe(same);
      }),
      { numRuns: 500, seed },
    );
  });

  test('RG-1 a text changed by one character is another value or none', () => {
    fc.assert(
      fc.property(value, fc.nat(), fc.string({ minLength: 0, maxLength: 1 }), (one, where, by) => {
        const text = canonicalText(one);
        const at = where % text.length;
        const changed = text.slice(0, at) + by + text.slice(at + 1);
        const read = readCanonical(changed);
        if (changed !== text && read !== undefined) expect(read).not.toStrictEqual(one);
      }),
      { numRuns: 500, seed },
    );
  });

  const refusedTexts = [
    '',
    ' 1',
    '1 ',
    '1.0',
    '1.5',
    '1e3',
    '-0',
    '01',
    '9007199254740992',
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{"a":1,"a":2}',
    '{"a": 1}',
    '[1, 2]',
    '[1,]',
    '"\\u0061"',
    '"\\/"',
    '"\\ud800"',
    '"\ud800"',
    'undefined',
    'NaN',
    '\ufeff1',
    '{"__proto__":1}',
    '[{"a":{"__proto__":{}}}]',
    '{"10":1,"9":1,"a":1,"B":1}',
  ];
  test.each(refusedTexts)('RG-1 refuses the text %j', (text) => {
    expect(readCanonical(text)).toBeUndefined();
  });

  test('RG-1 a value without a text throws', () => {
    const sparse = [1];
    sparse.length = 2;
    const values = [
      1.5,
      NaN,
      Infinity,
      -0,
      2 ** 53,
      undefined,
      () => 1,
      new Date(0),
      new Map(),
      1n,
      '\udc00',
    ];
    for (const one of [...values, { a: undefined }, [undefined], sparse, Object.create(null), Symbol('a')]) {
      expect(() => canonicalText(one)).toThrow(TypeError);
    }
  });
});

function reversed(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(reversed);
  if (typeof one !== 'object' || one === null) return one;
  return Object.fromEntries(
    Object.entries(one)
      .map(([key, member]) => [key, reversed(member)] as const)
      .toReversed(),
  );
}

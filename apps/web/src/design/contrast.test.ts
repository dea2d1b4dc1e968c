import { describe, expect, test } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { dark, largeTextPairs, light, markPairs, smallTextPairs } from './palette.ts';

const themes = [
  ['light', light],
  ['dark', dark],
] as const;

describe.each(themes)('the %s paper can be read', (_name, palette) => {
  test.each(smallTextPairs)('small words: %s on %s, 7 to 1', (words, ground) => {
    expect(contrastRatio(palette[words], palette[ground])).toBeGreaterThanOrEqual(7);
  });
  test.each(largeTextPairs)('words of 18 px and more: %s on %s, 4.5 to 1', (words, ground) => {
    expect(contrastRatio(palette[words], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(markPairs)('marks and edges: %s on %s, 3 to 1', (mark, ground) => {
    expect(contrastRatio(palette[mark], palette[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('the measure itself is right', () => {
  expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrastRatio('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

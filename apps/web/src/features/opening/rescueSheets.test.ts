import { expect, test } from 'vitest';
import { RESCUE_NOTE, rescueStep, SEALED_NOTE } from './rescueSheets.ts';

const stepOf = (notes: Readonly<Record<string, string>>) => rescueStep((name) => notes[name]);

test('KI-5 first the sheet for the safe, then the sealed one, then nothing', () => {
  expect(stepOf({ [RESCUE_NOTE]: 'ABCD-EFGH', [SEALED_NOTE]: 'due' })).toBe('first');
  expect(stepOf({ [SEALED_NOTE]: 'due' })).toBe('sealed');
  expect(stepOf({})).toBe('none');
});

test('KI-5 a house that was opened before the second sheet was asked for is not troubled', () => {
  expect(stepOf({ [RESCUE_NOTE]: 'ABCD-EFGH' })).toBe('first');
  expect(stepOf({})).toBe('none');
});

import { expect, test } from 'vitest';
import { RESCUE_NOTE, rescueStep, SEALED_NOTE, SHEETS_NOTE } from './rescueSheets.ts';

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

test('LV-4 after somebody left direction new sheets are asked for, before the second of the former ones', () => {
  expect(stepOf({ [SHEETS_NOTE]: 'due', [SEALED_NOTE]: 'due' })).toBe('renew');
  expect(stepOf({ [RESCUE_NOTE]: 'ABCD-EFGH', [SHEETS_NOTE]: 'due' })).toBe('first');
});

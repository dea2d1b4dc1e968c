/** What an opening code is worth, and how long. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openingCodesIn, type OpeningCodes } from './openingCodes.ts';

const DAY_MS = 86_400_000;
let folder: string;
let time: number;
let codes: OpeningCodes;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cocon-codes-'));
  time = Date.UTC(2026, 8, 1);
  codes = openingCodesIn(folder, () => time);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const kept = () => readdirSync(join(folder, 'opening-codes'));

test('SV-11 a code is good for 30 days, also given back, and nothing of it stays after', () => {
  const code = codes.make();
  time += 29 * DAY_MS;
  codes.take(code)?.giveBack();
  expect(kept()).toHaveLength(1);
  time += 2 * DAY_MS;
  expect(codes.take(code)).toBeUndefined();
  expect(kept()).toEqual([]);
});

test('SV-11 a start forgets the codes of starts long ago, and none that is still good', () => {
  const old = codes.make();
  time += 20 * DAY_MS;
  const newer = codes.make();
  time += 11 * DAY_MS;
  codes.make();
  expect(kept()).toHaveLength(2);
  expect(codes.take(old)).toBeUndefined();
  expect(codes.take(newer)).toBeDefined();
});

test('SV-11 a code is taken once, however it is written', () => {
  const code = codes.make();
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(codes.take(code.toLowerCase().replaceAll('-', ' '))).toBeDefined();
  expect(codes.take(code)).toBeUndefined();
});

import { afterEach, expect, test } from 'vitest';
import { createChoice, forceBackend } from './backend.ts';

afterEach(() => forceBackend(undefined));

test('KY-16 a platform that answers rightly is used, and the portable one never loaded', async () => {
  let trials = 0;
  const choose = createChoice(
    'native',
    async () => ++trials > 0,
    async () => {
      throw new Error('must not be loaded');
    },
  );
  expect(await Promise.all([choose(), choose(), choose()])).toEqual(['native', 'native', 'native']);
  expect(trials).toBe(1);
});

test.each([
  ['answers wrongly', async () => false],
  ['throws', async () => Promise.reject(new DOMException('', 'NotSupportedError'))],
])('KY-16 a platform that %s is not used', async (_, works) => {
  let loads = 0;
  const choose = createChoice('native', works, async () => `portable ${++loads}`);
  expect(await choose()).toBe('portable 1');
  expect(await choose()).toBe('portable 1');
});

test('KY-16 a portable one that could not be fetched is asked for again', async () => {
  let loads = 0;
  const choose = createChoice(
    'native',
    async () => false,
    async () => {
      if (++loads === 1) throw new TypeError('no network');
      return 'portable';
    },
  );
  await expect(choose()).rejects.toThrow('no network');
  expect(await choose()).toBe('portable');
});

import { expect, test } from 'vitest';
import { keepLocale, keptLocale, negotiateLocale } from './locale.ts';

test('a person gets the first language of their browser that we speak', () => {
  expect(negotiateLocale(['pt-PT', 'de-CH', 'fr'])).toBe('de');
  expect(negotiateLocale(['it'])).toBe('it');
  expect(negotiateLocale(['EN-us'])).toBe('en');
});

test('French where we speak none of them', () => {
  expect(negotiateLocale(['ar', 'tr'])).toBe('fr');
  expect(negotiateLocale([])).toBe('fr');
});

test('a manual choice is kept on the device, and anything else in its place is ignored', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(keptLocale(() => storage)).toBeNull();
  keepLocale(() => storage, 'it');
  expect(keptLocale(() => storage)).toBe('it');
  for (const key of kept.keys()) kept.set(key, 'tlh');
  expect(keptLocale(() => storage)).toBeNull();
});

test('a browser that forbids storage still opens the app', () => {
  const forbidden = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  expect(keptLocale(forbidden)).toBeNull();
  expect(() => keepLocale(forbidden, 'de')).not.toThrow();
});

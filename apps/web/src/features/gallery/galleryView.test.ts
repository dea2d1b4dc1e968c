import { expect, test } from 'vitest';
import { keepView, keptView } from './galleryView.ts';

test('GA-17 the way to look is kept; by day where nothing, or nothing known, was kept', () => {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  expect(keptView(storage)).toBe('day');
  keepView(storage, 'album');
  expect(keptView(storage)).toBe('album');
  for (const key of kept.keys()) kept.set(key, 'by colour');
  expect(keptView(storage)).toBe('day');
});

test('GA-17 a browser that keeps nothing shows days', () => {
  const forbidden = (): Storage => {
    throw new DOMException('no storage', 'SecurityError');
  };
  expect(() => keepView(forbidden, 'album')).not.toThrow();
  expect(keptView(forbidden)).toBe('day');
});

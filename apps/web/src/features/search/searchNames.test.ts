import type { ChildId, LocalDay } from '@cocon/protocol';
import { expect, test } from 'vitest';
import type { BookChild } from '../../session/book.ts';
import { searchNames } from './searchNames.ts';

const leo = {
  id: 'leo' as ChildId,
  shortName: 'Léo M.',
  body: { firstName: 'Léo', lastName: 'Martin' },
} as unknown as BookChild;
const today = '2026-03-02' as LocalDay;
const names = (locale: string) => searchNames([leo], today, { locale, small: 'le la l’ et' });

test('AB-8 a day is called as the reader’s language says it, the first of a month too, today and yesterday besides', () => {
  const { dayNames } = names('fr');
  expect(dayNames('2025-11-25')).toMatch(/^mardi 25 novembre 2025 25/);
  expect(dayNames('2026-03-01')).toMatch(/^dimanche 1(?:er)? mars 2026 1 hier$/);
  expect(dayNames(today)).toMatch(/aujourd’hui$/);
  expect(names('de').dayNames('2025-11-25')).toMatch(/^Dienstag, 25. November 2025/);
});

test('AB-8 children are called by their whole name and as the team calls them', () => {
  const { children, small } = names('fr');
  expect(children.get('leo')).toBe('Léo Martin Léo M.');
  expect([...small]).toEqual(['le', 'la', 'l', 'et']);
});

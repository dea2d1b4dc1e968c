import { expect, test } from 'vitest';
import { atFirst, nameOf, readKeep, toAdd, type Shell } from './shellFiles.ts';

const shell: Shell = {
  everyone: {
    files: ['/', '/assets/family-aaaaaaaa.js'],
    words: { de: ['/assets/de-aaaaaaaa.js'], fr: ['/assets/fr-aaaaaaaa.js'] },
  },
  team: {
    files: ['/assets/PublishScreen-aaaaaaaa.js'],
    words: { de: ['/assets/de-bbbbbbbb.js'], fr: ['/assets/fr-bbbbbbbb.js'] },
  },
};

test('PW-20 a first visit keeps what everyone needs, with the words of its language, and nothing of the team', () => {
  expect(atFirst(shell, [], ['fr-FR'])).toEqual([
    '/',
    '/assets/family-aaaaaaaa.js',
    '/assets/fr-aaaaaaaa.js',
  ]);
  expect(atFirst(shell, [], ['sv'])).toContain('/assets/fr-aaaaaaaa.js');
});

test('PW-20 a new version keeps under its new names what the one before kept', () => {
  const former = [
    '/',
    '/assets/family-00000000.js',
    '/assets/PublishScreen-00000-0_.js',
    '/assets/de-00000000.js',
  ];
  const kept = atFirst(shell, former, ['fr']);
  expect(kept).toContain('/assets/PublishScreen-aaaaaaaa.js');
  expect(kept).toContain('/assets/de-aaaaaaaa.js');
});

test('PW-20 a page of the team brings the team’s files, in the languages the device reads', () => {
  const kept = atFirst(shell, [], ['fr']);
  const loaded = ['/api/e/x', 'https://elsewhere/a.js'];
  const wish = { kind: 'keep', loaded, language: 'fr', isTeam: true } as const;
  expect(toAdd(shell, kept, wish)).toEqual(['/assets/PublishScreen-aaaaaaaa.js', '/assets/fr-bbbbbbbb.js']);
  expect(toAdd(shell, kept, { ...wish, isTeam: false })).toEqual([]);
});

test('PW-20 what a page has loaded before the worker was there is kept, its language with it', () => {
  const loaded = ['/assets/xWingPortable-aaaaaaaa.js'];
  const wish = { kind: 'keep', loaded, language: 'de', isTeam: true } as const;
  const added = toAdd(shell, atFirst(shell, [], ['fr']), wish);
  expect(added).toEqual(
    expect.arrayContaining([...loaded, '/assets/de-aaaaaaaa.js', '/assets/de-bbbbbbbb.js']),
  );
  expect(added).toContain('/assets/fr-bbbbbbbb.js');
});

test('PW-20 only a page’s own word is a wish', () => {
  for (const other of [
    null,
    'take-over',
    {},
    { kind: 'keep' },
    { kind: 'keep', loaded: [] },
    { kind: 'other' },
  ])
    expect(readKeep(other)).toBeNull();
  expect(readKeep({ kind: 'keep', loaded: [1, '/a'], language: 'it' })).toEqual({
    kind: 'keep',
    loaded: ['/a'],
    language: 'it',
    isTeam: false,
  });
});

test('PW-20 a file’s name over versions is told without its hash', () => {
  expect(nameOf('/assets/child.css-BBO-7ij_.js')).toBe('/assets/child.css.js');
  expect(nameOf('/assets/PublishScreen-au4XUFE-.css')).toBe('/assets/PublishScreen.css');
  expect(nameOf('/icon.svg')).toBe('/icon.svg');
});

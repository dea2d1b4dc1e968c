/** Photos and films counted in words, with the catalogues as they are built. */
import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import { activateLocale, loadCatalogues } from '../../locales/catalogues.ts';
import type { Locale } from '../../locales/locale.ts';
import { countMedia } from './mediaCount.ts';
import { mediaWords } from './mediaWords.ts';

beforeAll(() => loadCatalogues(['publishing']));

const said: readonly (readonly [Locale, readonly string[]])[] = [
  ['fr', ['0 photo', '1 photo', '3 photos', '1 vidéo', '2 vidéos', '1 photo et 2 vidéos']],
  ['de', ['0 Fotos', '1 Foto', '3 Fotos', '1 Video', '2 Videos', '1 Foto und 2 Videos']],
  ['it', ['0 foto', '1 foto', '3 foto', '1 video', '2 video', '1 foto e 2 video']],
  ['en', ['0 photos', '1 photo', '3 photos', '1 video', '2 videos', '1 photo and 2 videos']],
];
const counts = [
  [0, 0],
  [1, 0],
  [3, 0],
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

test.each(said)(
  'WO-3 in %s photos and videos are counted apart, as the language counts',
  async (locale, words) => {
    await activateLocale(locale);
    expect(counts.map(([photos, films]) => mediaWords(i18n, { photos, films }))).toEqual(words);
  },
);

test('WO-3 a film is counted as one, whatever stands beside it', () => {
  expect(countMedia(['photo', 'film', 'photo'])).toEqual({ photos: 2, films: 1 });
});

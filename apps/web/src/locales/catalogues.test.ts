/** Every message is translated in every language, with the same placeholders. Reads the files, as the build does. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatter } from '@lingui/format-po';
import { describe, expect, test } from 'vitest';
import { locales } from './locale.ts';

const source = fileURLToPath(new URL('../', import.meta.url));
const folders = [
  ...new Set(globSync('**/locales/*.po', { cwd: source }).map((path) => path.replace(/[^/\\]+$/, ''))),
].sort();
const po = formatter();

type Message = { readonly message?: string; readonly translation?: string };

async function read(folder: string, locale: string): Promise<Readonly<Record<string, Message>>> {
  const filename = `${source}${folder}${locale}.po`;
  return po.parse(readFileSync(filename, 'utf8'), { locale, sourceLocale: 'fr', filename });
}

function placeholders(text: string): readonly string[] {
  return [
    // A name ends with } or a comma; the words of a plural branch stand in braces too and are none.
    ...new Set(
      [...text.matchAll(/(?<!\b(?:zero|one|two|few|many|other)\s*|=\d+\s*)\{(\w+)(?=\s*[,}])|<(\d+)/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      ),
    ),
  ].sort();
}

/** What no sentence of a language has: the space or the quotation marks of another. The build makes French spaces unbreakable. */
const unlikeItsLanguage = {
  fr: /[\p{L}\d»}](?:[?!;]|:(?!\d))|[“”„]|«\S|\S»/u,
  de: /[\p{Z}][?!;:»]|«\p{Z}|[“”„]/u,
  it: /[\p{Z}][?!;:»]|«\p{Z}|[“”„]/u,
  en: /[\p{Z}][?!;:]|[«»„]/u,
};

/** The names that tests rely on (decision 16). */
const straight = new Set([
  ...["Aujourd'hui", "Carte d'entrée", "Carte d'entrée (QR)", "Code d'ouverture", "Créer l'espace"],
  ...["L'image de {firstName}", "L'image {ofChild}", "Lien d'entrée", "Nom de l'établissement"],
  ...["Tout l'établissement", "Type d'accueil"],
]);

test('the catalogues are found', () => {
  expect(folders.length).toBeGreaterThanOrEqual(2);
});

describe.each(folders)('%s', (folder) => {
  test.each(locales)('is complete in %s', async (locale) => {
    const french = await read(folder, 'fr');
    const translated = await read(folder, locale);
    expect(Object.keys(translated).sort()).toEqual(Object.keys(french).sort());
    for (const [id, { translation = '' }] of Object.entries(translated)) {
      expect(translation, id).not.toBe('');
      expect(placeholders(translation), id).toEqual(placeholders(french[id]?.translation ?? ''));
    }
  });

  test('DG-6 only the names that tests rely on have the straight apostrophe', async () => {
    const said = Object.values(await read(folder, 'fr')).map(({ translation = '' }) => translation);
    expect(said.filter((text) => /\p{L}'[\p{L}{]/u.test(text) && !straight.has(text))).toEqual([]);
  });

  test.each(Object.entries(unlikeItsLanguage))(
    'WO-1 marks and quotation marks are those of %s',
    async (locale, wrong) => {
      for (const { translation = '' } of Object.values(await read(folder, locale)))
        expect(translation).not.toMatch(wrong);
    },
  );
});

import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Words with ß as they are written in Switzerland: either is right, both in one interface are not. */
const withoutEszett =
  /\w*(?:[Ss]chlie|[Hh]ei|[Gg]r[oöü]|[Dd]rau|[Ss]tra|[Gg]emä)ss\w*|\b[Aa]usser(?:halb|dem)?\b|[Mm]assnahm\w*/g;

test('German is written with ß in every catalogue', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const found = globSync('**/de.po', { cwd: folder }).flatMap((path) => {
    const text = readFileSync(`${folder}/${path}`, 'utf8');
    const said = text.matchAll(/^msgstr (?:"[^\n]*"\n?)+/gm);
    return [...said].flatMap(([words]) =>
      [...words.matchAll(withoutEszett)].map(([word]) => `${path}: ${word}`),
    );
  });
  expect(found).toEqual([]);
});

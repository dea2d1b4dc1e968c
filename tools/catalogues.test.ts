import { expect, test } from 'vitest';
import { compareCatalogues } from './catalogues.ts';

const wanted = `msgid ""
msgstr "Language: de\\n"

#: src/Home.tsx:3
msgid "Bonjour"
msgstr ""

msgid ""
"Une phrase "
"longue"
msgstr ""
`;

test('a complete catalogue has no complaint', () => {
  const kept = wanted
    .replace('"Bonjour"\nmsgstr ""', '"Bonjour"\nmsgstr "Guten Tag"')
    .replace(/msgstr ""\n$/, 'msgstr "Ein Satz"\n');
  expect(compareCatalogues('de.po', wanted, kept, false)).toEqual([]);
});

test('what is missing, untranslated or left over is named', () => {
  const kept =
    'msgid "Bonjour"\nmsgstr ""\n\nmsgid "Autrefois"\nmsgstr "Einst"\n\n#~ msgid "Oublié"\n#~ msgstr ""\n';
  expect(compareCatalogues('de.po', wanted, kept, false)).toEqual([
    'de.po: not translated "Bonjour"',
    'de.po: missing "Une phrase longue"',
    'de.po: no longer said "Autrefois"',
  ]);
});

test('in the language of the sources an empty translation is the message itself', () => {
  expect(compareCatalogues('fr.po', wanted, wanted, true)).toEqual([]);
});

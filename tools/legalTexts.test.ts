/** The notice of article 13 and the officer's draft tell of all that is kept, and for as long as it is kept. Rules LG-1 to LG-5. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as domain from '@cocon/domain';
import * as protocol from '@cocon/protocol';
import {
  BACKUPS_KEPT,
  bodies,
  CARD_LIFE,
  CHANGES_KEPT,
  DEMONSTRATION_LIFE,
  DOCUMENTS_KEPT,
  ENDS_KEPT,
  inDays,
  inHours,
  LISTS_KEPT,
  LONGEST_SILENCE,
  LONGEST_SILENCE_OF_SHEETS,
  MAILED_KEPT_AFTER,
  MAILED_LIFE,
  OCCURRENCES_KEPT,
  RESULTS_KEPT,
  UNCONFIRMED_KEPT,
  WRONG_CODES_KEPT,
} from '@cocon/protocol';
import { describe, expect, test } from 'vitest';
import { OPENING_CODE_LIFE } from '../apps/server/src/establishments/openingCodes.ts';
import { LEAST_READING } from '../apps/web/src/features/children/leaving.ts';
import type { PartName } from '../apps/web/src/features/legal/KeptPart.tsx';
import { DOCUMENTS, ENDS, STATEMENTS, TABLES } from './legalTexts.ts';
import { repositoryRoot } from './runTool.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');
const LEGAL = 'apps/web/src/features/legal';
const noticeParts = read(`${LEGAL}/KeptParts.tsx`);
const notice = noticeParts + read(`${LEGAL}/PrivacyScreen.tsx`);
const draft = read('docs/dpo.md');

/** One line, in small letters, so that a word is found wherever it was broken. */
const flat = (text: string): string =>
  text.replaceAll("'", '’').replaceAll('**', '').replaceAll(/\s+/gu, ' ').toLowerCase();

/** What each part of the notice says in French. */
const parts = new Map(
  [...noticeParts.matchAll(/<KeptPart part="(\w+)"([^]*?)<\/KeptPart>/g)].map(
    ([, part = '', text = '']) => [part as PartName, flat(text.replaceAll("{' '}", ' '))] as const,
  ),
);

/** The same with the lengths that the notice reads, as the reader reads them. */
const valued = new Map(
  [...parts].map(([part, text]) => [part, text.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueOf(name))]),
);
function valueOf(name: string): string {
  const [, unit = '', path = ''] =
    new RegExp(String.raw`const ${name} = (\w+)\(([\w.]+)\);`).exec(noticeParts) ?? [];
  const life = path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], protocol);
  return typeof life === 'number' ? String(unit === 'inHours' ? inHours(life) : inDays(life)) : name;
}

/** By what each part's row of the draft begins. */
const ROWS: Readonly<Record<PartName, string>> = {
  photos: 'photos, films',
  names: 'prénoms',
  choices: 'chaque accord',
  signedPapers: 'image des autorisations',
  sheets: 'fiche d’allergies',
  handouts: 'papiers remis',
  requests: 'ce qu’une famille demande',
  devices: 'appareils',
  waysBack: 'clés d’entrée',
  mails: 'courriel de qui veut être prévenu',
  invitations: 'courriel de qui est invité',
  phones: 'téléphone de qui veut',
  team: 'équipe',
  traces: 'traces sans contenu',
  passing: 'de passage',
};
const section = /## 2\.[^\n]*\n([^]*?)\n## /.exec(draft)?.[1] ?? '';
const rows = section.split('\n').filter((line) => line.startsWith('| '));
const rowOf = (part: PartName): string =>
  rows.map(flat).find((row) => row.slice(2).startsWith(ROWS[part])) ?? '';

const howTo = (what: string, where: string) =>
  `${what} is kept, and ${where} does not tell of it. Say in KeptParts.tsx (all languages) and in docs/dpo.md what it is, who ` +
  'reads it and how long, and name the part and the words in tools/legalTexts.ts.';

/** What neither text tells of these words, in sentences. */
function untold(what: string, told: readonly [PartName, string] | undefined): string[] {
  if (told === undefined) return [howTo(what, 'tools/legalTexts.ts')];
  const [part, words] = told;
  return [
    ...(parts.get(part)?.includes(words) === true
      ? []
      : [howTo(what, `« ${part} » of the notice (« ${words} »)`)]),
    ...(rowOf(part).includes(words)
      ? []
      : [howTo(what, `the row « ${ROWS[part]} » of the draft (« ${words} »)`)]),
  ];
}

interface Kind {
  readonly collection: string;
  readonly type: string;
  readonly schema: unknown;
}
const isKind = (value: unknown): value is Kind =>
  typeof value === 'object' && value !== null && 'collection' in value && 'schema' in value;
const membersOf = ({ schema }: Kind): string[] =>
  Object.keys((schema as { _zod: { def: { shape?: object } } })._zod.def.shape ?? {}).filter(
    (member) => member !== 'type',
  );
const kinds = Object.values(domain as Record<string, unknown>).filter(isKind);

describe('LG-1 what is kept has its place', () => {
  test('LG-1 parts and rows are found, and each part of the notice has its row', () => {
    expect([...parts.keys()].toSorted()).toEqual(Object.keys(ROWS).toSorted());
    expect((Object.keys(ROWS) as PartName[]).filter((part) => rowOf(part) === '')).toEqual([]);
    expect(rows.length - 2).toBe(parts.size);
  });

  test('LG-1 every statement of the register, and nothing that is none', () => {
    expect(Object.keys(bodies).flatMap((type) => untold(`the statement ${type}`, STATEMENTS[type]))).toEqual(
      [],
    );
    expect(Object.keys(STATEMENTS).toSorted()).toEqual(Object.keys(bodies).toSorted());
  });

  test('LG-1 every table of the server, and nothing that is none', () => {
    const files = globSync('apps/server/src/platform/migrations/*.ts', { cwd: repositoryRoot });
    const tables = files.flatMap((file) =>
      [...read(file).matchAll(/create table (\w+)/g)].map(([, name = '']) => name),
    );
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.flatMap((table) => untold(`the table ${table}`, TABLES[table]))).toEqual([]);
    expect(Object.keys(TABLES).toSorted()).toEqual(tables.toSorted());
  });
});

describe('LG-2 what a document says has its place', () => {
  test('LG-2 every kind of document, member by member, and nothing that is none', () => {
    const found = kinds.map((kind) => `${kind.collection}/${kind.type}`);
    expect(found.length).toBeGreaterThan(15);
    expect(Object.keys(DOCUMENTS).toSorted()).toEqual([...new Set(found)].toSorted());
    const complaints = kinds.flatMap((kind) => {
      const name = `${kind.collection}/${kind.type}`;
      const told = DOCUMENTS[name];
      return membersOf(kind).flatMap((member) => {
        const words = told?.members[member];
        if (words === '') return [];
        return untold(
          `« ${member} » of ${name}`,
          told && words !== undefined ? [told.part, words] : undefined,
        );
      });
    });
    expect(complaints).toEqual([]);
    for (const kind of kinds) {
      const told = DOCUMENTS[`${kind.collection}/${kind.type}`]?.members ?? {};
      expect(Object.keys(told).toSorted(), kind.type).toEqual(membersOf(kind).toSorted());
    }
  });
});

describe('LG-3 how long is said once', () => {
  test('LG-3 the notice writes no length of time: it reads those by which the code forgets', () => {
    expect(
      notice.match(/(?:\d+|sept|quatorze|trente|soixante|cents?|une?)\s(?:jours?|heures?|h|mois|ans)\b/g),
    ).toBeNull();
    for (const file of globSync(`${LEGAL}/locales/*.po`, { cwd: repositoryRoot }))
      for (const { id, said } of messagesOf(read(file)))
        expect(namesIn(said === '' ? id : said), `${file}: ${id}`).toEqual(namesIn(id));
  });

  const days = (...lives: number[]): number[] => lives.map(inDays);
  const LENGTHS: Readonly<Partial<Record<PartName, readonly number[]>>> = {
    requests: days(DOCUMENTS_KEPT.deviceReport),
    waysBack: days(CARD_LIFE),
    mails: days(UNCONFIRMED_KEPT),
    invitations: days(MAILED_LIFE, MAILED_KEPT_AFTER),
    team: days(OCCURRENCES_KEPT, DOCUMENTS_KEPT.codeReport),
    passing: days(LISTS_KEPT),
    traces: days(OCCURRENCES_KEPT, CHANGES_KEPT, RESULTS_KEPT, ENDS_KEPT),
  };
  const daysIn = (text: string): number[] =>
    [...text.matchAll(/(?<!\[)\b(\d+) jours/g)].map(([, count]) => Number(count));

  test('LG-3 the draft writes the same lengths, and no others', () => {
    for (const part of Object.keys(ROWS) as PartName[])
      for (const told of [rowOf(part), valued.get(part) ?? ''])
        expect(daysIn(told), part).toEqual(LENGTHS[part] ?? []);
    const rest = draft.replace(section, '');
    expect(daysIn(rest)).toEqual(
      days(
        ...[LONGEST_SILENCE, LONGEST_SILENCE_OF_SHEETS, BACKUPS_KEPT],
        ...[CARD_LIFE, OCCURRENCES_KEPT, BACKUPS_KEPT],
      ),
    );
    expect(draft.match(/\b(?:sept|quatorze|trente|soixante|cents?) jours/g)).toBeNull();
    expect(rowOf('passing')).toContain(`${String(inHours(WRONG_CODES_KEPT))} h`);
    expect(rowOf('sheets')).toContain(`d’avant, ${String(domain.KEPT_FORMER)} au plus`);
  });

  test('LG-3 who runs an instance, and direction in its guide, read the same lengths', () => {
    const said = (pattern: RegExp, page = 'docs/operate.md'): number[] =>
      [...read(page).matchAll(pattern)].map(([, count]) => Number(count));
    const guide = 'docs/guide/fr/direction';
    expect(said(/depuis (\d+) jours/g, `${guide}-ce-qui-sest-passe.md`)).toEqual(days(OCCURRENCES_KEPT));
    expect(said(/(\d+) jours au moins/g, `${guide}-famille-sen-va.md`)).toEqual([LEAST_READING]);
    expect(said(/each opening needs a code of its own, good for (\d+) days/g)).toEqual(
      days(OPENING_CODE_LIFE),
    );
    expect(said(/is erased after (\d+) hours/g)).toEqual([inHours(DEMONSTRATION_LIFE)]);
    expect(said(/fetched is kept for (\d+) days/g)).toEqual(days(OCCURRENCES_KEPT));
    expect(said(/Keep a few days, (\d+) at most/g)).toEqual(days(BACKUPS_KEPT));
  });
});

/** What is said first of how long after these words; where nothing is, or they are not there, in the whole. */
function lengthAfter(text: string, words: string): string {
  const [after, whole] = [text.slice(Math.max(0, text.indexOf(words))), text].map(
    (one) => /\d+ (?:jours|h)\b|tant que l’espace|jusqu’(?=[àa])/u.exec(one)?.[0],
  );
  return after ?? whole ?? '';
}

describe('LG-5 how long a document is kept', () => {
  test('LG-5 both texts say of each kind what the code does: an end after so long, on a day, or none', () => {
    const onADay = new Set(Object.values(ENDS).flat());
    const complaints = Object.entries(DOCUMENTS).flatMap(([name, { part, members }]) => {
      const life = (DOCUMENTS_KEPT as Readonly<Record<string, number>>)[name.split('/')[1] ?? ''];
      const end = onADay.has(name) ? 'jusqu’' : 'tant que l’espace';
      const ofLife = (one: number) => (one > 86_400_000 ? `${inDays(one)} jours` : `${inHours(one)} h`);
      const kept = life === undefined ? end : ofLife(life);
      const duration = rowOf(part).split('|').at(-2) ?? '';
      return Object.values(members)
        .filter((words) => words !== '')
        .flatMap((words) =>
          [valued.get(part) ?? '', duration]
            .map((text) => lengthAfter(text, words))
            .filter((said) => said !== kept)
            .map((said) => `${name} is kept « ${kept} »; after « ${words} » « ${part} » says « ${said} »`),
        );
    });
    expect(complaints).toEqual([]);
    expect(Object.keys(DOCUMENTS_KEPT).filter((type) => !kinds.some((kind) => kind.type === type))).toEqual(
      [],
    );
  });

  test('LG-5 a record is given an end nowhere else', () => {
    const files = globSync('{apps/web,packages/*}/src/**/*.{ts,tsx}', { cwd: repositoryRoot })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !/\.test\.|\/showcase\//.test(file));
    const linesOf = (file: string) =>
      read(file)
        .replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
        .split('\n');
    const found = files.filter((file) => {
      const lines = linesOf(file);
      return lines.some((line) => /\b(?:\w*Write|writes|enqueue)\b/.test(line)) && lines.some(givesAnEnd);
    });
    const reckoned = found.filter((file) =>
      linesOf(file).some((line) => /\buntil\b\s*[=:][^,;}]*\s\+\s/.test(line)),
    );
    expect(reckoned, 'An end of so long after is reckoned by endingWrites.ts alone').toEqual([]);
    expect(
      found.toSorted(),
      'An end of so long after goes through endingWrites.ts and DOCUMENTS_KEPT; a file that sets a day is named in ' +
        'tools/legalTexts.ts with its kinds, and what the notice and docs/dpo.md say of them is looked at again.',
    ).toEqual(Object.keys(ENDS).toSorted());
  });
});

/** A member `until` that is neither declared, nor none, nor what the record had. */
const givesAnEnd = (line: string): boolean =>
  !line.includes('readonly until') &&
  /(?<![.\w])until(?:\s*[,}]|\s*:(?!\s*(?:null|header\.until|write\.until)\b))|\.until\s*=(?!=)/.test(line);

const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();

/** Messages of a catalogue: one line each, as it is kept. */
function messagesOf(catalogue: string): { readonly id: string; readonly said: string }[] {
  return [...catalogue.matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm)].map(([, id = '', said = '']) => ({
    id,
    said,
  }));
}

test('LG-4 neither text says that nothing leaves: whom mails and phones pass through is named, and where they may be', () => {
  expect(flat(notice)).toMatch(
    /fournisseurs de courriel, ou le fabricant du téléphone ou du navigateur, qui peut être hors de l’union/,
  );
  expect(flat(draft)).toMatch(/transferts hors de l’union \|[^|]*fabricant du téléphone ou du navigateur/);
});

/** The guide speaks of the app that is there: its pictures, its links, and every word of the screen that it sets in bold. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PRINTS } from '../e2e/guide/prints.ts';
import { repositoryRoot } from './runTool.ts';

const folder = join(repositoryRoot, 'docs/guide/fr');
const pages = globSync('*.md', { cwd: folder }).toSorted();
const read = (page: string) => readFileSync(join(folder, page), 'utf8');
const HEAVIEST = 60 * 1024;

/** What other programs call theirs, and keys of a keyboard. */
const foreign = new Set(['Partager', 'Ajouter', "Sur l'écran d'accueil", 'Cocon', '+', '−', 'Échap']);

const plain = (text: string) => text.replaceAll('’', "'").replaceAll(/[\s\u00A0]+/g, ' ');

/** What each message of the French interface can look like. */
const said: readonly RegExp[] = globSync('apps/web/src/**/locales/fr.po', { cwd: repositoryRoot }).flatMap(
  (file) =>
    [...readFileSync(join(repositoryRoot, file), 'utf8').matchAll(/^msgid "(.+)"$/gm)].flatMap(
      ([, id = '']) => formsOf(plain(id.replaceAll('\\"', '"'))),
    ),
);

/** Where a message counts something, each of its forms; a name that changes can be anything. */
function formsOf(message: string): RegExp[] {
  const counted = /\{\w+, plural,((?: ?[=\w]+ \{[^{}]*\})+)\}/.exec(message);
  const forms = counted
    ? [...(counted[1] ?? '').matchAll(/\{([^{}]*)\}/g)].map(([, form = '']) =>
        message.replace(counted[0], form),
      )
    : [message];
  return forms
    .map((form) => form.replaceAll(/<\/?\d+\/?>/g, ''))
    .filter((form) => /\p{L}{2}/u.test(form.replaceAll(/\{\w+\}/g, '')))
    .map(
      (form) =>
        new RegExp(
          `^${form
            .split(/\{\w+\}|#/)
            .map(escaped)
            .join('.+')}$`,
          'u',
        ),
    );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

const isSaid = (name: string) => said.some((form) => form.test(name));

test('the guide and the words are found, and words that nothing says are not', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(said.length).toBeGreaterThan(500);
  expect(['Publier', 'Masquer …', 'Publier tout', 'Gestion'].filter(isSaid)).toEqual([
    'Publier',
    'Masquer …',
  ]);
});

test('GU-1 every page of the guide is reached from its first one', () => {
  const links = [...read('README.md').matchAll(/\]\(([^)]+\.md)\)/g)].map(([, page]) => page);
  expect(links.toSorted()).toEqual(pages.filter((page) => page !== 'README.md'));
});

test('GU-2 every picture is shown, and none is heavy', () => {
  const shown = pages.flatMap((page) => [...read(page).matchAll(/!\[[^\]]+\]\(images\/([^)]+)\)/g)]);
  const pictures = globSync('*', { cwd: join(folder, 'images') });
  expect([...new Set(shown.map(([, name]) => name))].toSorted()).toEqual(pictures.toSorted());
  for (const name of pictures)
    expect(statSync(join(folder, 'images', name)).size, name).toBeLessThanOrEqual(HEAVIEST);
});

test('GU-2 what it shows of what is printed is among the pages that are kept', () => {
  const kept = globSync('*.png', { cwd: join(repositoryRoot, 'e2e/pictures') });
  expect(Object.values(PRINTS).filter((print) => !kept.includes(`${print}.png`))).toEqual([]);
});

describe.each(pages)('%s', (page) => {
  const text = read(page);
  test('GU-1 its links lead somewhere', () => {
    for (const [, there = ''] of text.matchAll(/\]\(([^):#]+)\)/g))
      expect(existsSync(join(folder, there)), there).toBe(true);
  });

  test('GU-3 what it sets in bold is said by the app, in these words', () => {
    const named = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => plain(name));
    const unknown = named.filter((name) => !foreign.has(name) && !isSaid(name));
    expect(unknown).toEqual([]);
  });
});

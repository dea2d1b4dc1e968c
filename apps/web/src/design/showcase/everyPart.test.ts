import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { emblemIds } from '../emblems/emblemIds.ts';

const sources = resolve(import.meta.dirname, '../..');
const design = join(sources, 'design');
const showcase = join(design, 'showcase');
const isTest = (path: string) => /\.test\.tsx?$|\/testPage\.tsx$/.test(path);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !isTest(path));
}

/** Files of ours that a file names, lazy imports too. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+\.tsx?)'/g)].map(([, name = '']) =>
    resolve(dirname(path), name),
  );
}

const all = filesIn(sources);
const ofShowcase = all.filter((path) => path.startsWith(showcase));
const components = all.filter(
  (path) => path.startsWith(design) && !path.startsWith(showcase) && path.endsWith('.tsx'),
);
const short = (paths: readonly string[]) => paths.map((path) => relative(design, path));

/** Everything reached from the design page's entry. */
function reached(): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [join(showcase, 'main.tsx')];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (/\.tsx?$/.test(path) && !path.endsWith('.css.ts')) waiting.push(...importsOf(path));
  }
  return seen;
}

test('DG-1 every component file has its place on the design page', () => {
  const shown = reached();
  expect(short(components.filter((path) => !shown.has(path)))).toEqual([]);
  expect(components.length).toBeGreaterThan(40);
});

test('DG-1 what screens use is shown by itself, not only inside another part', () => {
  const screens = all.filter((path) => !path.startsWith(design));
  const used = new Set(screens.flatMap(importsOf));
  const shown = new Set([...ofShowcase.flatMap(importsOf), ...frames()]);
  expect(short(components.filter((path) => used.has(path) && !shown.has(path)))).toEqual([]);
});

/** The frames around the design page hold what belongs to every page once. */
function frames(): string[] {
  return ['AppFrame.tsx', 'PublicFrame.tsx'].flatMap((name) => importsOf(join(sources, 'shell', name)));
}

test('DG-2 nothing of the app reaches the design page', () => {
  const outside = all.filter((path) => !path.startsWith(showcase));
  const guilty = outside.filter((path) => importsOf(path).some((name) => name.startsWith(showcase)));
  expect(short(guilty)).toEqual([]);
});

/** A sheet that somebody photographed: its picture is all there is to it (SC-102). */
const NOT_DRAWN = ['SignedPaperDialog.tsx'];

test('DG-12 whatever a screen prints is among the papers of the design page', () => {
  const papers = readFileSync(join(showcase, 'Papers.tsx'), 'utf8');
  const printing = filesIn(join(sources, 'features')).filter((path) =>
    readFileSync(path, 'utf8').includes('<PrintArea'),
  );
  const printed = printing
    .filter((path) => !NOT_DRAWN.some((name) => path.endsWith(name)))
    .flatMap((path) => {
      const areas = [...readFileSync(path, 'utf8').matchAll(/<PrintArea\b[^>]*>([^]*?)<\/PrintArea>/g)];
      const drawn = areas.map(([, inside = '']) => /<([A-Z]\w+)/.exec(inside)?.[1]);
      return drawn.map((name) => ({ name, path }));
    });
  expect(printed.length).toBeGreaterThanOrEqual(8);
  const missing = printed.filter(({ name }) => name === undefined || !papers.includes(`<${name}`));
  expect(missing, 'show it in Papers.tsx, and list it in e2e/support/designPapers.ts').toEqual([]);
});

test('DG-3 sixty emblems at least', () => {
  expect(new Set(emblemIds).size).toBeGreaterThanOrEqual(60);
});

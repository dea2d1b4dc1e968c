/** The walk through every page and dialog (SC-41) forgets none: its lists are those of the router and of the features. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addresses,
  addressesElsewhere,
  dialogs,
  dialogsElsewhere,
  unmet,
} from '../e2e/support/everyPage/everyAddress.ts';
import { repositoryRoot } from './runTool.ts';

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');

/** Names of the dialogs in a component's source, each variable part written « … ». */
function dialogsIn(source: string): string[] {
  const opened = source.matchAll(
    /<(?:(?:Alert)?Dialog|LeavingAlert)\b[^]*?(?:title|aria-label)=\{t`((?:[^`\\]|\\.)*)`\}/g,
  );
  return [...opened].map(([, name = '']) => name.replaceAll(/\$\{[^}]*\}/g, '…'));
}

test('SC-41 every address of the router is in the list of the walk, and no other', () => {
  const routes = [...read('apps/web/src/routes/routeTree.tsx').matchAll(/path: '([^']*)'/g)];
  expect(routes.map(([, path]) => path).toSorted()).toEqual(
    [...addresses, ...Object.keys(addressesElsewhere)].toSorted(),
  );
});

test('SC-41 every dialog of a feature is in the list of the walk, and no other', () => {
  const files = globSync('apps/web/src/features/**/*.tsx', { cwd: repositoryRoot });
  const sources = files.filter((file) => !file.endsWith('.test.tsx')).map(read);
  const named = sources.flatMap(dialogsIn);
  const opened = sources.flatMap((source) => [...source.matchAll(/<(?:(?:Alert)?Dialog|LeavingAlert)\s/g)]);
  expect(named).toHaveLength(opened.length);
  expect([...new Set(named)].toSorted()).toEqual([...dialogs, ...Object.keys(dialogsElsewhere)].toSorted());
});

/** Journeys at whose pauses a scene may look on, each by name with its text. */
function pausedJourneys(): [string, string][] {
  const files = globSync('e2e/journeys/*.ts', { cwd: repositoryRoot });
  const journeys = files.flatMap((file) => read(file).split('export async function ').slice(1));
  return journeys
    .filter((text) => text.includes('await pause('))
    .map((text) => [/^\w+/.exec(text)?.[0] ?? '', text.replaceAll(/\$\{[^}]*\}/g, '…')]);
}

test('SC-41 what another scene looks at is looked at there', () => {
  for (const [name, scene] of Object.entries({ ...dialogsElsewhere, ...addressesElsewhere })) {
    const source = read(`e2e/scenes/${scene}`);
    const seen = [
      source,
      ...pausedJourneys()
        .filter(([journey]) => source.includes(`${journey}(`))
        .flat(),
    ];
    expect(
      seen.some((text) => text.includes(name)),
      name,
    ).toBe(true);
    expect(source).toContain('violationsOf(');
    expect(source).toContain('test.afterEach(() => expect(wallsCrossed()).toEqual([]))');
  }
});

test('a page that was not met is named, whatever its child is called', () => {
  const met = new Set(['/enfants/AbC', 'Le départ de Léo Martin']);
  expect(unmet(['/enfants', '/enfants/$child', 'Le départ …', 'Qui ?'], met)).toEqual(['/enfants', 'Qui ?']);
});

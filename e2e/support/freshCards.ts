/** Families of a space, each with a card that nobody has used yet: scenes about ways in take one after the other. */
import type { Page } from '@playwright/test';
import { importTable, readAllCards } from '../journeys/index.ts';
import { LEO } from './space.ts';

/** Adds Léo's family and so many others to a space whose group is « Moyens »; each call of the answer gives another's link. */
export async function addFamilies(direction: Page, count: number): Promise<() => string> {
  const others = Array.from(
    { length: count },
    (_, index) => `Zoé;Roux${'abcdefghijkl'[index] ?? ''};Moyens;Anne Roux${'abcdefghijkl'[index] ?? ''}`,
  );
  const leo = `Léo;Martin;Moyens;${LEO.name}`;
  await importTable(direction, { text: ['Prénom;Nom;Groupe;Parent 1', leo, ...others].join('\n') });
  const made = await readAllCards(direction);
  const links = [...made].filter(([name]) => name !== LEO.name).map(([, link]) => link);
  return () => {
    const link = links.pop();
    if (link === undefined) throw new Error('there are no more families');
    return link;
  };
}

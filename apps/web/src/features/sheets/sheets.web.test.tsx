import { afterEach, expect, test } from 'vitest';
import { EMPTY_WORDS, writeSheet } from '@cocon/domain';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { loadCatalogues } from '../../locales/catalogues.ts';
import type { BookChild } from '../../session/book.ts';
import type { ChildSheet } from './sheets.ts';
import { WallSheets } from './WallSheets.tsx';

let page: TestPage | undefined;
afterEach(() => page?.close());

const child = (firstName: string) =>
  ({ id: firstName, body: { type: 'child', firstName, lastName: 'Martin' } }) as unknown as BookChild;
const sheet = (id: string, allergies: string): [string, ChildSheet] => {
  const words = {
    ...EMPTY_WORDS,
    allergies,
    medicines: allergies === '' ? [] : [{ id: 'm', name: 'Anapen', place: 'Boîte rouge' }],
  };
  const body = writeSheet(id, words, { readOn: '2026-11-23', readBy: 'Awa' }, undefined);
  return [id, { body, documents: [], isWaiting: false }];
};

test('SH-7 on the wall: whom to be careful with first and whole, then the others by name', async () => {
  page = await showTest();
  await loadCatalogues(['sheets']);
  await page.show(
    <WallSheets
      establishmentName="La Farandole"
      today="2026-11-23"
      people={['Awa', 'Inès', 'Léo'].map(child)}
      sheets={new Map([sheet('Awa', ''), sheet('Léo', 'Arachide\nLait')])}
    />,
  );
  const said = page.get('article', 'Fiches à afficher').textContent.replaceAll(/\s/g, ' ');
  expect(said).toContain('La Farandole');
  expect(said).toMatch(/Léo Martin.*Arachide Lait.*Anapen Boîte rouge.*Relue le 23 novembre 2026 par Awa/);
  expect(said).toMatch(/Lait.*Aucune allergie connue : Awa Martin\..*Pas encore de fiche : Inès Martin\./);
});

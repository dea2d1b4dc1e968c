import { afterEach, expect, test } from 'vitest';
import type { MissingSheets } from '@cocon/client';
import { EMPTY_WORDS, writeSheet } from '@cocon/domain';
import type { RecordId } from '@cocon/protocol';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { loadCatalogues } from '../../locales/catalogues.ts';
import type { BookChild } from '../../session/book.ts';
import type { ChildSheet } from './sheets.ts';
import { MissingNotice } from './MissingNotice.tsx';
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
      isIncomplete={false}
    />,
  );
  const said = page.get('article', 'Fiches à afficher').textContent.replaceAll(/\s/g, ' ');
  expect(said).toContain('La Farandole');
  expect(said).toMatch(/Léo Martin.*Arachide Lait.*Anapen Boîte rouge.*Relue le 23 novembre 2026 par Awa/);
  expect(said).toMatch(/Lait.*Aucune allergie connue : Awa Martin\..*Pas encore de fiche : Inès Martin\./);
});

test('SH-8 sheets that were kept back, or given as they were before, are said above the list and on the wall’s paper', async () => {
  page = await showTest();
  await loadCatalogues(['sheets']);
  const said = () => document.body.textContent.replaceAll(/\s/g, ' ');
  const show = (missing: MissingSheets) => page?.show(<MissingNotice missing={missing} />);
  const none: MissingSheets = { older: new Set(), absent: 0, isIndexMissing: false };
  await show({ ...none, older: new Set(['a' as RecordId]), absent: 1 });
  await expect.poll(said).toContain('Pour 2 fiches');
  await show({ ...none, absent: 1 });
  await expect.poll(said).toContain('Pour 1 fiche, le serveur n’a pas donné');
  await show({ ...none, isIndexMissing: true });
  await expect.poll(said).toContain('La liste des fiches manque');
  await show(none);
  await expect.poll(said).not.toContain('fiche');
  await page.show(
    <WallSheets
      establishmentName="La Farandole"
      today="2026-11-23"
      people={[child('Léo')]}
      sheets={new Map()}
      isIncomplete
    />,
  );
  await expect.poll(said).toContain('n’avait pas toutes les dernières fiches');
});

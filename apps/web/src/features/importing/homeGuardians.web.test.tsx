import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { loadCatalogues } from '../../locales/catalogues.ts';
import { beginDraft } from './importDraft.ts';
import { PreviewRow } from './PreviewRow.tsx';
import { usePreview } from './usePreview.ts';

let shown: TestPage | undefined;
afterEach(() => shown?.close());

const nobody = { children: [], groups: [], homes: [] };

function Rows({ text }: { readonly text: string }) {
  const [draft, setDraft] = useState(() => beginDraft(text));
  const [open, setOpen] = useState<number>();
  const { plan, changes } = usePreview(draft, setDraft, nobody);
  return (
    <>
      <p data-homes="">
        {plan.homes.map((home) => home.guardians.map(({ name }) => name).join(' + ')).join(' | ')}
      </p>
      <ul>
        {plan.rows.map((row) => (
          <PreviewRow
            key={row.line}
            row={row}
            plan={plan}
            isOpen={open === row.line}
            onOpen={setOpen}
            changes={changes}
          />
        ))}
      </ul>
    </>
  );
}

async function show(text: string): Promise<TestPage> {
  shown = await showTest();
  await loadCatalogues(['importing', 'children']);
  await shown.show(<Rows text={text} />);
  return shown;
}

const homes = () => document.querySelector('[data-homes]')?.textContent ?? '';
const focused = () => document.activeElement;

/** By the keyboard alone: the menu is opened where the focus is put, and the gesture is found with the arrows. */
async function gesture(page: TestPage, person: string, words: string): Promise<void> {
  page.get('button', `Autres gestes pour ${person}`).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => focused()?.getAttribute('role')).toBe('menuitem');
  for (let step = 0; step < 6 && focused()?.textContent?.startsWith(words) !== true; step += 1)
    await userEvent.keyboard('{ArrowDown}');
  expect(focused()?.textContent).toContain(words);
  await userEvent.keyboard('{Enter}');
}

test('IM-15 guardians are renamed, parted, joined, taken away and given back by keys alone, siblings together', async () => {
  const page = await show(
    'Prénom;Nom;Parent 1;Parent 2\nLéo;Petit;Paul Marie Petit;Aminata Sow\nZoé;Petit;PETIT Paul Marie;Aminata Sow',
  );
  page.get('button', 'Corriger Léo Petit').focus();
  await userEvent.keyboard('{Enter}');
  await gesture(page, 'Paul Marie Petit', 'Ce sont');
  await expect.poll(homes).toBe('Paul Petit + Marie Petit + Aminata Sow');
  // Nobody is left where nothing is: the gesture's place went, its group has the focus.
  await expect.poll(() => focused()?.getAttribute('aria-label')).toBe('Responsables du foyer Petit');
  await expect.poll(() => document.querySelector('[role=menu]')).toBeNull();
  expect(focused()?.getAttribute('aria-label')).toBe('Responsables du foyer Petit');

  await gesture(page, 'Marie Petit', 'Réunir avec Aminata');
  await expect.poll(homes).toBe('Paul Petit + Marie Petit');
  const second = page.get('textbox', 'Responsable 2');
  second.focus();
  await userEvent.keyboard('{Control>}a{/Control}Marie Durand');
  page.get('textbox', 'Responsable 1').focus();
  await userEvent.keyboard('{Control>}a{/Control}Jean Petit');
  await expect.poll(homes).toBe('Jean Petit + Marie Durand');

  await gesture(page, 'Jean Petit', 'Retirer');
  await expect.poll(homes).toBe('Marie Durand');
  page.get('button', 'Comme dans la liste').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(homes).toBe('Paul Marie Petit + Aminata Sow');
});

test('IM-14 one tap says whether a cell is one person or two, for every line where it stands', async () => {
  const page = await show(
    'Prénom;Nom;Responsables\nLéo;Petit;Petit / Durand\nZoé;Petit;PETIT / DURAND\nTom;Roux;M. et Mme Roux',
  );
  expect(homes()).toBe('Petit + Durand | M. Roux + Mme Roux');
  expect(page.root.textContent).toMatch(/Petit \/ Durand\s»\s: combien de personnes/u);
  await browserPage
    .getByText(/^Une personne\s: Petit/u)
    .first()
    .click();
  await expect.poll(homes).toBe('Petit / Durand | M. Roux + Mme Roux');
  expect(browserPage.getByText('À vérifier').elements()).toHaveLength(0);
});

test('IM-15 two people do not become one while one of them is typed through the other’s name', async () => {
  const page = await show('Prénom;Nom;Parent 1;Parent 2\nLéo;Petit;Anna Petit;Ann Petit');
  page.get('button', 'Corriger Léo Petit').click();
  await expect.poll(() => page.root.querySelectorAll('input').length).toBe(5);
  page.get('textbox', 'Responsable 1').focus();
  await userEvent.keyboard('{Control>}a{/Control}Ann Petit');
  await expect.poll(homes).toBe('Ann Petit');
  await userEvent.keyboard('on');
  await expect.poll(homes).toBe('Ann Petiton + Ann Petit');
});

/** Consents that direction records from paper. */
import { expect, type Locator, type Page } from '@playwright/test';
import { choose, tap } from '../thumb.ts';
import { goTo, pressGesture } from './direction.ts';
import { photographPaper } from './papers.ts';

export type ReachName =
  'Personne' | 'Sa famille' | 'Les familles des enfants avec lui' | 'Son groupe' | "Tout l'établissement";

export interface PaperConsent {
  /** First name and name. */
  readonly child: string;
  readonly guardian: string;
  readonly reach: ReachName;
  readonly film?: boolean;
}

/**
 * Records what guardians signed on paper: a row for each child, in one go for all who gave the same answer for it. The
 * answer of who said otherwise for the same child is recorded after it. `pages`: the signed sheet, paths of pictures.
 */
export async function recordConsents(
  page: Page,
  papers: readonly PaperConsent[],
  { pages = [] }: { readonly pages?: readonly string[] } = {},
): Promise<void> {
  await goTo(page, 'Enfants');
  await pressGesture(page, 'Enregistrer des autorisations');
  const table = page.getByRole('table', { name: 'Autorisations' });
  for (let left = papers; left.length > 0;) {
    const sameAsFirst = (paper: PaperConsent) => {
      const first = left.find(({ child }) => child === paper.child);
      return first?.reach === paper.reach && first.film === paper.film;
    };
    const now = left.filter(sameAsFirst);
    left = left.filter((paper) => !sameAsFirst(paper));
    for (const [child, signed] of Map.groupBy(now, (paper) => paper.child)) {
      const row = table.getByRole('row').filter({ hasText: child });
      const guardians = signed.map(({ guardian }) => guardian);
      await expect(row).toBeVisible();
      await tickSigners(row, guardians);
      const [first] = signed;
      if (!first) continue;
      const { reach, film = false } = first;
      await tap(row.getByText(reach, { exact: true }));
      await expect(row.getByRole('radio', { name: reach, exact: true })).toBeChecked();
      if (film) await tap(row.getByText('Les vidéos aussi'));
    }
    if (pages.length > 0) await photographPaper(page, pages);
    await tap(page.getByRole('button', { name: 'Enregistrer', exact: true }));
    await expect(page.getByText(/autorisations? enregistrées?/).first()).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText('Rien à enregistrer pour l’instant.')).toBeVisible();
  }
}

/** Where two decide, leaves only these ticked as those who signed. */
async function tickSigners(row: Locator, guardians: readonly string[]): Promise<void> {
  for (const line of await row
    .locator('label')
    .filter({ has: row.page().getByRole('checkbox') })
    .all()) {
    const [name = ''] = (await line.innerText()).split('\n');
    if ((await line.getByRole('checkbox').isChecked()) !== guardians.includes(name))
      await tap(line.getByText(name, { exact: true }));
  }
}

export async function recordConsent(page: Page, paper: PaperConsent): Promise<void> {
  await recordConsents(page, [paper]);
}

/** Records one answer for everyone, with those that differ: for each, the child whose papers all say so. */
export async function recordCommonConsents(
  page: Page,
  common: ReachName,
  differing: readonly PaperConsent[],
): Promise<void> {
  await goTo(page, 'Enfants');
  await pressGesture(page, 'Enregistrer des autorisations');
  await choose(page.getByRole('combobox', { name: 'Qui peut voir ces enfants en photo' }), common);
  const table = page.getByRole('table', { name: 'Autorisations' });
  for (const { child, guardian, reach } of differing) {
    const row = table.getByRole('row').filter({ hasText: child }).filter({ hasText: guardian });
    await tap(row.getByText(reach, { exact: true }));
  }
  await tap(page.getByRole('button', { name: 'Enregistrer', exact: true }));
  await expect(page.getByText(/autorisations? enregistrées?/).first()).toBeVisible({ timeout: 60_000 });
}

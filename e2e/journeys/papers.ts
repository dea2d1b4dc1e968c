/** The signed papers themselves: photographed while consents are recorded, or joined later; looked at, taken out. */
import { expect, type Page } from '@playwright/test';
import { pause } from '../pause.ts';
import { savedBy } from '../savedFile.ts';
import { pick, tap } from '../thumb.ts';
import { openChild } from './direction.ts';

/** On « Enregistrer des autorisations », before they are saved: `files` are paths of pictures, one a page. */
export async function photographPaper(page: Page, files: readonly string[]): Promise<void> {
  await pick(page.getByLabel('Joindre le papier', { exact: true }), files);
  await expect(
    page.getByRole('list', { name: 'Pages du papier' }).getByRole('img', { name: /^Page/ }),
  ).toHaveCount(files.length, { timeout: 20_000 });
}

/** The same for what an office's scanner made: paths of PDFs. */
async function pickPdfs(page: Page, files: readonly string[]): Promise<void> {
  await pick(page.getByLabel('Joindre le papier', { exact: true }), files);
  const rows = page.getByRole('list', { name: 'Fichiers PDF' }).getByRole('listitem');
  await expect(rows.filter({ hasText: 'PDF ·' })).toHaveCount(files.length, { timeout: 20_000 });
}

export interface PaperData {
  /** First name and name. */
  readonly child: string;
  /** Paths of pictures, one a page, or of PDFs. */
  readonly files: readonly string[];
}

/** Joins a paper to the consent of a child that was recorded without one. */
export async function attachPaper(page: Page, { child, files }: PaperData): Promise<void> {
  await openChild(page, child);
  await tap(page.getByRole('button', { name: 'Joindre le papier' }).first());
  if (files.every((file) => file.endsWith('.pdf'))) await pickPdfs(page, files);
  else await photographPaper(page, files);
  await tap(page.getByRole('dialog').getByRole('button', { name: 'Joindre', exact: true }));
  await expect(page.getByRole('dialog')).toBeHidden({ timeout: 20_000 });
}

/** Opens the signed paper of a child; ends when every page is painted, and says how many there are. */
export async function openPaper(page: Page, child: string): Promise<number> {
  await openChild(page, child);
  await tap(page.getByRole('button', { name: 'Voir le papier signé' }).first());
  const pages = page.getByRole('list', { name: 'Pages du papier' });
  await expect(page.getByRole('button', { name: 'Imprimer le papier' })).toBeEnabled({ timeout: 20_000 });
  return pages.getByRole('img', { name: /^Page/ }).count();
}

/** Opens the PDF of a child's signed paper; the path of what the system gets. */
export async function openPaperPdf(page: Page, child: string): Promise<string> {
  await openChild(page, child);
  await tap(page.getByRole('button', { name: 'Voir le papier signé' }).first());
  return (await savedBy(page, page.getByRole('button', { name: 'Ouvrir le PDF' }))).path;
}

/** Takes the open paper out. */
export async function takePaperOut(page: Page): Promise<void> {
  await tap(page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }));
  await pause(page, 'Retirer ce papier');
  await tap(page.getByRole('dialog').getByRole('button', { name: 'Retirer ce papier' }));
  await expect(page.getByRole('dialog')).toBeHidden({ timeout: 20_000 });
}

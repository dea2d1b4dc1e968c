/** The sheets « Allergies et urgences »: read by anybody of the team, from « Aujourd'hui ». */
import { expect, type Page } from '@playwright/test';
import { tap, type } from '../thumb.ts';
import { goTo } from './direction.ts';

export interface SheetData {
  /** First name and name. */
  readonly child: string;
  /** One a line; none known where left out. */
  readonly allergies?: string;
  readonly actions?: string;
  readonly medicine?: { readonly name: string; readonly place: string };
  readonly contact?: { readonly name: string; readonly phone: string };
}

/** From « Aujourd'hui » to a child's sheet: two taps. */
export async function openSheet(page: Page, child: string): Promise<void> {
  await tap(page.getByRole('main').getByRole('link', { name: 'Allergies et urgences' }));
  await tap(page.getByRole('list', { name: 'Fiches' }).getByRole('link', { name: child }));
  await expect(page.getByRole('heading', { level: 1, name: child })).toBeVisible();
}

/** Writes a child's sheet, or corrects it; ends on the sheet. */
export async function writeSheet(page: Page, data: SheetData): Promise<void> {
  await goTo(page, 'Aujourd');
  await openSheet(page, data.child);
  const first = page.getByRole('button', { name: 'Écrire sa fiche' });
  await tap(first.or(page.getByRole('button', { name: 'Corriger la fiche' })));
  if (data.allergies === undefined) await tap(page.getByText('Aucune allergie connue', { exact: true }));
  else await type(page.getByRole('textbox', { name: 'Ses allergies' }), data.allergies);
  await type(page.getByRole('textbox', { name: 'Que faire en cas d’urgence' }), data.actions ?? '');
  if (data.medicine) {
    await tap(page.getByRole('button', { name: 'Ajouter un médicament' }));
    await type(page.getByRole('textbox', { name: 'Médicament 1', exact: true }), data.medicine.name);
    await type(page.getByRole('textbox', { name: 'Où est le médicament 1 ?' }), data.medicine.place);
  }
  if (data.contact) {
    await tap(page.getByRole('button', { name: 'Ajouter une personne' }));
    await type(page.getByRole('textbox', { name: 'Personne 1', exact: true }), data.contact.name);
    await type(page.getByRole('textbox', { name: 'Téléphone de la personne 1' }), data.contact.phone);
  }
  await tap(page.getByRole('button', { name: 'Enregistrer la fiche' }));
  await expect(page.getByText(/^Relue le /).first()).toBeVisible();
}

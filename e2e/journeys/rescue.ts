/** The rescue sheet: read back once it is printed, and the way back when every device of direction is lost. */
import { expect, type Page } from '@playwright/test';
import { pause } from '../pause.ts';
import { tap, type } from '../thumb.ts';
import { goTo } from './direction.ts';

/** Types the beginning of the sheet that the page shows to be printed; ends on « Aujourd'hui ». Gives the whole code. */
export async function typeSheetBack(page: Page): Promise<string> {
  const groups = page.locator('[data-print-area] [aria-label="Les groupes à taper"]').first().locator('> li');
  await expect(groups.first()).toBeAttached({ timeout: 20_000 });
  const printed = (await groups.allTextContents()).map((group) => group.replace(/^\d/, ''));
  const first = printed[0] ?? '';
  await type(page.getByRole('textbox', { name: 'Les quatre premiers caractères' }), first.slice(0, 4));
  await tap(page.getByRole('button', { name: 'Continuer' }));
  await expect(page.getByRole('heading', { name: /Aujourd.hui/ })).toBeVisible();
  return printed.join('-');
}

/** Gives the code of a sheet, from the first page. */
export async function readSheet(page: Page, sheet: string): Promise<void> {
  await tap(page.getByRole('link', { name: 'J’ai la feuille de secours' }));
  await type(page.getByRole('textbox', { name: 'Code de la feuille de secours' }), sheet);
  await tap(page.getByRole('button', { name: 'Continuer' }));
}

export interface ComingBack {
  /** What stands on the paper. */
  readonly sheet: string;
  /** First name and name. */
  readonly person: string;
  /** Of this device, six digits or more. */
  readonly code: string;
  /** Whether direction still has its other devices; else all of them are lost. */
  readonly keepsOthers?: boolean;
}

/** From the first page of a new device; ends on the new sheet. */
export async function comeBackBySheet(page: Page, back: ComingBack): Promise<void> {
  const { sheet, person, code, keepsOthers = false } = back;
  await readSheet(page, sheet);
  const others = page.getByRole('group', { name: 'Appareils de la direction perdus' });
  await expect(others).toBeVisible();
  if (keepsOthers) for (const other of await others.locator('label').all()) await tap(other);
  await type(page.getByRole('textbox', { name: 'Votre prénom et nom' }), person);
  await type(page.getByRole('textbox', { name: 'Code de cet appareil' }), code);
  await tap(page.getByRole('button', { name: 'Retrouver l’espace' }));
  await expect(page.getByRole('heading', { name: 'Feuille de secours' })).toBeVisible({ timeout: 20_000 });
}

/** « … s'en va », from any page of direction: the colleague's devices are out, the keys renewed. */
export async function letColleagueGo(page: Page, name: string): Promise<void> {
  await goTo(page, 'Direction');
  await tap(page.getByRole('button', { name: `${name} s’en va` }));
  const dialog = `${name} s’en va`;
  await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
  await pause(page, dialog);
  // Who has no device of her own takes no key along.
  const go = /^(Mettre dehors et renouveler les clés|Retirer son nom et son code)$/;
  await tap(page.getByRole('dialog').getByRole('button', { name: go }));
  await expect(page.getByText(/^C’est fait\s:/).first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: dialog })).toHaveCount(0);
}

/** Makes new sheets, from « Aujourd'hui » that asks for them; gives the new code. */
export async function renewSheets(page: Page, present: string): Promise<string> {
  await tap(page.getByRole('link', { name: 'Les nouvelles feuilles', exact: true }));
  await type(page.getByRole('textbox', { name: 'Code de la feuille de secours' }), present);
  await tap(page.getByRole('button', { name: 'Continuer' }));
  return typeSheetBack(page);
}

/** Both sheets are lost: this device of direction asks another; ends where it waits. */
export async function askForNewSheets(page: Page): Promise<void> {
  await goTo(page, 'Direction');
  await tap(page.getByRole('main').getByRole('link', { name: 'Les feuilles de secours' }));
  await tap(page.getByRole('button', { name: 'Nous avons perdu les deux feuilles' }));
  await expect(page.getByRole('button', { name: 'Ne plus demander' })).toBeVisible({ timeout: 20_000 });
}

/** From « Aujourd'hui », which tells of what another asks. */
export async function confirmNewSheets(page: Page): Promise<void> {
  await tap(page.getByRole('link', { name: 'Lire et confirmer' }));
  await tap(page.getByRole('button', { name: 'Confirmer', exact: true }));
  const dialog = page.getByRole('dialog', { name: 'De nouvelles feuilles de secours' });
  await expect(dialog).toBeVisible();
  await pause(page, 'De nouvelles feuilles de secours');
  await tap(dialog.getByRole('button', { name: 'Confirmer avec cet appareil' }));
  await expect(page.getByText('C’est confirmé : la nouvelle feuille').first()).toBeVisible({
    timeout: 20_000,
  });
}

/** What becomes of households: two are one, one is parted, a person leaves, a phone is put out. */
import { expect, type Page } from '@playwright/test';
import { pause } from '../pause.ts';
import { choose, tap, type } from '../thumb.ts';
import { goTo, openHousehold, type GuardianData } from './direction.ts';

export interface MergeData {
  /** A child of the household that stays, and the household's name. */
  readonly child: string;
  readonly household: string;
  /** Name of the one that was entered by mistake. */
  readonly other: string;
}

/** Makes one household of two. */
export async function mergeHouseholds(page: Page, { child, household, other }: MergeData): Promise<void> {
  await openHousehold(page, child, household);
  await tap(page.getByRole('button', { name: 'Réunir deux foyers' }));
  const dialog = page.getByRole('dialog');
  await choose(dialog.getByRole('combobox', { name: 'L’autre foyer' }), other);
  await tap(dialog.getByRole('button', { name: 'Réunir', exact: true }));
  await expect(dialog).toBeHidden({ timeout: 20_000 });
}

/** A family leaves after its last day, which is today, or at once. */
export async function letFamilyGo(
  page: Page,
  { child, household, atOnce = false }: { child: string; household: string; atOnce?: boolean },
): Promise<void> {
  await openHousehold(page, child, household);
  await tap(page.getByRole('button', { name: 'Cette famille s’en va' }));
  const dialog = page.getByRole('dialog');
  if (atOnce) await tap(dialog.locator('label', { has: page.getByRole('radio', { name: 'Tout de suite' }) }));
  await pause(page, `Le foyer ${household} s’en va`);
  await tap(dialog.getByRole('button', { name: atOnce ? 'Fermer ce foyer' : 'Noter le départ' }));
  await expect(dialog).toBeHidden({ timeout: 20_000 });
}

/** From direction's page a departure is called off. */
export async function letFamilyStay(page: Page, household: string): Promise<void> {
  await goTo(page, 'Direction');
  const stays = page.getByRole('button', { name: `Annuler le départ du foyer ${household}` });
  await tap(stays);
  await expect(stays).toHaveCount(0, { timeout: 20_000 });
}

/** A person is no longer of a household. */
export async function endGuardian(page: Page, guardian: GuardianData): Promise<void> {
  await openHousehold(page, guardian.child, guardian.household);
  await tap(page.getByRole('button', { name: `Corriger ${guardian.name}` }));
  await tap(page.getByRole('menuitem', { name: 'N’est plus de ce foyer' }));
  const dialog = page.getByRole('dialog');
  await tap(dialog.getByRole('button', { name: 'Retirer du foyer' }));
  await expect(dialog).toBeHidden({ timeout: 20_000 });
}

/** Puts a guardian's phone out, the first to have entered where there are several. */
export async function putPhoneOut(page: Page, guardian: GuardianData): Promise<void> {
  await openHousehold(page, guardian.child, guardian.household);
  await tap(page.getByRole('button', { name: `Corriger ${guardian.name}` }));
  await tap(page.getByRole('menuitem', { name: 'Ses téléphones' }));
  const dialog = page.getByRole('dialog');
  await pause(page, 'Téléphones');
  await tap(dialog.getByRole('button', { name: 'Ce téléphone n’entre plus' }).first());
  await pause(page, 'Ce téléphone n’entre plus');
  await tap(dialog.getByRole('button', { name: 'Mettre dehors ce téléphone' }));
  await expect(dialog).toBeHidden({ timeout: 20_000 });
}

export interface PartData {
  /** A child of the household, and the household's name. */
  readonly child: string;
  readonly household: string;
  /** Who leaves: first name and name. The new household is called so. */
  readonly leaving: string;
  /** Another name for it. */
  readonly name?: string;
}

/**
 * Gives a guardian a household of her own; the children are at home in both. Ends on the new household's page.
 */
export async function partHousehold(
  page: Page,
  { child, household, leaving, name = leaving }: PartData,
): Promise<void> {
  await openHousehold(page, child, household);
  await tap(page.getByRole('button', { name: 'Séparer ce foyer' }));
  const dialog = page.getByRole('dialog');
  await tap(dialog.locator('label', { has: page.getByRole('checkbox', { name: leaving }) }));
  if (name !== leaving) await type(dialog.getByRole('textbox', { name: /nouveau foyer/ }), name);
  await pause(page, 'Séparer ce foyer');
  await tap(dialog.getByRole('button', { name: 'Séparer', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: `Foyer ${name}` })).toBeVisible({
    timeout: 20_000,
  });
}

/** A guardian's way back without asking anyone: set on an open phone, used on an empty one; lifted by direction. */
import { expect, type Page } from '@playwright/test';
import { tap, type } from '../thumb.ts';
import { openHousehold, type GuardianData } from './direction.ts';

/** From the first screen, where it is offered, to a code that goes with the card. */
export async function chooseCode(page: Page, code: string): Promise<void> {
  await tap(page.getByRole('main').getByRole('link', { name: 'Choisir un code' }));
  await type(page.getByRole('textbox', { name: 'Votre code' }), code);
  await type(page.getByRole('textbox', { name: 'Le même code, encore une fois' }), code);
  await tap(page.getByRole('button', { name: 'Enregistrer ce code' }));
  await expect(page.getByText('C’est prêt').first()).toBeVisible({ timeout: 20_000 });
}

/** On a phone where the guardian is not in, after the scan of the used card: the code, and in. */
export async function comeBack(page: Page, code: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Vous avez déjà utilisé cette carte' })).toBeVisible();
  await type(page.getByRole('textbox', { name: 'Votre code' }), code);
  await tap(page.getByRole('button', { name: 'Revenir' }));
}

/** From the first screen, where it is offered: a passkey, with whatever the phone asks of its owner. */
export async function makePasskey(page: Page): Promise<void> {
  await tap(page.getByRole('main').getByRole('button', { name: 'Créer une clé d’accès' }));
  await expect(page.getByText('C’est prêt').first()).toBeVisible({ timeout: 20_000 });
}

/** On the page of cards, without one: the passkey, and in. */
export async function comeBackByPasskey(page: Page): Promise<void> {
  await tap(page.getByRole('button', { name: 'Utiliser ma clé d’accès' }));
}

/** By direction, on the household's page: a code that ten wrong ones blocked may be tried again. */
export async function unblockCode(page: Page, guardian: GuardianData): Promise<void> {
  await openHousehold(page, guardian.child, guardian.household);
  await expect(page.getByText('Son code est bloqué')).toBeVisible();
  await tap(page.getByRole('button', { name: 'Débloquer son code' }));
  await expect(page.getByText('Son code est bloqué')).toHaveCount(0);
}

export interface PasswordData {
  readonly identifier: string;
  readonly password: string;
}

/** From « Papiers »: an identifier and a password. */
export async function choosePassword(page: Page, { identifier, password }: PasswordData): Promise<void> {
  await tap(page.getByRole('main').getByRole('link', { name: /^Revenir sans rien demander/ }));
  await tap(page.getByRole('button', { name: 'Choisir un mot de passe' }));
  await type(page.getByRole('textbox', { name: 'Identifiant' }), identifier);
  await type(page.getByRole('textbox', { name: 'Mot de passe', exact: true }), password);
  await type(page.getByRole('textbox', { name: 'Le même mot de passe, encore une fois' }), password);
  await tap(page.getByRole('button', { name: 'Enregistrer ce mot de passe' }));
  await expect(page.getByText(/touchez .*Revenir par mot de passe/)).toBeVisible({ timeout: 30_000 });
}

/** In any browser, from the page of cards: identifier and password, and in. */
export async function comeBackByPassword(
  page: Page,
  { identifier, password }: PasswordData,
  { isShared = false } = {},
): Promise<void> {
  await tap(page.getByRole('link', { name: 'Revenir par mot de passe' }));
  await type(page.getByRole('textbox', { name: 'Identifiant' }), identifier);
  await type(page.getByRole('textbox', { name: 'Mot de passe', exact: true }), password);
  if (isShared) await tap(page.getByText(/^Ordinateur partagé.*ne rien garder$/));
  await tap(page.getByRole('button', { name: 'Revenir', exact: true }));
}

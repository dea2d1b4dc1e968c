/** Being told, on the phone or by mail: asked for on the guardian's device; mails are confirmed and ended from the mail. */
import { expect, type Page } from '@playwright/test';
import { tap, type } from '../thumb.ts';
import { goTo } from './direction.ts';

/** From any screen of a family: in the evening, at the usual hour. */
export async function askToBeTold(page: Page, address: string): Promise<void> {
  await goTo(page, 'Papiers');
  await tap(page.getByRole('link', { name: 'Être prévenu' }));
  await type(page.getByRole('textbox', { name: 'Votre adresse de courriel' }), address);
  await tap(page.getByRole('button', { name: 'Enregistrer' }));
  await expect(page.getByText(/Un lien est parti à/)).toBeVisible();
}

/** From any screen of a family: in the evening, at the usual hour, on this phone. */
export async function askToBeToldHere(page: Page): Promise<void> {
  await goTo(page, 'Papiers');
  await tap(page.getByRole('link', { name: 'Être prévenu' }));
  await tap(page.locator('label').filter({ has: phoneSwitch(page) }));
  await expect(phoneSwitch(page)).toBeChecked();
  await expect(page.getByRole('region', { name: 'Sur ce téléphone' }).getByRole('radio')).toHaveCount(2);
}

/** On the page of « Être prévenu ». */
export async function stopBeingToldHere(page: Page): Promise<void> {
  await tap(page.locator('label').filter({ has: phoneSwitch(page) }));
  await expect(phoneSwitch(page)).not.toBeChecked();
}

const phoneSwitch = (page: Page) => page.getByRole('switch', { name: 'Me prévenir sur ce téléphone' });

/** `link`: the one in the mail. */
export async function confirmAddress(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await tap(page.getByRole('button', { name: 'Confirmer mon adresse' }));
  await expect(page.getByText(/C’est prêt/)).toBeVisible();
}

export async function endMails(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await tap(page.getByRole('button', { name: 'Ne plus rien recevoir' }));
  await expect(page.getByText('Rien n’est envoyé par ce lien')).toBeVisible();
}

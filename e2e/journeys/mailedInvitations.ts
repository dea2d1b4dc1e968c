/** An invitation by mail: made by direction, who gives the code by hand; used on a phone with the link of the mail. */
import { expect, type Page } from '@playwright/test';
import { tap, type } from '../thumb.ts';
import { openHousehold, type GuardianData } from './direction.ts';

/** From the household's page: the address, and the code that the page then shows. */
export async function inviteByMail(page: Page, guardian: GuardianData, address: string): Promise<string> {
  await openHousehold(page, guardian.child, guardian.household);
  const item = page
    .getByRole('list', { name: 'Responsables' })
    .getByRole('listitem')
    .filter({ hasText: guardian.name });
  await tap(item.getByRole('button', { name: 'Par courriel' }));
  const dialog = page.getByRole('dialog', { name: 'Inviter par courriel' });
  await type(dialog.getByRole('textbox', { name: 'Adresse de courriel' }), address);
  await tap(dialog.getByRole('button', { name: 'Envoyer l’invitation' }));
  await expect(dialog).toHaveCount(0, { timeout: 20_000 });
  return (await item.getByRole('group', { name: 'Code d’invitation' }).textContent()) ?? '';
}

/** From the link of the mail, opened, to the first screen inside. */
export async function enterByMail(page: Page, code: string): Promise<void> {
  await type(page.getByRole('textbox', { name: 'Votre code' }), code);
  await tap(page.getByRole('button', { name: 'Entrer' }));
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Papiers/ })).toBeVisible({
    timeout: 30_000,
  });
}

/** Devices of a family: a second one, a new phone, one that is put out. */
import { expect, type Page } from '@playwright/test';
import { cameraSeeing } from '../support/drawnCamera.ts';
import { pause } from '../pause.ts';
import { choose, tap, type } from '../thumb.ts';
import { goTo } from './direction.ts';

/** On the new device, from the first page: the picture of the square that it shows, a PNG in base64. */
export async function showSquare(page: Page): Promise<string> {
  await tap(page.getByRole('main').getByRole('link', { name: 'J’ai déjà Cocon sur un autre appareil' }));
  const square = page.getByRole('img', { name: 'Carré de cet appareil' });
  await expect(square).toBeVisible();
  return (await square.screenshot()).toString('base64');
}

/** On the new device, that shows its square: the code to type instead. */
export async function showCode(page: Page): Promise<string> {
  await tap(page.getByRole('button', { name: 'Montrer un code à taper' }));
  return (await page.getByRole('group', { name: /^Code de cet appareil/ }).textContent()) ?? '';
}

export async function openDevices(page: Page): Promise<void> {
  await goTo(page, 'Papiers');
  await tap(page.getByRole('main').getByRole('link', { name: 'Mes appareils' }));
}

/** On the device that is in: scans the square held before its camera. */
export async function moveToNewPhone(page: Page, square: string): Promise<void> {
  await openDevices(page);
  await page.evaluate(cameraSeeing(Buffer.from(square, 'base64')));
  await tap(page.getByRole('button', { name: 'Passer à un nouveau téléphone' }));
  await tap(page.getByRole('button', { name: 'Scanner le nouvel appareil' }));
  await expect(page.getByText('C’est fait').first()).toBeVisible({ timeout: 20_000 });
}

/** On the device that is in, without a camera: types the code. */
export async function addDeviceByCode(page: Page, code: string): Promise<void> {
  await openDevices(page);
  await tap(page.getByRole('button', { name: 'Ajouter un appareil' }));
  await type(page.getByRole('textbox', { name: 'Ou tapez ici le code qu’il montre' }), code);
  await tap(page.getByRole('button', { name: 'Ajouter cet appareil' }));
  await expect(page.getByText('C’est fait').first()).toBeVisible({ timeout: 20_000 });
}

/** On the new phone, once it is in. */
export async function putFormerOut(page: Page): Promise<void> {
  await tap(page.getByRole('main').getByRole('button', { name: 'Déconnecter l’ancien' }));
  const dialog = page.getByRole('dialog', { name: 'Déconnecter l’ancien' });
  await pause(page, 'Déconnecter l’ancien');
  await tap(dialog.getByRole('button', { name: 'Déconnecter l’ancien' }));
  await expect(page.getByText('L’ancien téléphone n’entre plus')).toBeVisible({ timeout: 20_000 });
}

/** From the first screen, where a new device is announced: it is not one's own, and goes. */
export async function disownNewDevice(page: Page): Promise<void> {
  await tap(page.getByRole('main').getByRole('button', { name: 'Ce n’est pas moi' }));
  await pause(page, 'Ce n’est pas moi');
  const dialog = page.getByRole('dialog', { name: 'Ce n’est pas moi' });
  await tap(dialog.getByRole('button', { name: 'Le déconnecter' }));
  await expect(dialog).toHaveCount(0, { timeout: 20_000 });
}

/** On « Mes appareils »: the first of one's other devices, lost or stolen, is out. */
export async function putDeviceOut(page: Page): Promise<void> {
  await tap(page.getByRole('main').getByRole('button', { name: 'Déconnecter', exact: true }).first());
  await pause(page, 'Déconnecter cet appareil');
  const dialog = page.getByRole('dialog', { name: 'Déconnecter cet appareil' });
  await tap(dialog.getByRole('button', { name: 'Déconnecter', exact: true }));
  await expect(page.getByText('Cet appareil n’entre plus').first()).toBeVisible({ timeout: 20_000 });
  await expect(dialog).toHaveCount(0);
}

/** For direction: the list of who came in, went out, came back or stayed at the door. */
export async function openHappenings(page: Page): Promise<void> {
  await goTo(page, 'Direction');
  await tap(page.getByRole('main').getByRole('link', { name: 'Ce qui s’est passé' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Ce qui s’est passé' })).toBeVisible();
}

/** For direction: the page that tells what a device of staff has read. */
export async function openReadings(page: Page): Promise<void> {
  await goTo(page, 'Direction');
  await tap(page.getByRole('main').getByRole('link', { name: 'Ce qu’un appareil a lu' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Ce qu’un appareil a lu' })).toBeVisible();
}

/** Direction lets in a device of the team that shows this code. */
export async function addTeamDevice(
  page: Page,
  name: string,
  code: string,
  role: 'Équipe' | 'Direction' = 'Équipe',
): Promise<void> {
  await goTo(page, 'Direction');
  await tap(page.getByRole('main').getByRole('link', { name: 'Ajouter un appareil de l’équipe' }));
  await type(page.getByRole('textbox', { name: 'À qui est cet appareil ?' }), name);
  if (role === 'Direction')
    await tap(
      page
        .getByRole('radiogroup')
        .locator('label')
        .filter({ hasText: /^Direction/ }),
    );
  await type(page.getByRole('textbox', { name: 'Ou tapez ici le code qu’il montre' }), code);
  await tap(page.getByRole('button', { name: 'Ajouter cet appareil' }));
  await expect(page.getByText('C’est fait').first()).toBeVisible({ timeout: 20_000 });
}

/** On a device of staff that direction let in: its own code, and the first screen inside. */
export async function enterAsTeam(page: Page, pin: string): Promise<void> {
  await type(page.getByRole('textbox', { name: 'Code de cet appareil' }), pin);
  await tap(page.getByRole('button', { name: 'Entrer' }));
  await expect(page.getByRole('button', { name: 'Publier des photos' })).toBeVisible({ timeout: 30_000 });
}

/** On a device that direction let in, which is to be a room's tablet: the tablet's own code, and the room, open. */
export async function enterAsRoomTablet(page: Page, code: string): Promise<void> {
  await tap(page.getByText('La tablette d’une salle', { exact: true }));
  await enterAsTeam(page, code);
}

/** At the personal level of a room tablet: a colleague's own code, allowed by one that opens already. */
export async function addCode(
  page: Page,
  { name, code, by }: { readonly name: string; readonly code: string; readonly by: string },
): Promise<void> {
  await tap(page.getByRole('button', { name: 'Ajouter un code' }));
  await expect(page.getByRole('textbox', { name: 'Son code' })).toBeVisible();
  const known = page.getByRole('combobox', { name: 'Pour qui ?' });
  const isOfTheBook = (await known.getByRole('option', { name, exact: true }).count()) > 0;
  if (isOfTheBook) await choose(known, name);
  else await type(page.getByRole('textbox', { name: 'Son prénom et son nom' }), name);
  await type(page.getByRole('textbox', { name: 'Son code' }), code);
  await type(page.getByRole('textbox', { name: 'Un code qui ouvre déjà la tablette' }), by);
  await tap(page.getByRole('button', { name: 'Ajouter', exact: true }));
  await expect(page.getByRole('button', { name: `Retirer le code de ${name}` })).toBeVisible({
    timeout: 20_000,
  });
}

/** Before what is personal on a room tablet. */
export async function openPersonal(page: Page, code: string): Promise<void> {
  await type(page.getByRole('textbox', { name: 'Votre code' }), code);
  await tap(page.getByRole('button', { name: 'Continuer' }));
}

/** For direction: the screen on which it reopens a room tablet. */
export async function openReopening(page: Page): Promise<void> {
  await goTo(page, 'Direction');
  await tap(page.getByRole('main').getByRole('link', { name: 'Rouvrir une tablette de salle' }));
  await expect(page.getByRole('button', { name: 'Scanner la tablette' })).toBeVisible();
}

/** Direction reopens the tablet whose square is before its camera; it reads its name first. */
export async function reopenTablet(page: Page, square: string, name: string): Promise<void> {
  await page.evaluate(cameraSeeing(Buffer.from(square, 'base64')));
  await tap(page.getByRole('button', { name: 'Scanner la tablette' }));
  await expect(page.getByRole('region', { name: `Rouvrir ${name} ?` })).toBeVisible({ timeout: 20_000 });
  await tap(page.getByRole('button', { name: 'La rouvrir' }));
  await expect(page.getByText('C’est fait').first()).toBeVisible({ timeout: 20_000 });
}

/** On the list of a room tablet's codes: another in the place of the one that a colleague forgot. */
export async function renewCode(
  page: Page,
  { name, code, by }: { readonly name: string; readonly code: string; readonly by: string },
): Promise<void> {
  await tap(page.getByRole('button', { name: `Nouveau code pour ${name}` }));
  await type(page.getByRole('textbox', { name: 'Son nouveau code' }), code);
  await type(page.getByRole('textbox', { name: 'Un code qui ouvre la tablette' }), by);
  await tap(page.getByRole('button', { name: 'Remplacer l’ancien' }));
  await expect(page.getByRole('button', { name: `Nouveau code pour ${name}` })).toBeVisible({
    timeout: 20_000,
  });
}

/** A device without room: nothing that was picked is lost. It waits more than it works. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectPhotos, preparePublication, sent } from '../journeys/index.ts';
import { smallJpegs } from '../support/files.ts';
import { test } from '../support/sharedHouse.ts';
import { fillWithLeo, TABLET } from '../support/space.ts';

test('SC-38 a device without room says so, keeps what was picked, and publishes when there is room', async ({
  playwright,
  launchOptions,
  shared: house,
}) => {
  test.setTimeout(150_000);
  // The quota of a private window cannot be set: this one is a browser with a folder of its own.
  const folder = mkdtempSync(join(tmpdir(), 'cocon-browser-'));
  const context = await playwright.chromium.launchPersistentContext(folder, {
    ...launchOptions,
    locale: 'fr-FR',
    viewport: TABLET,
  });
  const page = await fillWithLeo(await context.newPage(), house.origin);
  const publishButton = page.getByRole('button', { name: 'Publier', exact: true });
  await preparePublication(page, { files: smallJpegs(3), children: ['Léo Martin'], title: 'Pleine' });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: house.origin, quotaSize: 1 });
  // The browser remembers for thirty seconds how much room there was.
  await page.waitForTimeout(32_000);
  await publishButton.click();
  await expect(
    page.getByText(/Il n’y a plus de place sur cet appareil. Libérez de la place/).last(),
  ).toBeVisible();
  await expect(page.getByText(/^3 photos prêtes/)).toBeVisible();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: house.origin });
  await publishButton.click();
  await sent(page);
  await expectPhotos(page, 3);
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});

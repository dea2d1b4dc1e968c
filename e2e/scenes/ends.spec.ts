/** What ends by itself, as the direction hears of it afterwards: on a server and pages whose clocks go on by a day. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCertificate } from '@cocon/protocol';
import { startServer, type RunningServer } from '@cocon/server';
import { hostKeyOf } from '@cocon/server/testing/hostKey';
import { expect, type Page } from '@playwright/test';
import { downloadHostCertificate, endAlbum, goTo, nothingWaits, publish, unlock } from '../journeys/index.ts';
import { violationsOf } from '../support/axe.ts';
import { smallJpegs } from '../support/files.ts';
import { test } from '../support/sharedHouse.ts';
import { CODE, spaceWithLeo } from '../support/space.ts';
import { movedClock } from '../support/stillWorld.ts';
import { gestures, tap } from '../thumb.ts';

const DAY = 86_400_000;
let ahead = 0;
let dataFolder: string;
let server: RunningServer;
test.beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'cocon-ends-'));
  server = await startServer({ dataFolder, port: 0, openToAll: true, now: () => Date.now() + ahead });
});
test.afterAll(async () => {
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

test('SC-197 FG-10 FG-12 what ended by itself: the host’s certificate in two gestures, which checks; another key of the host is named by one', async ({
  browser,
}) => {
  const origin = server.origin;
  const page = await spaceWithLeo(browser, origin);
  await publish(page, { files: smallJpegs(2), children: ['Léo Martin'], title: 'Peinture' });
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(Date.now());
  await endAlbum(page, { album: 'Peinture', lastDay: today });
  await goTo(page, 'Direction');
  await expect(page.getByRole('region', { name: 'La fin des photos' })).toBeVisible();
  await expect(page.getByRole('region', { name: /^Ce qui s.est effacé/ })).toHaveCount(0);
  // The server knows of the end before a day passes.
  await nothingWaits(page, 20_000);

  ahead = DAY;
  for (const establishment of server.services.registers.awake())
    await server.retention.expireRecords({ establishment });
  await page.addInitScript(movedClock(ahead));
  await reopen(page);
  gestures(page);
  const first = await certified(page);
  expect(gestures(page).total).toBeLessThanOrEqual(2);
  expect(first.records.filter(({ collection }) => collection === 'medium')).toHaveLength(2);
  expect(first.host).toBe(server.services.hostKey.publicKey);
  expect(await violationsOf(page)).toEqual([]);

  // The host comes back with another key.
  Object.assign(server.services.hostKey, hostKeyOf(randomBytes(32)));
  await reopen(page);
  await goTo(page, 'Direction');
  const ended = page.getByRole('region', { name: /^Ce qui s.est effacé/ });
  await expect(ended.getByText('L’hébergeur signe avec une autre clé')).toBeVisible();
  await expect(ended.getByRole('button', { name: /^Certificat/ }).first()).toBeDisabled();
  expect(await violationsOf(page)).toEqual([]);
  gestures(page);
  await tap(ended.getByRole('button', { name: 'Noter cette clé' }));
  await expect(ended.getByText('L’hébergeur signe avec une autre clé')).toBeHidden();
  expect(gestures(page).total).toBe(1);
  expect((await certified(page)).host).toBe(server.services.hostKey.publicKey);
  await page.context().close();
});

async function reopen(page: Page): Promise<void> {
  await page.reload();
  await unlock(page, CODE);
}

/** What the downloaded file says, once it was checked by itself. */
async function certified(page: Page) {
  const checked = await checkCertificate(JSON.parse(await downloadHostCertificate(page)));
  if (typeof checked === 'string' || checked.by !== 'host') throw new Error(JSON.stringify(checked));
  return checked.statement;
}

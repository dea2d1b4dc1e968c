/** Thirty photos and two films over an outing's network, that is cut three times, with a reload and a killed tab between. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { liveThroughBadDay } from '../support/badDay.ts';
import { folderForFiles, smallJpegs } from '../support/files.ts';
import { test } from '../support/sharedHouse.ts';

const FILM = fileURLToPath(new URL('../../tools/test-media/film.mp4', import.meta.url));

test('SC-121 QU-1 QU-2 QU-3 over 300 kbit/s of which a tenth is lost, three cuts, a reload and a killed tab, 30 photos and 2 films arrive once, complete, in order', async ({
  browser,
}) => {
  // The network's own time, beside the machine's.
  test.setTimeout(180_000);
  const folder = folderForFiles();
  const photos = smallJpegs(30, folder);
  try {
    const publications = [[...photos.slice(0, 12), FILM], photos.slice(12, 22), [...photos.slice(22), FILM]];
    const day = await liveThroughBadDay(browser, publications, { pause: 1_200, patience: 90_000 });
    expect(day.taken).toEqual([13, 10, 9]);
    expect(day.atFamily).toBe(32);
    // What a cut costs is what was on the wire: far less than sending all files again each time.
    expect(day.sentUp).toBeLessThan(day.files * 2.5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

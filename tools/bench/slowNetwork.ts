/**
 * Thirty photos of twelve megapixels and two films over an outing's network (300 kbit/s, a tenth of it lost), cut three
 * times, with a reload and a killed tab between: how long until all of it is at the family, and how much is sent twice.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { liveThroughBadDay, OUTING } from '../../e2e/support/badDay.ts';
import { repositoryRoot } from '../runTool.ts';
import { buildApp, largePhotos, openBrowser } from './browser.ts';
import { rounded, type Measurement } from './measurement.ts';

const FILM = join(repositoryRoot, 'tools', 'test-media', 'film.mp4');
const PHOTOS = 30;

export async function benchSlowNetwork(): Promise<Measurement[]> {
  buildApp();
  const browser = await openBrowser();
  const { files, folder, real } = await largePhotos(browser, PHOTOS);
  try {
    const publications = [[...files.slice(0, 12), FILM], files.slice(12, 22), [...files.slice(22), FILM]];
    const day = await liveThroughBadDay(browser, publications, { pause: 20_000, patience: 25 * 60_000 });
    const { taken, atFamily, sentUp, seconds } = day;
    const inOrder = taken.join() === '13,10,9';
    return [
      {
        name: 'media at the family, of 32; publications once and in order',
        value: inOrder ? atFamily : 0,
        unit: '',
        reach: { atLeast: 32 },
        note: `media of the change sets taken: ${taken.join(', ')}; ${real ? 'real photographs' : 'photos painted by Chromium'}`,
      },
      { name: 'from « Publier » to the last one taken', value: rounded(seconds), unit: 's' },
      { name: 'files, encrypted', value: rounded(day.files / 1e6), unit: 'MB' },
      { name: 'sent up, all requests', value: rounded(sentUp / 1e6), unit: 'MB' },
      {
        name: 'sent up for each byte of a file',
        value: rounded(sentUp / day.files),
        unit: '×',
      },
      {
        name: 'share of the line that brought a file its first time',
        value: rounded((100 * day.files * 8) / OUTING.bitsPerSecond / seconds),
        unit: '%',
      },
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

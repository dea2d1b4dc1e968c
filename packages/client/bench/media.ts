/**
 * Photos of twelve megapixels through two workers, and 120 previews opened, in a real Chromium:
 * `node packages/client/bench/media.ts` prints them. Real photographs where there are some, else a generated
 * one (whose even blocks decode faster than a photograph).
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Measurement } from '../../../tools/bench/measurement.ts';
import { addressOf, withSourcePage } from '../../../tools/bench/sourcePage.ts';
import { mediaForTests } from '../../../tools/test-media/mediaForTests.ts';
import type { MediaFigures } from './mediaPage.ts';

const root = dirname(fileURLToPath(import.meta.url));
const photoCount = 24;

export async function benchMedia(): Promise<Measurement[]> {
  const media = mediaForTests();
  const wanted = media.real ? /SM-G935L|IMG_20180725/ : /large/;
  const photos = media.files.filter((name) => wanted.test(name)).map(addressOf);
  return await withSourcePage({ root, script: 'mediaPage.ts', media: media.folder }, async (page) => {
    await page.waitForFunction(() => 'measureMedia' in globalThis);
    const measuring = `measureMedia(${JSON.stringify(photos)}, ${photoCount})`;
    return asMeasurements(await page.evaluate<MediaFigures>(measuring));
  });
}

function asMeasurements({
  photosPerSecond,
  previews,
  fullBytes,
  previewBytes,
  stages,
}: MediaFigures): Measurement[] {
  return [
    {
      name: 'photos of 12 Mpx, prepared and sealed, 2 workers',
      value: photosPerSecond,
      unit: 'photos/s',
      reach: { atLeast: 6 },
    },
    { name: '120 previews opened, 2 workers', value: previews, unit: 'ms', reach: { atMost: 800 } },
    { name: 'full, sealed, median', value: fullBytes / 1000, unit: 'KB' },
    { name: 'preview, sealed, median', value: previewBytes / 1000, unit: 'KB', reach: { atMost: 20 } },
    ...Object.entries(stages).map(([name, value]) => ({ name: `one photo: ${name}`, value, unit: 'ms' })),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.table(await benchMedia());
}

/**
 * Photos that carry what must reach no server: a camera's model and serial number, a place on the earth, words in every
 * corner of a JPEG, a WebP and a PNG, and a pattern of colours whose very bytes can be looked for.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blockJpeg } from '../../tools/test-media/blockJpeg.ts';
import { joined, latin, long } from '../../tools/test-media/bytesOf.ts';
import { canaries, exifBlock } from '../../tools/test-media/exifSegments.ts';
import { orientationSample } from '../../tools/test-media/orientationSamples.ts';
import { plainPng, pngChunk } from '../../tools/test-media/pngSamples.ts';
import { webpWithExif } from '../../tools/test-media/webpSamples.ts';
import { byteCanaries, textCanaries, type Canary } from './canaries.ts';
import { folderForFiles } from './files.ts';

const PATTERN = [201, 64, 117, 255] as const;
const SIZE = 64;

/** Paths of a JPEG, a PNG and a WebP. The page is any that is open: it encodes the WebP. */
export async function canaryPhotos(page: Page): Promise<string[]> {
  const thumbnail = blockJpeg({ width: 16, height: 16, colourAt: () => [90, 90, 90] });
  const exif = exifBlock({ orientation: 1, takenOn: '2026-03-14', thumbnail });
  const words = pngChunk('tEXt', joined(latin(`Comment\0${canaries.comment}`)));
  const pixels = await page.evaluate(async (size) => {
    const canvas = new OffscreenCanvas(size, size);
    canvas.getContext('2d')?.fillRect(0, 0, size / 2, size);
    const blob = await canvas.convertToBlob({ type: 'image/webp' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, SIZE);
  const folder = folderForFiles();
  const files = {
    'canari.jpg': orientationSample(6),
    'canari.png': plainPng(SIZE, SIZE, PATTERN, joined(words, pngChunk('eXIf', exif))),
    'canari.webp': webpWithExif(new Uint8Array(pixels), SIZE, SIZE, exif),
  };
  return Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}

/** What stands in these photos, and may stand nowhere else. */
export const photoCanaries: readonly Canary[] = [
  ...Object.values(canaries).flatMap(textCanaries),
  ...byteCanaries('GPS', Buffer.from([47, 58, 12].flatMap((degrees) => [...long(degrees), ...long(1)]))),
  ...byteCanaries('colours, four bytes each', Buffer.from(Array.from({ length: 12 }, () => PATTERN).flat())),
  ...byteCanaries(
    'colours (three bytes each)',
    Buffer.from(Array.from({ length: 12 }, () => PATTERN.slice(0, 3)).flat()),
  ),
];

/**
 * The project's own test media, made by its own code: the same bytes every time, in Node and in a browser.
 * Names are what people's phones send.
 */
import { blockJpeg } from './blockJpeg.ts';
import type { Bytes } from './bytesOf.ts';
import * as hard from './hardFiles.ts';
import { orientationSample } from './orientationSamples.ts';
import { plainPng } from './pngSamples.ts';

export type GeneratedMedium = { readonly name: string; readonly bytes: Bytes };

export function generatedMedia(): GeneratedMedium[] {
  const orientations = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => ({
    name: `generated__orientation_${orientation}.jpg`,
    bytes: orientationSample(orientation),
  }));
  return [
    ...orientations,
    { name: '🎨 sortie/au parc.jpg', bytes: orientationSample(1) },
    { name: 'generated__large.jpg', bytes: largeJpeg() },
    { name: 'generated__transparent.png', bytes: plainPng(60, 40, [0, 0, 0, 0]) },
    { name: 'generated__truncated.jpg', bytes: hard.truncatedJpeg() },
    { name: 'generated__empty.jpg', bytes: new Uint8Array() },
    { name: 'generated__huge.jpg', bytes: hard.hugeHeaderJpeg() },
    { name: 'generated__huge.png', bytes: hard.hugeHeaderPng() },
    { name: 'generated__moving.gif', bytes: hard.animatedGif() },
    { name: 'generated__photo.heic', bytes: hard.brandedFile('heic', 'mif1', 'heic') },
    { name: 'generated__photo.avif', bytes: hard.brandedFile('mif1', 'avif', 'miaf') },
    { name: 'generated__film.mov', bytes: hard.brandedFile('qt  ') },
    { name: 'generated__menu.pdf', bytes: hard.pdfFile() },
  ];
}

/** Twelve megapixels, every block of another colour. */
export function largeJpeg(): Bytes {
  const colourAt = (x: number, y: number) => [(x * 7) % 256, (y * 5) % 256, (x * y) % 256] as const;
  return blockJpeg({ width: 4032, height: 3024, colourAt });
}

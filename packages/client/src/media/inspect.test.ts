import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blockJpeg, segment } from '../../../../tools/test-media/blockJpeg.ts';
import { joined, latin } from '../../../../tools/test-media/bytesOf.ts';
import { exifBlock, metadataSegments } from '../../../../tools/test-media/exifSegments.ts';
import * as hard from '../../../../tools/test-media/hardFiles.ts';
import { heifFile, type HeifSample } from '../../../../tools/test-media/heifSamples.ts';
import { mediaForTests } from '../../../../tools/test-media/mediaForTests.ts';
import { orientationSample, takenOn } from '../../../../tools/test-media/orientationSamples.ts';
import { plainPng, pngChunk, pngHeader } from '../../../../tools/test-media/pngSamples.ts';
import { webpChunk, webpExtended, webpFile } from '../../../../tools/test-media/webpSamples.ts';
import { inspect } from './inspect.ts';

const fields = { orientation: 6, takenOn, thumbnail: orientationSample(1) };
const grey = { width: 24, height: 16, colourAt: () => [128, 128, 128] as const };

const heif = (extra: Partial<HeifSample> = {}) =>
  heifFile({
    brands: ['heic', 'mif1'],
    codec: 'hvc1',
    picture: new Uint8Array(90),
    width: 4032,
    height: 3024,
    ...extra,
  });

describe('PH-1 a file is what its bytes say', () => {
  test.each([
    ['empty', new Uint8Array()],
    ['jpeg', orientationSample(1)],
    ['png', plainPng(2, 2, [1, 2, 3, 255])],
    ['webp', webpFile(webpExtended(3, 2))],
    ['gif', hard.animatedGif()],
    ['heic', hard.brandedFile('heic', 'mif1', 'heic')],
    ['heic', hard.brandedFile('mif1', 'miaf', 'MiHB')],
    ['avif', hard.brandedFile('mif1', 'avif', 'miaf')],
    ['avif', hard.brandedFile('avis', 'msf1')],
    ['film', hard.brandedFile('qt  ')],
    ['film', hard.brandedFile('isom', 'iso2', 'avc1')],
    ['pdf', hard.pdfFile()],
    ['unknown', latin('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['unknown', latin('BM and then some')],
  ])('PH-1 %s', (kind, bytes) => {
    expect(inspect(bytes).kind).toBe(kind);
  });

  test('PH-1 the media of real phones are told apart', () => {
    const { folder, files, real } = mediaForTests();
    const kinds = new Map(files.map((name) => [name, inspect(readFileSync(join(folder, name))).kind]));
    if (!real) expect([...kinds.values()].filter((kind) => kind === 'jpeg').length).toBeGreaterThan(8);
    for (const [name, kind] of kinds) {
      if (name.endsWith('.heic')) expect(kind, name).toBe('heic');
      if (/\.(mov|mp4)$/.test(name)) expect(kind, name).toBe('film');
      if (real && name.endsWith('.jpg')) expect(kind, name).toBe('jpeg');
    }
  });

  test('PH-1 what moves is said to move', () => {
    const moving = plainPng(2, 2, [0, 0, 0, 255], pngChunk('acTL', [0, 0, 0, 2, 0, 0, 0, 0]));
    expect(inspect(moving).isAnimated).toBe(true);
    expect(inspect(plainPng(2, 2, [0, 0, 0, 255])).isAnimated).toBe(false);
    expect(inspect(webpFile(webpExtended(3, 2, 0x02))).isAnimated).toBe(true);
    expect(inspect(webpFile(webpExtended(3, 2))).isAnimated).toBe(false);
    const gif = hard.animatedGif();
    expect(inspect(gif)).toMatchObject({ isAnimated: true, isComplete: true });
    // Its second picture taken away.
    expect(inspect(joined(gif.slice(0, -24), [0x3b]))).toMatchObject({ isAnimated: false, isComplete: true });
    expect(inspect(heif({ brands: ['avis', 'avif'] })).isAnimated).toBe(true);
    expect(inspect(heif()).isAnimated).toBe(false);
  });
});

describe('PH-2 size, day and orientation without decoding', () => {
  test('PH-2 sizes', () => {
    expect(inspect(orientationSample(1)).size).toEqual({ width: 320, height: 192 });
    expect(inspect(orientationSample(6)).size).toEqual({ width: 192, height: 320 });
    expect(inspect(pngHeader(70_000, 3)).size).toEqual({ width: 70_000, height: 3 });
    expect(inspect(webpFile(webpExtended(16_384, 9))).size).toEqual({ width: 16_384, height: 9 });
    const lossy = [0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0x00];
    expect(inspect(webpFile(webpChunk('VP8 ', lossy))).size).toEqual({ width: 320, height: 240 });
    const lossless = [0x2f, 0x3f, 0xc1, 0x3b, 0x00];
    expect(inspect(webpFile(webpChunk('VP8L', lossless))).size).toEqual({ width: 320, height: 240 });
    expect(inspect(hard.animatedGif()).size).toEqual({ width: 1, height: 1 });
  });

  test('PH-2 a small WebP canvas does not hide a large picture', () => {
    const lossy = [0, 0, 0, 0x9d, 0x01, 0x2a, 0xff, 0x3f, 0xff, 0x3f];
    const liar = webpFile(webpExtended(10, 10), webpChunk('VP8 ', lossy));
    expect(inspect(liar).size).toEqual({ width: 16_383, height: 16_383 });
  });

  test('PH-2 the size of the picture is read, not that of its thumbnail', () => {
    expect(inspect(blockJpeg(grey, metadataSegments(fields))).size).toEqual({ width: 24, height: 16 });
  });

  test('PH-2 HEIF: the largest size that is claimed, the day, and what colours mean', () => {
    expect(inspect(heif({ takenOn }))).toMatchObject({
      ...{ kind: 'heic', takenOn, isComplete: true, hasWideColours: false },
      // EXIF says 6 here, which does not count: decoders turn by the file's own properties.
      ...{ size: { width: 4032, height: 3024 }, orientation: 1 },
    });
    expect(inspect(heif({ primaries: 12 })).hasWideColours).toBe(true);
  });

  test('PH-2 the HEIC of real phones have a size and their day', () => {
    const { folder, files, real } = mediaForTests();
    for (const name of files.filter((one) => real && one.endsWith('.heic'))) {
      const seen = inspect(readFileSync(join(folder, name)));
      expect(seen, name).toMatchObject({ size: { width: 4032, height: 3024 }, isComplete: true });
      expect(seen.takenOn, name).toMatch(/^20\d\d-/);
    }
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('PH-2 orientation %i, and the day', (orientation) => {
    const seen = inspect(orientationSample(orientation));
    expect([seen.orientation, seen.takenOn]).toEqual([orientation, takenOn]);
  });

  test('PH-2 EXIF in PNG and WebP, with and without its JPEG prefix', () => {
    const exif = exifBlock(fields);
    expect(inspect(plainPng(2, 2, [0, 0, 0, 255], pngChunk('eXIf', exif))).takenOn).toBe(takenOn);
    const header = webpExtended(3, 2, 0x08);
    expect(inspect(webpFile(header, webpChunk('EXIF', exif))).takenOn).toBe(takenOn);
    const prefixed = joined(latin('Exif\0\0'), exif);
    expect(inspect(webpFile(header, webpChunk('EXIF', prefixed))).takenOn).toBe(takenOn);
  });

  test('PH-2 real phones: every JPEG has a size, and those with a date a day', () => {
    const { folder, files, real } = mediaForTests();
    const inspections = files
      .filter((name) => name.endsWith('.jpg') && (real || name.includes('orientation')))
      .map((name) => ({ name, ...inspect(readFileSync(join(folder, name))) }));
    for (const { name, size, isComplete } of inspections) {
      expect(size, name).not.toBeNull();
      expect(isComplete, name).toBe(true);
    }
    const days = inspections.filter((seen) => seen.takenOn !== null);
    expect(days.length).toBeGreaterThanOrEqual(8);
    const phone = inspections.find(({ name }) => name.includes('IMG_20180725'));
    if (phone !== undefined) expect(phone.takenOn).toBe('2018-07-25');
  });
});

describe('PH-3 the capture day is a day', () => {
  test.each(['0000-00-00', '2026-02-30', '2026-13-01', '1234-05-06', '    -  -  ', '2026-1a-01'])(
    'PH-3 %s is none',
    (day) => {
      const jpeg = blockJpeg(grey, metadataSegments({ ...fields, takenOn: day }));
      expect(inspect(jpeg).takenOn).toBeNull();
    },
  );

  test('PH-3 a leap day is one', () => {
    const jpeg = blockJpeg(grey, metadataSegments({ ...fields, takenOn: '2024-02-29' }));
    expect(inspect(jpeg).takenOn).toBe('2024-02-29');
  });

  test('PH-3 no EXIF, no day', () => {
    expect(inspect(blockJpeg(grey)).takenOn).toBeNull();
  });
});

describe('PH-5 what ends too early', () => {
  test('PH-5 a JPEG without its end is not complete; with a film behind its end it is', () => {
    expect(inspect(hard.truncatedJpeg()).isComplete).toBe(false);
    expect(inspect(orientationSample(3)).isComplete).toBe(true);
  });

  test('PH-5 the end of an embedded thumbnail is not the end of the picture', () => {
    const whole = blockJpeg(grey, segment(0xe1, joined(latin('Exif\0\0'), exifBlock(fields))));
    expect(inspect(whole.slice(0, -2)).isComplete).toBe(false);
  });

  test('PH-5 HEIF and GIF that are cut off', () => {
    expect([inspect(heif()).isComplete, inspect(heif().slice(0, -1)).isComplete]).toEqual([true, false]);
    expect(inspect(hard.brandedFile('heic', 'mif1')).isComplete).toBe(false);
    expect(inspect(hard.animatedGif().slice(0, 55)).isComplete).toBe(false);
  });

  test('PH-5 PNG and WebP that are cut off', () => {
    const png = plainPng(8, 8, [9, 9, 9, 255]);
    expect([inspect(png).isComplete, inspect(png.slice(0, -12)).isComplete]).toEqual([true, false]);
    const webp = webpFile(webpExtended(3, 2), webpChunk('VP8 ', new Uint8Array(40)));
    expect([inspect(webp).isComplete, inspect(webp.slice(0, -1)).isComplete]).toEqual([true, false]);
  });
});

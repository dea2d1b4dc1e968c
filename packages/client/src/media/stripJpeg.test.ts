import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blockJpeg, segment } from '../../../../tools/test-media/blockJpeg.ts';
import { type Bytes, joined, latin } from '../../../../tools/test-media/bytesOf.ts';
import { canaries } from '../../../../tools/test-media/exifSegments.ts';
import { mediaForTests } from '../../../../tools/test-media/mediaForTests.ts';
import { orientationSample } from '../../../../tools/test-media/orientationSamples.ts';
import { webpChunk, webpExtended, webpFile } from '../../../../tools/test-media/webpSamples.ts';
import { assertStripped, NotStripped } from './assertStripped.ts';
import { stripJpeg } from './stripJpeg.ts';

function stripped(bytes: Bytes): Bytes {
  const bare = stripJpeg(bytes);
  if (bare === undefined) throw new Error('not a whole JPEG');
  return bare;
}

const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bare = stripped(orientationSample(1));

describe('PH-8 what an encoder adds is taken out', () => {
  test('PH-8 every canary of a phone is gone, and the picture is as long as without them', () => {
    const original = orientationSample(6);
    for (const canary of Object.values(canaries)) expect(asText(original)).toContain(canary);
    const text = asText(stripped(original));
    for (const canary of Object.values(canaries)) expect(text).not.toContain(canary);
    expect(text).not.toContain('Exif');
  });

  test('PH-8 stripping twice changes nothing', () => {
    expect(stripped(bare)).toEqual(bare);
  });

  test('PH-8 the JPEGs of real phones are bare after it, progressive ones too', () => {
    const { folder, files } = mediaForTests();
    const jpegs = files.filter((name) => name.endsWith('.jpg') && !/truncated|empty/.test(name));
    expect(jpegs.length).toBeGreaterThan(8);
    for (const name of jpegs) {
      const original = new Uint8Array(readFileSync(join(folder, name)));
      expect(() => assertStripped(original), name).toThrow(NotStripped);
      expect(() => assertStripped(stripped(original)), name).not.toThrow();
    }
  });
});

describe('PH-8 what is not bare is not returned', () => {
  const insert = (extra: Uint8Array) => joined(bare.slice(0, 20), extra, bare.slice(20));
  test.each([
    ['EXIF', insert(segment(0xe1, latin('Exif\0\0')))],
    ['a profile', insert(segment(0xe2, latin('ICC_PROFILE\0')))],
    ['IPTC', insert(segment(0xed, latin('Photoshop 3.0\0')))],
    ['a comment', insert(segment(0xfe, latin('hello')))],
    ['a pocket in a table', insert(segment(0xdb, new Uint8Array(2000)))],
    ['a second JFIF header', insert(bare.slice(2, 20))],
    ['a byte after the end', joined(bare, [0])],
    ['another picture after the end', joined(bare, bare)],
    ['no end', bare.slice(0, -2)],
    ['no picture', joined(bare.slice(0, 20), [0xff, 0xd9])],
    ['PNG', latin('\x89PNG\r\n\x1a\n')],
    ['nothing', new Uint8Array()],
  ])('PH-8 %s', (_, bytes) => {
    expect(() => assertStripped(bytes)).toThrow(NotStripped);
  });

  test('PH-8 a WebP with pixels only is bare; with EXIF, XMP, a profile or a trailer it is not', () => {
    const pixels = webpChunk('VP8 ', new Uint8Array(41));
    expect(() => assertStripped(webpFile(pixels))).not.toThrow();
    expect(() => assertStripped(webpFile(webpExtended(3, 2, 0x10), pixels))).not.toThrow();
    for (const name of ['EXIF', 'XMP ', 'ICCP', 'ANIM', 'abcd']) {
      expect(() => assertStripped(webpFile(pixels, webpChunk(name, [1, 2])))).toThrow(NotStripped);
    }
    expect(() => assertStripped(webpFile(webpExtended(3, 2, 0x08), pixels))).toThrow(NotStripped);
    expect(() => assertStripped(joined(webpFile(pixels), [0]))).toThrow(NotStripped);
    expect(() => assertStripped(webpFile())).toThrow(NotStripped);
  });

  test('PH-8 a JPEG that is not whole is not stripped but refused', () => {
    expect(stripJpeg(bare.slice(0, 300))).toBeUndefined();
    expect(stripJpeg(joined(bare.slice(0, 20), [0, 0], bare.slice(20)))).toBeUndefined();
    expect(blockJpeg({ width: 8, height: 8, colourAt: () => [0, 0, 0] }).length).toBeLessThan(500);
  });
});

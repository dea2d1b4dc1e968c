import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, latin } from '../../../../tools/test-media/bytesOf.ts';
import { exifBlock } from '../../../../tools/test-media/exifSegments.ts';
import { generatedMedia } from '../../../../tools/test-media/generatedMedia.ts';
import { heifFile, isoBox } from '../../../../tools/test-media/heifSamples.ts';
import { plainPng, pngChunk } from '../../../../tools/test-media/pngSamples.ts';
import { webpChunk, webpExtended, webpFile } from '../../../../tools/test-media/webpSamples.ts';
import { assertStripped, NotStripped } from './assertStripped.ts';
import { readExif } from './exif.ts';
import { inspect } from './inspect.ts';
import { stripJpeg } from './stripJpeg.ts';

const exif = exifBlock({ orientation: 6, takenOn: '2026-03-14', thumbnail: latin('none') });
const seeds = [
  ...generatedMedia()
    .map(({ bytes }) => bytes)
    .filter((bytes) => bytes.length < 20_000),
  plainPng(4, 4, [0, 0, 0, 255], pngChunk('eXIf', exif)),
  heifFile({
    ...{ brands: ['heic', 'mif1'], codec: 'hvc1', picture: new Uint8Array(40) },
    ...{ width: 9, height: 7, takenOn: '2026-03-14' },
  }),
  webpFile(webpExtended(3, 2, 0x08), webpChunk('VP8 ', new Uint8Array(40)), webpChunk('EXIF', exif)),
];

/** Honest files with some bytes changed, cut somewhere, something added: what reaches the deep branches. */
const spoiled = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
    fc.nat(),
    fc.uint8Array({ maxLength: 40 }),
  )
  .map(([seed, changes, cut, added]) => {
    const bytes = seed.slice();
    for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
    return joined(cut % 3 === 0 ? bytes.slice(0, cut % (bytes.length + 1)) : bytes, added);
  });

/** Bytes that begin as a known kind and go on as they like. */
const begun = fc
  .tuple(
    fc.constantFrom(
      '',
      '\xff\xd8\xff',
      '\x89PNG\r\n\x1a\n',
      'RIFF\xff\xff\xff\xffWEBP',
      'GIF89a',
      '\0\0\xff\xffftyp',
    ),
    fc.uint8Array({ maxLength: 300 }),
  )
  .map(([start, rest]) => joined(latin(start), rest));

const hostile = fc.oneof(spoiled, begun);

test('PH-2 inspect never throws, and what it says is in bounds', () => {
  fc.assert(
    fc.property(hostile, (bytes) => {
      const { size, orientation, takenOn } = inspect(bytes);
      expect(orientation).toBeGreaterThanOrEqual(1);
      expect(orientation).toBeLessThanOrEqual(8);
      if (takenOn !== null) expect(new Date(takenOn).toISOString().slice(0, 10)).toBe(takenOn);
      if (size !== null) expect(size.width >= 0 && size.height >= 0).toBe(true);
    }),
    { numRuns: 4000 },
  );
});

test('PH-2 EXIF of any bytes never throws', () => {
  const anyTiff = fc
    .tuple(fc.constantFrom('II', 'MM'), fc.uint8Array({ maxLength: 200 }))
    .map(([order, rest]) => joined(latin(order), rest));
  const spoiledTiff = fc
    .array(fc.tuple(fc.nat(exif.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 8 })
    .map((changes) => {
      const bytes = exif.slice();
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
  fc.assert(
    fc.property(fc.oneof(anyTiff, spoiledTiff), (bytes) => void readExif(bytes)),
    { numRuns: 4000 },
  );
});

test('PH-2 hostile headers are read in bounded time', () => {
  const repeated = (part: readonly number[], length = 800_000) =>
    Uint8Array.from({ length }, (_, i) => part[i % part.length] ?? 0);
  const manySegments = joined([0xff, 0xd8], repeated([0xff, 0xe1, 0, 2]));
  const manyChunks = webpFile(repeated([0x4a, 0x55, 0x4e, 0x4b, 0, 0, 0, 0]));
  // Items of pieces without a length, that take no bytes.
  const items = isoBox('iloc', [0, 0, 0, 0, 0, 0, 0xff, 0xff], repeated([0, 1, 0, 0, 0xff, 0xff], 60_000));
  const manyPieces = joined(isoBox('ftyp', latin('heicmif1mif1')), isoBox('meta', [0, 0, 0, 0], items));
  const manyBlocks = joined(latin('GIF89a'), new Uint8Array(7), repeated([0x21, 0xf9, 0], 60_000));
  const filling = new Uint8Array(4_000_000).fill(0xff);
  filling.set([0xff, 0xd8, 0xff], 0);
  // The square of these sizes would take minutes: the limit of the test is the bound.
  for (const bytes of [manySegments, manyChunks, manyPieces, manyBlocks, filling]) inspect(bytes);
}, 20_000);

test('PH-8 whatever is stripped is bare, or refused', () => {
  fc.assert(
    fc.property(hostile, (bytes) => {
      const bare = stripJpeg(bytes);
      if (bare === undefined) return;
      try {
        assertStripped(bare);
      } catch (error) {
        expect(error).toBeInstanceOf(NotStripped);
      }
    }),
    { numRuns: 2000 },
  );
});

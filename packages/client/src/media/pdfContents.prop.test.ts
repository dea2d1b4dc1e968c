import { randomBytes } from 'node:crypto';
import { constants, deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultInPdf } from './pdfContents.ts';
import {
  catalogue,
  page,
  pages,
  pdfOf,
  plainPdf,
  streamOf,
  unpackedStream,
  words,
} from '../../../../tools/test-media/pdf.ts';

const withObject = (object: string | Uint8Array) => pdfOf([catalogue, pages, page, words, object]);
const picture = streamOf('/Type /XObject /Subtype /Image /Width 8 /Height 8', randomBytes(3_000_000));

test('PD-2 a PDF of pages, pictures, links and a first page to show is taken', async () => {
  expect(await faultInPdf(plainPdf())).toBeUndefined();
  expect(await faultInPdf(withObject(picture))).toBeUndefined();
  const link = '<</Type /Annot /Subtype /Link /A <</S /URI /URI (https://example.org/menus)>>>>';
  expect(await faultInPdf(withObject(link))).toBeUndefined();
  expect(await faultInPdf(withObject(streamOf('/Type /ObjStm /N 1 /First 4', '7 0 <</Type /Page>>')))).toBe(
    undefined,
  );
  // Words that begin like a name we look for are others.
  expect(await faultInPdf(withObject('<</LaunchDate (today) /EncryptMetadata false>>'))).toBeUndefined();
});

test('PD-2 a PDF without its end, or behind a password, is refused', async () => {
  expect(await faultInPdf(plainPdf().subarray(0, 300) as Uint8Array<ArrayBuffer>)).toBe('cutOff');
  expect(await faultInPdf(pdfOf([catalogue, pages, page], '/Root 1 0 R /Encrypt 9 0 R'))).toBe('encrypted');
});

const names = ['JavaScript', 'Launch', 'EmbeddedFile', 'RichMedia', 'SubmitForm', 'XFA', 'Rendition'];
/** A name with some of its letters written in hex, either case. */
const spelling = fc
  .tuple(
    fc.constantFrom(...names),
    fc.array(fc.constantFrom('plain', 'low', 'high'), { minLength: 12, maxLength: 12 }),
  )
  .map(([name, ways]) =>
    Array.from(name, (letter, index) => {
      const hex = letter.charCodeAt(0).toString(16);
      const way = ways[index] ?? 'plain';
      return way === 'plain' ? letter : `#${way === 'low' ? hex : hex.toUpperCase()}`;
    }).join(''),
  );
const place = fc.constantFrom<(action: string) => string | Uint8Array>(
  (action) => action,
  (action) => streamOf('/Type /ObjStm /N 1 /First 4', `7 0 ${action}`),
  // Without its type, and as a picture: readers that follow the cross-reference read it all the same.
  (action) => streamOf('/N 1 /First 4', `7 0 ${action}`),
  (action) => streamOf('/Subtype /Image /N 1 /First 4', `7 0 ${action}`),
  (action) => unpackedStream('/Type /ObjStm /N 1 /First 4', Buffer.from(`7 0 ${action}`)),
  // Deep in a large stream.
  (action) => streamOf('/Type /ObjStm', `${'7 0 <</Type /Page>> '.repeat(9000)}${action}`),
);

test('PD-2 a script, a file inside, a form that sends or a program is found however it is spelt and wherever it lies', async () => {
  await fc.assert(
    fc.asyncProperty(spelling, place, async (name, put) => {
      expect(await faultInPdf(withObject(put(`<</S /${name} /JS (app.alert\\(1\\))>>`)))).toBe('active');
    }),
    { numRuns: 150 },
  );
});

test('PD-2 objects packed in a way that is not searched are refused', async () => {
  const hex = unpackedStream('/Type /ObjStm /Filter /ASCIIHexDecode /N 1 /First 4', Buffer.from('37203020>'));
  expect(await faultInPdf(withObject(hex))).toBe('unsearchable');
  const predicted = streamOf('/Type /ObjStm /DecodeParms <</Predictor 12 /Columns 4>>', '7 0 <<>>');
  expect(await faultInPdf(withObject(predicted))).toBe('unsearchable');
});

const script = '7 0 <</S /JavaScript /JS (app.alert\\(1\\))>>';
const packed = '/Type /ObjStm /N 1 /First 4';
/** Packed so that its first two bytes are those of a deflated stream that wants a dictionary. */
const runs = (text: string): Buffer =>
  Buffer.concat([
    Buffer.from(`\u0018${text.slice(0, 25)}`, 'latin1'),
    ...Array.from(text.slice(25), (letter) => Buffer.from(`\0${letter}`, 'latin1')),
    Buffer.from([128]),
  ]);
/** Deflated behind a part that says, as it stands, that the stream ends. */
const withFalseEnd = (text: string): Buffer => {
  const [plain, rest] = [Buffer.from('%endstream\n'), Buffer.from(text)];
  return Buffer.concat([
    Buffer.of(0x78, 0x9c),
    deflateRawSync(plain, { level: 0, finishFlush: constants.Z_SYNC_FLUSH }),
    deflateRawSync(rest),
    deflateSync(Buffer.concat([plain, rest])).subarray(-4),
  ]);
};
const hexOf = (text: string): Buffer => Buffer.from(`${Buffer.from(text).toString('hex')}>`);

test('PD-2 objects are found behind words that look like others, far from their dictionary, and under no name', async () => {
  const hidden: Readonly<Record<string, string | Uint8Array>> = {
    'a word before the keyword': unpackedStream(
      `${packed} /Filter /ASCIIHexDecode /X (1 0 obj <<)`,
      hexOf(script),
    ),
    'a note before the keyword': unpackedStream(
      `${packed} /Filter /ASCIIHexDecode % 1 0 obj <<\n`,
      hexOf(script),
    ),
    'far away': unpackedStream(`${packed} /Filter /ASCIIHexDecode ${' '.repeat(9000)}`, hexOf(script)),
    'without its type': unpackedStream('/N 1 /First 4 /Filter /ASCIIHexDecode', hexOf(script)),
    'called a picture': streamOf(`${packed} /X (1 0 obj <<) /Subtype /Image`, script),
    'called a picture far away': streamOf(`${packed} ${'/A 1 '.repeat(2000)} /Subtype /Image`, script),
    'a name in hex': unpackedStream('/N 1 /F#69rst 4 /#46ilter /ASCIIHexDecode', hexOf(script)),
    'a filter elsewhere': unpackedStream(`${packed} /Filter 9 0 R`, hexOf(script)),
    'two filters': unpackedStream(
      `${packed} /Filter [/RunLengthDecode /FlateDecode]`,
      runs(`8 0${' '.repeat(22)}${script.slice(3)}`),
    ),
    'like a deflated one': unpackedStream(
      `${packed} /Filter /RunLengthDecode`,
      runs(`8 0${' '.repeat(22)}${script.slice(3)}`),
    ),
    'a line that goes on': Buffer.from(
      streamOf(packed, script)
        .reduce((text, byte) => text + String.fromCharCode(byte), '')
        .replace('stream\r\n', 'stream  \r\n'),
      'latin1',
    ),
    'an end that is none': unpackedStream(`${packed} /Filter /FlateDecode`, withFalseEnd(script)),
  };
  expect(inflateSync(withFalseEnd(script)).toString()).toContain(script);
  for (const [name, object] of Object.entries(hidden))
    expect(['active', 'unsearchable'], name).toContain(await faultInPdf(withObject(object)));
});

test('PD-2 no bytes make it throw, run on, or unfold without end', { timeout: 30_000 }, async () => {
  const bomb = streamOf('', new Uint8Array(150_000_000));
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await faultInPdf(withObject(bomb))).toBe('unsearchable');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(400), async (noise, at) => {
      const bytes = plainPdf();
      bytes.set(noise.slice(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
      await faultInPdf(bytes);
    }),
    { numRuns: 200 },
  );
});

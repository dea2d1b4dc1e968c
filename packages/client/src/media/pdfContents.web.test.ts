import { expect, test } from 'vitest';
import { latin } from '../../../../tools/test-media/bytesOf.ts';
import { faultInPdf } from './pdfContents.ts';

const script = '<</S /JavaScript /JS (app.alert\\(1\\))>>';
const objects = '7 0 <</Type /Page>> ';

async function deflated(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([latin(text)]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A PDF with one stream of objects, and so much between its last byte and the word that ends it. */
async function pdfWith(text: string, between: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await deflated(text);
  const head = `<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length}>>\nstream\r\n`;
  const parts = [`%PDF-1.7\n5 0 obj\n${head}`, packed, `${between}endstream\nendobj\ntrailer\n<<>>\n%%EOF\n`];
  const blob = new Blob(parts.map((part) => (typeof part === 'string' ? latin(part) : part)));
  return new Uint8Array(await blob.arrayBuffer());
}

test.each(['', '\n', '\r\n', '\r\n\n'])(
  'PD-2 in the browser, too, a script is found wherever it lies in a long stream, which ends with %j',
  async (between) => {
    for (const times of [1, 9_000, 90_000]) {
      const long = objects.repeat(times);
      expect(await faultInPdf(await pdfWith(long, between)), String(times)).toBeUndefined();
      expect(await faultInPdf(await pdfWith(long + script, between)), String(times)).toBe('active');
    }
  },
);

test('PD-2 in the browser, too, objects that do not unfold to their end are refused', async () => {
  const whole = await pdfWith(objects.repeat(9_000) + script, '\n');
  // The checksum, before the line's end and the word that ends the stream.
  const text = new TextDecoder('latin1').decode(whole);
  const damaged = whole.slice();
  const at = text.indexOf('\nendstream') - 1;
  damaged[at] = (damaged[at] ?? 0) ^ 1;
  expect(['active', 'unsearchable']).toContain(await faultInPdf(damaged));
});

/** Small PDFs made in tests, whole enough for what looks at their bytes. */
import { deflateSync } from 'node:zlib';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A PDF of these objects, each the text between `obj` and `endobj` or its bytes. */
export function pdfOf(
  objects: readonly (string | Uint8Array)[],
  trailer = '/Root 1 0 R',
): Uint8Array<ArrayBuffer> {
  const parts = objects.flatMap((object, index) => [
    latin(`${index + 1} 0 obj\n`),
    typeof object === 'string' ? latin(object) : object,
    latin('\nendobj\n'),
  ]);
  const whole = Buffer.concat([
    latin('%PDF-1.7\n'),
    ...parts,
    latin(`trailer\n<<${trailer}>>\nstartxref\n0\n%%EOF\n`),
  ]);
  return new Uint8Array(whole);
}

/** A stream with its dictionary; packed as streams mostly are. */
export function streamOf(dictionary: string, content: string | Uint8Array): Uint8Array {
  const plain = typeof content === 'string' ? latin(content) : content;
  return unpackedStream(`/Filter /FlateDecode ${dictionary}`, deflateSync(plain));
}

export function unpackedStream(dictionary: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([
    latin(`<<${dictionary} /Length ${bytes.length}>>\nstream\r\n`),
    bytes,
    latin('\nendstream'),
  ]);
}

export const catalogue = '<</Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit]>>';
export const pages = '<</Type /Pages /Kids [3 0 R] /Count 1>>';
export const page = '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>>';
export const words = streamOf('', 'BT /F1 24 Tf 72 720 Td (Menu: carottes) Tj ET');

/** A menu, as a word processor prints it. */
export const plainPdf = (): Uint8Array<ArrayBuffer> => pdfOf([catalogue, pages, page, words]);

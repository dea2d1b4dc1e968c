/** Searching for what must not be there: in files, in requests, as text, in base64, as bytes. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Canary {
  readonly what: string;
  readonly bytes: Buffer;
}

/** A text as it could stand in a file or a request: as it is, in UTF-16, escaped in JSON, in base64 at any offset. */
export function textCanaries(text: string): Canary[] {
  const utf8 = Buffer.from(text);
  const escaped = Array.from(text)
    .map((one) => (one < '\u0080' ? one : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`))
    .join('');
  return [
    ...byteCanaries(text, utf8),
    { what: `${text} (UTF-16)`, bytes: Buffer.from(text, 'utf16le') },
    ...(escaped === text ? [] : [{ what: `${text} (escaped)`, bytes: Buffer.from(escaped) }]),
  ];
}

/** Bytes as they could stand in a file or a request: as they are, in base64 at any offset. */
export function byteCanaries(what: string, bytes: Buffer): Canary[] {
  const inBase64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64url');
    // The characters at the edges depend on the neighbours: only those in the middle are certain.
    return encoded.slice(offset === 0 ? 0 : offset + 1, bytes.length < 6 ? undefined : -2);
  });
  const spelled = inBase64
    .filter((one) => one.length >= 7)
    .flatMap((one) => [one, one.replaceAll('-', '+').replaceAll('_', '/')]);
  return [
    { what, bytes },
    ...[...new Set(spelled)].map((one) => ({ what: `${what} (base64)`, bytes: Buffer.from(one) })),
  ];
}

/** What begins a picture: long enough not to come about by chance in megabytes of ciphertext. */
export const pictureCanaries: readonly Canary[] = [
  { what: 'JFIF header', bytes: Buffer.from('JFIF\0', 'latin1') },
  { what: 'EXIF header', bytes: Buffer.from('Exif\0\0', 'latin1') },
  { what: 'PNG signature', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { what: 'WebP signature', bytes: Buffer.from('WEBPVP8', 'latin1') },
  { what: 'JPEG quantisation', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xdb, 0x00, 0x43, 0x00]) },
];

export function canariesIn(haystack: Buffer, canaries: readonly Canary[]): string[] {
  return canaries.filter(({ bytes }) => haystack.includes(bytes)).map(({ what }) => what);
}

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() && statSync(path).size > 0 ? [path] : [];
  });
}

/** Which canaries a folder's files hold, with the file. */
export function canariesBelow(folder: string, canaries: readonly Canary[]): string[] {
  return filesBelow(folder).flatMap((path) =>
    canariesIn(readFileSync(path), canaries).map((what) => `${what} in ${path.slice(folder.length)}`),
  );
}

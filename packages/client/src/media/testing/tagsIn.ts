/**
 * What a file says besides its picture and its sound, in short names: `Exif`, `GPS`, `XMP`, `ICC`, `IPTC`, `comment`,
 * `trailer`, the chunks of PNG and WebP, the boxes, dates and names of MP4. For tests only.
 *
 * Written apart from everything that strips or asserts, and more suspicious: what it does not know is named.
 */
import { asLetters } from './pictureForTests.ts';

export function tagsIn(bytes: Uint8Array): string[] {
  const head = asLetters(bytes.subarray(0, 16));
  if (head.startsWith('\xff\xd8')) return unique(inJpeg(bytes));
  if (head.startsWith('\x89PNG')) return unique(inChunks(bytes, 8, 'before', pngPicture));
  if (head.startsWith('RIFF')) return unique(inChunks(bytes, 12, 'after', webpPicture));
  if (/^(ftyp|moov|mdat|wide)/.test(head.slice(4))) return unique([...inBoxes(bytes), ...words(bytes)]);
  return [];
}

const unique = (names: Iterable<string>): string[] => [...new Set(names)].toSorted();
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

function* inJpeg(bytes: Uint8Array): Generator<string> {
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) {
      if (at + 2 < bytes.length) yield 'trailer';
      return;
    }
    const end = at + 2 + view(bytes).getUint16(at + 2);
    if (marker >= 0xe0 && marker <= 0xef) yield* inSegment(marker - 0xe0, bytes.subarray(at + 4, end));
    if (marker === 0xfe) yield 'comment';
    at = marker === 0xda ? afterScan(bytes, end) : end;
  }
}

function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && (next & 0xf8) !== 0xd0) return at;
  }
  return bytes.length;
}

function* inSegment(number: number, data: Uint8Array): Generator<string> {
  const text = asLetters(data.subarray(0, 40));
  if (number === 0 && text.startsWith('JFIF\0') && data.length === 14) return;
  if (text.startsWith('Exif\0')) {
    yield 'Exif';
    if (exifEntry(data.subarray(6), 0x8825) !== undefined) yield 'GPS';
  } else if (text.startsWith('http://ns.adobe.com/xap')) yield 'XMP';
  else if (text.startsWith('http://ns.adobe.com/xmp/ext')) yield 'XMP';
  else if (text.startsWith('ICC_PROFILE')) yield 'ICC';
  else if (text.startsWith('Photoshop')) yield 'IPTC';
  else if (text.startsWith('MPF\0')) yield 'MPF';
  else yield `APP${number}`;
}

/** A short value of the first directory of a TIFF block, or undefined. */
export function exifEntry(tiff: Uint8Array, wanted: number): number | undefined {
  if (tiff.length < 16) return undefined;
  const data = view(tiff);
  const little = tiff[0] === 0x49;
  const first = data.getUint32(4, little);
  if (first + 2 > tiff.length) return undefined;
  const count = data.getUint16(first, little);
  for (let at = first + 2; at + 12 <= Math.min(tiff.length, first + 2 + count * 12); at += 12) {
    if (data.getUint16(at, little) === wanted) return data.getUint16(at + 8, little);
  }
  return undefined;
}

const pngPicture = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS']);
const webpPicture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);

/** PNG says a chunk's length before its name and a checksum behind it, WebP the length after, in pairs of bytes. */
function* inChunks(
  bytes: Uint8Array,
  from: number,
  length: 'before' | 'after',
  picture: ReadonlySet<string>,
): Generator<string> {
  for (let at = from; at + 8 <= bytes.length;) {
    const isPng = length === 'before';
    const name = asLetters(bytes.subarray(isPng ? at + 4 : at, isPng ? at + 8 : at + 4));
    const size = view(bytes).getUint32(isPng ? at : at + 4, !isPng);
    if (!picture.has(name)) yield name.trim();
    at += 8 + size + (isPng ? 4 : size % 2);
  }
}

const holders = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'dinf']);
const playing =
  /^(ftyp|mdat|mvhd|tkhd|mdhd|hdlr|vmhd|smhd|elst|dref|stsd|stts|ctts|stss|stsc|stsz|stco|co64)$/;

function* inBoxes(bytes: Uint8Array): Generator<string> {
  const data = view(bytes);
  for (let at = 0; at + 8 <= bytes.length;) {
    const said = data.getUint32(at);
    const header = said === 1 ? 16 : 8;
    const length = said === 1 ? Number(data.getBigUint64(at + 8)) : said === 0 ? bytes.length - at : said;
    if (length < header) return;
    const name = asLetters(bytes.subarray(at + 4, at + 8));
    const inner = bytes.subarray(at + header, at + length);
    const isBlank = inner.every((byte) => byte === 0);
    if (holders.has(name)) yield* inBoxes(inner);
    else if (name === 'free' || name === 'skip' || name === 'wide') {
      if (!isBlank) yield name;
    } else if (!playing.test(name)) yield name;
    else if (/^(mvhd|tkhd|mdhd)$/.test(name) && inner.subarray(4, 12).some((byte) => byte !== 0))
      yield 'date';
    else if (name === 'hdlr' && inner.subarray(24).some((byte) => byte !== 0)) yield 'name';
    at += length;
  }
}

/** Words that phones, editors and encoders write anywhere, into the pictures themselves too. */
function words(bytes: Uint8Array): string[] {
  const text = asLetters(bytes);
  return ['Exif\0', '\xa9xyz', 'com.apple', 'com.android', 'ISO6709', 'xmpmeta', 'x264', 'Lavf', 'Lavc']
    .filter((word) => text.includes(word))
    .map((word) => word.replace('\0', ''));
}

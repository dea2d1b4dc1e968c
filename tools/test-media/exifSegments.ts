/**
 * The metadata that a phone leaves in a JPEG, each with a word of its own to look for afterwards: model and
 * serial number, GPS, capture day, embedded thumbnail, XMP, IPTC, comment, and what follows the picture's end.
 */
import { segment } from './blockJpeg.ts';
import { type Bytes, joined, latin, long, short } from './bytesOf.ts';

/** Words that stand in the originals and must stand in no published byte. */
export const canaries = {
  model: 'CANARY-MODEL-7Q',
  serial: 'CANARY-SERIAL-7Q',
  thumbnail: 'CANARY-THUMBNAIL-7Q',
  xmp: 'CANARY-XMP-7Q',
  iptc: 'CANARY-IPTC-7Q',
  comment: 'CANARY-COMMENT-7Q',
  trailer: 'CANARY-TRAILER-7Q',
} as const;

type Entry = { tag: number; type: number; count: number; value: Uint8Array | readonly number[] };

const ascii = (tag: number, text: string): Entry => {
  return { tag, type: 2, count: text.length + 1, value: latin(`${text}\0`) };
};
const shortEntry = (tag: number, value: number): Entry => ({
  tag,
  type: 3,
  count: 1,
  value: [...short(value), 0, 0],
});
const longEntry = (tag: number, value: number): Entry => ({ tag, type: 4, count: 1, value: long(value) });
const rationals = (tag: number, values: readonly number[]): Entry => {
  return {
    tag,
    type: 5,
    count: values.length,
    value: values.flatMap((value) => [...long(value), ...long(1)]),
  };
};

const sizeOf = (entries: readonly Entry[]): number =>
  6 +
  entries.length * 12 +
  entries.reduce((sum, { value }) => sum + (value.length > 4 ? value.length : 0), 0);

/** A TIFF directory that stands at `at`, values that do not fit behind it. */
function directory(at: number, entries: readonly Entry[], next: number): Bytes {
  let behind = at + 6 + entries.length * 12;
  const rows: (Uint8Array | readonly number[])[] = [short(entries.length)];
  const values: (Uint8Array | readonly number[])[] = [];
  for (const { tag, type, count, value } of entries) {
    rows.push(short(tag), short(type), long(count));
    if (value.length > 4) {
      rows.push(long(behind));
      values.push(value);
      behind += value.length;
    } else {
      rows.push(value, new Array<number>(4 - value.length).fill(0));
    }
  }
  return joined(...rows, long(next), ...values);
}

export type ExifFields = { orientation: number; takenOn: string; thumbnail: Uint8Array };

/** A TIFF block, big-endian, as EXIF is in JPEG (after `Exif\0\0`), WebP and PNG. `takenOn`: `YYYY-MM-DD`. */
export function exifBlock({ orientation, takenOn, thumbnail }: ExifFields): Bytes {
  const camera = (details: number, gps: number) => [
    ascii(0x010f, 'Cocon tests'),
    ascii(0x0110, canaries.model),
    shortEntry(0x0112, orientation),
    longEntry(0x8769, details),
    longEntry(0x8825, gps),
  ];
  const details = [ascii(0x9003, `${takenOn.replaceAll('-', ':')} 10:11:12`), ascii(0xa431, canaries.serial)];
  const gps = [
    ascii(0x0001, 'N'),
    rationals(0x0002, [47, 58, 12]),
    ascii(0x0003, 'E'),
    rationals(0x0004, [8, 14, 33]),
  ];
  const detailsAt = 8 + sizeOf(camera(0, 0));
  const gpsAt = detailsAt + sizeOf(details);
  const smallAt = gpsAt + sizeOf(gps);
  const small = (at: number) => [
    shortEntry(0x0103, 6),
    longEntry(0x0201, at),
    longEntry(0x0202, thumbnail.length),
  ];
  const thumbnailAt = smallAt + sizeOf(small(0));
  return joined(
    latin('MM'),
    [...short(42), ...long(8)],
    directory(8, camera(detailsAt, gpsAt), smallAt),
    directory(detailsAt, details, 0),
    directory(gpsAt, gps, 0),
    directory(smallAt, small(thumbnailAt), 0),
    thumbnail,
  );
}

/** EXIF, XMP, IPTC and a comment, as segments of a JPEG. */
export function metadataSegments(fields: ExifFields): Bytes {
  const iptcText = latin(canaries.iptc);
  const iptc = joined([0x1c, 2, 120], short(iptcText.length), iptcText);
  return joined(
    segment(0xe1, joined(latin('Exif\0\0'), exifBlock(fields))),
    segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${canaries.xmp}</x:xmpmeta>`)),
    segment(0xed, joined(latin('Photoshop 3.0\x008BIM\x04\x04\0\0'), long(iptc.length), iptc)),
    segment(0xfe, latin(canaries.comment)),
  );
}

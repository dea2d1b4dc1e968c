/** HEIF files (HEIC, AVIF) without a library: one picture of which the codec's bytes are given, with its properties. */
import { type Bytes, joined, latin, long, short } from './bytesOf.ts';
import { exifBlock } from './exifSegments.ts';

export function isoBox(name: string, ...content: readonly (Uint8Array | readonly number[])[]): Bytes {
  const data = joined(...content);
  return joined(long(data.length + 8), latin(name), data);
}

export type HeifSample = {
  readonly brands: readonly string[];
  /** What the codec wants, as `hvc1` or `av01`, and the property that configures it. */
  readonly codec: string;
  readonly configuration?: Uint8Array;
  readonly picture: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Quarter turns against the clock. */
  readonly turns?: number;
  /** `YYYY-MM-DD`, in an EXIF item. */
  readonly takenOn?: string;
  /** As `nclx` says them: 1 for usual screens, 12 for Display P3. */
  readonly primaries?: number;
};

export function heifFile(sample: HeifSample): Bytes {
  const { brands, codec, configuration, picture, width, height, turns = 0, takenOn, primaries = 1 } = sample;
  const [major = '', ...others] = brands;
  const exif =
    takenOn === undefined
      ? new Uint8Array()
      : joined(long(0), exifBlock({ orientation: 6, takenOn, thumbnail: new Uint8Array(2) }));
  const properties = [
    isoBox('ispe', long(0), long(width), long(height)),
    isoBox('colr', latin('nclx'), short(primaries), short(13), short(1), [0x80]),
    isoBox('irot', [turns]),
    ...(configuration === undefined ? [] : [configuration]),
  ];
  const entry = (id: number, kind: string) =>
    isoBox('infe', [2, 0, 0, 0], short(id), short(0), latin(`${kind}\0`));
  const meta = (start: number) =>
    isoBox(
      'meta',
      long(0),
      isoBox('hdlr', long(0), long(0), latin('pict'), new Uint8Array(13)),
      isoBox('pitm', long(0), short(1)),
      isoBox('iinf', long(0), short(2), entry(1, codec), entry(2, 'Exif')),
      isoBox('iprp', isoBox('ipco', ...properties), associations(properties.length)),
      isoBox(
        'iloc',
        ...[long(0), [0x44, 0], short(exif.length > 0 ? 2 : 1)],
        ...[short(1), short(0), short(1), long(start), long(picture.length)],
        ...(exif.length > 0
          ? [short(2), short(0), short(1), long(start + picture.length), long(exif.length)]
          : []),
      ),
    );
  const first = isoBox('ftyp', latin(major), long(0), latin(others.join('')));
  const start = first.length + meta(0).length + 8;
  return joined(first, meta(start), isoBox('mdat', picture, exif));
}

/** Every property belongs to the picture, and must be understood. */
function associations(count: number): Bytes {
  const essential = Array.from({ length: count }, (_, i) => 0x80 | (i + 1));
  return isoBox('ipma', long(0), long(1), short(1), [count, ...essential]);
}

/** A HEIC whose header is right, and whose picture no decoder can read. */
export function heicOfNoise(width = 64, height = 48): Bytes {
  const picture = Uint8Array.from({ length: 400 }, (_, i) => (i * 197) % 256);
  return heifFile({ brands: ['heic', 'mif1'], codec: 'hvc1', picture, width, height });
}

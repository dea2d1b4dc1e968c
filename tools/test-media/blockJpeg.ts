/**
 * A JPEG of coloured blocks of 8 × 8 pixels, written without any library: baseline, 4:4:4, quantization by 1,
 * and only the mean of each block, so that every colour comes out within one step of 255.
 */
import { type Bytes, joined, latin, short } from './bytesOf.ts';

export type Colour = readonly [number, number, number];
export type Picture = {
  readonly width: number;
  readonly height: number;
  /** The colour of a block, counted in blocks from the top left. */
  readonly colourAt: (column: number, row: number) => Colour;
};

/** Twelve codes of four bits: how many bits the difference has. And one code of one bit: nothing more. */
const meanTable = [
  0x00,
  ...[0, 0, 0, 12, ...new Array<number>(12).fill(0)],
  0,
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8,
  9,
  10,
  11,
];
const restTable = [0x10, ...[1, ...new Array<number>(15).fill(0)], 0];

export function segment(marker: number, data: Uint8Array | readonly number[]): Bytes {
  return joined([0xff, marker], short(data.length + 2), data);
}

/** `extra`: segments placed before the picture, such as EXIF; `trailer`: bytes after its end. */
export function blockJpeg(picture: Picture, extra: Uint8Array = latin(''), trailer = latin('')): Bytes {
  const { width, height } = picture;
  const frame = [8, ...short(height), ...short(width), 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
  return joined(
    [0xff, 0xd8],
    extra,
    segment(0xdb, [0, ...new Array<number>(64).fill(1)]),
    segment(0xc0, frame),
    segment(0xc4, meanTable),
    segment(0xc4, restTable),
    segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    compress(picture),
    [0xff, 0xd9],
    trailer,
  );
}

function compress({ width, height, colourAt }: Picture): Bytes {
  const bits = createBitWriter();
  const previous = [0, 0, 0];
  for (let row = 0; row < Math.ceil(height / 8); row++) {
    for (let column = 0; column < Math.ceil(width / 8); column++) {
      toYCbCr(colourAt(column, row)).forEach((value, component) => {
        const mean = Math.round((value - 128) * 8);
        const difference = mean - (previous[component] ?? 0);
        previous[component] = mean;
        const length = 32 - Math.clz32(Math.abs(difference));
        bits.write(length, 4);
        bits.write(difference < 0 ? difference + 2 ** length - 1 : difference, length);
        bits.write(0, 1);
      });
    }
  }
  return bits.end();
}

function toYCbCr([red, green, blue]: Colour): [number, number, number] {
  const y = 0.299 * red + 0.587 * green + 0.114 * blue;
  return [y, (blue - y) * 0.5643 + 128, (red - y) * 0.7133 + 128];
}

function createBitWriter() {
  let bytes = new Uint8Array(4096);
  let length = 0;
  let held = 0;
  let count = 0;
  const put = (value: number) => {
    if (length + 2 > bytes.length) bytes = joined(bytes, new Uint8Array(bytes.length));
    bytes[length++] = value;
    if (value === 0xff) bytes[length++] = 0;
  };
  const write = (value: number, size: number) => {
    held = (held << size) | value;
    count += size;
    while (count >= 8) {
      count -= 8;
      put((held >>> count) & 0xff);
      held &= (1 << count) - 1;
    }
  };
  const end = (): Bytes => {
    if (count > 0) write((1 << (8 - count)) - 1, 8 - count);
    return bytes.slice(0, length);
  };
  return { write, end };
}

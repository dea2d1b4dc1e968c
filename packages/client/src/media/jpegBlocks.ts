/**
 * Whether a JPEG lacks pixels that its header claims, told without decoding any (PH-5).
 *
 * Decoders draw grey where pixels are missing and say nothing of it. So the blocks are counted: Huffman codes are walked,
 * coefficients skipped (ITU-T T.81, F.2.2), which takes some 30 ms for each megabyte of a photo. Of a progressive picture
 * the first scan is counted, which has every block's mean colour and is short. Whoever asks has seen grey before.
 *
 * Bounded by the bytes: a block takes a bit at least, and the walk ends with them.
 */
import { uint16, uint8 } from './bigEndian.ts';
import { isFrame, jpegHeaderSegments, jpegMarkers, type JpegSegment } from './jpegSegments.ts';

type Component = { readonly id: number; readonly across: number; readonly down: number };
type Frame = {
  readonly width: number;
  readonly height: number;
  readonly isProgressive: boolean;
  readonly components: readonly Component[];
};

/** By 16 coming bits: the coefficients that a code stands for, above 6 bits of how many it takes with its value. */
type Codes = Uint16Array;
/** A block's codes for its mean colour and for the rest; of a progressive first scan the former only. */
type Block = { readonly mean: Codes; readonly rest: Codes | undefined };

/**
 * Looks at the first scan, which in nearly all photos holds the whole picture. What is damaged, or of a kind that is not
 * walked, is not said to lack any: there the decoder's own word counts.
 */
export function lacksPixels(bytes: Uint8Array): boolean {
  const tables = new Map<number, Codes>();
  let frame: Frame | undefined;
  let interval = 0;
  for (const segment of jpegHeaderSegments(bytes)) {
    const { marker, dataStart, end } = segment;
    if (marker === 0xc4) readTables(bytes, segment, tables);
    if (marker === 0xdd) interval = uint16(bytes, dataStart);
    if (isFrame(marker)) {
      // Sequential and progressive ones by Huffman; no lossless, hierarchical or arithmetic one.
      if (frame !== undefined || marker > 0xc2) return false;
      frame = frameOf(bytes, segment);
    }
    if (marker !== jpegMarkers.startOfScan) continue;
    const scan = frame && scanOf(bytes, segment, frame, tables);
    return scan !== undefined && endsEarly(bytes, end, scan, interval);
  }
  return false;
}

function readTables(bytes: Uint8Array, { dataStart, end }: JpegSegment, tables: Map<number, Codes>): void {
  for (let at = dataStart; at + 17 <= end;) {
    const which = uint8(bytes, at);
    const lengths = bytes.subarray(at + 1, at + 17);
    const count = lengths.reduce((sum, value) => sum + value, 0);
    tables.set(which, codesOf(lengths, bytes.subarray(at + 17, at + 17 + count), which < 0x10));
    at += 17 + count;
  }
}

const codeBits = 16;
const bitsMask = 63;

function codesOf(lengths: Uint8Array, symbols: Uint8Array, isMean: boolean): Codes {
  const codes = new Uint16Array(1 << codeBits);
  let place = 0;
  let next = 0;
  lengths.forEach((count, i) => {
    const length = i + 1;
    for (let n = 0; n < count; n++) {
      const span = 1 << (codeBits - length);
      codes.fill(meaning(uint8(symbols, next++), length, isMean), place, place + span);
      place += span;
    }
  });
  return codes;
}

/** How far a code leads within its block, and how many bits it takes: itself, and the value behind it. */
function meaning(symbol: number, length: number, isMean: boolean): number {
  const valueBits = symbol & 15;
  if (isMean) return (1 << 6) | (length + (symbol > 15 ? 0 : symbol));
  const zeros = symbol >> 4;
  // Without a value: sixteen zeros, or the block's end.
  const steps = valueBits > 0 || zeros === 15 ? zeros + 1 : 64;
  return (steps << 6) | (length + valueBits);
}

function frameOf(bytes: Uint8Array, { marker, dataStart }: JpegSegment): Frame {
  const components = Array.from({ length: uint8(bytes, dataStart + 5) }, (_, i) => {
    const sampling = uint8(bytes, dataStart + 7 + i * 3);
    return { id: uint8(bytes, dataStart + 6 + i * 3), across: sampling >> 4, down: sampling & 15 };
  });
  const [height, width] = [uint16(bytes, dataStart + 1), uint16(bytes, dataStart + 3)];
  return { width, height, isProgressive: marker === 0xc2, components };
}

type Scan = {
  /** The blocks of one unit (MCU), and how many units there must be. */
  readonly blocks: readonly Block[];
  readonly units: number;
};

function scanOf(
  bytes: Uint8Array,
  { dataStart }: JpegSegment,
  { width, height, isProgressive, components }: Frame,
  tables: ReadonlyMap<number, Codes>,
): Scan | undefined {
  const widest = Math.max(...components.map(({ across }) => across));
  const tallest = Math.max(...components.map(({ down }) => down));
  const count = uint8(bytes, dataStart);
  const isFirst = uint8(bytes, dataStart + 1 + count * 2) === 0;
  if (!isFirst || components.some(({ across, down }) => across === 0 || down === 0)) return undefined;
  const blocks: Block[] = [];
  let units = Math.ceil(width / (8 * widest)) * Math.ceil(height / (8 * tallest));
  for (let i = 0; i < count; i++) {
    const component = components.find(({ id }) => id === uint8(bytes, dataStart + 1 + i * 2));
    const which = uint8(bytes, dataStart + 2 + i * 2);
    const mean = tables.get(which >> 4);
    const rest = isProgressive ? undefined : tables.get(0x10 | (which & 15));
    if (component === undefined || mean === undefined || (rest === undefined && !isProgressive))
      return undefined;
    const { across, down } = component;
    const isAlone = count === 1;
    if (isAlone)
      units =
        Math.ceil(Math.ceil((width * across) / widest) / 8) *
        Math.ceil(Math.ceil((height * down) / tallest) / 8);
    for (let n = 0; n < (isAlone ? 1 : across * down); n++) blocks.push({ mean, rest });
  }
  return blocks.length === 0 ? undefined : { blocks, units };
}

/** Walks what stands between restart markers, piece by piece: without them the scan is one piece. */
function endsEarly(bytes: Uint8Array, from: number, { blocks, units }: Scan, interval: number): boolean {
  let wanted = units;
  for (let at = from; ;) {
    const end = endOfData(bytes, at);
    const inPiece = interval > 0 ? Math.min(interval, wanted) : wanted;
    if (lacksUnits(unstuffed(bytes.subarray(at, end)), blocks, inPiece)) return true;
    wanted -= inPiece;
    if (wanted === 0) return false;
    if ((uint16(bytes, end) & 0xfff8) !== 0xffd0) return true;
    at = end + 2;
  }
}

function lacksUnits(data: Uint8Array, blocks: readonly Block[], units: number): boolean {
  /** In bits; what is read behind the end is zeros, as decoders have it. */
  let place = 0;
  const end = data.length * 8;
  for (let unit = 0; unit < units; unit++) {
    for (const { mean, rest } of blocks) {
      let codes = mean;
      for (let done = 0; done < 64;) {
        const at = place >>> 3;
        const three = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
        const code = codes[(three >>> (8 - (place & 7))) & 0xffff] ?? 0;
        // No code at all: the end is reached, or the picture is damaged.
        if (code === 0) return place + codeBits > end;
        place += code & bitsMask;
        if (rest === undefined) break;
        codes = rest;
        done += code >> 6;
      }
    }
    if (place > end) return true;
  }
  return false;
}

/** The next marker, restarts among them, or the end of the bytes. */
function endOfData(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] !== 0) return at;
  return bytes.length;
}

/** Without the zero that stands behind each 0xFF so that it is no marker. */
function unstuffed(data: Uint8Array): Uint8Array {
  const plain = new Uint8Array(data.length);
  let length = 0;
  let from = 0;
  for (let at = data.indexOf(0xff); at !== -1; at = data.indexOf(0xff, at + 2)) {
    plain.set(data.subarray(from, at + 1), length);
    length += at + 1 - from;
    from = at + 2;
  }
  plain.set(data.subarray(from), length);
  return plain.subarray(0, length + Math.max(0, data.length - from));
}

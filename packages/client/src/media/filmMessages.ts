/**
 * Messages in an H.264 stream (ITU-T H.264, 7.3.2.3 and annex D): besides pictures it carries SEI units, in which
 * cameras and editors write what they like: names, places, settings. Copying the stream would copy them.
 *
 * They are blanked in place: a unit with a message becomes one of the same length that holds the standard's own
 * filling (payload type 3), so that no offset changes. So does a unit of a kind that no decoder needs, in which a maker
 * may keep anything (table 7-1: unspecified, reserved, or of another layer), and filling that is none.
 */
import { uint8 } from './bigEndian.ts';

const seiUnit = 6;
const filling = 3;
const fillerUnit = 12;
/** Slices, sets of parameters, and what stands between pictures. */
const neededUnits = new Set([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13]);
/** Buffering, timing of pictures, recovery after a jump: the most bytes that each has in real films. */
const mostBytes: ReadonlyMap<number, number> = new Map([
  [0, 32],
  [1, 32],
  [6, 8],
]);
/** A unit of so few bytes says nothing. */
const tooShort = 3;

type Unit = { readonly start: number; readonly end: number };

/** The units with a message in one picture's bytes, each unit behind a length of so many bytes. */
export function* unitsWithMessage(picture: Uint8Array, lengthSize: number): Generator<Unit, void, void> {
  let at = 0;
  while (at + lengthSize < picture.length) {
    let length = 0;
    for (let i = 0; i < lengthSize; i++) length = length * 256 + uint8(picture, at + i);
    const start = at + lengthSize;
    const end = Math.min(picture.length, start + length);
    if (end - start > tooShort && !isBare(picture.subarray(start, end))) yield { start, end };
    at = start + length;
  }
}

/** Fills every message of one picture. */
export function blankMessages(picture: Uint8Array, lengthSize: number): void {
  for (const { start, end } of unitsWithMessage(picture, lengthSize)) fill(picture.subarray(start, end));
}

/** One unit: its kind, a message of nothing but ones, the stop bit. */
function fill(unit: Uint8Array): void {
  unit.fill(0xff);
  unit[0] = seiUnit;
  unit[unit.length - 1] = 0x80;
  let at = 1;
  let size = fillingFor(unit.length - 3);
  if (size === undefined) {
    // Just where the size needs one more byte than fits: an empty message first.
    unit.set([filling, 0], at);
    at += 2;
    size = fillingFor(unit.length - 5) ?? 0;
  }
  unit[at] = filling;
  // A size is as many 255 as fit, left as they are, and what remains.
  unit[at + 1 + Math.floor(size / 255)] = size % 255;
}

/** The size of a payload that takes so many bytes together with the bytes that say its size. */
function fillingFor(length: number): number | undefined {
  const sizeBytes = Math.floor((length - 1) / 256) + 1;
  const size = length - sizeBytes;
  return size >= 0 && Math.floor(size / 255) + 1 === sizeBytes ? size : undefined;
}

function isBare(unit: Uint8Array): boolean {
  const kind = uint8(unit, 0) & 0x1f;
  if (kind === seiUnit) return isHarmless(unescaped(unit.subarray(1)));
  return kind === fillerUnit ? isFilling(unit.subarray(1, -1)) : neededUnits.has(kind);
}

const isFilling = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0xff);

function isHarmless(sei: Uint8Array): boolean {
  let at = 0;
  const takeSum = (): number => {
    let sum = 0;
    for (; uint8(sei, at) === 0xff; at++) sum += 0xff;
    return sum + uint8(sei, at++);
  };
  // The last byte is the stop bit.
  while (at + 1 < sei.length) {
    const type = takeSum();
    const size = takeSum();
    const payload = sei.subarray(at, at + size);
    if (type === filling ? !isFilling(payload) : size > (mostBytes.get(type) ?? -1)) return false;
    at += size;
  }
  return at < sei.length;
}

/** Without the 3 that stands behind two zeros so that no start code appears. */
const unescaped = (bytes: Uint8Array): Uint8Array =>
  bytes.filter((byte, i) => byte !== 3 || bytes[i - 1] !== 0 || bytes[i - 2] !== 0);

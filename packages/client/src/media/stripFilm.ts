/**
 * An MP4 without anything but its film, blanked in place so that no offset in it changes: what is no part of picture
 * or sound becomes an empty `free` box, the times at which it was made become 0, the names of what wrote it too, and messages
 * in the stream of pictures are filled.
 */
import { hasLetters, uint8 } from './bigEndian.ts';
import { blankMessages } from './filmMessages.ts';
import { picturesOf } from './filmSamples.ts';
import { isoBoxes, type IsoBox } from './isoBoxes.ts';

/** What stands in which box. A name that stands nowhere here is not kept. */
const parts: Readonly<Record<string, readonly string[]>> = {
  file: ['ftyp', 'moov', 'mdat', 'free'],
  moov: ['mvhd', 'trak'],
  trak: ['tkhd', 'edts', 'mdia'],
  edts: ['elst'],
  mdia: ['mdhd', 'hdlr', 'minf'],
  minf: ['vmhd', 'smhd', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: ['stsd', 'stts', 'ctts', 'stss', 'stsc', 'stsz', 'stco', 'co64'],
};
const withTimes = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Blanks these bytes. */
export function stripFilm(bytes: Uint8Array): void {
  blankIn(bytes, 'file', 0, bytes.length);
  const pictures = picturesOf(bytes);
  for (const [start, end] of pictures?.places ?? []) {
    blankMessages(bytes.subarray(start, end), pictures?.lengthSize ?? 4);
  }
}

function blankIn(bytes: Uint8Array, name: string, from: number, to: number): void {
  const kept = parts[name] ?? [];
  for (const box of isoBoxes(bytes, from, to)) {
    if (!kept.includes(box.name) || box.name === 'free') free(bytes, box);
    else if (box.name in parts) blankIn(bytes, box.name, box.dataStart, box.end);
    else if (withTimes.has(box.name)) blankTimes(bytes, box);
    // Behind the kind of what it handles and twelve empty bytes stands a name.
    else if (box.name === 'hdlr') bytes.fill(0, box.dataStart + 12, box.end);
    else if (box.name === 'stsd') blankNames(bytes, box);
  }
}

function free(bytes: Uint8Array, { start, dataStart, end }: IsoBox): void {
  bytes.set([0x66, 0x72, 0x65, 0x65], start + 4);
  bytes.fill(0, dataStart, end);
}

/** When it was made and changed: four bytes each, or eight in version 1. */
function blankTimes(bytes: Uint8Array, { dataStart }: IsoBox): void {
  const length = uint8(bytes, dataStart) === 1 ? 16 : 8;
  bytes.fill(0, dataStart + 4, dataStart + 4 + length);
}

/** The 32 bytes in which a picture's entry may name its encoder. */
function blankNames(bytes: Uint8Array, { dataStart }: IsoBox): void {
  const entry = dataStart + 8;
  if (hasLetters(bytes, entry + 4, 'avc1')) bytes.fill(0, entry + 50, entry + 82);
}

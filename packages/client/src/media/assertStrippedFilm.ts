/**
 * The last look before a film leaves the device: it holds picture, sound and nothing else (FI-3).
 *
 * Written apart from `stripFilm.ts` on purpose, path by path, so that a mistake in one is seen by the other.
 */
import { hasLetters, letters, uint8, uint32 } from './bigEndian.ts';
import { unitsWithMessage } from './filmMessages.ts';
import { picturesOf } from './filmSamples.ts';
import { isoBoxes, type IsoBox } from './isoBoxes.ts';
import { NotStripped } from './assertStripped.ts';

const containers = /^\/(?:moov(?:\/trak(?:\/edts|\/mdia(?:\/minf(?:\/dinf|\/stbl)?)?)?)?)$/;
const leaves = new RegExp(
  [
    '^/(?:ftyp|mdat)$',
    '^/moov/mvhd$',
    '^/moov/trak/(?:tkhd|edts/elst|mdia/(?:mdhd|hdlr))$',
    '^/moov/trak/mdia/minf/(?:vmhd|smhd|dinf/dref)$',
    '^/moov/trak/mdia/minf/stbl/(?:stsd|stts|ctts|stss|stsc|stsz|stco|co64)$',
  ].join('|'),
);
/** What a track's entry may hold: how to decode, colours, shape of pixels, rate. */
const entryParts = ['avcC', 'colr', 'pasp', 'btrt', 'esds', 'dOps'];
/** Where the parts of an entry begin, counted from its own start. */
const entryHeaders: Readonly<Record<string, number>> = { avc1: 86, mp4a: 36, Opus: 36 };

/** Throws `NotStripped` unless these are the bytes of an MP4 with one H.264 picture, and sound at most. */
export function assertStrippedFilm(bytes: Uint8Array): void {
  if (!hasLetters(bytes, 4, 'ftyp')) throw new NotStripped('not an MP4');
  const entries = assertIn(bytes, '', 0, bytes.length);
  const pictures = entries.filter((name) => name === 'avc1').length;
  if (pictures !== 1 || entries.length > 2) throw new NotStripped(`tracks: ${entries.join(', ')}`);
  assertNoMessage(bytes);
}

function assertNoMessage(bytes: Uint8Array): void {
  const film = picturesOf(bytes);
  if (film === undefined || film.places.length === 0) throw new NotStripped('no pictures');
  for (const [start, end] of film.places) {
    if (end > bytes.length) throw new NotStripped('a picture behind the end');
    const { done } = unitsWithMessage(bytes.subarray(start, end), film.lengthSize).next();
    if (done !== true) throw new NotStripped(`message in the picture at ${start}`);
  }
}

/** Checks the boxes between two places, which must fill it; the kinds of the tracks' entries. */
function assertIn(bytes: Uint8Array, path: string, from: number, to: number): string[] {
  const entries: string[] = [];
  let at = from;
  for (const box of isoBoxes(bytes, from, to)) {
    const here = `${path}/${box.name}`;
    if (box.end > bytes.length) throw new NotStripped(`length of ${here}`);
    if (box.name === 'free') assertEmpty(bytes, here, box.dataStart, box.end);
    else if (containers.test(here)) entries.push(...assertIn(bytes, here, box.dataStart, box.end));
    else if (!leaves.test(here)) throw new NotStripped(here);
    else entries.push(...assertLeaf(bytes, here, box));
    at = box.end;
  }
  if (at !== to) throw new NotStripped(`bytes after ${path}`);
  return entries;
}

function assertLeaf(bytes: Uint8Array, path: string, { name, dataStart, end }: IsoBox): string[] {
  if (name === 'mvhd' || name === 'tkhd' || name === 'mdhd') {
    const long = uint8(bytes, dataStart) === 1 ? 16 : 8;
    assertEmpty(bytes, path, dataStart + 4, dataStart + 4 + long);
  }
  if (name === 'hdlr') assertEmpty(bytes, path, dataStart + 12, end);
  return name === 'stsd' ? [assertEntry(bytes, path, dataStart, end)] : [];
}

function assertEntry(bytes: Uint8Array, path: string, dataStart: number, end: number): string {
  const entry = dataStart + 8;
  const kind = letters(bytes, entry + 4, 4);
  const header = entryHeaders[kind];
  if (header === undefined || uint32(bytes, dataStart + 4) !== 1) throw new NotStripped(`${path}: ${kind}`);
  if (kind === 'avc1') assertEmpty(bytes, path, entry + 50, entry + 82);
  for (const { name } of isoBoxes(bytes, entry + header, end)) {
    if (!entryParts.includes(name)) throw new NotStripped(`${path}/${name}`);
  }
  return kind;
}

function assertEmpty(bytes: Uint8Array, path: string, from: number, to: number): void {
  if (bytes.subarray(from, to).some((byte) => byte !== 0)) throw new NotStripped(`words in ${path}`);
}

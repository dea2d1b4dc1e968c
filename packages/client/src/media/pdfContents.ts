/**
 * Whether a PDF holds nothing but pages to look at (PD-2). Nothing of it is run or drawn: its bytes are searched for the
 * names that every script, attached file, form that sends, or program to launch needs, however they are spelt
 * (`/J#61vaScript`), also inside the compressed streams in which objects may lie. What a password locks cannot be searched
 * and is refused too. No input throws, and what a stream unfolds to is bounded.
 *
 * It is one wall of two: a PDF is never shown by a page of ours, either.
 */
import { find, streamsOf } from './pdfStreams.ts';

/**
 * - `cutOff`: its end is missing;
 * - `encrypted`: it asks for a password, or forbids something by one;
 * - `active`: a script, a file inside, a form that sends, a film or a program;
 * - `unsearchable`: objects packed so that they cannot be searched, or far more than a paper has.
 */
export type PdfFault = 'cutOff' | 'encrypted' | 'active' | 'unsearchable';

const ACTIVE = [
  'JavaScript',
  'Rendition',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'GoToE',
  'RichMedia',
  'Movie',
  'SubmitForm',
  'ImportData',
  'XFA',
];
const active = namesIn(ACTIVE);
const encrypt = namesIn(['Encrypt']);
/** Bytes looked at in one turn of the loop. */
const SLICE = 1 << 20;
/** Longer than any name we look for, each letter written as `#61`. */
const OVERLAP = 64;
/** What all streams together may unfold to. */
const MOST_INFLATED = 128 << 20;
const END = 2048;

export async function faultInPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfFault | undefined> {
  if (!latin1(bytes.subarray(-END)).includes('%%EOF')) return 'cutOff';
  const streams = streamsOf(bytes);
  if (streams === undefined) return 'unsearchable';
  let left = MOST_INFLATED;
  for (let from = 0; from < bytes.length; from += SLICE) {
    const text = latin1(bytes.subarray(Math.max(0, from - OVERLAP), from + SLICE + OVERLAP));
    if (encrypt.test(text)) return 'encrypted';
    if (active.test(text)) return 'active';
    for (const start of startsIn(bytes, from, from + SLICE)) {
      const stream = streams.get(start);
      if (stream?.isPicture === true) continue;
      const { isActive, isWhole, inflated } = await searchInflated(bytes, start, left);
      if (isActive) return 'active';
      left -= inflated;
      const isHidden = stream?.isPacked === true && stream.isFiltered && !isWhole;
      if (left <= 0 || isHidden) return 'unsearchable';
    }
    await new Promise((next) => setTimeout(next));
  }
  for (const { isPacked, isPlain } of streams.values()) if (isPacked && !isPlain) return 'unsearchable';
  return undefined;
}

/** A name object of one of these spellings, as a whole: any letter may be written as `#` and two hex digits. */
function namesIn(names: readonly string[]): RegExp {
  const spelt = names.map((name) =>
    Array.from(name, (letter) => `(?:${letter}|${escaped(letter)})`).join(''),
  );
  return new RegExp(String.raw`/(?:${spelt.join('|')})(?![^\s()<>[\]{}/%\0])`, 'u');
}

/** A letter in hex, either case. */
function escaped(letter: string): string {
  const hex = letter.charCodeAt(0).toString(16);
  return `#${Array.from(hex, (digit) => `[${digit}${digit.toUpperCase()}]`).join('')}`;
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Where the bytes of each stream begin, of those whose keyword lies in a slice. */
function startsIn(bytes: Uint8Array, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let at = find(bytes, STREAM, from); at !== -1 && at < to; at = find(bytes, STREAM, at + 1)) {
    if (bytes[at - 1] === 0x64) continue; // the end of one: `endstream`
    let start = at + STREAM.length;
    if (bytes[start] === 0x0d) start += 1;
    if (bytes[start] === 0x0a) start += 1;
    if (start > at + STREAM.length) starts.push(start);
  }
  return starts;
}

const STREAM = new TextEncoder().encode('stream');
const END_OF_STREAM = new TextEncoder().encode('endstream');

function looksLikeZlib(bytes: Uint8Array, at: number): boolean {
  const [method = 0, check = 0] = bytes.subarray(at, at + 2);
  return (method & 15) === 8 && (method * 256 + check) % 31 === 0;
}

type Searched = { readonly isActive: boolean; readonly isWhole: boolean; readonly inflated: number };

/**
 * What a stream unfolds to; what stands there as it is was searched with all bytes. Browsers give up what they had unfolded when anything follows the
 * end, were it the end of the line before `endstream`: so it is tried without that, and only what unfolds to its very
 * end was searched whole.
 */
async function searchInflated(
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  most: number,
): Promise<Searched> {
  if (!looksLikeZlib(bytes, start)) return { isActive: false, isWhole: false, inflated: 0 };
  let inflated = 0;
  for (const end of endsOf(bytes, start)) {
    const searched = await searchPart(bytes.subarray(start, end), most - inflated);
    inflated += searched.inflated;
    if (searched.isActive || searched.isWhole || inflated > most) return { ...searched, inflated };
  }
  return { isActive: false, isWhole: false, inflated };
}

/** Where a stream may end: before the end of the line that stands before `endstream`, which may also be its own. */
function endsOf(bytes: Uint8Array, start: number): number[] {
  const keyword = find(bytes, END_OF_STREAM, start);
  const end = keyword === -1 ? bytes.length : keyword;
  const ends = [end];
  while (ends.length < MOST_ENDS && [0x0a, 0x0d, 0x20].includes(bytes[(ends[0] ?? 0) - 1] ?? 0))
    ends.unshift((ends[0] ?? 0) - 1);
  return ends;
}

const MOST_ENDS = 4;

async function searchPart(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Searched> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let inflated = 0;
  let tail = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const text = tail + latin1(part.value);
      if (active.test(text)) return { isActive: true, isWhole: false, inflated };
      inflated += part.value.length;
      tail = text.slice(-OVERLAP);
      if (inflated > most) break;
    }
  } catch {
    return { isActive: false, isWhole: false, inflated };
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return { isActive: false, isWhole: true, inflated };
}

/**
 * Whether a PDF holds nothing but pages to look at (PD-2). Nothing of it is run or drawn: its bytes are searched for the
 * names that every script, attached file, form that sends, or program to launch needs, however they are spelt
 * (`/J#61vaScript`), also inside the compressed streams in which objects may lie. What a password locks cannot be searched
 * and is refused too. No input throws, and what a stream unfolds to is bounded.
 *
 * It is one wall of two: a PDF is never shown by a page of ours, either.
 */

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
  'SubmitForm',
  'ImportData',
  'XFA',
];
const active = namesIn(ACTIVE);
const encrypt = namesIn(['Encrypt']);
const image = namesIn(['Image']);
const first = namesIn(['First']);
const filter = namesIn(['Filter']);
const predictor = namesIn(['Predictor']);
const packed = namesIn(['ObjStm']);

/** Bytes looked at in one turn of the loop. */
const SLICE = 1 << 20;
/** Longer than any name we look for, each letter written as `#61`. */
const OVERLAP = 64;
/** How far before `stream` its dictionary begins, at most. */
const LONGEST_DICTIONARY = 4096;
/** What all streams together may unfold to. */
const MOST_INFLATED = 128 << 20;
const END = 2048;

export async function faultInPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfFault | undefined> {
  if (!latin1(bytes.subarray(-END)).includes('%%EOF')) return 'cutOff';
  let left = MOST_INFLATED;
  for (let from = 0; from < bytes.length; from += SLICE) {
    const text = latin1(bytes.subarray(Math.max(0, from - OVERLAP), from + SLICE + OVERLAP));
    if (encrypt.test(text)) return 'encrypted';
    if (active.test(text)) return 'active';
    for (const start of streamsIn(bytes, from, from + SLICE)) {
      const dictionary = dictionaryBefore(bytes, start);
      if (isPicture(dictionary)) continue;
      const isPacked = packed.test(dictionary);
      if (!looksLikeZlib(bytes, start)) {
        if (isPacked && filter.test(dictionary)) return 'unsearchable';
        continue;
      }
      if (isPacked && predictor.test(dictionary)) return 'unsearchable';
      const searched = await searchInflated(bytes.subarray(start, endOfStream(bytes, start)), left);
      if (searched === 'active') return 'active';
      left -= searched;
      if (left <= 0) return 'unsearchable';
    }
    await new Promise((next) => setTimeout(next));
  }
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
function streamsIn(bytes: Uint8Array, from: number, to: number): number[] {
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

function endOfStream(bytes: Uint8Array, start: number): number {
  const end = find(bytes, END_OF_STREAM, start);
  return end === -1 ? bytes.length : end;
}

function find(bytes: Uint8Array, word: Uint8Array, from: number): number {
  const [initial = 0] = word;
  for (let at = bytes.indexOf(initial, from); at !== -1; at = bytes.indexOf(initial, at + 1)) {
    if (word.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function dictionaryBefore(bytes: Uint8Array, start: number): string {
  const before = latin1(bytes.subarray(Math.max(0, start - LONGEST_DICTIONARY), start));
  return before.slice(before.lastIndexOf('obj') + 1);
}

/** A picture, and no stream of objects that calls itself one. */
const isPicture = (dictionary: string): boolean =>
  image.test(dictionary) && !first.test(dictionary) && !packed.test(dictionary);

function looksLikeZlib(bytes: Uint8Array, at: number): boolean {
  const [method = 0, check = 0] = bytes.subarray(at, at + 2);
  return (method & 15) === 8 && (method * 256 + check) % 31 === 0;
}

/** `active`, or how many bytes came out. */
async function searchInflated(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<'active' | number> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let inflated = 0;
  let tail = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const text = tail + latin1(part.value);
      if (active.test(text)) return 'active';
      inflated += part.value.length;
      tail = text.slice(-OVERLAP);
      if (inflated > most) break;
    }
  } catch {
    // No zlib after all, cut, or followed by the line's end: what came before was searched.
  }
  await reader.cancel().catch(() => undefined);
  return inflated;
}

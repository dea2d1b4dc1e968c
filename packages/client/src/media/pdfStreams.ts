/**
 * The streams of a PDF, as whoever opens it may find them (ISO 32000-1, 7.2 and 7.3): from every `obj` that stands
 * somewhere in the bytes on, a dictionary is read token by token to its end, and `stream` behind it.
 *
 * Forwards and from each of them, for a table of the file says where objects begin, and who made the file wrote that
 * table: read backwards, or to a length, a dictionary can be hidden behind words of its own. One that is read here
 * though it is none costs nothing; what is said of a stream twice is believed in the stricter way.
 */

export type PdfStream = {
  /** It may hold objects. */
  readonly isPacked: boolean;
  /** A picture, which holds no objects. */
  readonly isPicture: boolean;
  /** Packed in any way. */
  readonly isFiltered: boolean;
  /** Packed by deflating alone, if at all, and it begins where everybody says. */
  readonly isPlain: boolean;
};

/** By where its bytes begin; undefined when there is far more to read than in a paper. */
export function streamsOf(bytes: Uint8Array): ReadonlyMap<number, PdfStream> | undefined {
  const streams = new Map<number, PdfStream>();
  let left = 4 * bytes.length;
  for (let at = find(bytes, OBJECT, 0); at !== -1; at = find(bytes, OBJECT, at + 1)) {
    if (hasWord(bytes, END, at - END.length)) continue;
    const from = skipSpace(bytes, at + OBJECT.length);
    if (!hasWord(bytes, OPEN, from)) continue;
    const { words, end } = readDictionary(bytes, from + OPEN.length);
    left -= end - from;
    if (left < 0) return undefined;
    const keyword = skipSpace(bytes, end);
    if (!hasWord(bytes, STREAM, keyword)) continue;
    const { start, isUsual } = startBehind(bytes, keyword + STREAM.length);
    const seen = seenIn(words);
    const before = streams.get(start);
    streams.set(start, {
      isPacked: seen.isPacked || before?.isPacked === true,
      isPicture: seen.isPicture && before?.isPicture !== false,
      isFiltered: seen.isFiltered || before?.isFiltered === true,
      isPlain: seen.isPlain && isUsual && before?.isPlain !== false,
    });
  }
  return streams;
}

const word = (text: string): Uint8Array => new TextEncoder().encode(text);
const [OBJECT, END, OPEN, STREAM] = [word('obj'), word('end'), word('<<'), word('stream')];

/** Names with a slash and spelt out; all else that is no string, as it stands. */
function readDictionary(bytes: Uint8Array, from: number): { words: readonly string[]; end: number } {
  const words: string[] = [];
  let depth = 1;
  let at = from;
  while (depth > 0 && at < bytes.length) {
    at = skipSpace(bytes, at);
    const [byte, next] = [bytes[at], bytes[at + 1]];
    if (byte === LESS && next === LESS) [depth, at] = [depth + 1, at + 2];
    else if (byte === MORE && next === MORE) [depth, at] = [depth - 1, at + 2];
    else if (byte === ROUND) at = endOfString(bytes, at + 1);
    else if (byte === LESS) at = placeOf(bytes, MORE, at) + 1;
    else {
      const end = endOfWord(bytes, at + 1);
      words.push(spelt(String.fromCharCode(...bytes.subarray(at, Math.min(end, at + LONGEST_NAME)))));
      at = end;
    }
  }
  return { words, end: at };
}

const FILTERS = /^\/(?:Filter|F)$/;

function seenIn(words: readonly string[]): PdfStream {
  const isPacked = words.includes('/ObjStm') || words.includes('/First');
  const isPicture = words.includes('/Image') && !isPacked;
  const isPlain =
    !words.some((each) => /^\/(?:DecodeParms|DP|Predictor)$/.test(each)) &&
    words.every((each, i) => !FILTERS.test(each) || isDeflating(words.slice(i + 1, i + 4)));
  return { isPacked, isPicture, isFiltered: words.some((each) => FILTERS.test(each)), isPlain };
}

const isDeflating = ([first, second, third]: readonly string[]): boolean =>
  first === '/FlateDecode' || (first === '[' && second === '/FlateDecode' && third === ']');

/** `#61` in a name is an `a`. */
const spelt = (text: string): string =>
  text.startsWith('/')
    ? text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** The keyword is followed by the end of its line; some who read are content with any. */
function startBehind(bytes: Uint8Array, at: number): { start: number; isUsual: boolean } {
  const afterReturn = bytes[at] === RETURN ? at + 1 : at;
  const start = bytes[afterReturn] === NEWLINE ? afterReturn + 1 : afterReturn;
  return { start, isUsual: start > at };
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === PERCENT) while (at + 1 < bytes.length && !isLineEnd(bytes[at + 1])) at++;
    else if (!SPACES.has(byte)) break;
  }
  return at;
}

/** Behind the parenthesis that closes: those inside come in pairs, or behind a backslash. */
function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < bytes.length && depth > 0; at++) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at++;
    else if (byte === ROUND) depth++;
    else if (byte === ROUND_END) depth--;
  }
  return at;
}

/** A delimiter is a word of its own; a name goes on to the next one. */
function endOfWord(bytes: Uint8Array, from: number): number {
  let at = from;
  if (DELIMITERS.has(bytes[from - 1] ?? 0) && bytes[from - 1] !== SLASH) return at;
  while (at < bytes.length && !SPACES.has(bytes[at] ?? 0) && !DELIMITERS.has(bytes[at] ?? 0)) at++;
  return at;
}

const codes = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const [LESS, MORE, ROUND, ROUND_END, BACKSLASH, PERCENT, SLASH, RETURN, NEWLINE] = codes('<>()\\%/\r\n');
const SPACES: ReadonlySet<number> = new Set(codes('\0\t\n\f\r '));
const DELIMITERS: ReadonlySet<number> = new Set(codes('()<>[]{}/%'));
/** Longer than any that is asked for, each letter written as `#61`. */
const LONGEST_NAME = 64;

const isLineEnd = (byte: number | undefined): boolean => byte === RETURN || byte === NEWLINE;

function placeOf(bytes: Uint8Array, byte: number | undefined, from: number): number {
  const at = byte === undefined ? -1 : bytes.indexOf(byte, from);
  return at === -1 ? bytes.length : at;
}

const hasWord = (bytes: Uint8Array, wanted: Uint8Array, at: number): boolean =>
  at >= 0 && wanted.every((byte, index) => bytes[at + index] === byte);

/** Where a word stands next, or -1. */
export function find(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [initial = 0] = wanted;
  for (let at = bytes.indexOf(initial, from); at !== -1; at = bytes.indexOf(initial, at + 1)) {
    if (hasWord(bytes, wanted, at)) return at;
  }
  return -1;
}

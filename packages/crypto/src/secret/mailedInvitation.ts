/**
 * An invitation by mail (20): the mail bears its random id, a person bears its code. The code is 60 random bits and a
 * check, thirteen characters of Crockford's base32 (no I, L, O or U) in groups of four, four and five, short enough for
 * the telephone. Read back, case, spaces and dashes do not matter, O is 0, I and L are 1.
 *
 * The check is one element of GF(32) (x⁵ + x² + 1): the sum of αⁱ times the i-th character is zero. Any one wrong
 * character, or two neighbours exchanged, is always noticed; worse, 31 times in 32. It guards against slips, not against
 * anyone.
 *
 * The secret is Argon2id(the first twelve characters, salt = the id): who has the mail, or a copy of the database, pays
 * that for each guess among 2⁶⁰. Salt and cost come from no server.
 */
import type { Bytes } from '../primitives/bytes.ts';
import { makeRandomBytes } from '../primitives/random.ts';
import { type ArgonCost, type Stretch, stretch } from './stretch.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const symbolCount = 12;
const idLength = 16;

/** A new code, as it is shown: `XXXX-XXXX-XXXXX`. */
export function makeInvitationCode(): string {
  return writeInvitationCode(Array.from(makeRandomBytes(symbolCount), (byte) => byte & 31));
}

/** The code of twelve numbers below 32. */
export function writeInvitationCode(digits: readonly number[]): string {
  if (digits.length !== symbolCount || digits.some((digit) => alphabet.charAt(digit) === '')) {
    throw new RangeError('a code is twelve numbers below 32');
  }
  const whole = [...digits, timesAlpha(sumOf(digits))].map((digit) => alphabet.charAt(digit)).join('');
  return `${whole.slice(0, 4)}-${whole.slice(4, 8)}-${whole.slice(8)}`;
}

/** The code in its one form, or `undefined` if the text is none or its check does not fit. */
export function readInvitationCode(text: string): string | undefined {
  const symbols = text
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const digits = Array.from(symbols, (symbol) => alphabet.indexOf(symbol));
  if (digits.length !== symbolCount + 1 || digits.includes(-1) || sumOf(digits) !== 0) return undefined;
  return writeInvitationCode(digits.slice(0, symbolCount));
}

/**
 * The secret of the invitation; 32 bytes. Throws a `RangeError` on what is no code or no id. `cost` is for tests alone:
 * everyone's is the same.
 */
export async function deriveMailedSecret(
  code: string,
  id: Bytes,
  cost?: ArgonCost,
  stretchWith: Stretch = stretch,
): Promise<Bytes> {
  const read = readInvitationCode(code);
  if (read === undefined) throw new RangeError('not a code of an invitation');
  if (id.length !== idLength) throw new RangeError('an id is 16 bytes');
  return stretchWith(read.replaceAll('-', '').slice(0, symbolCount), id, cost);
}

/** By Horner's rule. */
const sumOf = (digits: readonly number[]): number =>
  digits.reduce((sum, digit) => timesAlpha(sum) ^ digit, 0);

function timesAlpha(value: number): number {
  const twice = value << 1;
  return twice & 32 ? twice ^ 0b100101 : twice;
}

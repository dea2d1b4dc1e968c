/**
 * Stretching what people choose or type (a PIN, a code) into 32 bytes, by Argon2id.
 *
 * The text is normalised (NFKC), for an accent typed on two keyboards can be two sequences of code points.
 * The cost is the caller's to record beside the salt: it will rise, and what was stretched before must open
 * still. A recorded cost is trusted input: a server that could lower it would make guessing cheap.
 */
import { type ArgonCost, argon2id } from '../primitives/argon2.ts';
import { type Bytes, utf8 } from '../primitives/bytes.ts';

export type { ArgonCost } from '../primitives/argon2.ts';

/** 64 MiB, three passes: about half a second on a modest phone's worker. */
export const defaultArgonCost: ArgonCost = { memory: 64 * 1024, passes: 3, lanes: 1 };

const largestMemory = 1024 * 1024;
const largestPasses = 64;
const largestLanes = 16;

/** `stretch`, or who does the same elsewhere: on a page it holds the thread for as long as it takes. */
export type Stretch = (password: string, salt: Bytes, cost?: ArgonCost) => Promise<Bytes>;

/** 32 bytes. Throws a `RangeError` on a salt below 16 bytes or a cost that no device could pay. */
export async function stretch(
  password: string,
  salt: Bytes,
  cost: ArgonCost = defaultArgonCost,
): Promise<Bytes> {
  const { memory, passes, lanes } = cost;
  if (salt.length < 16) throw new RangeError('a salt is 16 bytes at least');
  requireWithin(lanes, 1, largestLanes);
  requireWithin(passes, 1, largestPasses);
  requireWithin(memory, 8 * lanes, largestMemory);
  const text = utf8(password.normalize('NFKC'));
  if (text.length === 0) throw new RangeError('nothing to stretch');
  return argon2id(text, salt, cost);
}

function requireWithin(value: number, smallest: number, largest: number): void {
  if (!Number.isSafeInteger(value) || value < smallest || value > largest) {
    throw new RangeError('not a cost of Argon2id');
  }
}

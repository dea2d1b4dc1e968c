/**
 * Randomness for tests: real, or drawn from a seed so that ids and keys are the same in every run. Seals and
 * encryption draw their own randomness in the crypto package and stay different from run to run.
 */
import { toBase64Url, type Bytes } from '@cocon/crypto';

export type Random = (size: number) => Bytes;

export const realRandom: Random = (size) => crypto.getRandomValues(new Uint8Array(size));

/** Bytes that follow from a seed (xorshift, for tests only). */
export function createRandom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  };
  return (size) => Uint8Array.from({ length: size }, next);
}

export const drawId = <Id extends string>(random: Random): Id => toBase64Url(random(16)) as Id;

/**
 * Argon2id (RFC 9106), version 1.3, 32 bytes out. The library is a WebAssembly module of its own chunk,
 * fetched at the first use: most sessions never stretch anything. The page's policy must allow it
 * (`script-src 'wasm-unsafe-eval'`), or the first use throws.
 */
import { type Bytes, copyBytes } from './bytes.ts';

export type ArgonCost = {
  /** Memory, in KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
};

export async function argon2id(password: Bytes, salt: Bytes, cost: ArgonCost): Promise<Bytes> {
  // Named here, so that a bundler leaves the library's other functions out.
  const { argon2id: stretchWith } = await import('hash-wasm');
  const stretched = await stretchWith({
    password,
    salt,
    memorySize: cost.memory,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  return copyBytes(stretched);
}

/**
 * For tests: one AES-256-GCM ciphertext that opens under two keys, which AES-GCM alone does not prevent.
 *
 * One block C with 16 bytes or less of associated data A: tag = A·H³ + C·H² + L·H + E(J0). Equal tags under
 * both keys is one linear equation in C over GF(2¹²⁸) (Dodis, Grubbs, Ristenpart, Woodage, 2018).
 */
import { type Bytes, concatBytes } from '../primitives/bytes.ts';

const toNumber = (block: Uint8Array): bigint =>
  block.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
const toBlock = (value: bigint): Bytes =>
  Uint8Array.from({ length: 16 }, (_, i) => Number((value >> BigInt(8 * (15 - i))) & 0xffn));

function multiply(x: bigint, y: bigint): bigint {
  let product = 0n;
  let shifted = y;
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((x >> bit) & 1n) product ^= shifted;
    shifted = shifted & 1n ? (shifted >> 1n) ^ (0xe1n << 120n) : shifted >> 1n;
  }
  return product;
}

/** x to the power 2¹²⁸ − 2. */
function invert(x: bigint): bigint {
  let square = x;
  let result = 1n << 127n;
  for (let i = 1; i < 128; i++) {
    square = multiply(square, square);
    result = multiply(result, square);
  }
  return result;
}

async function encryptBlock(key: Bytes, block: Bytes): Promise<bigint> {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt']);
  const boxed = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: new Uint8Array(16) }, aes, block);
  return toNumber(new Uint8Array(boxed, 0, 16));
}

/** Ciphertext and tag (32 bytes) that open under both raw AES keys, with this nonce and associated data. */
export async function craftTwoKeyCiphertext(
  keys: readonly [Bytes, Bytes],
  nonce: Bytes,
  aad: Bytes,
): Promise<Bytes> {
  const a = toNumber(concatBytes(aad, new Uint8Array(16 - aad.length)));
  const lengths = (BigInt(aad.length * 8) << 64n) | 128n;
  const counter = concatBytes(nonce, Uint8Array.of(0, 0, 0, 1));
  const perKey = async (key: Bytes) => {
    const h = await encryptBlock(key, new Uint8Array(16));
    const h2 = multiply(h, h);
    const constant = multiply(a, multiply(h2, h)) ^ multiply(lengths, h) ^ (await encryptBlock(key, counter));
    return { h2, constant };
  };
  const [one, two] = [await perKey(keys[0]), await perKey(keys[1])];
  const c = multiply(one.constant ^ two.constant, invert(one.h2 ^ two.h2));
  return concatBytes(toBlock(c), toBlock(multiply(c, one.h2) ^ one.constant));
}

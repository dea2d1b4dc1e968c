/**
 * For tests: one AES-256-GCM ciphertext that opens under two keys, which AES-GCM alone does not prevent.
 *
 * One block C with associated data A₁ … Aₘ: tag = A₁·Hᵐ⁺² + … + Aₘ·H³ + C·H² + L·H + E(J0). Equal tags under both keys
 * is one linear equation in C over GF(2¹²⁸) (Dodis, Grubbs, Ristenpart, Woodage, 2018).
 */
import { type Bytes, concatBytes } from '../src/primitives/bytes.ts';
import { formats } from '../src/primitives/formats.ts';
import { hkdf } from '../src/primitives/hkdf.ts';
import { labelled } from '../src/primitives/label.ts';
import { makeRandomBytes } from '../src/primitives/random.ts';
import { sha256 } from '../src/primitives/sha256.ts';

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
  const padded = concatBytes(aad, new Uint8Array((16 - (aad.length % 16)) % 16));
  const blocks = Array.from({ length: padded.length / 16 }, (_, at) =>
    toNumber(padded.slice(16 * at, 16 * (at + 1))),
  );
  const lengths = (BigInt(aad.length * 8) << 64n) | 128n;
  const counter = concatBytes(nonce, Uint8Array.of(0, 0, 0, 1));
  const perKey = async (key: Bytes) => {
    const h = await encryptBlock(key, new Uint8Array(16));
    const h2 = multiply(h, h);
    const ofAad = multiply(
      blocks.reduce((sum, block) => multiply(sum ^ block, h), 0n),
      h2,
    );
    const constant = ofAad ^ multiply(lengths, h) ^ (await encryptBlock(key, counter));
    return { h2, constant };
  };
  const [one, two] = [await perKey(keys[0]), await perKey(keys[1])];
  const c = multiply(one.constant ^ two.constant, invert(one.h2 ^ two.h2));
  return concatBytes(toBlock(c), toBlock(multiply(c, one.h2) ^ one.constant));
}

/**
 * A record's ciphertext, committed to the first content key, that AES-GCM alone opens under both; and that opening, which
 * knows of no commitment.
 */
export async function craftTwoKeyBody(
  contentKeys: readonly [Bytes, Bytes],
  header: Bytes,
): Promise<{ ciphertext: Bytes; openedByAesAlone: (contentKey: Bytes) => Promise<Bytes> }> {
  const headerHash = await sha256(header);
  const derived = (key: Bytes) => hkdf(key, labelled('body', headerHash), 64);
  const [first, second] = [await derived(contentKeys[0]), await derived(contentKeys[1])];
  const nonce = makeRandomBytes(12);
  const kind = Uint8Array.of(formats.body);
  const aad = concatBytes(kind, headerHash);
  const crafted = await craftTwoKeyCiphertext([first.slice(32), second.slice(32)], nonce, aad);
  return {
    ciphertext: concatBytes(kind, first.subarray(0, 32), nonce, crafted),
    async openedByAesAlone(contentKey) {
      const raw = (await derived(contentKey)).slice(32);
      const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
      const settings = { name: 'AES-GCM', iv: nonce, additionalData: aad };
      return new Uint8Array(await crypto.subtle.decrypt(settings, key, crafted));
    },
  };
}

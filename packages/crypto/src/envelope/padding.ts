/**
 * Padding: what hides the length of a body within a bucket.
 *
 * A padded body is its length (4 bytes, largest first) ‖ the body ‖ zeros. Its size is the minimum (256
 * bytes, or what the collection asks for) or, beyond, the next of the Padmé sizes (Nikitin et al., PURBs,
 * 2019): from 256 bytes on at most 6 % more, and the size tells no more than O(log log n) bits.
 */
import type { Bytes } from '../primitives/bytes.ts';
import { CryptoRefusal } from '../refusal.ts';

export const defaultMinimumSize = 256;
const lengthSize = 4;
const largestBody = 2 ** 30;

/** The smallest Padmé size that holds `size` bytes. */
function padme(size: number): number {
  const exponent = 31 - Math.clz32(size);
  const exponentBits = 32 - Math.clz32(exponent);
  const step = 2 ** Math.max(0, exponent - exponentBits);
  return Math.ceil(size / step) * step;
}

/** The size, in bytes, of a body of `bodySize` bytes once padded. */
export function paddedSize(bodySize: number, minimumSize: number): number {
  const size = lengthSize + bodySize;
  return size <= minimumSize ? minimumSize : padme(size);
}

/** The padded body. Throws a `RangeError` on a body beyond 1 GiB or a minimum below 256 bytes. */
export function pad(body: Bytes, minimumSize: number): Bytes {
  if (!Number.isSafeInteger(minimumSize) || minimumSize < defaultMinimumSize || minimumSize > largestBody) {
    throw new RangeError('the minimum size is a whole number of bytes, 256 or more');
  }
  if (body.length > largestBody) throw new RangeError('a body is 1 GiB at most; larger things are blobs');
  const padded = new Uint8Array(paddedSize(body.length, minimumSize));
  new DataView(padded.buffer).setUint32(0, body.length);
  padded.set(body, lengthSize);
  return padded;
}

/** The body again. Throws a `CryptoRefusal` (`malformed`) if the length or the zeros are not as `pad` writes them. */
export function unpad(padded: Bytes): Bytes {
  if (padded.length < defaultMinimumSize) throw new CryptoRefusal('malformed');
  const end = lengthSize + new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (end > padded.length) throw new CryptoRefusal('malformed');
  for (let i = end; i < padded.length; i++) if (padded[i] !== 0) throw new CryptoRefusal('malformed');
  return padded.slice(lengthSize, end);
}

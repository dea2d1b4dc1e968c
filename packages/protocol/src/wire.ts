/** Schemas of bytes on the wire: base64url without padding, of a known length where it has one. */
import { fromBase64Url } from '@cocon/crypto/verify';
import * as z from 'zod/mini';

const B64 = /^[A-Za-z0-9_-]*$/;
/** Characters that `size` bytes take in base64url without padding. */
const characters = (size: number) => Math.ceil((size * 4) / 3);

export const bytesOf = (size: number) =>
  z
    .string()
    .check(z.length(characters(size), { abort: true }), z.regex(B64, { abort: true }), z.refine(isCanonical));
export const bytesUpTo = (size: number) =>
  z
    .string()
    .check(
      z.maxLength(characters(size), { abort: true }),
      z.minLength(1, { abort: true }),
      z.regex(B64, { abort: true }),
      z.refine(isCanonical),
    );

export const Hash = bytesOf(32);
export const Signature = bytesOf(64);
/** Ed25519 public key. */
export const SignKey = bytesOf(32);
/** X-Wing public key (ML-KEM-768 ‖ X25519). */
export const SealKey = bytesOf(1216);
/** A 32-byte secret sealed by HPKE to an X-Wing key: 1120 (enc) + 32 + 16. */
export const SealedSecret = bytesOf(1168);

/** Whether decoding is possible and would give the same text back: one spelling for one byte string. */
function isCanonical(text: string): boolean {
  try {
    fromBase64Url(text);
    return true;
  } catch {
    return false;
  }
}

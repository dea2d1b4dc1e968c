/**
 * Base64url without padding (RFC 4648, section 5), read strictly: one value has exactly one text.
 *
 * No padding, no white space, no other alphabet, and no bits left over in the last character. A text
 * that has a second spelling could be stored, compared or signed as if it were something else.
 */
import type { Bytes } from './bytes.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueByCode = new Uint8Array(128);
for (let value = 0; value < 64; value++) valueByCode[alphabet.charCodeAt(value)] = value;

type Options = { alphabet: 'base64url'; omitPadding?: boolean };
type NativeDecoder = { fromBase64?: (text: string, options: Options) => Bytes };
type NativeEncoder = { toBase64?: (options: Options) => string };

export function toBase64Url(bytes: Uint8Array): string {
  const native = bytes as NativeEncoder;
  return native.toBase64?.({ alphabet: 'base64url', omitPadding: true }) ?? encodeBase64Url(bytes);
}

/** The bytes. Throws a `TypeError` on anything but the one text that `toBase64Url` gives for them. */
export function fromBase64Url(text: string): Bytes {
  requireCanonical(text);
  const native = Uint8Array as NativeDecoder;
  return native.fromBase64?.(text, { alphabet: 'base64url' }) ?? decodeBase64Url(text);
}

function requireCanonical(text: string): void {
  const rest = text.length % 4;
  const unusedBits = rest === 2 ? 0b1111 : rest === 3 ? 0b11 : 0;
  const last = valueByCode[text.charCodeAt(text.length - 1)] ?? 0;
  if (rest === 1 || !/^[A-Za-z0-9_-]*$/.test(text) || (last & unusedBits) !== 0) {
    throw new TypeError('not canonical base64url');
  }
}

/** What `toBase64Url` does where the platform has no encoder. */
export function encodeBase64Url(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    heldBits += 8;
    while (heldBits >= 6) {
      heldBits -= 6;
      text += alphabet.charAt((held >> heldBits) & 63);
    }
    held &= (1 << heldBits) - 1;
  }
  return heldBits > 0 ? text + alphabet.charAt((held << (6 - heldBits)) & 63) : text;
}

/** What `fromBase64Url` does where the platform has no decoder; the text is known to be canonical. */
export function decodeBase64Url(text: string): Bytes {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let heldBits = 0;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    held = (held << 6) | (valueByCode[text.charCodeAt(i)] ?? 0);
    heldBits += 6;
    if (heldBits >= 8) {
      heldBits -= 8;
      bytes[length++] = held >> heldBits;
      held &= (1 << heldBits) - 1;
    }
  }
  return bytes;
}

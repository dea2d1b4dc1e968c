/**
 * The rescue secret as a person copies it from paper: 28 characters in seven groups of four.
 *
 * 128 bits of secret ‖ 12 bits of checksum (CRC-12, polynomial 0x80F, all ones at the start) = 140 bits, in
 * Crockford's base32, which has no I, L, O or U. Read back, case, spaces and dashes do not matter, O is 0, I
 * and L are 1. Any one wrong character, or two neighbours exchanged, is always noticed; worse, 4 095 times
 * in 4 096. The checksum guards against slips, not against anyone.
 */
import type { Bytes } from '../primitives/bytes.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretLength = 16;
const checksumBits = 12;
const symbolCount = 28;
const groupSize = 4;

/** The code of a 16-byte secret: `XXXX-XXXX-…`. Throws a `RangeError` on another length. */
export function writeRescueCode(secret: Bytes): string {
  if (secret.length !== secretLength) throw new RangeError('a rescue secret is 16 bytes');
  let value = 0n;
  for (const byte of secret) value = (value << 8n) | BigInt(byte);
  value = (value << BigInt(checksumBits)) | BigInt(checksum(secret));
  let symbols = '';
  for (let i = 0; i < symbolCount; i++) {
    symbols = alphabet.charAt(Number(value & 31n)) + symbols;
    value >>= 5n;
  }
  return (symbols.match(new RegExp(`.{${groupSize}}`, 'g')) ?? []).join('-');
}

/** The secret, or `undefined` if the text is not a code or its checksum does not fit. */
export function readRescueCode(text: string): Bytes | undefined {
  const symbols = text
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (symbols.length !== symbolCount) return undefined;
  let value = 0n;
  for (const symbol of symbols) {
    const digit = alphabet.indexOf(symbol);
    if (digit < 0) return undefined;
    value = (value << 5n) | BigInt(digit);
  }
  const found = Number(value & 0xfffn);
  value >>= BigInt(checksumBits);
  const secret = new Uint8Array(secretLength);
  for (let i = secretLength - 1; i >= 0; i--) {
    secret[i] = Number(value & 0xffn);
    value >>= 8n;
  }
  return checksum(secret) === found ? secret : undefined;
}

function checksum(secret: Bytes): number {
  let crc = 0xfff;
  for (const byte of secret) {
    crc ^= byte << 4;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800 ? ((crc << 1) ^ 0x80f) & 0xfff : crc << 1;
  }
  return crc;
}

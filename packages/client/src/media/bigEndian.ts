/**
 * Reading numbers and letters out of untrusted bytes: past the end everything is 0, so that no header, however
 * it lies about its lengths, makes a reader throw.
 */

export const uint8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

export const uint16 = (bytes: Uint8Array, at: number): number =>
  (uint8(bytes, at) << 8) | uint8(bytes, at + 1);

export const uint32 = (bytes: Uint8Array, at: number): number =>
  uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2);

/** Whether these ASCII letters stand there. */
export function hasLetters(bytes: Uint8Array, at: number, letters: string): boolean {
  for (let i = 0; i < letters.length; i++) if (bytes[at + i] !== letters.charCodeAt(i)) return false;
  return true;
}

/** `length` bytes as Latin letters. */
export function letters(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 1024)));
}

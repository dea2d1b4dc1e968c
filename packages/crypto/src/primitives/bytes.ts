/**
 * Bytes, and the few operations on them that every other module needs.
 *
 * `Bytes` is always backed by a plain `ArrayBuffer`, because WebCrypto takes no shared memory.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

/** All parts, one after the other, in a new array. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Whether both hold the same bytes. The time taken depends on the lengths only, never on the contents. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

/** A copy backed by memory of its own, for what a library returns over an unknown buffer. */
export function copyBytes(source: ArrayBuffer | Uint8Array): Bytes {
  return new Uint8Array(source);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** The text. Throws a `TypeError` on bytes that are not UTF-8; a byte order mark is kept as a character. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** A number of at most 32 bits as four bytes, the largest first. */
export function uint32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** A text preceded by the length of its UTF-8 form, so that two texts in a row cannot be read otherwise. */
export function prefixedText(text: string): Bytes {
  const bytes = utf8(text);
  return concatBytes(uint32(bytes.length), bytes);
}

/** Putting bytes together, in Node and in a browser alike. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function joined(...parts: readonly (Uint8Array | readonly number[])[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Each character as one byte. */
export const latin = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export const short = (value: number): number[] => [(value >>> 8) & 0xff, value & 0xff];
export const long = (value: number): number[] => [...short(value >>> 16), ...short(value)];
export const littleShort = (value: number): number[] => short(value).reverse();
export const littleLong = (value: number): number[] => long(value).reverse();

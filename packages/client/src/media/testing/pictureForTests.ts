/** Looking at pictures in browser tests: the colour around a point, in parts of the whole. For tests only. */
import type { Bytes } from '@cocon/crypto';

export type Looked = {
  readonly width: number;
  readonly height: number;
  /** Mean red, green, blue of the 5 × 5 pixels around a point; 0 to 1 from the top left. */
  colourAt(x: number, y: number): [number, number, number];
};

export async function lookAt(bytes: Bytes, type = 'image/jpeg'): Promise<Looked> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type }));
  const { width, height } = bitmap;
  const pencil = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (pencil === null) throw new Error('no canvas');
  pencil.drawImage(bitmap, 0, 0);
  const colourAt = (x: number, y: number): [number, number, number] => {
    const left = Math.min(width - 5, Math.max(0, Math.round(x * width) - 2));
    const top = Math.min(height - 5, Math.max(0, Math.round(y * height) - 2));
    const { data } = pencil.getImageData(left, top, 5, 5);
    const mean = (channel: number) =>
      data.filter((_, i) => i % 4 === channel).reduce((sum, value) => sum + value, 0) / 25;
    return [mean(0), mean(1), mean(2)];
  };
  return { width, height, colourAt };
}

/** The largest difference of a channel. */
export const distance = (one: readonly number[], other: readonly number[]): number =>
  Math.max(...one.map((value, i) => Math.abs(value - (other[i] ?? 0))));

/** A canvas drawn by `draw`, encoded by the browser. */
export async function drawn(
  width: number,
  height: number,
  draw: (pencil: OffscreenCanvasRenderingContext2D) => void,
  type = 'image/png',
): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const pencil = canvas.getContext('2d');
  if (pencil === null) throw new Error('no canvas');
  draw(pencil);
  return new File([await canvas.convertToBlob({ type, quality: 0.9 })], 'drawn');
}

/** The bytes as Latin letters, for finding words in them. */
export const asLetters = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

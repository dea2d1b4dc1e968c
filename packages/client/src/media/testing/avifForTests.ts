/**
 * An AVIF made in the browser: one frame of its AV1 encoder in a HEIF file, with a property that turns it by a
 * quarter. For tests only.
 */
import { heifFile, isoBox } from '../../../../../tools/test-media/heifSamples.ts';
import { quarters } from '../../../../../tools/test-media/orientationSamples.ts';

export type QuarteredAvif = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Points of the upright picture, and their colours. */
  readonly turned: readonly (readonly [x: number, y: number, colour: readonly number[]])[];
};

const width = 320;
const height = 192;

export async function quarteredAvif(takenOn: string): Promise<QuarteredAvif> {
  const { topLeft, topRight, bottomLeft, bottomRight } = quarters;
  const canvas = new OffscreenCanvas(width, height);
  const pencil = canvas.getContext('2d');
  if (pencil === null) throw new Error('no canvas');
  const fill = (colour: readonly number[], x: number, y: number) => {
    pencil.fillStyle = `rgb(${colour.join(' ')})`;
    pencil.fillRect(x, y, width / 2, height / 2);
  };
  fill(topLeft, 0, 0);
  fill(topRight, width / 2, 0);
  fill(bottomLeft, 0, height / 2);
  fill(bottomRight, width / 2, height / 2);
  const bytes = heifFile({
    brands: ['avif', 'mif1', 'miaf'],
    codec: 'av01',
    configuration: isoBox('av1C', [0x81, 0x00, 0x0c, 0x00]),
    picture: await av1Frame(canvas),
    ...{ width, height, takenOn },
    turns: 1,
  });
  return {
    bytes,
    // A quarter turn against the clock: what was on the right is on top.
    turned: [
      [0.1, 0.1, topRight],
      [0.9, 0.1, bottomRight],
      [0.1, 0.9, topLeft],
      [0.9, 0.9, bottomLeft],
    ],
  };
}

async function av1Frame(canvas: OffscreenCanvas): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const encoder = new VideoEncoder({
    output: (chunk) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      chunks.push(bytes);
    },
    error: (error) => {
      throw error;
    },
  });
  encoder.configure({ codec: 'av01.0.00M.08', width, height, bitrate: 2_000_000 });
  const frame = new VideoFrame(canvas, { timestamp: 0 });
  encoder.encode(frame, { keyFrame: true });
  frame.close();
  await encoder.flush();
  encoder.close();
  const [first] = chunks;
  if (first === undefined) throw new Error('nothing was encoded');
  return first;
}

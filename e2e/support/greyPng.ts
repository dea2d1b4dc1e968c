/** A picture in grey, eight bits a pixel, as PNG (ISO/IEC 15948): what pages of paper are kept as. */
import { deflateSync } from 'node:zlib';
import { pngChunk } from '../../tools/test-media/pngSamples.ts';

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** A byte a pixel, row by row; 0 is black. */
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const GREY = 0;

export function greyPng({ width, height, pixels }: GreyPicture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, GREY, 0, 0, 0], 8);
  // Each row begins with its filter: none.
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows, { level: 9 })),
    pngChunk('IEND', []),
  ]);
}

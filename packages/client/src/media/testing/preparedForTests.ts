/** Preparing photos in browser tests that expect it to succeed, and the quarters that their samples show. */
import { quarters } from '../../../../../tools/test-media/orientationSamples.ts';
import { preparePhoto, type PreparedPhoto, type PrepareOptions } from '../preparePhoto.ts';

export async function prepared(file: Blob, options?: PrepareOptions): Promise<PreparedPhoto> {
  const result = await preparePhoto(file, options);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

/** Where each quarter of a sample stands once it is upright, and its colour. */
export const corners = [
  [0.1, 0.1, quarters.topLeft],
  [0.9, 0.1, quarters.topRight],
  [0.1, 0.9, quarters.bottomLeft],
  [0.9, 0.9, quarters.bottomRight],
] as const;

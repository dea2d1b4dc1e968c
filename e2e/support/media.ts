/** Photos for scenes: the real ones of `../shared/media` where they are, else those that the project makes. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mediaForTests } from '../../tools/test-media/mediaForTests.ts';

const { folder, real } = mediaForTests();

export const mediaAreReal = real;

/** Paths of JPEGs, smallest first: real ones carry EXIF, GPS and serial numbers. */
export function jpegs(count: number): string[] {
  const found = readdirSync(folder)
    .filter((name) => /\.jpe?g$/i.test(name) && !/solvay/.test(name))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(a).size - statSync(b).size);
  if (found.length === 0) throw new Error('no JPEG for tests');
  return Array.from({ length: count }, (_, index) => found[index % found.length] ?? '');
}

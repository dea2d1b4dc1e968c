/** Files to pick, made here: small pictures that are all different, and a folder for what must lie on disk. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blockJpeg } from '../../tools/test-media/blockJpeg.ts';

export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const folderForFiles = (): string => mkdtempSync(join(tmpdir(), 'cocon-picked-'));

/** A picture of its own colours. */
export function smallJpeg(number: number): Buffer {
  const colourAt = (x: number, y: number) =>
    [(x * 20 + number * 7) % 256, (y * 30 + number * 13) % 256, (number * 29) % 256] as const;
  return Buffer.from(blockJpeg({ width: 320, height: 240, colourAt }));
}

export function jpegFile(name: string, number = 1): PickedFile {
  return { name, mimeType: 'image/jpeg', buffer: smallJpeg(number) };
}

/** Paths of small pictures on disk, as many as asked. */
export function smallJpegs(count: number, folder = folderForFiles()): string[] {
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `photo-${String(index + 1).padStart(3, '0')}.jpg`);
    writeFileSync(path, smallJpeg(index));
    return path;
  });
}

/**
 * The media that tests run on: the real ones where there are some (`tools/testMedia.ts` says where), else the
 * project's own, written to a temporary folder. Node only; browser tests import `generatedMedia.ts`.
 *
 *     node tools/test-media/mediaForTests.ts [folder]      writes the generated media and names the folder
 */
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { realMediaFolder } from '../testMedia.ts';
import { generatedMedia } from './generatedMedia.ts';

export type MediaForTests = {
  readonly folder: string;
  /** Names of the files in the folder. */
  readonly files: readonly string[];
  /** Whether phones and cameras made them. */
  readonly real: boolean;
};

let made: MediaForTests | undefined;

export function mediaForTests(): MediaForTests {
  const real = realMediaFolder();
  if (real !== undefined) return { folder: real, files: mediaIn(real), real: true };
  if (made === undefined) {
    const folder = writeGeneratedMedia(mkdtempSync(join(tmpdir(), 'cocon-media-')));
    made = { folder, files: mediaIn(folder), real: false };
    console.log('media: no real media beside the checkout; these tests run on generated ones.');
  }
  return made;
}

const mediaIn = (folder: string): string[] => readdirSync(folder).filter((name) => !name.endsWith('.md'));

/** Slashes cannot stand in a file's name on disk; the picker of a phone gives them all the same. */
export function writeGeneratedMedia(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of generatedMedia())
    writeFileSync(join(folder, name.replaceAll('/', '∕')), bytes);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'cocon-media-'));
  console.log(writeGeneratedMedia(folder));
}

/**
 * Opening codes: 60 bits that the host reads on the console and types into the first form. Only their hashes are kept,
 * one empty file each; taking a code removes its file, which only one taker can.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../platform/dataFolder.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

export interface OpeningCodes {
  make(): string;
  /** Takes a code: true once. `giveBack` makes it good again when the opening failed. */
  take(code: string): { giveBack(): void } | undefined;
}

export function openingCodesIn(dataFolder: string): OpeningCodes {
  const folder = makeFolder(join(dataFolder, 'opening-codes'));
  return {
    make() {
      const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte & 31]).join('');
      writeFileSync(join(folder, hashOf(letters)), '', { mode: 0o600 });
      return letters.replace(/(.{4})(?=.)/g, '$1-');
    },
    take(code) {
      const file = join(folder, hashOf(code));
      const taken = `${file}.taken`;
      if (!existsSync(file)) return undefined;
      try {
        renameSync(file, taken);
        unlinkSync(taken);
      } catch {
        return undefined;
      }
      return { giveBack: () => writeFileSync(file, '', { mode: 0o600 }) };
    },
  };
}

/** Typed by hand: case, dashes, and letters that look like digits do not count. */
function hashOf(code: string): string {
  const plain = code
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(`cocon/opening ${plain}`).digest('hex');
}

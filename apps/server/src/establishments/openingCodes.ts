/**
 * Opening codes: 60 bits that the host reads on the console and types into the first form. Only their hashes are kept,
 * one empty file each, whose time is when the code was made; taking a code removes its file, which only one taker can.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../platform/dataFolder.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
/** Every start prints one more: those that nobody took must not pile up as so many open doors. */
export const OPENING_CODE_LIFE = 30 * 86_400_000;

export interface OpeningCodes {
  make(): string;
  /** Takes a code: true once. `giveBack` makes it good again, as long as it was, when the opening failed. */
  take(code: string): { giveBack(): void } | undefined;
}

export function openingCodesIn(dataFolder: string, now: () => number = Date.now): OpeningCodes {
  const folder = makeFolder(join(dataFolder, 'opening-codes'));

  function keep(file: string, madeAt: number): void {
    writeFileSync(file, '', { mode: 0o600 });
    utimesSync(file, madeAt / 1000, madeAt / 1000);
  }

  function forgetOld(): void {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      const madeAt = timeOf(file);
      if (madeAt !== undefined && now() - madeAt > OPENING_CODE_LIFE) rmSync(file, { force: true });
    }
  }

  return {
    make() {
      forgetOld();
      const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte & 31]).join('');
      keep(join(folder, hashOf(letters)), now());
      return letters.replace(/(.{4})(?=.)/g, '$1-');
    },
    take(code) {
      forgetOld();
      const file = join(folder, hashOf(code));
      const madeAt = timeOf(file);
      if (madeAt === undefined) return undefined;
      const taken = `${file}.taken`;
      try {
        renameSync(file, taken);
        unlinkSync(taken);
      } catch {
        return undefined;
      }
      return { giveBack: () => keep(file, madeAt) };
    },
  };
}

const timeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/** Typed by hand: case, dashes, and letters that look like digits do not count. */
function hashOf(code: string): string {
  const plain = code
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(`cocon/opening ${plain}`).digest('hex');
}

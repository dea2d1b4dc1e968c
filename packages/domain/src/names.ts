/** Names as people write them: trimmed, single spaces, no control characters; emoji and slashes are welcome. */
import * as z from 'zod/mini';

export const LONGEST_NAME = 80;

export const Name = z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));

/** The name as it is kept; empty when nothing readable was typed. */
export function tidyName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/, '') // half of a character that was cut in two
    .trimEnd();
}

/** How two names compare when sorting, in French order: « Élise » beside « Elise ». */
const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
export const compareNames = (a: string, b: string): number => french.compare(a, b);

/** Whether two names are the same but for case, accents and spaces: « MARTIN » and « Martin ». */
export const sameName = (a: string, b: string): boolean => french.compare(tidyName(a), tidyName(b)) === 0;

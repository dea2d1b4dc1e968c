/** Text as it is compared: case, accents, ligatures and punctuation tell nothing apart. Folding is idempotent. */

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** Lower case, without accents; anything but letters and digits is one space. */
export function fold(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      // Last: under an accent, a ligature is one only once that is gone.
      .replace(/[œæßøłđ]/gu, (letter) => LIGATURES[letter] ?? letter)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** The words of a text, folded. */
export const foldedWords = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/**
 * Which codes a guardian may choose (WB-7): six digits or more, and none that a thief tries among the first ten: one
 * digit alone, a pair or a triple repeated, digits in a row, up or down.
 */
import { SHORTEST_WAY_BACK_CODE } from '@cocon/protocol';

export type CodeFault = 'digits' | 'short' | 'guessable';

/** Digits as typed, without the spaces that help one's eye. */
export const tidyCode = (typed: string): string => typed.replace(/\s/g, '');

/** What is wrong with a code; undefined when it may be chosen. */
export function faultOf(typed: string): CodeFault | undefined {
  const code = tidyCode(typed);
  if (!/^\d*$/.test(code)) return 'digits';
  if (code.length < SHORTEST_WAY_BACK_CODE) return 'short';
  return isGuessable(code) ? 'guessable' : undefined;
}

function isGuessable(code: string): boolean {
  const steps = Array.from(
    { length: code.length - 1 },
    (_, at) => (Number(code[at + 1]) - Number(code[at]) + 10) % 10,
  );
  const isRow = steps.every((step) => step === 1) || steps.every((step) => step === 9);
  return isRow || /^(\d{1,3})\1+$/.test(code);
}

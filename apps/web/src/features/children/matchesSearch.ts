/** Whether names answer to what was typed: each word typed begins a word of theirs, whatever the case and accents. */
import { tidyName } from '@cocon/domain';

const plain = (text: string): string =>
  tidyName(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('fr');

const BETWEEN_WORDS = /[\s'’-]+/u;

export function matchesSearch(names: readonly string[], typed: string): boolean {
  const words = names.flatMap((name) => plain(name).split(BETWEEN_WORDS));
  return plain(typed)
    .split(BETWEEN_WORDS)
    .every((part) => words.some((word) => word.startsWith(part)));
}

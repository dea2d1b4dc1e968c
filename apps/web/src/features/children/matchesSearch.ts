/** Whether a child answers to what was typed: each word begins a word of its names, whatever the case and accents. */
import { fullName, tidyName, type ChildBody } from '@cocon/domain';

const plain = (text: string): string =>
  tidyName(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('fr');

export function matchesSearch({ body }: { readonly body: ChildBody }, typed: string): boolean {
  const words = plain(fullName(body)).split(/[\s'’-]+/u);
  return plain(typed)
    .split(/[\s'’-]+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** Which of one's own children a photo shows, and which it perhaps shows, as staff marked them; by name, in their order. */
import type { MediumFacts } from '@cocon/protocol';

export interface OwnOnPhoto {
  readonly seen: readonly string[];
  readonly maybe: readonly string[];
}

export function ownOnPhoto(
  subjects: MediumFacts['subjects'],
  children: readonly { readonly id: string; readonly shortName: string }[],
): OwnOnPhoto {
  const certaintyOf = new Map<string, string>(subjects.map(({ child, certainty }) => [child, certainty]));
  const marked = (certainty: string) =>
    children.filter(({ id }) => certaintyOf.get(id) === certainty).map(({ shortName }) => shortName);
  return { seen: marked('seen'), maybe: marked('maybe') };
}

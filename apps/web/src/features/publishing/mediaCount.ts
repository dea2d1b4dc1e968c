/** How many photos and how many films a batch has. */
import type { MediumKind } from '@cocon/protocol';

export interface MediaCount {
  readonly photos: number;
  readonly films: number;
}

export function countMedia(kinds: readonly MediumKind[]): MediaCount {
  const films = kinds.filter((kind) => kind === 'film').length;
  return { photos: kinds.length - films, films };
}

export const allOf = ({ photos, films }: MediaCount): number => photos + films;

/**
 * What « toutes les photos de Léo » covers: each photo and film on which the child is marked, surely or perhaps, the copies
 * to keep of them, and each page of an album of which nothing is left. `alone`: only what no other child is marked on.
 */
import type { Document, Draft } from '@cocon/client';
import type { PhotoBody, PostBody } from '@cocon/domain';
import type { ChildId } from '@cocon/protocol';

export type Scope = 'all' | 'alone';

/** What a device holds, everything of it where the numbers are to be true. */
export interface Holdings {
  readonly photos: readonly Document<PhotoBody>[];
  /** Copies to keep. */
  readonly prints: readonly Document[];
  readonly pages: readonly Document<PostBody>[];
}

export interface Coverage {
  readonly photos: number;
  readonly films: number;
  /** Of both, those on which other children are marked too. */
  readonly withOthers: number;
  /** Of both, those on which the child is only perhaps. */
  readonly unsure: number;
  readonly prints: number;
  /** Albums, or publications of none, that lose something. */
  readonly albums: number;
  /** Photos and films that go. */
  readonly media: readonly Document<PhotoBody>[];
  readonly deletions: Draft['deletions'];
}

export function coverageOf({ photos, prints, pages }: Holdings, child: ChildId, scope: Scope): Coverage {
  const isCovered = ({ header }: Document) => {
    const subjects = header.medium?.subjects ?? [];
    return subjects.some((one) => one.child === child) && (scope === 'all' || subjects.length === 1);
  };
  const media = photos.filter(isCovered);
  const copies = prints.filter(isCovered);
  const going = new Set(media.map(({ id }) => id));
  const touched = new Set(media.flatMap(({ header }) => header.medium?.post ?? []));
  const stay = new Set(
    photos.flatMap(({ id, header }) => (going.has(id) ? [] : (header.medium?.post ?? []))),
  );
  const emptied = pages.filter(({ id }) => touched.has(id) && !stay.has(id));
  const albumOf = new Map(pages.map(({ id, body }) => [id as string, body.album ?? id]));
  const subjectsOf = ({ header }: Document) => header.medium?.subjects ?? [];
  const films = media.filter(({ header }) => header.medium?.kind === 'film').length;
  return {
    photos: media.length - films,
    films,
    withOthers: media.filter((one) => subjectsOf(one).length > 1).length,
    unsure: media.filter((one) =>
      subjectsOf(one).some((subject) => subject.child === child && subject.certainty === 'maybe'),
    ).length,
    prints: copies.length,
    albums: new Set([...touched].map((post) => albumOf.get(post) ?? post)).size,
    media,
    deletions: [...media, ...copies, ...emptied].map(({ id, collection }) => ({ id, collection })),
  };
}

/**
 * Another end for an album: each of its photos becomes a new version of itself, for the families that have it and for no
 * other, with an end no later than its own signed text says; its copy to keep ends with it, its page with its last
 * photo.
 */
import type { Document, DraftWrite } from '@cocon/client';
import { endWithin, lastDayOfPhotos, type CopyBody, type PhotoBody, type PostBody } from '@cocon/domain';
import { endOfDay, localDay, type HouseholdId, type LocalDay } from '@cocon/protocol';
import { blobsOfCopy } from '../publishing/copiesToKeep.ts';
import { blobsOf } from '../publishing/sealedFiles.ts';

export interface AlbumToEnd {
  readonly photos: readonly Document<PhotoBody>[];
  /** The pages of its photos, with every photo that stands under each. */
  readonly pages: readonly {
    readonly page: Document<PostBody>;
    readonly photos: readonly Document<PhotoBody>[];
  }[];
  /** The copies to keep of its photos. */
  readonly copies: readonly Document<CopyBody>[];
  /** Of the photos, those that wait in « À revoir »: to whom they go is not settled. */
  readonly waiting: ReadonlySet<string>;
}

/** First and last of the days on which its photos are last seen; undefined where one has no end, or there is none. */
export function endsOf({ photos }: AlbumToEnd, zone: string): readonly [LocalDay, LocalDay] | undefined {
  const ends = photos.map(({ header }) => header.until).filter((until) => until !== null);
  if (ends.length === 0 || ends.length < photos.length) return undefined;
  return [localDay(Math.min(...ends) - 1, zone), localDay(Math.max(...ends) - 1, zone)];
}

/** The last day that may be chosen: none of its photos was signed for longer. */
export const latestEnd = ({ photos }: AlbumToEnd): LocalDay | undefined =>
  photos
    .map(({ header }) => lastDayOfPhotos(header.medium?.day ?? '') as LocalDay)
    .toSorted()
    .at(-1);

/** New versions of the photos whose end changes, and of the pages whose last photo's does. */
export function endWrites(
  { photos, pages, copies, waiting }: AlbumToEnd,
  wanted: LocalDay,
  zone: string,
  homesOf: (photo: Document) => readonly HouseholdId[],
): DraftWrite[] {
  const chosen = new Map<string, number>();
  for (const { id, header } of photos) {
    if (header.medium === null || waiting.has(id)) continue;
    chosen.set(id, endOfDay(endWithin(header.medium.day, wanted) as LocalDay, zone));
  }
  for (const { id, body } of photos) {
    const end = chosen.get(id);
    if (end !== undefined && body.copy !== undefined) chosen.set(body.copy, end);
  }
  const endOf = ({ id, header }: Document) => chosen.get(id) ?? header.until;
  return [
    ...photos
      .filter((photo) => endOf(photo) !== photo.header.until)
      .map((photo) => ({
        ...nextVersion(photo, endOf(photo)),
        audience: { kind: 'consents' as const, only: homesOf(photo) },
        blobs: blobsOf(photo.body),
      })),
    ...copies
      .filter((copy) => endOf(copy) !== copy.header.until)
      .map((copy) => ({
        ...nextVersion(copy, endOf(copy)),
        audience: { kind: 'consents' as const, only: homesOf(copy) },
        blobs: blobsOfCopy(copy.body),
      })),
    ...pages.flatMap(({ page, photos: under }) => {
      const ends = under.map(endOf);
      const last = ends.some((end) => end === null) ? null : Math.max(...ends.map((end) => end ?? 0));
      return last === page.header.until
        ? []
        : [{ ...nextVersion(page, last), audience: { kind: 'media' as const } }];
    }),
  ];
}

function nextVersion(
  { id, collection, version, header, body }: Document,
  until: number | null,
): Omit<DraftWrite, 'audience'> {
  const { medium, post } = header;
  const kept = medium && { kind: medium.kind, post: medium.post, subjects: medium.subjects, day: medium.day };
  return { id, collection, body, until, basedOn: version, base: body, blobs: [], medium: kept, post };
}

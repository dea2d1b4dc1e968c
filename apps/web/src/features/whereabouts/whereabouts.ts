/**
 * What this device knows of the photos of one child (FM-6): how many, in which albums, until when. Only photos on which
 * the child is marked, each counted once; a photo without an end of its own stands apart.
 */
import { localDay, type ChildId, type Instant, type LocalDay, type RecordHeader } from '@cocon/protocol';

export interface PhotoOnDevice {
  readonly id: string;
  readonly header: Pick<RecordHeader, 'medium' | 'until'>;
}

export interface AlbumCount {
  readonly post: string;
  readonly day: LocalDay;
  readonly photos: number;
}

export interface Whereabouts {
  readonly photos: number;
  /** Newest first. */
  readonly albums: readonly AlbumCount[];
  /** Last days, the nearest first; null: no end was set. */
  readonly ends: readonly { readonly lastDay: LocalDay | null; readonly photos: number }[];
  /** The newest photo of the child. */
  readonly newest: string | undefined;
}

export function whereabouts(photos: readonly PhotoOnDevice[], child: ChildId, zone: string): Whereabouts {
  const own = photos
    .flatMap(({ id, header: { medium, until } }) => (medium ? [{ id, until, ...medium }] : []))
    .filter(({ subjects }) => subjects.some((subject) => subject.child === child))
    .sort((a, b) => (a.day === b.day ? b.publishedAt - a.publishedAt : a.day < b.day ? 1 : -1));
  const albums = new Map<string, AlbumCount>();
  const ends = new Map<LocalDay | null, number>();
  for (const { post, day, until } of own) {
    albums.set(post, { post, day, photos: (albums.get(post)?.photos ?? 0) + 1 });
    const lastDay = until === null ? null : lastDayBefore(until, zone);
    ends.set(lastDay, (ends.get(lastDay) ?? 0) + 1);
  }
  return {
    photos: own.length,
    albums: [...albums.values()],
    ends: [...ends]
      .map(([lastDay, count]) => ({ lastDay, photos: count }))
      .sort((a, b) => ((a.lastDay ?? '9999') < (b.lastDay ?? '9999') ? -1 : 1)),
    newest: own[0]?.id,
  };
}

/** `until` is the first instant at which it is refused: the last day is the one before. */
const lastDayBefore = (until: Instant, zone: string): LocalDay => localDay(until - 1, zone);

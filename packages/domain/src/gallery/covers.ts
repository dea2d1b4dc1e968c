/**
 * The gallery album by album: each album with a title is one, whatever days its photos are of; photos of albums without
 * a title stand under their day. In the order of the gallery by day, each where its newest photo is.
 */
import type { Album, GalleryDay, GalleryPhoto } from './albums.ts';
import type { PostBody } from './photo.ts';

export interface Cover {
  /** Of an album its post's id, of a day `YYYY-MM-DD`. */
  readonly id: string;
  readonly kind: 'album' | 'day';
  /** Empty for a day. */
  readonly title: string;
  /** Local days: the album's own where they were said, else of the first and of the last photo. */
  readonly from: string;
  readonly to: string;
  /** The picture on it: the one chosen where it is among the photos, else the album's first. */
  readonly photo: GalleryPhoto;
  readonly photos: number;
  readonly films: number;
  /** Who published, each once, the latest first. */
  readonly authors: readonly string[];
  /** What else the album says. */
  readonly page: PostBody | undefined;
}

const idOf = ({ id, title, day }: Album): string => (title === '' ? day : id);

/** `days`: newest first, as `galleryDays` makes them. */
export function galleryCovers(days: readonly GalleryDay[]): Cover[] {
  const covers = new Map<string, Cover>();
  for (const album of days.flatMap(({ albums }) => albums)) {
    const [photo] = album.photos;
    if (!photo) continue;
    const { title, day } = album;
    const kind = title === '' ? 'day' : 'album';
    const films = album.photos.filter(({ body }) => body.film).length;
    const id = idOf(album);
    const page = kind === 'album' ? album.page : undefined;
    const start = {
      id,
      kind,
      title,
      from: day,
      to: day,
      photo,
      photos: 0,
      films: 0,
      authors: [],
      page,
    } as const;
    const known = covers.get(id) ?? start;
    const isEarlier = photo.body.order < known.photo.body.order && known.photo.id !== page?.cover;
    covers.set(id, {
      ...known,
      from: day,
      photo: album.photos.find((one) => one.id === page?.cover) ?? (isEarlier ? photo : known.photo),
      photos: known.photos + album.photos.length - films,
      films: known.films + films,
      authors: [...new Set([...known.authors, ...Object.values(album.authors)])].filter(Boolean),
    });
  }
  return [...covers.values()].map((cover) => ({ ...cover, ...cover.page?.period }));
}

/** The days of one cover, with its photos alone. */
export const daysOfCover = (days: readonly GalleryDay[], cover: string): GalleryDay[] =>
  days.flatMap(({ day, albums }) => {
    const own = albums.filter((album) => idOf(album) === cover);
    return own.length > 0 ? [{ day, albums: own }] : [];
  });

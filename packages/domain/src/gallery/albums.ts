/**
 * The gallery as people look at it: days, newest first; in each, albums with their photos in order.
 *
 * An album has pages: the publications that were made for it, each a post of its own, which says the album's words again.
 * So whoever may see one photo of it reads what the album is, and nothing of pages that are not theirs.
 */
import type { PhotoBody, PostBody } from './photo.ts';

/** What the gallery needs of a published photo. */
export interface GalleryPhoto {
  readonly id: string;
  /** Local day on which it was taken, `YYYY-MM-DD`. */
  readonly day: string;
  readonly post: string;
  /** When it was published, ms. */
  readonly at: number;
  readonly subjects: readonly string[];
  readonly body: PhotoBody;
}

export interface GalleryPost {
  readonly id: string;
  readonly day: string;
  readonly at: number;
  readonly body: PostBody;
}

export interface Album {
  readonly id: string;
  readonly title: string;
  /** Who published, by page, of those with photos here. */
  readonly authors: Readonly<Record<string, string>>;
  /** The page that speaks for it; undefined while none is here. */
  readonly page: PostBody | undefined;
  readonly day: string;
  readonly photos: readonly GalleryPhoto[];
}

export interface GalleryDay {
  readonly day: string;
  readonly albums: readonly Album[];
}

/** The album of a page. */
export const albumOf = ({ id, body }: Pick<GalleryPost, 'id' | 'body'>): string => body.album ?? id;

/** Groups photos by day and album. A photo whose post is not here yet stands in an album without a title. */
export function galleryDays(photos: readonly GalleryPhoto[], posts: readonly GalleryPost[]): GalleryDay[] {
  const postById = new Map(posts.map((post) => [post.id, post]));
  const spoken = new Map<string, GalleryPost>();
  for (const post of posts) {
    const known = spoken.get(albumOf(post));
    if (!known || speaksBefore(post, known)) spoken.set(albumOf(post), post);
  }
  const days = new Map<string, Map<string, GalleryPhoto[]>>();
  for (const photo of photos) {
    const post = postById.get(photo.post);
    const album = post ? albumOf(post) : photo.post;
    const inDay = days.get(photo.day) ?? new Map<string, GalleryPhoto[]>();
    const inAlbum = inDay.get(album) ?? [];
    inAlbum.push(photo);
    days.set(photo.day, inDay.set(album, inAlbum));
  }
  const albumsOf = (day: string, inDay: ReadonlyMap<string, GalleryPhoto[]>): Album[] =>
    [...inDay].map(([id, inAlbum]) => {
      const page = spoken.get(id)?.body;
      const authors: Record<string, string> = {};
      for (const { post } of inAlbum) authors[post] = postById.get(post)?.body.author ?? '';
      return {
        id,
        title: page?.title ?? '',
        authors,
        page,
        day,
        photos: inAlbum.sort((a, b) => a.body.order - b.body.order || (a.id < b.id ? -1 : 1)),
      };
    });
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, inDay]) => ({ day, albums: albumsOf(day, inDay).sort((a, b) => latest(b) - latest(a)) }));
}

/** Of two pages of one album, the one whose words were changed more often speaks; else the later one. */
const speaksBefore = (a: GalleryPost, b: GalleryPost): boolean =>
  ((a.body.edition ?? 0) - (b.body.edition ?? 0) || a.at - b.at || (a.id < b.id ? -1 : 1)) > 0;

function latest(album: Album): number {
  return Math.max(...album.photos.map((photo) => photo.at));
}

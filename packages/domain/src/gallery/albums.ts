/** The gallery as people look at it: days, newest first; in each, albums with their photos in order. */
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
  readonly author: string;
  readonly text: string;
  readonly day: string;
  readonly photos: readonly GalleryPhoto[];
}

export interface GalleryDay {
  readonly day: string;
  readonly albums: readonly Album[];
}

/** Groups photos by day and album. A photo whose post is not here yet stands in an album without a title. */
export function galleryDays(photos: readonly GalleryPhoto[], posts: readonly GalleryPost[]): GalleryDay[] {
  const postById = new Map(posts.map((post) => [post.id, post]));
  const albums = new Map<string, GalleryPhoto[]>();
  for (const photo of photos) {
    const key = `${photo.day}|${photo.post}`;
    const album = albums.get(key);
    if (album) album.push(photo);
    else albums.set(key, [photo]);
  }
  const days = new Map<string, Album[]>();
  for (const inAlbum of albums.values()) {
    const [first] = inAlbum;
    if (!first) continue;
    const post = postById.get(first.post);
    const album: Album = {
      id: first.post,
      title: post?.body.title ?? '',
      author: post?.body.author ?? '',
      text: post?.body.text ?? '',
      day: first.day,
      photos: [...inAlbum].sort((a, b) => a.body.order - b.body.order || (a.id < b.id ? -1 : 1)),
    };
    days.set(first.day, [...(days.get(first.day) ?? []), album]);
  }
  const newestFirst = (a: Album, b: Album) => latest(b) - latest(a);
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, inDay]) => ({ day, albums: [...inDay].sort(newestFirst) }));
}

function latest(album: Album): number {
  return Math.max(...album.photos.map((photo) => photo.at));
}

/**
 * Changing an album: each of its pages is a post with the album's words, so each gets a new version that says the new
 * ones. Who reads a page is not changed by that: the engine gives it to those its photos reach.
 */
import type { Document, DraftWrite } from '@cocon/client';
import { albumOf, type Cover, type GalleryDay, type PostBody } from '@cocon/domain';

/** What is said of an album, on each of its pages. */
export interface AlbumWords {
  readonly title: string;
  /** Empty where nothing is said. */
  readonly text: string;
  readonly group: string;
  readonly period: { readonly from: string; readonly to: string } | undefined;
  /** Record of the photo on the cover; undefined for the first. */
  readonly cover: string | undefined;
}

export const wordsOf = (page: PostBody | undefined): AlbumWords => ({
  title: page?.title ?? '',
  text: page?.text ?? '',
  group: page?.group ?? '',
  period: page?.period,
  cover: page?.cover,
});

/** A page's body with these words, and whatever else it held. */
export function withWords(body: PostBody, words: AlbumWords, album: string, edition: number): PostBody {
  const { text: _text, group: _group, period: _period, cover: _cover, ...kept } = body;
  const { title, text, group, period, cover } = words;
  return {
    ...kept,
    title,
    album,
    edition,
    ...(text === '' ? {} : { text }),
    ...(group === '' ? {} : { group }),
    ...(period && { period }),
    ...(cover !== undefined && { cover }),
  };
}

/** The pages of an album, or those named: first the one that the album is called by. */
export function pagesOf(
  posts: readonly Document<PostBody>[],
  album: string,
  named: ReadonlySet<string>,
): Document<PostBody>[] {
  const pages = posts.filter((post) => albumOf(post) === album || named.has(post.id));
  return pages.sort((a, b) => Number(b.id === album) - Number(a.id === album) || a.header.at - b.header.at);
}

/** New versions of all pages. Where they were no album yet, they become one, called by the first of them. */
export function pageWrites(pages: readonly Document<PostBody>[], words: AlbumWords): DraftWrite[] {
  const [first] = pages;
  if (!first) return [];
  const album = albumOf(first);
  const edition = 1 + Math.max(...pages.map(({ body }) => body.edition ?? 0));
  return pages.map(({ id, version, header, body }) => ({
    id,
    collection: 'post',
    body: withWords(body, words, album, edition),
    audience: { kind: 'media' },
    until: header.until,
    basedOn: version,
    base: body,
    blobs: [],
    medium: null,
    post: header.post,
  }));
}

/** A page that is added to an album: its words, and the place of its first photo. */
export interface NextPage {
  readonly body: PostBody;
  readonly order: number;
}

/** `days`: those of the album. What colleagues add at the same time stands side by side, none in another's place. */
export function nextPage({ id, page }: Cover, days: readonly GalleryDay[], author: string): NextPage {
  const orders = days.flatMap(({ albums }) =>
    albums.flatMap(({ photos }) => photos.map(({ body }) => body.order)),
  );
  const empty: PostBody = { type: 'album', title: '', author };
  return {
    body: withWords(empty, wordsOf(page), id, page?.edition ?? 0),
    order: 1 + Math.max(-1, ...orders),
  };
}

/**
 * Finding photos by what people say of them: a child, a day, an album, words under a photo.
 *
 * Every word typed must answer to something of the photo: it begins a word of a child's name on it, of its album (title,
 * text, group, who published), of its day as one says it (« mardi », « 12 mars »), or of its caption. Numbers are whole:
 * « 1 » is not the 12th. A day written in numbers (12/03, 12.3.2026) is that day. Case and accents tell nothing apart.
 *
 * There is no index to keep in step: words are folded once for each thing they belong to (a day, an album, a child, a
 * caption), and a search goes through the photos with what these answered. Pure: it asks nobody.
 */
import { fold, foldedWords } from '../fold.ts';
import type { Album, GalleryDay, GalleryPhoto } from './albums.ts';
import { galleryCovers, type Cover } from './covers.ts';

/** How days and children are called: in the reader's language, and in the book. */
export interface SearchNames {
  /** All that a day is called: « mardi 12 mars 2026 », « hier ». `YYYY-MM-DD`. */
  readonly dayNames: (day: string) => string;
  /** Names of the children that the reader may know of, by id. */
  readonly children: ReadonlyMap<string, string>;
  /** Words that say nothing when others do: « le », « de », « et ». */
  readonly small: ReadonlySet<string>;
}

export interface Found {
  /** Albums that answer to the words by themselves, the best first. */
  readonly albums: readonly Cover[];
  /** The photos, as the gallery shows them. */
  readonly days: readonly GalleryDay[];
  readonly photos: number;
}

/** One thing that a photo must answer to. */
type Asked =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'day'; readonly day: number; readonly month: number; readonly year: number | undefined };

/** 0: no; 1: it begins a word; 2: it is one. */
type Answer = 0 | 1 | 2;

const IN_NUMBERS = /(?<!\d)(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?(?!\d)/gu;

/** What is asked for by what was typed; nothing where nothing was said. */
function askedBy(typed: string, small: ReadonlySet<string>): Asked[] {
  const days: Asked[] = [];
  const rest = typed.replace(IN_NUMBERS, (text, day: string, month: string, year: string | undefined) => {
    if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return text;
    const whole = year === undefined ? undefined : Number(year) + (year.length === 2 ? 2000 : 0);
    days.push({ kind: 'day', day: Number(day), month: Number(month), year: whole });
    return ' ';
  });
  // « 1er mars » is the 1.
  const words = [
    ...new Set(foldedWords(rest).map((word) => word.replace(/^(\d+)(?:er|st|nd|rd|th)$/u, '$1'))),
  ];
  const telling = words.filter((word) => !small.has(word));
  const kept = telling.length > 0 || days.length > 0 ? telling : words;
  return [...days, ...kept.map((word): Asked => ({ kind: 'word', word }))];
}

/** Whether anything is asked for. */
export const isAsking = (typed: string): boolean => fold(typed) !== '';

export function searchGallery(days: readonly GalleryDay[], typed: string, names: SearchNames): Found {
  const asked = askedBy(typed, names.small);
  if (asked.length === 0) return { albums: [], days: [], photos: 0 };
  const tellings = asked.map((one) => telling(one, names));
  const isFound = (album: Album) => (photo: GalleryPhoto) =>
    tellings.every(
      ({ ofDay, ofAlbum, ofChild, ofCaption }) =>
        ofDay(photo.day) || ofAlbum(album, photo.post) || photo.subjects.some(ofChild) || ofCaption(photo),
    );
  let photos = 0;
  const found = days.flatMap(({ day, albums }) => {
    const own = albums.flatMap((album) => {
      const inAlbum = album.photos.filter(isFound(album));
      photos += inAlbum.length;
      return inAlbum.length > 0 ? [{ ...album, photos: inAlbum }] : [];
    });
    return own.length > 0 ? [{ day, albums: own }] : [];
  });
  return { albums: bestAlbums(days, found, tellings), days: found, photos };
}

/** Albums of which each word says something, by their own words; how well is summed over the words. */
function bestAlbums(
  all: readonly GalleryDay[],
  found: readonly GalleryDay[],
  tellings: readonly Telling[],
): Cover[] {
  const isTitled = ({ title }: Album) => tellings.some(({ ofTitle }) => ofTitle(title) > 0);
  const candidates = new Set(found.flatMap(({ albums }) => albums.filter(isTitled).map(({ id }) => id)));
  const held = all.flatMap(({ day, albums }) => {
    const own = albums.filter(({ id }) => candidates.has(id));
    return own.length > 0 ? [{ day, albums: own }] : [];
  });
  return galleryCovers(held)
    .filter(({ kind }) => kind === 'album')
    .flatMap((cover) => {
      const said = tellings.map(({ ofCover }) => ofCover(cover));
      return said.every((score) => score > 0)
        ? [{ cover, score: said.reduce((sum, score) => sum + score, 0) }]
        : [];
    })
    .sort((a, b) => b.score - a.score) // equal ones stay newest first
    .map(({ cover }) => cover);
}

/** What one word or day that was asked for says of each thing, remembered for the time of one search. */
interface Telling {
  readonly ofDay: (day: string) => boolean;
  readonly ofAlbum: (album: Album, page: string) => boolean;
  readonly ofChild: (child: string) => boolean;
  readonly ofCaption: (photo: GalleryPhoto) => boolean;
  readonly ofTitle: (title: string) => Answer;
  readonly ofCover: (cover: Cover) => number;
}

function telling(asked: Asked, { dayNames, children }: SearchNames): Telling {
  const says = (text: string | undefined): Answer =>
    asked.kind === 'word' && text ? answer(wordsOf(text), asked.word) : 0;
  const ofDay = remembered((day: string) =>
    asked.kind === 'day' ? isDay(asked, day) : says(dayNames(day)) > 0,
  );
  const ofAlbum = remembered(
    (album: Album) => says(album.title) + says(album.page?.text) + says(album.page?.group) > 0,
  );
  const ofAuthor = remembered((author: string) => says(author) > 0);
  return {
    ofDay,
    ofAlbum: (album, page) => ofAlbum(album) || ofAuthor(album.authors[page] ?? ''),
    ofChild: remembered((child: string) => says(children.get(child)) > 0),
    ofCaption: ({ body }) => says(body.caption) > 0,
    ofTitle: says,
    ofCover: ({ title, page, from, to, authors }) =>
      4 * says(title) +
      2 * says(page?.group) +
      says(page?.text) +
      Number(authors.some((author) => says(author) > 0)) +
      2 * Number(ofDay(from) || ofDay(to)),
  };
}

const isDay = ({ day, month, year }: Extract<Asked, { kind: 'day' }>, date: string): boolean =>
  Number(date.slice(8)) === day &&
  Number(date.slice(5, 7)) === month &&
  (year === undefined || Number(date.slice(0, 4)) === year);

const isNumber = (word: string): boolean => /^\p{N}/u.test(word);

function answer(words: readonly string[], asked: string): Answer {
  if (words.includes(asked)) return 2;
  return !isNumber(asked) && words.some((word) => word.startsWith(asked)) ? 1 : 0;
}

function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.has(key) ? known.get(key) : find(key);
    known.set(key, value as Value);
    return value as Value;
  };
}

/** Texts folded before: the same captions and titles are asked at every letter typed. */
const folded = new Map<string, readonly string[]>();
const MOST_FOLDED = 50_000;

function wordsOf(text: string): readonly string[] {
  const known = folded.get(text);
  if (known) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const words = foldedWords(text);
  folded.set(text, words);
  return words;
}

/**
 * The page of a kept album: one file of HTML that opens without network, without script and without this app, in any
 * browser. It names the language that it is in, and every picture says what readers hear of it. Whatever people typed is
 * text, never markup. From each picture one leafs to the one before and the one after.
 */
import { groupBy } from '@cocon/domain';
import { escaped, keptPage } from './keptPage.ts';

export interface KeptPicture {
  /** Path in the ZIP. */
  readonly file: string;
  readonly isFilm: boolean;
  readonly width: number;
  readonly height: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** What readers hear of it, in the page's language. */
  readonly name: string;
  /** Empty where nothing is said. */
  readonly caption: string;
}

/** Everything that the page says, in its language. */
export interface PageWords {
  readonly language: string;
  readonly title: string;
  /** How many there are, and of when. */
  readonly summary: string;
  readonly previous: string;
  readonly next: string;
  readonly pictures: string;
  /** What keeping means for the other children on them. */
  readonly care: string;
  readonly dayOf: (day: string) => string;
}

export interface AlbumPage {
  readonly words: PageWords;
  /** What the album says of itself; empty where nothing. */
  readonly text: string;
  /** The oldest day first. */
  readonly pictures: readonly KeptPicture[];
  /** The same page in another language. */
  readonly other?: { readonly file: string; readonly language: string; readonly name: string };
}

export function albumPage({ words, text, pictures, other }: AlbumPage): string {
  const days = [...groupBy(pictures, ({ day }) => day)];
  return keptPage({
    language: words.language,
    title: words.title,
    body: `<header>
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.summary)}</p>${text === '' ? '' : `\n<p class="text">${escaped(text)}</p>`}${other ? `\n<p>${linkTo(other)}</p>` : ''}
</header>
<main aria-label="${escaped(words.pictures)}">
${days.map(([day, inDay], n) => daySection(words, day, inDay, pictures, n)).join('\n')}
</main>
<footer><p>${escaped(words.care)}</p></footer>`,
  });
}

const linkTo = ({ file, language, name }: NonNullable<AlbumPage['other']>): string =>
  `<a href="${escaped(file)}" lang="${escaped(language)}" hreflang="${escaped(language)}">${escaped(name)}</a>`;

function daySection(
  words: PageWords,
  day: string,
  inDay: readonly KeptPicture[],
  all: readonly KeptPicture[],
  number: number,
): string {
  const figures = inDay.map((picture) => figure(words, picture, all.indexOf(picture) + 1, all.length));
  return `<section aria-labelledby="day-${number}">
<h2 id="day-${number}">${escaped(words.dayOf(day))}</h2>
${figures.join('\n')}
</section>`;
}

function figure(words: PageWords, picture: KeptPicture, place: number, total: number): string {
  const { caption } = picture;
  const leaf = (to: number, word: string) =>
    to < 1 || to > total
      ? '<span></span>'
      : `<a href="#p${to}">${escaped(word)} <span class="place">${to}/${total}</span></a>`;
  return `<figure id="p${place}">
${shown(picture)}
<figcaption>${caption === '' ? '' : `<p class="text">${escaped(caption)}</p>`}<p class="leaf">${leaf(place - 1, words.previous)}<span>${place}/${total}</span>${leaf(place + 1, words.next)}</p></figcaption>
</figure>`;
}

function shown({ file, isFilm, width, height, name }: KeptPicture): string {
  const size = `width="${width}" height="${height}"`;
  return isFilm
    ? `<video src="${escaped(file)}" ${size} controls preload="metadata" aria-label="${escaped(name)}"></video>`
    : `<a href="${escaped(file)}"><img src="${escaped(file)}" ${size} loading="lazy" decoding="async" alt="${escaped(name)}"></a>`;
}

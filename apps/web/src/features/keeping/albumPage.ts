/**
 * The page of a kept album: one file of HTML that opens without network, without script and without this app, in any
 * browser. It names the language that it is in, and every picture says what readers hear of it. Whatever people typed is
 * text, never markup. From each picture one leafs to the one before and the one after.
 */
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
  const days = [...Map.groupBy(pictures, ({ day }) => day)];
  return `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(words.title)}</title>
<style>${LOOK}</style>
</head>
<body>
<header>
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.summary)}</p>${text === '' ? '' : `\n<p class="text">${escaped(text)}</p>`}${other ? `\n<p>${linkTo(other)}</p>` : ''}
</header>
<main aria-label="${escaped(words.pictures)}">
${days.map(([day, inDay], n) => daySection(words, day, inDay, pictures, n)).join('\n')}
</main>
<footer><p>${escaped(words.care)}</p></footer>
</body>
</html>
`;
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

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, in an element as in an attribute. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

const LOOK = `
:root{color-scheme:light dark;--paper:#fbf7f0;--ink:#1f2d28;--soft:#4d5a54;--leaf:#154d40;--line:#e8e0d3}
@media (prefers-color-scheme:dark){:root{--paper:#141c19;--ink:#f4efe6;--soft:#c3cbc6;--leaf:#8fd6c0;--line:#33413b}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:1.5rem 1rem 3rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:2rem;line-height:1.2;margin:0 0 .25rem}
h2{margin:2.5rem 0 1rem;font-size:1.375rem}
h2::first-letter{text-transform:uppercase}
p{margin:.25rem 0}
header p,footer p{color:var(--soft);max-width:42rem}
.text{white-space:pre-line;color:var(--ink);max-width:42rem}
a{color:var(--leaf)}
figure{margin:0 0 2rem}
figure>a{display:block}
img,video{display:block;width:auto;max-width:100%;height:auto;max-height:92vh;margin:0 auto;border-radius:1rem;background:var(--line)}
figcaption{padding-top:.5rem}
.leaf{display:grid;grid-template-columns:1fr auto 1fr;align-items:center;color:var(--soft)}
.leaf>:last-child{text-align:end}
.leaf a{display:inline-block;min-width:3rem;min-height:3rem;padding:.75rem 0}
.place{font-variant-numeric:tabular-nums}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem}
@media print{figure{break-inside:avoid}.leaf{display:none}}
`;

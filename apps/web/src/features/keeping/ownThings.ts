/**
 * Everything of a family's own, as one ZIP made on its device (law 10): every album as far as it may keep it, each with its
 * page; the papers that it was handed; what its guardian answered about each child, to read and as data; and one page from
 * which all of it is opened.
 */
import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { Document, Profile } from '@cocon/client';
import { galleryCovers, type CopyBody, type GalleryDay, type HandoutBody } from '@cocon/domain';
import type { ConsentTerms, Reach, Word } from '@cocon/protocol';
import { daySpan, dayWords } from '../../locales/dayWords.ts';
import { formatLocales } from '../../locales/locale.ts';
import { fileName } from '../handouts/handoutWords.ts';
import { albumPart, fileOf, type AlbumPart, type Numbered, type Tongue } from './albumPart.ts';
import { escaped, keptPage } from './keptPage.ts';
import { titleInName } from './keptName.ts';

/** What a guardian answered about a child. */
export interface OwnAnswer {
  readonly child: string;
  readonly word: Pick<Word, 'means' | 'at'> & { readonly terms: Omit<ConsentTerms, 'guardian'> };
}

export interface OwnThings {
  /** The name of the house. */
  readonly place: string;
  /** Newest first. */
  readonly days: readonly GalleryDay[];
  readonly held: ReadonlyMap<string, Document<CopyBody>>;
  readonly papers: readonly Document<HandoutBody>[];
  readonly answers: readonly OwnAnswer[];
  readonly reachNames: Readonly<Record<Reach, string>>;
}

interface Album extends AlbumPart {
  readonly folder: string;
}

export type OwnItem =
  | { readonly kind: 'picture'; readonly album: Album; readonly picture: Numbered }
  | { readonly kind: 'paper'; readonly path: string; readonly paper: Document<HandoutBody> };

export interface OwnParts {
  readonly items: readonly OwnItem[];
  readonly fileOf: (item: OwnItem) => string;
  readonly pages: (kept: readonly OwnItem[]) => { readonly file: string; readonly text: string }[];
}

/** Albums without a picture to keep are left out. */
export function ownParts(
  profile: Profile,
  things: OwnThings,
  tongues: readonly [Tongue, ...Tongue[]],
): OwnParts {
  const [own] = tongues;
  const albums = galleryCovers(things.days)
    .map(({ id }) => albumPart(profile, things.days, id, things.held, tongues))
    .filter(({ pictures }) => pictures.length > 0)
    .map((part): Album => ({ ...part, folder: folderOf(part) }));
  const items: OwnItem[] = [
    ...albums.flatMap((album) =>
      album.pictures.map((picture): OwnItem => ({ kind: 'picture', album, picture })),
    ),
    ...things.papers.map((paper, index): OwnItem => ({
      kind: 'paper',
      path: paperPath(paper, index + 1),
      paper,
    })),
  ];
  return {
    items,
    fileOf: (item) => (item.kind === 'paper' ? item.path : `${item.album.folder}/${fileOf(item.picture)}`),
    pages: (kept) => {
      const keptOf = (album: Album) =>
        kept.flatMap((item) => (item.kind === 'picture' && item.album === album ? [item.picture] : []));
      const whole = albums.filter((album) => keptOf(album).length > 0);
      return [
        ...whole.flatMap((album) =>
          album.pages(keptOf(album)).map(({ file, text }) => ({ file: `${album.folder}/${file}`, text })),
        ),
        { file: ANSWERS, text: answersAsData(things) },
        {
          file: 'index.html',
          text: contents(things, own, {
            albums: whole.map((album) => ({ album, count: keptOf(album).length })),
            papers: kept.filter((item) => item.kind === 'paper'),
          }),
        },
      ];
    },
  };
}

const ANSWERS = 'accords.json';

function folderOf({ title, pictures }: AlbumPart): string {
  const [first] = pictures;
  const day = first?.shown.photo.day ?? '';
  // The record of the first page keeps two albums of one day and title apart.
  const mark = first?.shown.photo.post.slice(0, 4) ?? '';
  return `albums/${[day, titleInName(title), mark].filter((word) => word !== '').join(' ')}`;
}

const paperPath = ({ body }: Document<HandoutBody>, place: number): string =>
  `documents/${String(place).padStart(3, '0')} ${body.day} ${fileName(body.title, body.file.type)}`;

function answersAsData({ place, answers }: OwnThings): string {
  const data = {
    place,
    answers: answers.map(({ child, word: { terms, means, at } }) => ({
      child,
      purposes: terms.purposes,
      from: terms.from,
      to: terms.to,
      means,
      at: new Date(at).toISOString(),
      sha256OfText: terms.text,
    })),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

interface Kept {
  readonly albums: readonly { readonly album: Album; readonly count: number }[];
  readonly papers: readonly Extract<OwnItem, { kind: 'paper' }>[];
}

/** The page that all else is opened from, in the family's language. */
function contents(things: OwnThings, { i18n, language }: Tongue, { albums, papers }: Kept): string {
  const { place, answers } = things;
  const section = (title: string, lines: readonly string[], nothing: string) =>
    `<section>\n<h2>${escaped(title)}</h2>\n${
      lines.length === 0
        ? `<p>${escaped(nothing)}</p>`
        : `<ul>\n${lines.map((line) => `<li>${line}</li>`).join('\n')}\n</ul>`
    }\n</section>`;
  const link = (path: string, words: string) => `<a href="${escaped(inAddress(path))}">${escaped(words)}</a>`;
  const title = i18n._(msg`Nos souvenirs de ${place}`);
  const body = `<header>
<h1>${escaped(title)}</h1>
</header>
<main>
${section(
  i18n._(msg`Albums`),
  albums.map(({ album, count }) => {
    const days = spanOf(album, formatLocales[language]);
    const words = album.title === '' ? i18n._(msg`Photos du ${days}`) : `${album.title} · ${days}`;
    const many = i18n._(msg`${plural(count, { one: '# image', other: '# images' })}`);
    return `${link(`${album.folder}/index.html`, words)} · ${escaped(many)}`;
  }),
  i18n._(msg`Aucune photo à garder.`),
)}
${section(
  i18n._(msg`Documents`),
  papers.map(({ path, paper }) =>
    link(path, `${paper.body.title} · ${dayWords(paper.body.day, formatLocales[language], 'date')}`),
  ),
  i18n._(msg`Aucun document.`),
)}
${section(
  i18n._(msg`Nos accords`),
  answers.map(({ child, word }) => escaped(answerWords(i18n, things, child, word, formatLocales[language]))),
  i18n._(msg`Aucun accord donné.`),
)}
<p>${link(ANSWERS, i18n._(msg`Nos accords, comme données (JSON)`))}</p>
</main>
<footer><p>${escaped(
    i18n._(
      msg`Gardé depuis Cocon, pour votre famille. Si d’autres enfants sont sur ces photos, ne les publiez pas ailleurs : leurs parents ne l’ont pas permis.`,
    ),
  )}</p></footer>`;
  return keptPage({ language, title, body });
}

function spanOf({ pictures }: Album, locale: string): string {
  const days = pictures.map(({ shown }) => shown.photo.day as string).toSorted();
  return daySpan(days.at(0) ?? '', days.at(-1) ?? '', locale);
}

function answerWords(
  i18n: I18n,
  { reachNames }: OwnThings,
  child: string,
  { terms, means }: OwnAnswer['word'],
  locale: string,
): string {
  const reach = reachNames[terms.purposes.image];
  const span = daySpan(terms.from, terms.to, locale);
  return means === 'paper'
    ? i18n._(msg`${child} : ${reach}, ${span}, sur papier`)
    : i18n._(msg`${child} : ${reach}, ${span}, signé sur un appareil`);
}

/** A path of the ZIP as the address of a link: names hold spaces and accents. */
const inAddress = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * What becomes of a file that a tablet hands over, by the product's own workers: prepared and sealed, or refused. What
 * was sealed is opened again and looked at by code that shares nothing with what made it. For tests and figures only.
 */
import { decryptBlob, fromBase64Url } from '@cocon/crypto';
import { type EstablishmentId, makeId } from '@cocon/protocol';
import type { FilmRefusal } from '../filmRefusal.ts';
import { createFilmPipeline } from '../filmPipeline.ts';
import { inspect } from '../inspect.ts';
import { createPhotoPipeline } from '../photoPipeline.ts';
import type { PhotoRefusal } from '../photoRefusal.ts';
import type { SealedFilm } from '../sealFilm.ts';
import type { PreparedAndEncrypted, SealedFile } from '../sealPhoto.ts';
import { asLetters } from './pictureForTests.ts';
import { tagsIn } from './tagsIn.ts';
import { turnLeft } from './upright.ts';

export interface Outcome {
  readonly name: string;
  readonly format: string;
  readonly bytesBefore: number;
  readonly pixelsBefore: string;
  readonly tagsBefore: readonly string[];
  readonly milliseconds: number;
  readonly refusal?: PhotoRefusal | { readonly code: 'film'; readonly film: FilmRefusal };
  readonly came?: Came;
}

export interface Came {
  /** Of what families see in full: the photo, or the film. */
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly previewBytes: number;
  /** Of everything that leaves. */
  readonly tags: readonly string[];
  /** EXIF's number of the turn that is missing: 1 is upright; `sides`: only its sides could be compared. */
  readonly turn: number | 'sides' | 'not known';
}

const establishment = makeId<EstablishmentId>();

export interface OutcomeMaker {
  readonly of: (file: File) => Promise<Outcome>;
  readonly close: () => void;
}

export function startOutcomes(): OutcomeMaker {
  const photos = createPhotoPipeline({
    workers: 2,
    makeWorker: () => new Worker(new URL('../photoWorker.ts', import.meta.url), { type: 'module' }),
  });
  const films = createFilmPipeline(
    () => new Worker(new URL('../filmWorker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    of: async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { kind, size } = inspect(bytes);
      const before = {
        name: file.name,
        format: kind === 'film' ? `film ${codecsOf(bytes).join(' + ')}`.trim() : kind,
        bytesBefore: file.size,
        pixelsBefore: size === null ? filmSize(bytes) : `${size.width}×${size.height}`,
        tagsBefore: kind === 'heic' || kind === 'avif' ? heifTags(bytes) : tagsIn(bytes),
      };
      const begun = performance.now();
      const photo = await photos.prepare(file, { establishment });
      const isFilm = !photo.ok && photo.refusal.code === 'notAnImage' && photo.refusal.kind === 'film';
      const answered = isFilm ? await films.prepare(file, { establishment }) : undefined;
      const milliseconds = performance.now() - begun;
      if (answered?.ok === false)
        return { ...before, milliseconds, refusal: { code: 'film', film: answered.refusal } };
      const answer = answered ?? photo;
      if (!answer.ok) return { ...before, milliseconds, refusal: answer.refusal };
      const { full, preview } = answer.value;
      const film = filmOf(answer.value);
      const shownFile: SealedFile<string> = film ?? full;
      const [still, small] = [await opened(full), await opened(preview)];
      const all = [still, small, ...(film ? [await opened(film)] : [])];
      const shown = new Blob([still], { type: 'image/jpeg' });
      const turn = await turnLeft(file, kind, shown, film && Math.min(1, film.seconds / 3));
      return {
        ...before,
        milliseconds,
        came: {
          bytes: shownFile.size,
          width: shownFile.width,
          height: shownFile.height,
          previewBytes: preview.size,
          tags: [...new Set(all.flatMap(tagsIn))],
          turn: turn ?? (kind === 'heic' ? sidesOfHeic(bytes, full) : 'not known'),
        },
      };
    },
    close: () => {
      photos.close();
      films.close();
    },
  };
}

const filmOf = (sealed: PreparedAndEncrypted | SealedFilm): SealedFilm['film'] | undefined =>
  'film' in sealed ? sealed.film : undefined;

const opened = (file: SealedFile<string>): Promise<Uint8Array<ArrayBuffer>> =>
  decryptBlob(fromBase64Url(file.key), { establishment, blob: file.blob }, file.bytes);

/** What its tracks are made of, as their entries are called. */
const codecsOf = (bytes: Uint8Array): string[] =>
  [...asLetters(bytes).matchAll(/stsd[^]{12}(\w{4})/g)].flatMap(([, codec]) =>
    codec !== undefined && /^(avc|hvc|hev|mp4|Opus|alac|samr)/.test(codec) ? [codec] : [],
  );

/** The size in its picture's header: the last eight bytes of the first `tkhd` that has one. */
function filmSize(bytes: Uint8Array): string {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const { index } of asLetters(bytes).matchAll(/tkhd/g)) {
    const end = index - 4 + data.getUint32(index - 4);
    if (end > bytes.length || end < index + 8) continue;
    const [width, height] = [data.getUint16(end - 8), data.getUint16(end - 4)];
    if (width > 0) return `${width}×${height}`;
  }
  return '?';
}

/** The kinds of items beside the picture, as their entries (`infe`) say. */
const heifTags = (bytes: Uint8Array): string[] => {
  const kinds = [...asLetters(bytes).matchAll(/infe[^]{8}(Exif|mime)/g)].map(([, kind]) => kind);
  return [...(kinds.includes('Exif') ? ['Exif'] : []), ...(kinds.includes('mime') ? ['XMP'] : [])];
};

/** A quarter turn (`irot` 1 or 3) exchanges the sides of what is stored. */
function sidesOfHeic(bytes: Uint8Array, full: SealedFile<string>): Came['turn'] {
  const at = asLetters(bytes).indexOf('irot');
  const isQuarter = at > 0 && ((bytes[at + 4] ?? 0) & 1) === 1;
  const stored = inspect(bytes).size;
  const isWide = stored !== null && stored.width > stored.height;
  return full.width > full.height === (isWide !== isQuarter) ? 'sides' : 6;
}

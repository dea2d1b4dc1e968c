/** What `tools/bench/films.ts` asks, in a page of the browser. */
import { toBase64Url } from '@cocon/crypto';
import { type BlobId, type EstablishmentId, makeId } from '@cocon/protocol';
import { prepareAndSealFilm } from '../src/media/sealFilm.ts';
import { filmForTests } from '../src/media/testing/filmForTests.ts';

export interface FilmFigures {
  /** To sealed, ms for each second of film: each run. */
  readonly laidOutAnew: number[];
  readonly encodedAgain: number[];
  /** Of the film that is laid out anew, bits a second. */
  readonly bitrate: number;
  /** A film of 1080 lines as a phone records it, base64url. */
  readonly recorded: string;
}

const FRAMES = 30;
const RUNS = 3;

async function measureFilms(seconds: number): Promise<FilmFigures> {
  const times = Array.from({ length: seconds * FRAMES + 1 }, (_, i) => i / FRAMES);
  const ready = await filmForTests({ width: 1280, height: 720, times, bitrate: 2_500_000, grain: true });
  const large = await filmForTests({ width: 1920, height: 1080, times, bitrate: 8_000_000, grain: true });
  const bytes = new Uint8Array(await large.arrayBuffer());
  return {
    laidOutAnew: await timesOf(ready, seconds),
    encodedAgain: await timesOf(large, seconds),
    bitrate: (ready.size * 8) / seconds,
    recorded: toBase64Url(bytes),
  };
}

/** What the worker does, in this page: from sources that are not bundled its start would take most of the time. */
async function timesOf(film: File, seconds: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const [filmBlob, fullBlob, previewBlob] = [makeId<BlobId>(), makeId<BlobId>(), makeId<BlobId>()];
    const job = { file: film, establishment: makeId<EstablishmentId>(), filmBlob, fullBlob, previewBlob };
    const begun = performance.now();
    const answer = await prepareAndSealFilm(job);
    if (!answer.ok) throw new Error(`a film was refused: ${answer.refusal.code}`);
    times.push((performance.now() - begun) / seconds);
  }
  // The first loads coders.
  return times.slice(1);
}

Object.assign(globalThis, { measureFilms });

/**
 * A film for `<video>`: the service worker answers `/film/…` with what this page, which alone has the keys, gives it of
 * the range that the player asks for. A film is never whole in memory, and can be sought anywhere.
 *
 * A page without its service worker (shift-reload) opens the film whole.
 */
import type { FilmFile } from '@cocon/domain';
import type { Profile, ReadableFile } from '@cocon/client';
import type { RecordId } from '@cocon/protocol';
import { openProfiles } from '../../session/session.ts';
import type { FilmPart, FilmQuestion } from '../../workers/filmRanges.ts';

export interface PlayedFilm {
  readonly address: string;
  readonly end: () => void;
}

/** The films that play now, by the last part of their address. */
const playing = new Map<string, ReadableFile>();

let isListening = false;

function listen(container: ServiceWorkerContainer): void {
  if (isListening) return;
  isListening = true;
  container.addEventListener('message', ({ data, ports }: MessageEvent<FilmQuestion>) => {
    const [port] = ports;
    if (port && data.kind === 'film') void answer(data).then((part) => port.postMessage(part));
  });
}

async function answer({ film, from, to }: FilmQuestion): Promise<FilmPart> {
  const file = playing.get(film);
  if (!file) return null;
  try {
    const bytes = await file.read(Math.min(from, file.size), Math.min(to, file.size));
    return { bytes, size: file.size };
  } catch {
    // Without network, or without the right to it any more: the player says that it cannot go on.
    return null;
  }
}

/** Throws a `ClientRefusal` when it cannot be had now. */
export async function playFilm(record: string, film: FilmFile): Promise<PlayedFilm> {
  const profile = holderOf(record);
  if (!profile) throw new RangeError('no profile has this film');
  const { blob, hash, key, size } = film;
  const file = await profile.blobs.open({ record: record as RecordId, blob, hash, key, size });
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  if (!container?.controller) return playWhole(file);
  listen(container);
  const id = crypto.randomUUID();
  playing.set(id, file);
  return { address: `/film/${id}`, end: () => void playing.delete(id) };
}

async function playWhole(file: ReadableFile): Promise<PlayedFilm> {
  const bytes = await file.read(0, file.size);
  const address = URL.createObjectURL(new Blob([bytes], { type: 'video/mp4' }));
  return { address, end: () => URL.revokeObjectURL(address) };
}

/** Of several places that a family has, the one whose film this is. */
const holderOf = (record: string): Profile | undefined =>
  openProfiles().find((profile) => profile.documents.get(record as RecordId) !== undefined);

/** Picked photos in React: prepared in workers as they come, forgotten with the screen. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FilmPipeline, PhotoPipeline } from '@cocon/client/media';
import type { BlobId, EstablishmentId } from '@cocon/protocol';
import { openProfile } from '../../session/session.ts';
import { photoReader } from '../gallery/openedPhotos.ts';
import { startPhotoPipeline } from '../gallery/photoWorkers.ts';
import { startFilmPipeline } from './filmWorkers.ts';
import { PickedPhotos, type Picked } from './pickedPhotos.ts';

export interface Picking {
  readonly store: PickedPhotos;
  readonly photos: readonly Picked[];
}

export interface PickingChoice {
  /** Whether films are taken too; else they are refused as what is no photo. */
  readonly films?: boolean;
  /** Whether the copies to keep are made, too. */
  readonly withCopy?: boolean;
}

export function usePicking({ films = true, withCopy = false }: PickingChoice = {}): Picking {
  const [{ store, end }] = useState(() => startPicking(films, withCopy));
  useEffect(() => end, [end]);
  return { store, photos: useSyncExternalStore(store.subscribe, store.all) };
}

function startPicking(withFilms: boolean, withCopy: boolean): { store: PickedPhotos; end: () => void } {
  let pipeline: PhotoPipeline | undefined;
  let films: FilmPipeline | undefined;
  const establishment = openProfile().stored.establishment as EstablishmentId;
  const store = new PickedPhotos({
    prepare: async (file, masks, signal, onProgress) => {
      pipeline ??= startPhotoPipeline();
      const photo = await pipeline.prepare(file, { establishment, masks, withCopy, signal });
      const isFilm = !photo.ok && photo.refusal.code === 'notAnImage' && photo.refusal.kind === 'film';
      if (!isFilm || !withFilms) return photo;
      films ??= startFilmPipeline();
      const film = await films.prepare(file, { establishment, withCopy, signal, onProgress });
      return film.ok ? film : { ok: false, refusal: { code: 'film', film: film.refusal } };
    },
    open: async ({ key, hash, blob, type }, bytes) => {
      if (type !== 'image/jpeg') return undefined;
      const sealed = { key, hash, establishment, blob: blob as BlobId, type, bytes } as const;
      const opened = await photoReader().open(sealed);
      return opened.ok ? opened.value : undefined;
    },
    makeUrl: (blob) => URL.createObjectURL(blob),
    dropUrl: (url) => URL.revokeObjectURL(url),
  });
  const end = () => {
    store.clear();
    pipeline?.close();
    films?.close();
    pipeline = undefined;
    films = undefined;
  };
  return { store, end };
}

/** A whole album, as far as this home may keep it: from what this device holds to the ZIP with its page. */
import type { Profile } from '@cocon/client';
import type { Locale } from '../../locales/locale.ts';
import { loadWholeAlbum } from '../albums/loadWholeAlbum.ts';
import { galleryDocuments, toDays } from '../gallery/galleryItems.ts';
import { albumPart, fileOf, tonguesOf } from './albumPart.ts';
import { makeKeptZip, type KeptZip } from './keptZip.ts';
import { copiesHeld } from './copies.ts';

export interface KeepingWay {
  readonly locale: Locale;
  /** How far it is, and of how many. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export async function keepAlbum(profile: Profile, id: string, way: KeepingWay): Promise<KeptZip> {
  const { locale, onProgress, signal } = way;
  await loadWholeAlbum(profile, id);
  const days = toDays(galleryDocuments(profile));
  const { pictures, open, pages } = albumPart(
    profile,
    days,
    id,
    copiesHeld(profile),
    await tonguesOf(locale),
  );
  onProgress(0, pictures.length);
  return makeKeptZip({
    items: pictures.map((picture) => ({ item: picture, open: () => open(picture) })),
    fileOf,
    pages,
    onProgress: (done) => onProgress(done, pictures.length),
    signal,
  });
}

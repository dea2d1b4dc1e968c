/**
 * The shelves of each open profile: previews, which rest on the device, and full pictures, which are fetched when opened.
 * Both are emptied when the profile closes, and lose a picture as soon as its record goes.
 */
import type { EncryptedFile } from '@cocon/domain';
import type { Profile } from '@cocon/client';
import type { BlobId, EstablishmentId, RecordId } from '@cocon/protocol';
import { openProfiles, sessionStore } from '../../session/session.ts';
import { photoReader } from './openedPhotos.ts';
import { PhotoShelf, type HeldPhoto, type PhotoFile } from './photoShelf.ts';

export type PhotoSize = 'preview' | 'full';

interface ShelvedFile extends PhotoFile {
  readonly file: EncryptedFile;
}

function makeShelf(profile: Profile, size: PhotoSize): PhotoShelf<ShelvedFile> {
  const isPreview = size === 'preview';
  return new PhotoShelf({
    open: ({ record, file }, signal) => openFile(profile, record, file, isPreview, signal),
    makeUrl: (blob) => URL.createObjectURL(blob),
    dropUrl: (url) => URL.revokeObjectURL(url),
    kept: isPreview ? 400 : 5,
    atOnce: isPreview ? 12 : 3,
  });
}

async function openFile(
  profile: Profile,
  record: string,
  file: EncryptedFile,
  keep: boolean,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const type = file.type === 'image/webp' ? 'image/webp' : 'image/jpeg';
  const { key, hash, blob } = file;
  const bytes = await profile.blobs.read({ record: record as RecordId, blob, hash }, { keep });
  if (signal.aborted) return undefined;
  const establishment = profile.stored.establishment as EstablishmentId;
  const opened = await photoReader().open(
    { key, hash, establishment, blob: blob as BlobId, type, bytes },
    signal,
  );
  return opened.ok ? opened.value : undefined;
}

type Shelves = Readonly<Record<PhotoSize, PhotoShelf<ShelvedFile>>>;

const shelvesOf = new Map<Profile, Shelves>();

sessionStore.subscribe(() => {
  const open = openProfiles();
  for (const [profile, shelves] of shelvesOf) {
    const isOpen = open.includes(profile);
    const isThere = (record: string) => isOpen && profile.shows(record as RecordId);
    shelves.preview.forget(isThere);
    shelves.full.forget(isThere);
    if (!isOpen) shelvesOf.delete(profile);
  }
});

/** Nothing comes of a profile that is closed. */
const nothing: HeldPhoto = { url: undefined, ready: Promise.resolve(undefined), release: () => undefined };

/** The address of a preview that is open already: it is in the first painting of who shows it. */
export function previewThere(
  file: EncryptedFile,
  of: Profile | undefined = openProfiles()[0],
): string | undefined {
  return of && shelvesOf.get(of)?.preview.urlOf(file.blob);
}

/** Holds a picture of a profile, the one in front where none is said, until released. */
export function holdPhoto(
  record: string,
  file: EncryptedFile,
  size: PhotoSize,
  of: Profile | undefined = openProfiles()[0],
): HeldPhoto {
  if (!of || !openProfiles().includes(of)) return nothing;
  const shelves = shelvesOf.get(of) ?? { preview: makeShelf(of, 'preview'), full: makeShelf(of, 'full') };
  shelvesOf.set(of, shelves);
  return shelves[size].hold({ record, blob: file.blob, file });
}

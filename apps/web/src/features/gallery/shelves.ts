/**
 * The shelves of the profile in front: previews, which rest on the device, and full pictures, which are fetched when
 * opened. Both are emptied when the profile closes, and lose a picture as soon as its record goes.
 */
import type { EncryptedFile } from '@cocon/domain';
import type { Profile } from '@cocon/client';
import type { BlobId, EstablishmentId, RecordId } from '@cocon/protocol';
import { sessionStore } from '../../session/session.ts';
import { photoReader } from './openedPhotos.ts';
import { PhotoShelf, type HeldPhoto, type PhotoFile } from './photoShelf.ts';

export type PhotoSize = 'preview' | 'full';

interface ShelvedFile extends PhotoFile {
  readonly file: EncryptedFile;
}

const frontProfile = (): Profile | undefined => {
  const session = sessionStore.state();
  return session.kind === 'open' ? session.profile : undefined;
};

function makeShelf(size: PhotoSize): PhotoShelf<ShelvedFile> {
  const isPreview = size === 'preview';
  return new PhotoShelf({
    open: ({ record, file }, signal) => openFile(record, file, isPreview, signal),
    makeUrl: (blob) => URL.createObjectURL(blob),
    dropUrl: (url) => URL.revokeObjectURL(url),
    kept: isPreview ? 400 : 5,
    atOnce: isPreview ? 12 : 3,
  });
}

async function openFile(
  record: string,
  file: EncryptedFile,
  keep: boolean,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const profile = frontProfile();
  const type = file.type === 'image/webp' ? 'image/webp' : 'image/jpeg';
  if (!profile) return undefined;
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

const shelves: Record<PhotoSize, PhotoShelf<ShelvedFile>> = {
  preview: makeShelf('preview'),
  full: makeShelf('full'),
};

let shelvedFor: Profile | undefined;

sessionStore.subscribe(() => {
  const profile = frontProfile();
  const isSame = profile === shelvedFor;
  shelvedFor = profile;
  const isThere = (record: string) => isSame && profile?.documents.get(record as RecordId) !== undefined;
  shelves.preview.forget(isThere);
  shelves.full.forget(isThere);
});

/** Holds a picture until released. */
export function holdPhoto(record: string, file: EncryptedFile, size: PhotoSize): HeldPhoto {
  shelvedFor ??= frontProfile();
  return shelves[size].hold({ record, blob: file.blob, file });
}

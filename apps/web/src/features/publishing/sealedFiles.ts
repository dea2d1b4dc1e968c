/** What becomes of a photo that is prepared and encrypted: what its record says of its files, and the bytes that go beside it. */
import type { DraftWrite, OutgoingBlob } from '@cocon/client';
import type { PreparedAndEncrypted, SealedFilm } from '@cocon/client/media';
import type { EncryptedFile, FilmFile } from '@cocon/domain';

export interface SealedFiles {
  readonly full: EncryptedFile;
  readonly preview: EncryptedFile;
  /** Base64url. */
  readonly thumbhash: string;
  /** Of a film, whose still the two others are. */
  readonly film?: FilmFile | undefined;
  /** Record of the copy to keep, where there will be one. */
  readonly copy?: string | undefined;
}

/** A photo, or a film with its still. */
export type Sealed = PreparedAndEncrypted | SealedFilm;

/** Everything of a photo but its bytes. */
export const filesOf = (sealed: Sealed): SealedFiles => ({
  full: withoutBytes(sealed.full),
  preview: withoutBytes(sealed.preview),
  thumbhash: sealed.thumbhash,
  ...('film' in sealed
    ? { film: { ...withoutBytes(sealed.film), seconds: Math.ceil(sealed.film.seconds) } }
    : {}),
});

/** The ciphertexts, each under the id that its file has. */
export const bytesOf = (sealed: Sealed): OutgoingBlob[] =>
  [sealed.full, sealed.preview, ...('film' in sealed ? [sealed.film] : [])].map(({ blob, bytes }) => ({
    id: blob,
    bytes,
  }));

/** How a write names the files of its photo. */
export const blobsOf = ({
  full,
  preview,
  film,
}: Pick<SealedFiles, 'full' | 'preview' | 'film'>): DraftWrite['blobs'] =>
  [full, preview, ...(film ? [film] : [])].map(({ blob, size, hash }) => ({ id: blob, size, hash }));

export function withoutBytes({ blob, key, hash, size, type, width, height }: EncryptedFile): EncryptedFile {
  return { blob, key, hash, size, type, width, height };
}

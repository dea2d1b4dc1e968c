/** What becomes of a photo that is prepared and encrypted: what its record says of its files, and the bytes that go beside it. */
import type { DraftWrite, OutgoingBlob } from '@cocon/client';
import type { PreparedAndEncrypted, SealedImage } from '@cocon/client/media';
import type { EncryptedFile } from '@cocon/domain';

export interface SealedFiles {
  readonly full: EncryptedFile;
  readonly preview: EncryptedFile;
  /** Base64url. */
  readonly thumbhash: string;
}

/** Everything of a photo but its bytes. */
export const filesOf = ({ full, preview, thumbhash }: PreparedAndEncrypted): SealedFiles => ({
  full: withoutBytes(full),
  preview: withoutBytes(preview),
  thumbhash,
});

/** The ciphertexts, each under the id that its file has. */
export const bytesOf = ({ full, preview }: Pick<PreparedAndEncrypted, 'full' | 'preview'>): OutgoingBlob[] =>
  [full, preview].map(({ blob, bytes }) => ({ id: blob, bytes }));

/** How a write names the files of its photo. */
export const blobsOf = ({ full, preview }: Pick<SealedFiles, 'full' | 'preview'>): DraftWrite['blobs'] =>
  [full, preview].map(({ blob, size, hash }) => ({ id: blob, size, hash }));

function withoutBytes({ blob, key, hash, size, type, width, height }: SealedImage): EncryptedFile {
  return { blob, key, hash, size, type, width, height };
}

/**
 * Sealing a prepared photo: full and preview become blobs of their own, each under a key that encrypts nothing
 * else, and are hashed as the server will hold them. The keys go into the photo's record; the bytes go up. So does the
 * copy to keep, whose key goes into a record of its own.
 */
import { type Bytes, encryptBlob, makeBlobKey, sha256, toBase64Url } from '@cocon/crypto';
import type { BlobId, EstablishmentId, Result } from '@cocon/protocol';
import { openPhoto } from './openPhoto.ts';
import type { PhotoRefusal } from './photoRefusal.ts';
import { type PreparedImage, preparePhoto, type PrepareOptions } from './preparePhoto.ts';

export type SealedFile<Type extends string> = {
  readonly blob: BlobId;
  /** base64url of the blob's key, and of the SHA-256 of the ciphertext. */
  readonly key: string;
  readonly hash: string;
  /** Bytes of the ciphertext. */
  readonly size: number;
  readonly type: Type;
  readonly width: number;
  readonly height: number;
  /** The ciphertext. */
  readonly bytes: Bytes;
};

export type SealedImage = SealedFile<'image/jpeg'>;

export type PreparedAndEncrypted = {
  readonly full: SealedImage;
  readonly preview: SealedImage;
  /** The sealed preview, opened again as its readers will, to be shown; undefined where it does not open. */
  readonly shown: Blob | undefined;
  readonly thumbhash: string;
  readonly colour: string;
  readonly takenOn: string | null;
  readonly isFirstOfMoving: boolean;
  readonly copy?: SealedCopy;
};

/** The copy to keep, of a photo or a film. */
export type SealedCopy = SealedFile<'image/jpeg' | 'video/mp4'>;

/** What a worker needs to know of one photo. The ids are drawn by the page. */
export type SealingJob = {
  readonly file: Blob;
  readonly establishment: EstablishmentId;
  readonly fullBlob: BlobId;
  readonly previewBlob: BlobId;
  /** Where there is to be a copy to keep. */
  readonly copyBlob?: BlobId;
  readonly options: Omit<PrepareOptions, 'withCopy'>;
};

export type SealingAnswer = Result<PreparedAndEncrypted, PhotoRefusal>;

export async function prepareAndSeal(job: SealingJob): Promise<SealingAnswer> {
  const { copyBlob } = job;
  const prepared = await preparePhoto(job.file, { ...job.options, withCopy: copyBlob !== undefined });
  if (!prepared.ok) return prepared;
  const { full, thumbhash, colour, takenOn, isFirstOfMoving, copy } = prepared.value;
  return {
    ok: true,
    value: {
      full: await sealFile(full, job.establishment, job.fullBlob),
      ...(await sealPreview(prepared.value.preview, job)),
      thumbhash: toBase64Url(thumbhash),
      colour,
      takenOn,
      isFirstOfMoving,
      ...(copy && copyBlob && { copy: await sealFile(copy, job.establishment, copyBlob) }),
    },
  };
}

/** The preview, and what its readers will see of it: shown before it is published. */
export async function sealPreview(
  preview: PreparedImage,
  { establishment, previewBlob }: Pick<SealingJob, 'establishment' | 'previewBlob'>,
): Promise<Pick<PreparedAndEncrypted, 'preview' | 'shown'>> {
  const sealed = await sealFile(preview, establishment, previewBlob);
  const opened = await openPhoto({ ...sealed, establishment });
  return { preview: sealed, shown: opened.ok ? opened.value : undefined };
}

/** One file under a key of its own. */
export async function sealFile<Type extends string>(
  file: Omit<PreparedImage, 'type'> & { readonly type: Type },
  establishment: string,
  blob: BlobId,
): Promise<SealedFile<Type>> {
  const key = makeBlobKey();
  const bytes = await encryptBlob(key, { establishment, blob }, file.bytes);
  const { type, width, height } = file;
  const hash = toBase64Url(await sha256(bytes));
  return { blob, key: toBase64Url(key), hash, size: bytes.length, type, width, height, bytes };
}

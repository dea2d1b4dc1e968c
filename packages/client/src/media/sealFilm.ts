/**
 * Sealing a prepared film: the film, its still and its preview become blobs of their own, each under its own key, and so
 * does the copy to keep, which is the same film: what is filmed at 720 lines has no larger size to keep.
 */
import { toBase64Url } from '@cocon/crypto';
import type { BlobId, EstablishmentId, Result } from '@cocon/protocol';
import type { FilmRefusal } from './filmRefusal.ts';
import { type FilmOptions, prepareFilm } from './prepareFilm.ts';
import { type PreparedAndEncrypted, sealFile, type SealedFile, sealPreview } from './sealPhoto.ts';

/** A film beside its still, which is prepared as a photo is. */
export type SealedFilm = PreparedAndEncrypted & {
  readonly film: SealedFile<'video/mp4'> & { readonly seconds: number };
};

export type FilmJob = {
  readonly file: Blob;
  readonly establishment: EstablishmentId;
  readonly filmBlob: BlobId;
  readonly fullBlob: BlobId;
  readonly previewBlob: BlobId;
  /** Where there is to be a copy to keep. */
  readonly copyBlob?: BlobId;
};

export type FilmAnswer = Result<SealedFilm, FilmRefusal>;

export async function prepareAndSealFilm(job: FilmJob, options: FilmOptions = {}): Promise<FilmAnswer> {
  const prepared = await prepareFilm(job.file, options);
  if (!prepared.ok) return prepared;
  const { establishment, copyBlob } = job;
  const { film, full, preview, thumbhash, colour } = prepared.value;
  return {
    ok: true,
    value: {
      film: { ...(await sealFile(film, establishment, job.filmBlob)), seconds: film.seconds },
      full: await sealFile(full, establishment, job.fullBlob),
      ...(await sealPreview(preview, job)),
      thumbhash: toBase64Url(thumbhash),
      colour,
      takenOn: null,
      isFirstOfMoving: false,
      ...(copyBlob && { copy: await sealFile(film, establishment, copyBlob) }),
    },
  };
}

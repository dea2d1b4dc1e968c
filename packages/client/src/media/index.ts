/**
 * Photos on the device that publishes them and on those that look at them: docs/spec.md says what is guaranteed.
 * The app starts `photoWorker.ts` and `photoReaderWorker.ts` as module workers and hands them in.
 */
export { type FileKind, inspect, type Inspection } from './inspect.ts';
export { maxFileBytes, maxPixels } from './photoLimits.ts';
export type { PhotoRefusal, PhotoRefusalCode } from './photoRefusal.ts';
export { type Mask, maskRegions } from './maskRegions.ts';
export { type PreparedImage, type PreparedPhoto, preparePhoto, type PrepareOptions } from './preparePhoto.ts';
export type { PreparedAndEncrypted, SealedCopy, SealedImage } from './sealPhoto.ts';
export {
  createPhotoPipeline,
  type PhotoPipeline,
  type PhotoPipelineOptions,
  type PhotoPipelineSettings,
} from './photoPipeline.ts';
export { createFilmPipeline, type FilmPipeline, type FilmPipelineOptions } from './filmPipeline.ts';
export type { FilmRefusal, FilmRefusalCode } from './filmRefusal.ts';
export type { SealedFilm } from './sealFilm.ts';
export { openPhoto, type OpenPhotoRefusal, type PhotoType, type SealedPhoto } from './openPhoto.ts';
export {
  createPhotoReader,
  type PhotoReader,
  type PhotoReaderRefusal,
  type PhotoReaderSettings,
} from './photoReader.ts';
export {
  type HandoutRefusal,
  maxPdfBytes,
  openHandout,
  type SealedHandout,
  sealHandout,
} from './handoutFile.ts';
export type { PdfFault } from './pdfContents.ts';

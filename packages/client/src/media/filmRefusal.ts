/**
 * Why a film is not taken. The codes are stable: each has its sentence in the person's language.
 *
 * - `notAFilm`: no container that is read (MP4, QuickTime, Matroska, WebM), or one that is cut off;
 * - `noPicture`: only sound, or no length at all;
 * - `cannotDecode`: this browser does not decode its picture (`hevc` in many) or its sound;
 * - `cannotEncode`: this browser encodes no H.264;
 * - `unreadable`: damaged, seen in the middle of it;
 * - `notStripped`: the result could not be shown to be free of metadata;
 * - `cannotStart`: the app's own worker did not load (no network, storage cleared).
 */
export type FilmRefusal =
  | { readonly code: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'tooLong'; readonly seconds: number; readonly limit: number }
  | { readonly code: 'cannotDecode'; readonly codec: string }
  | { readonly code: 'empty' | 'notAFilm' | 'noPicture' | 'cannotEncode' | 'unreadable' }
  | { readonly code: 'notStripped' | 'cancelled' | 'cannotStart' };

export type FilmRefusalCode = FilmRefusal['code'];

/**
 * Why a photo is not taken. The codes are stable: each has its sentence in the person's language.
 *
 * - `unreadable`: damaged, cut off, or more than this device's browser can decode;
 * - `canvasBlocked`: the browser falsifies pictures to resist fingerprinting;
 * - `notStripped`: the result could not be shown to be free of metadata;
 * - `cannotStart`: the app's own worker, or what decodes HEIC, did not load (no network, storage cleared).
 */
export type PhotoRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'tooManyPixels'; readonly pixels: number; readonly limit: number }
  | { readonly code: 'notAnImage'; readonly kind: 'pdf' | 'film' | 'unknown' }
  | { readonly code: 'unreadable' | 'canvasBlocked' | 'notStripped' | 'cancelled' | 'cannotStart' };

export type PhotoRefusalCode = PhotoRefusal['code'];

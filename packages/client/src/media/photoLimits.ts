/** What a photo may be, checked before a single pixel is decoded (PH-4, PH-5). */
import type { Bytes } from '@cocon/crypto';
import type { Result } from '@cocon/protocol';
import { type Inspection, inspect } from './inspect.ts';
import type { PhotoRefusal } from './photoRefusal.ts';

/** 60 megapixels are 240 MB once decoded. */
export const maxPixels = 60_000_000;
export const maxFileBytes = 80_000_000;

/** Enough to tell the kind; only pictures of a bearable size are read whole, which takes 2 ms for a usual one. */
const beginning = 4096;
/** Files of up to so many bytes, as cameras make them, are read whole at once: to read twice takes longer. */
const usual = 12_000_000;

export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | 'avif';

/** A file that may be decoded: its kind, and a size that is known and within the limits. */
export type AdmittedPhoto = Inspection & {
  readonly kind: PictureKind;
  readonly size: { readonly width: number; readonly height: number };
  /** The whole file, until a decoder takes them: they are empty then. */
  readonly bytes: Bytes;
};

/** Looks at the file's bytes only, never at its name or type. */
export async function admitPhoto(file: Blob): Promise<Result<AdmittedPhoto, PhotoRefusal>> {
  const refused = (refusal: PhotoRefusal) => ({ ok: false, refusal }) as const;
  if (file.size === 0) return refused({ code: 'empty' });
  const first = await bytesOf(file.size > usual ? file.slice(0, beginning) : file);
  if (first === undefined) return refused({ code: 'unreadable' });
  const { kind } = inspect(first);
  if (kind === 'empty') return refused({ code: 'empty' });
  if (kind === 'pdf' || kind === 'film' || kind === 'unknown') return refused({ code: 'notAnImage', kind });
  if (file.size > maxFileBytes) return refused({ code: 'tooLarge', bytes: file.size, limit: maxFileBytes });

  const whole = file.size > usual ? await bytesOf(file) : first;
  if (whole === undefined) return refused({ code: 'unreadable' });
  const seen = inspect(whole);
  const pixels = seen.size === null ? 0 : seen.size.width * seen.size.height;
  if (pixels > maxPixels) return refused({ code: 'tooManyPixels', pixels, limit: maxPixels });
  if (seen.size === null || pixels === 0 || seen.isComplete !== true) return refused({ code: 'unreadable' });
  return { ok: true, value: { ...seen, kind, size: seen.size, bytes: whole } };
}

/** The bytes, or undefined when the file went away or changed since it was picked. */
export async function bytesOf(blob: Blob): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

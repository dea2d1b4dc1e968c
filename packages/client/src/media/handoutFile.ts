/**
 * The file of a paper for families: a PDF that holds nothing but pages, or a picture. What it is says its bytes, never its
 * name (PD-1, PD-2). A picture is prepared like a photo, so nothing but pixels is left of it; a PDF stays as it is.
 *
 * Who opens one believes the signed record as far as the key, and looks at the bytes again: of the two types that exist
 * here none is handed on that is not what it says (PD-3).
 */
import {
  type Bytes,
  CryptoRefusal,
  decryptBlob,
  encryptBlob,
  fromBase64Url,
  makeBlobKey,
  sha256,
  toBase64Url,
} from '@cocon/crypto';
import { makeId, type BlobId, type EstablishmentId, type Result } from '@cocon/protocol';
import { inspect } from './inspect.ts';
import { faultInPdf, type PdfFault } from './pdfContents.ts';
import type { PhotoRefusal } from './photoRefusal.ts';
import type { PreparedAndEncrypted, SealedImage } from './sealPhoto.ts';

/** A paper that a phone on a bus opens; a scan of twenty pages is five. */
export const maxPdfBytes = 20_000_000;
const beginning = 4096;

export const handoutTypes = ['application/pdf', 'image/jpeg'] as const;
export type HandoutType = (typeof handoutTypes)[number];

export interface SealedHandout {
  readonly blob: BlobId;
  /** base64url of the blob's key, and of the SHA-256 of the ciphertext. */
  readonly key: string;
  readonly hash: string;
  /** Bytes of the ciphertext. */
  readonly size: number;
  readonly type: HandoutType;
  /** The ciphertext. */
  readonly bytes: Bytes;
}

export type HandoutRefusal =
  | { readonly code: 'empty' | 'otherKind' | 'unreadable' }
  | { readonly code: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'pdf'; readonly fault: PdfFault }
  | { readonly code: 'picture'; readonly refusal: PhotoRefusal };

/** Prepares a picture: `PhotoPipeline.prepare`. */
type PreparePicture = (file: Blob) => Promise<Result<PreparedAndEncrypted, PhotoRefusal>>;

export async function sealHandout(
  file: Blob,
  establishment: EstablishmentId,
  preparePicture: PreparePicture,
): Promise<Result<SealedHandout, HandoutRefusal>> {
  const refused = (refusal: HandoutRefusal) => ({ ok: false, refusal }) as const;
  const start = await bytesOf(file.slice(0, beginning));
  if (start === undefined) return refused({ code: 'unreadable' });
  const { kind } = inspect(start);
  switch (kind) {
    case 'empty':
      return refused({ code: 'empty' });
    case 'film':
    case 'unknown':
      return refused({ code: 'otherKind' });
    case 'pdf': {
      if (file.size > maxPdfBytes) return refused({ code: 'tooLarge', bytes: file.size, limit: maxPdfBytes });
      const bytes = await bytesOf(file);
      if (bytes === undefined) return refused({ code: 'unreadable' });
      const fault = await faultInPdf(bytes);
      return fault
        ? refused({ code: 'pdf', fault })
        : { ok: true, value: await sealPdf(bytes, establishment) };
    }
    default: {
      const picture = await preparePicture(file);
      if (!picture.ok) return refused({ code: 'picture', refusal: picture.refusal });
      return { ok: true, value: ofPicture(picture.value.full) };
    }
  }
}

async function sealPdf(plain: Bytes, establishment: EstablishmentId): Promise<SealedHandout> {
  const blob = makeId<BlobId>();
  const key = makeBlobKey();
  const bytes = await encryptBlob(key, { establishment, blob }, plain);
  const hash = toBase64Url(await sha256(bytes));
  return { blob, key: toBase64Url(key), hash, size: bytes.length, type: 'application/pdf', bytes };
}

const ofPicture = ({ blob, key, hash, size, type, bytes }: SealedImage): SealedHandout => ({
  blob,
  key,
  hash,
  size,
  type,
  bytes,
});

export interface ReceivedHandout {
  readonly key: string;
  readonly establishment: string;
  readonly blob: string;
  readonly type: string;
  /** The ciphertext, its hash checked against the record. */
  readonly bytes: Bytes;
}

/** The file in clear, for the system to open; undefined where it is not what its record says, or holds a script. */
export async function openHandout(received: ReceivedHandout): Promise<Blob | undefined> {
  const type = handoutTypes.find((one) => one === received.type);
  if (type === undefined) return undefined;
  const plain = await decrypted(received);
  if (plain === undefined) return undefined;
  const { kind } = inspect(plain.subarray(0, beginning));
  if (!type.endsWith(`/${kind}`)) return undefined;
  if (kind === 'pdf' && (await faultInPdf(plain)) !== undefined) return undefined;
  return new Blob([plain], { type });
}

async function decrypted({ key, establishment, blob, bytes }: ReceivedHandout): Promise<Bytes | undefined> {
  try {
    return await decryptBlob(fromBase64Url(key), { establishment, blob }, bytes);
  } catch (error) {
    // A TypeError is a key of another form.
    if (error instanceof CryptoRefusal || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The bytes, or undefined when the file went away or changed since it was picked. */
async function bytesOf(blob: Blob): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

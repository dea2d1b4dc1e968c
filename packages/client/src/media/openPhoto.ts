/**
 * Opening a photo that came from the server: believed only as far as the signed record goes (PH-17).
 *
 * The type comes from the record too, yet a picture is shown from this app's origin: only types that run no
 * script exist here, and the bytes must be of the type that is said, within the limits that a picture has when
 * it is published, so that a member cannot stop other people's phones with one gigantic picture.
 */
import { type Bytes, CryptoRefusal, decryptBlob, fromBase64Url, sha256, toBase64Url } from '@cocon/crypto';
import type { BlobId, EstablishmentId, Result } from '@cocon/protocol';
import { inspect } from './inspect.ts';
import { maxPixels } from './photoLimits.ts';

export type PhotoType = 'image/jpeg' | 'image/webp';

export type SealedPhoto = {
  /** base64url, from the signed record: the blob's key, and the SHA-256 of its ciphertext. */
  readonly key: string;
  readonly hash: string;
  readonly establishment: EstablishmentId;
  readonly blob: BlobId;
  readonly type: PhotoType;
  /** The ciphertext as the server gave it. */
  readonly bytes: Bytes;
};

/**
 * - `altered`: not the bytes that the record names: ask the server again, then say that the photo is missing;
 * - `wrongKey`: the right bytes under another key, establishment or id: the record is at fault;
 * - `notAPhoto`: they open, and are not a picture of that type.
 */
export type OpenPhotoRefusal = { readonly code: 'altered' | 'wrongKey' | 'notAPhoto' };

/** The photo, for `URL.createObjectURL`. Never throws on what was received. */
export async function openPhoto(photo: SealedPhoto): Promise<Result<Blob, OpenPhotoRefusal>> {
  const refused = (code: OpenPhotoRefusal['code']) => ({ ok: false, refusal: { code } }) as const;
  if (toBase64Url(await sha256(photo.bytes)) !== photo.hash) return refused('altered');
  const plain = await decrypt(photo);
  if (plain === undefined) return refused('wrongKey');
  const { kind, size } = inspect(plain);
  const isOfType = `image/${kind}` === photo.type && (kind === 'jpeg' || kind === 'webp');
  if (!isOfType || size === null || size.width * size.height > maxPixels) return refused('notAPhoto');
  return { ok: true, value: new Blob([plain], { type: photo.type }) };
}

async function decrypt({ key, establishment, blob, bytes }: SealedPhoto): Promise<Bytes | undefined> {
  try {
    return await decryptBlob(fromBase64Url(key), { establishment, blob }, bytes);
  } catch (error) {
    // A TypeError or RangeError is a key of another form or length.
    const isTheirs =
      error instanceof CryptoRefusal || error instanceof TypeError || error instanceof RangeError;
    if (isTheirs) return undefined;
    throw error;
  }
}

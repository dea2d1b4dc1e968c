/**
 * The copies that a family may keep. This device holds the record of a copy only where its home may keep it, so there is
 * nothing to decide here: what is held may be saved, for as long as the words of today let it be held.
 */
import type { Document, Profile } from '@cocon/client';
import { copyType, type CopyBody, type PhotoBody } from '@cocon/domain';
import type { BlobId, EstablishmentId } from '@cocon/protocol';
import { documentsOf } from '../../session/useSession.ts';
import { photoReader } from '../gallery/openedPhotos.ts';

/** By the record that a photo names. */
export function copiesHeld(profile: Profile): ReadonlyMap<string, Document<CopyBody>> {
  return new Map(documentsOf(profile, copyType).map((copy) => [copy.id, copy]));
}

export const copyOf = (profile: Profile, { copy }: PhotoBody): Document<CopyBody> | undefined =>
  copy === undefined ? undefined : copiesHeld(profile).get(copy);

/**
 * The copy in clear; undefined where it is not what its record says. Throws a `ClientRefusal` when it cannot be had now.
 */
export async function openCopy(
  profile: Profile,
  { id, body }: Document<CopyBody>,
): Promise<Blob | undefined> {
  const { blob, key, hash, type, size } = body.file;
  if (type === 'video/mp4') {
    const film = await profile.blobs.open({ record: id, blob, hash, key, size });
    return new Blob([await film.read(0, film.size)], { type });
  }
  if (type !== 'image/jpeg') return undefined;
  const bytes = await profile.blobs.read({ record: id, blob, hash }, { keep: false });
  const establishment = profile.stored.establishment as EstablishmentId;
  const opened = await photoReader().open({ key, hash, establishment, blob: blob as BlobId, type, bytes });
  return opened.ok ? opened.value : undefined;
}

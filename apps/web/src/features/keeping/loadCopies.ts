/** Before photos go or end with their copies: those that this device has not loaded yet, because they are old, are loaded. */
import type { Profile } from '@cocon/client';
import type { PhotoBody } from '@cocon/domain';
import type { RecordId } from '@cocon/protocol';

/** Throws a `ClientRefusal` where some are missing and the server cannot be asked. */
export async function loadCopies(
  profile: Profile,
  photos: readonly { readonly body: PhotoBody }[],
): Promise<void> {
  const named = photos.flatMap(({ body }) => body.copy ?? []);
  // Of a copy that has not left yet the outbox sees to it.
  const waiting = new Set<string>(profile.outbox.flatMap(({ draft }) => draft.writes.map(({ id }) => id)));
  const isMissing = (id: string) => !waiting.has(id) && profile.documents.get(id as RecordId) === undefined;
  while (named.some(isMissing) && profile.hasOlder('print')) await profile.loadOlder('print');
}

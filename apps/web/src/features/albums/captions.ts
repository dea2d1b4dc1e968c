/**
 * The words under a photo: a new version of its record, for exactly the families that have it. A photo that a family has
 * lost waits in « À revoir » first: saying something under it must not decide, in passing, who sees it.
 */
import type { Document, DraftWrite, Profile } from '@cocon/client';
import type { PhotoBody } from '@cocon/domain';
import { homesReading, householdsOf, unpublishable } from '@cocon/protocol';
import { blobsOf } from '../publishing/sealedFiles.ts';
import { reviewOf } from '../review/review.ts';

export const LONGEST_CAPTION = 300;

/** Whether the words under a photo may be changed now: it may be published again to everyone who has it. */
export function mayCaption({ state, moment, audiences }: Profile, { header }: Document<PhotoBody>): boolean {
  const members = audiences.peek(header.audience)?.members;
  if (!header.medium || !members) return false;
  return (
    unpublishable(state, header.medium, moment).length === 0 &&
    !reviewOf(state, moment, header.medium, householdsOf(state, members))
  );
}

/** `caption`: empty takes the words away. Nothing where nothing changes, or may. */
export function captionWrite(
  profile: Profile,
  photo: Document<PhotoBody>,
  caption: string,
): DraftWrite | undefined {
  const { id, version, header, body: base } = photo;
  const { medium } = header;
  const members = profile.audiences.peek(header.audience)?.members;
  const isSame = caption === (base.caption ?? '');
  if (isSame || !medium || !members || !mayCaption(profile, photo)) return undefined;
  const { caption: _former, ...kept } = base;
  const body: PhotoBody = caption === '' ? kept : { ...kept, caption };
  return {
    id,
    collection: 'medium',
    body,
    audience: { kind: 'consents', only: homesReading(profile.state, householdsOf(profile.state, members)) },
    until: header.until,
    basedOn: version,
    base,
    blobs: blobsOf(body),
    medium: { kind: medium.kind, post: medium.post, subjects: medium.subjects, day: medium.day },
    post: null,
  };
}

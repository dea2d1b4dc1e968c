/**
 * What staff do with a photo to review: a new version of its record, with the post, day and end that it has, for nobody
 * who did not have it.
 */
import type { Document, DraftWrite } from '@cocon/client';
import type { PhotoBody } from '@cocon/domain';
import type { ChildId, HouseholdId } from '@cocon/protocol';
import { blobsOf, type SealedFiles } from '../publishing/sealedFiles.ts';
import type { PhotoToReview } from './photosToReview.ts';

/** The same photo, for those who may still open it only. */
export const keptWrite = ({ document, still }: PhotoToReview): DraftWrite =>
  nextVersion(document, document.body, [], still);

/** The photo with a child hidden, for those who had it; its files are new. */
export function maskedWrite(
  { document, lost, still }: PhotoToReview,
  files: SealedFiles,
  hidden: ReadonlySet<ChildId>,
): DraftWrite {
  return nextVersion(document, { ...document.body, ...files }, [...hidden], [...lost, ...still]);
}

function nextVersion(
  { id, version, header, body: base }: Document<PhotoBody>,
  body: PhotoBody,
  hidden: readonly ChildId[],
  only: readonly HouseholdId[],
): DraftWrite {
  const { medium } = header;
  if (!medium) throw new TypeError('a photo says who is on it');
  const subjects = medium.subjects.filter(({ child }) => !hidden.includes(child));
  return {
    id,
    collection: 'medium',
    body,
    audience: { kind: 'consents', only },
    until: header.until,
    basedOn: version,
    base,
    blobs: blobsOf(body),
    medium: { kind: medium.kind, post: medium.post, subjects, day: medium.day },
    post: null,
  };
}

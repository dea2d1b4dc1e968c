/**
 * What staff do with a photo to review: a new version of its record, with the post, day and end that it has, for nobody
 * who did not have it.
 */
import type { Document, DraftWrite } from '@cocon/client';
import type { CopyBody, PhotoBody } from '@cocon/domain';
import type { ChildId, HouseholdId } from '@cocon/protocol';
import { blobsOfCopy } from '../publishing/copiesToKeep.ts';
import { blobsOf, type SealedFiles } from '../publishing/sealedFiles.ts';
import type { PhotoToReview } from './photosToReview.ts';

/** The same photo, for those who may still open it only; and its copy to keep, where there is one. */
export const keptWrites = ({ document, still }: PhotoToReview, copy?: Document<CopyBody>): DraftWrite[] => [
  nextVersion(document, document.body, blobsOf(document.body), [], still),
  ...(copy ? [nextVersion(copy, copy.body, blobsOfCopy(copy.body), [], still)] : []),
];

/** The photo with a child hidden, for those who had it; its files are new. */
export function maskedWrite(
  { document, lost, still }: PhotoToReview,
  files: SealedFiles,
  hidden: ReadonlySet<ChildId>,
): DraftWrite {
  // What it showed before is no copy of it: that one goes.
  const { copy: _gone, ...body } = document.body;
  const made = { ...body, ...files };
  return nextVersion(document, made, blobsOf(made), [...hidden], [...lost, ...still]);
}

function nextVersion(
  { id, collection, version, header, body: base }: Document,
  body: PhotoBody | CopyBody,
  blobs: DraftWrite['blobs'],
  hidden: readonly ChildId[],
  only: readonly HouseholdId[],
): DraftWrite {
  const { medium } = header;
  if (!medium) throw new TypeError('a photo says who is on it');
  const subjects = medium.subjects.filter(({ child }) => !hidden.includes(child));
  return {
    id,
    collection,
    body,
    audience: { kind: 'consents', only },
    until: header.until,
    basedOn: version,
    base,
    blobs,
    medium: { kind: medium.kind, post: medium.post, subjects, day: medium.day },
    post: null,
  };
}

/** The photos of this device that wait in « À revoir ». */
import type { Document, Profile } from '@cocon/client';
import { photoType, type PhotoBody } from '@cocon/domain';
import { householdsOf } from '@cocon/protocol';
import { documentsOf } from '../../session/useSession.ts';
import { reviewOf, type Review } from './review.ts';

export interface PhotoToReview extends Review {
  readonly document: Document<PhotoBody>;
}

interface Asked {
  readonly height: number;
  readonly day: string;
  readonly review: Review | undefined;
}

/** Asked again of a photo only when the register or the day moved. */
const asked = new WeakMap<Document, Asked>();

/** Newest first; without those that something on its way changes or deletes. */
export function photosToReview(profile: Profile): PhotoToReview[] {
  const underWay = new Set(
    profile.outbox.flatMap(({ draft }) => [...draft.writes, ...draft.deletions].map(({ id }) => id)),
  );
  return documentsOf(profile, photoType)
    .filter(({ id }) => !underWay.has(id))
    .flatMap((document) => {
      const review = reviewOfDocument(profile, document);
      return review ? [{ ...review, document }] : [];
    })
    .sort((a, b) => b.document.header.at - a.document.header.at);
}

function reviewOfDocument(profile: Profile, document: Document<PhotoBody>): Review | undefined {
  const { state, moment } = profile;
  const before = asked.get(document);
  if (before?.height === moment.height && before.day === moment.day) return before.review;
  const { medium, audience } = document.header;
  const members = profile.audiences.peek(audience)?.members;
  if (!medium || !members) return undefined;
  const review = reviewOf(state, moment, medium, householdsOf(state, members));
  asked.set(document, { ...moment, review });
  return review;
}

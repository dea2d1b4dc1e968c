/**
 * Who may read a record: the one function that pages, changes, single records, stale answers and blobs ask.
 *
 * - After its `until` nobody.
 * - Staff: whoever's keyring is in the audience (`direction` always is; `team` where it was put in).
 * - A household whose last reading day is past: nobody, though its closing has not been said yet (17).
 * - A household: its keyring (or one whose past it inherits) is in the audience; a medium or print, only while the
 *   words of the guardians of every subject still show it, a print while they still let it be kept (41, 45); a post of media, only with one of them (35).
 */
import { consentsStillShow, isInAudience, isReadingOver, useOf } from '@cocon/protocol';
import type { AudienceId, HouseholdId, Moment, RecordId, RegisterState } from '@cocon/protocol';
import { householdsIn, type AudienceFacts, type AudienceMembers } from '../audiences/audienceMembers.ts';
import { keyringsOfCaller } from '../audiences/audienceRows.ts';
import type { Caller } from '../devices/caller.ts';
import type { Tenant } from '../platform/database.ts';
import { factsOfMedia, headerOf, type RecordFacts } from './recordRows.ts';

/** At what moment, and by whom, it is asked. */
export interface Question {
  readonly state: RegisterState;
  readonly caller: Caller;
  readonly moment: Moment;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What else must be known of a record: who is in its audience, and a post's media. */
export interface Surroundings {
  audience(id: AudienceId): AudienceFacts | undefined;
  media(post: RecordId): readonly RecordFacts[];
}

export function mayRead(question: Question, record: RecordFacts, around: Surroundings): boolean {
  const audience = around.audience(record.audience);
  if (!audience || (record.until !== null && record.until <= question.now)) return false;
  if (!isAddressed(question, audience)) return false;
  switch (question.caller.kind) {
    case 'staff':
      return true;
    case 'household':
      return householdMayRead(question, question.caller.household, record, around);
  }
}

/** Whether an audience is the caller's, whatever consents say. */
export function isAddressed(
  { state, caller }: Pick<Question, 'state' | 'caller'>,
  audience: AudienceFacts,
): boolean {
  switch (caller.kind) {
    case 'staff':
      return keyringsOfCaller(state, caller).some((keyring) => audience.keyrings.has(keyring));
    case 'household':
      return isInAudience(state, householdsIn(state, audience), caller.household);
  }
}

/** Whether the caller may write what was written for this audience anew: an heir reads its past and rewrites none of it. */
export function mayContinue(question: Pick<Question, 'state' | 'caller'>, audience: AudienceFacts): boolean {
  const { caller } = question;
  const [own] = keyringsOfCaller(question.state, caller);
  return caller.kind === 'staff'
    ? isAddressed(question, audience)
    : own !== undefined && audience.keyrings.has(own);
}

function householdMayRead(
  question: Question,
  household: HouseholdId,
  record: RecordFacts,
  around: Surroundings,
): boolean {
  if (isReadingOver(question.state, household, question.moment)) return false;
  switch (record.collection) {
    case 'medium':
    case 'print': {
      // A print that does not say who is on it is shown to no family.
      const { medium } = headerOf(record);
      const { state, moment } = question;
      return medium !== null && consentsStillShow(state, medium, household, moment, useOf(record.collection));
    }
    case 'post':
      return (
        !record.with_media || around.media(record.id).some((medium) => mayRead(question, medium, around))
      );
    case 'book':
    case 'day':
    case 'sheet':
    case 'home':
    case 'thread':
    case 'file':
    case 'office':
      return true;
  }
}

/** Reads what deciding on these records needs: audiences, and for households the media of posts. */
export async function surroundingsOf(
  tenant: Tenant,
  audiences: AudienceMembers,
  caller: Caller,
  records: readonly RecordFacts[],
): Promise<Surroundings> {
  const posts = caller.kind === 'household' ? records.filter((record) => record.with_media) : [];
  const media = await factsOfMedia(
    tenant,
    posts.map(({ id }) => id),
  );
  const facts = await audiences.of(
    tenant,
    [...records, ...media].map(({ audience }) => audience),
  );
  const byPost = Map.groupBy(media, ({ post }) => post);
  return { audience: (id) => facts.get(id), media: (post) => byPost.get(post) ?? [] };
}

/** What a new version of a record must satisfy, given the version before it and its audience (30–33, 41–43). */
import {
  allowedHouseholds,
  audienceFits,
  homesReading,
  isCurrent,
  isReadingOver,
  mayOpen,
  mayWrite,
  useOf,
  type HouseholdId,
  type RecordHeader,
} from '@cocon/protocol';
import { householdsIn, type AudienceFacts } from '../audiences/audienceMembers.ts';
import type { Asking } from '../devices/asking.ts';
import { Refused } from '../platform/refused.ts';
import { headerOf, type RecordFacts } from './recordRows.ts';

export interface Former {
  readonly facts: RecordFacts;
  readonly audience: AudienceFacts;
}

/** Refuses a version that its author may not write, or not for this audience. */
export function checkRecord(
  asking: Asking,
  header: RecordHeader,
  audience: AudienceFacts,
  former?: Former,
): void {
  const { state, caller, now } = asking;
  const author = caller.device;
  if (!mayWrite(author, header.collection, header.head.height)) throw new Refused('notAllowed', 'collection');
  if (!audienceFits(state, header.collection, audience.members, author))
    throw new Refused('notAllowed', 'audience');
  if (!isCurrent(state, audience.members)) throw new Refused('audienceNotCurrent', { record: header.id });
  if (header.until !== null && header.until <= now) throw new Refused('badRequest', '`until` has passed');
  checkWhoReads(asking, header, audience);
  checkSuccession(header, former);
  checkMedium(asking, header, audience, former);
}

/** Of a family that has read its last, nothing is taken; for it, nothing but pages of the book, which name it (17). */
function checkWhoReads(
  { state, caller, moment }: Asking,
  { collection, id }: RecordHeader,
  audience: AudienceFacts,
): void {
  const isOver = (household: HouseholdId) => isReadingOver(state, household, moment);
  if (caller.kind === 'household' && isOver(caller.household)) throw new Refused('notAllowed', 'reading');
  if (collection === 'book') return;
  if ([...householdsIn(state, audience)].some(isOver)) throw new Refused('tooWide', { record: id });
}

function checkSuccession(header: RecordHeader, former: Former | undefined): void {
  const before = former && headerOf(former.facts);
  if (!before) {
    const { medium } = header;
    if (medium && medium.publishedAt !== header.head.height) throw new Refused('badRequest', 'publishedAt');
    return;
  }
  const kept =
    before.collection === header.collection &&
    before.medium?.post === header.medium?.post &&
    before.medium?.publishedAt === header.medium?.publishedAt;
  if (!kept) throw new Refused('badRequest', 'collection, post or publishedAt changed');
  const stepsBack = before.author === header.author && before.head.height > header.head.height;
  if (stepsBack) throw new Refused('badRequest', 'head goes back');
}

/** The publishing device computed the same; here it is computed again, and wider is refused (42, 43). */
function checkMedium(
  asking: Asking,
  header: RecordHeader,
  audience: AudienceFacts,
  former: Former | undefined,
): void {
  const { state, moment } = asking;
  const households = householdsIn(state, audience);
  if (header.medium === null) {
    // Who is on a print must be said, or no family may have it.
    if (header.collection === 'print' && households.size > 0)
      throw new Refused('tooWide', { record: header.id });
    return;
  }
  const { medium } = header;
  const unknown = medium.subjects.some(({ child }) => state.children[child] === undefined);
  const children = new Set(medium.subjects.map(({ child }) => child));
  if (unknown || children.size !== medium.subjects.length) throw new Refused('badRequest', 'subjects');
  const use = useOf(header.collection);
  const allowed = allowedHouseholds(state, medium, moment, use);
  const stillOpen = (household: HouseholdId) =>
    former !== undefined &&
    mayOpen(state, medium, householdsIn(state, former.audience), household, moment, use);
  for (const household of households) {
    if (!allowed.has(household) && !stillOpen(household)) throw new Refused('tooWide', { record: header.id });
  }
}

/** A post of media reaches no family that none of its media reaches (35). */
export function checkPost(
  asking: Asking,
  header: RecordHeader,
  audience: AudienceFacts,
  media: readonly AudienceFacts[],
): void {
  if (!header.post?.withMedia) return;
  const { state } = asking;
  const reached = new Set(media.flatMap((one) => homesReading(state, householdsIn(state, one))));
  for (const household of householdsIn(state, audience)) {
    if (!reached.has(household)) throw new Refused('tooWide', { record: header.id });
  }
}

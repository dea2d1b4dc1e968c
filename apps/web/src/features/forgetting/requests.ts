/** Families' requests that photos of their child be erased: those that wait for the direction, and its answers. */
import type { Document, DraftWrite, Profile, SignedErasure } from '@cocon/client';
import { erasureRequestType, requestState, type ErasureAnswer, type ErasureRequestBody } from '@cocon/domain';
import { householdsOf, type HouseholdId } from '@cocon/protocol';
import { documentsOf } from '../../session/useSession.ts';
import type { Erasure } from './erasures.ts';
import { requestWrite } from './requestWrite.ts';

export type ErasureRequest = Document<ErasureRequestBody>;

/** What one household asks about one child; two guardians may have asked it each on a phone of their own. */
export interface AskedErasure {
  readonly child: string;
  readonly household: HouseholdId;
  /** Oldest first. */
  readonly requests: readonly ErasureRequest[];
}

/** Characters of a signed word that go into an answer: a record has an end. */
const LONGEST_WORD = 180_000;

/** Oldest first, without those whose answer is on its way. A household that was closed hears no answer. */
export function askedErasures(profile: Profile): AskedErasure[] {
  const underWay = new Set<string>(profile.outbox.flatMap(({ draft }) => draft.writes.map(({ id }) => id)));
  const open = documentsOf(profile, erasureRequestType)
    .filter(({ id, body }) => requestState(body) === 'open' && !underWay.has(id))
    .sort((a, b) => a.header.at - b.header.at);
  const asked = new Map<string, AskedErasure>();
  for (const request of open) {
    const household = homeOf(profile, request);
    if (household === undefined || profile.state.households[household]?.closedAt !== null) continue;
    const { child } = request.body;
    const key = `${household} ${child}`;
    asked.set(key, { child, household, requests: [...(asked.get(key)?.requests ?? []), request] });
  }
  return [...asked.values()];
}

function homeOf(profile: Profile, { header }: Document): HouseholdId | undefined {
  const members = profile.audiences.peek(header.audience)?.members;
  return members ? [...householdsOf(profile.state, members)][0] : undefined;
}

/** Whoever asked about this child hears that it was done, in whichever home. */
export async function answerErased(
  profile: Profile,
  { about, media, day }: Erasure,
  { statement, signature }: SignedErasure,
): Promise<void> {
  if (about.kind !== 'child') return;
  const answer: ErasureAnswer = {
    kind: 'erased',
    day,
    scope: about.scope,
    photos: media,
    ...(statement.length <= LONGEST_WORD && { certificate: { statement, signature } }),
  };
  const asked = askedErasures(profile).filter(({ child }) => child === about.child);
  await sayAnswer(profile, asked, answer);
}

/** The household reads why its photos stay. */
export const answerKept = (profile: Profile, asked: AskedErasure, reason: string): Promise<void> =>
  sayAnswer(profile, [asked], { kind: 'kept', day: profile.moment.day, reason });

async function sayAnswer(
  profile: Profile,
  asked: readonly AskedErasure[],
  answer: ErasureAnswer,
): Promise<void> {
  const writes: DraftWrite[] = asked.flatMap(({ household, requests }) =>
    requests.map((request) => requestWrite(request.id, { ...request.body, answer }, household, request)),
  );
  if (writes.length > 0) await profile.enqueue({ writes });
}

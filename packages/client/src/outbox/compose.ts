/**
 * Turns a draft into a change set: members from the register in force, audiences reused or made, headers, seals and
 * signatures. What the consents no longer allow is left out of the audience; a medium whose subject says `nobody` is
 * not sent at all, nor is a copy that nobody may keep.
 */
import {
  allowedHouseholds,
  canonicalText,
  homesReading,
  householdsOf,
  isInAudience,
  mayOpen,
  membersFor,
  PROTOCOL_VERSION,
  unpublishable,
  useOf,
  type ChangeSet,
  type HouseholdId,
  type MediumFacts,
  type MediumHeader,
  type Member,
  type Moment,
  type RecordHeader,
  type RecordId,
  type SealedRecord,
} from '@cocon/protocol';
import type { AudienceBook, KnownAudience, MadeAudience } from '../audiences/audienceBook.ts';
import type { DeviceIdentity } from '../identity.ts';
import { ClientRefusal } from '../refusal.ts';
import { momentOf, type RegisterView } from '../register/registerView.ts';
import type { Document, DocumentBook } from '../sync/documentBook.ts';
import { sealRecord, signTombstone } from '../sync/sealedRecords.ts';
import type { Draft, DraftWrite } from './draft.ts';
import { Unpublishable } from './unpublishable.ts';

export interface Composer {
  readonly register: RegisterView;
  readonly audiences: AudienceBook;
  readonly documents: DocumentBook;
  readonly identity: DeviceIdentity;
  /** Corrected clock, ms. */
  readonly now: () => number;
}

export interface Composed {
  readonly changeSet: ChangeSet;
  /** Audiences made for it, to be kept once the server has taken them. */
  readonly made: readonly MadeAudience[];
  /** What it deletes: those of the draft's deletions that are here. */
  readonly deleted: readonly RecordId[];
}

export async function compose(draft: Draft, live: Composer): Promise<Composed> {
  // The register may move while keys are made and sealed: a set speaks of one state of it from end to end.
  const register: RegisterView = { state: live.register.state, head: live.register.head };
  const composer: Composer = { ...live, register };
  const { identity } = composer;
  const moment = momentOf(composer);
  const households = new Map<RecordId, ReadonlySet<HouseholdId>>();
  const forbidden: RecordId[] = [];
  for (const write of draft.writes) {
    if (!write.medium) continue;
    const facts = mediumHeader(write, composer, moment);
    const audience = audienceOfMedium(write, facts, composer, moment);
    const goesOn = audience.size > 0 && saysTheSame(facts, composer.documents.get(write.id));
    const isSeen = useOf(write.collection) === 'see';
    if (isSeen && !goesOn && unpublishable(register.state, facts, moment).length > 0)
      forbidden.push(write.id);
    households.set(write.id, audience);
  }
  const writes = draft.writes.filter(({ id, copyOf }) => !copyOf || (households.get(id)?.size ?? 0) > 0);
  if (forbidden.length > 0) throw new Unpublishable(forbidden);

  const made = new Map<string, MadeAudience>();
  const records: SealedRecord[] = [];
  for (const write of writes) {
    const members = membersOf(write, draft, households, composer);
    const audience = await audienceFor(members, made, composer);
    const header: RecordHeader = {
      v: PROTOCOL_VERSION,
      establishment: register.state.establishment,
      collection: write.collection,
      id: write.id,
      version: write.basedOn + 1,
      audience: audience.statement.id,
      author: identity.id,
      head: register.head,
      at: composer.now(),
      until: write.until,
      blobs: write.blobs.map(({ id, size }) => ({ id, size })) as RecordHeader['blobs'],
      medium: write.medium && mediumHeader(write, composer, moment),
      post: write.post,
    };
    records.push(await sealRecord(header, write.body, audience, identity));
  }
  const held = draft.deletions.flatMap(({ id }) => composer.documents.get(id) ?? []);
  const deletions = await Promise.all(
    held.map(({ id, collection, version }) => {
      const statement = {
        v: PROTOCOL_VERSION,
        establishment: register.state.establishment,
        collection,
        id,
        version,
        author: identity.id,
        head: register.head,
        at: composer.now(),
      } as const;
      return signTombstone(statement, identity);
    }),
  );
  const audiences = [...made.values()];
  return {
    made: audiences,
    deleted: held.map(({ id }) => id),
    changeSet: { id: draft.id, audiences: audiences.map(({ wire }) => wire), records, deletions },
  };
}

function mediumHeader(
  { id, medium }: DraftWrite,
  { register, documents }: Composer,
  moment: Moment,
): MediumHeader {
  if (!medium) throw new ClientRefusal('badRequest', { detail: 'not a medium' });
  const published = documents.get(id)?.header.medium?.publishedAt ?? register.head.height;
  return { ...medium, subjects: [...medium.subjects], publishedAt: Math.min(published, moment.height) };
}

/**
 * Whom a medium goes to: all whom the consents allow now, within the choice of who publishes; when published before,
 * also those who had it and may still open it, so that narrowing for one takes nothing from another.
 */
function audienceOfMedium(
  write: DraftWrite,
  facts: MediumFacts,
  { register, audiences, documents }: Composer,
  moment: Moment,
): Set<HouseholdId> {
  const { state } = register;
  const use = useOf(write.collection);
  const allowed = allowedHouseholds(state, facts, moment, use);
  const before = previousHouseholds(documents.get(write.id), audiences, register);
  for (const household of homesReading(state, before)) {
    if (mayOpen(state, facts, before, household, moment, use)) allowed.add(household);
  }
  if (write.copyOf) {
    const having = previousHouseholds(documents.get(write.copyOf), audiences, register);
    return new Set([...allowed].filter((household) => isInAudience(state, having, household)));
  }
  if (write.audience.kind !== 'consents' || write.audience.only === null) return allowed;
  const only = new Set(write.audience.only);
  return new Set([...allowed].filter((household) => only.has(household)));
}

/** A version that says the same of who is on it goes to nobody new: a consent that only lapsed does not stop it (45). */
const saysTheSame = (facts: MediumHeader, former: Document | undefined): boolean =>
  former !== undefined && canonicalText(facts) === canonicalText(former.header.medium);

function previousHouseholds(
  document: Document | undefined,
  audiences: AudienceBook,
  { state }: RegisterView,
): ReadonlySet<HouseholdId> {
  const members = document && audiences.peek(document.header.audience)?.members;
  return members ? householdsOf(state, members) : new Set();
}

function membersOf(
  write: DraftWrite,
  draft: Draft,
  media: ReadonlyMap<RecordId, ReadonlySet<HouseholdId>>,
  composer: Composer,
): Member[] {
  const { state } = composer.register;
  switch (write.audience.kind) {
    case 'households':
      return membersFor(state, write.audience);
    case 'consents':
      return membersFor(state, { team: true, households: media.get(write.id) ?? [] });
    case 'media':
      return membersFor(state, { team: true, households: unionOfMedia(write.id, draft, media, composer) });
  }
}

function unionOfMedia(
  post: RecordId,
  draft: Draft,
  media: ReadonlyMap<RecordId, ReadonlySet<HouseholdId>>,
  { audiences, documents, register }: Composer,
): Set<HouseholdId> {
  const union = new Set<HouseholdId>();
  for (const write of draft.writes) {
    if (write.medium?.post === post) for (const household of media.get(write.id) ?? []) union.add(household);
  }
  for (const document of documents.all('medium')) {
    const replaced = media.has(document.id) || draft.deletions.some(({ id }) => id === document.id);
    if (document.header.medium?.post !== post || replaced) continue;
    const had = previousHouseholds(document, audiences, register);
    for (const household of homesReading(register.state, had)) union.add(household);
  }
  return union;
}

async function audienceFor(
  members: readonly Member[],
  made: Map<string, MadeAudience>,
  { audiences, identity }: Composer,
): Promise<KnownAudience> {
  const set = canonicalText(members);
  const fresh = made.get(set);
  if (fresh) return fresh.known;
  const current = await audiences.currentOf(members);
  if (current) return current;
  const one = await audiences.make(members, identity);
  made.set(set, one);
  return one.known;
}

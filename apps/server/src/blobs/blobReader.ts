/**
 * Whether a caller may have a blob, and how large it is: asked at each reading, of the record that the blob is attached
 * to. What is not known for sure goes to the database in one round trip: one question about an establishment is under way
 * at a time; those that come meanwhile go together in the next. Each is asked after its request came in, so none is
 * answered from before it.
 */
import type { BlobId, EstablishmentId, RecordId } from '@cocon/protocol';
import { asking } from '../devices/asking.ts';
import { callerOf, type Caller } from '../devices/caller.ts';
import type { Session } from '../devices/sessions.ts';
import { hasDayTurned } from '../establishments/turnDay.ts';
import { Refused } from '../platform/refused.ts';
import type { Services } from '../platform/services.ts';
import { mayRead, surroundingsOf } from '../records/mayRead.ts';
import { factsOfRecords, type RecordFacts } from '../records/recordRows.ts';
import { blobFactsOf, type BlobAnswer, type BlobFacts } from './blobFacts.ts';
import { readBlobs } from './blobRows.ts';

export interface ReadableBlob {
  readonly size: number;
  /** The record that a device of staff reads it of; null where nobody counts: a family's, or one's own on its way up. */
  readonly countedFor: RecordId | null;
}

export type BlobReader = (session: Session, blob: BlobId) => Promise<ReadableBlob>;

/** A reader that refuses what is not there, and what is not the caller's, with the same `notFound`. */
export function blobReader(services: Services): BlobReader {
  const lookUp = together(services);
  return async (session, blob) => {
    const answer = await lookUp(session.establishment, blob);
    if (!answer) throw new Refused('unauthenticated');
    return answerFromMemory(services, session, answer) ?? answerFromStore(services, session, blob);
  };
}

/** The answer when everything that decides is in memory for exactly this head and day; undefined: ask the store. */
function answerFromMemory(
  services: Services,
  session: Session,
  { standing, facts }: BlobAnswer,
): ReadableBlob | undefined {
  const { registers, audiences, now } = services;
  if (hasDayTurned({ zone: standing.zone, lastDay: standing.last_day }, now())) return undefined;
  const state = registers.known(session.establishment, standing.height, standing.head_hash);
  if (!state) return undefined;
  const caller = callerOf(state, session.device, standing.last_day);
  if (!caller) throw new Refused('unauthenticated');
  if (!facts) throw new Refused('notFound');
  if (facts.state === 'staged') return own(facts.device === session.device, facts.size, null);
  if (facts.record === null) throw new Refused('notFound');
  const audience = audiences.known(session.establishment, facts.audience);
  if (!audience || facts.with_media) return undefined;
  const moment = { height: standing.height, day: standing.last_day };
  const question = { state, caller, moment, now: now() };
  const record = recordOf(facts, facts.record);
  const readable = mayRead(question, record, { audience: () => audience, media: () => [] });
  return own(readable, facts.size, countedFor(caller, facts.record));
}

async function answerFromStore(services: Services, session: Session, blob: BlobId): Promise<ReadableBlob> {
  return asking(services, session, async (now) => {
    const row = (await readBlobs(now.tenant, [blob])).get(blob);
    if (!row || row.state === 'deleted') throw new Refused('notFound');
    if (row.state === 'staged') return own(row.device === session.device, row.size, null);
    const record = row.record && (await factsOfRecords(now.tenant, [row.record])).get(row.record);
    if (!record) throw new Refused('notFound');
    const around = await surroundingsOf(now.tenant, services.audiences, now.caller, [record]);
    return own(mayRead(now, record, around), row.size, countedFor(now.caller, record.id));
  });
}

function own(readable: boolean, size: number, counted: RecordId | null): ReadableBlob {
  if (!readable) throw new Refused('notFound');
  return { size, countedFor: counted };
}

const countedFor = ({ kind }: Caller, record: RecordId): RecordId | null =>
  kind === 'staff' ? record : null;

function recordOf(facts: BlobFacts, id: RecordFacts['id']): RecordFacts {
  const { collection, header, audience, until, with_media } = facts;
  return {
    id,
    collection,
    header,
    audience,
    until,
    with_media,
    version: 0,
    author: '' as never,
    day: '',
    post: null,
  };
}

/** How long a question may wait for others, in milliseconds. */
const GATHERING = 1;

/** Ends with the first turn of the event loop that brought nobody new: at once when one asks alone. */
async function gathered(asked: readonly unknown[]): Promise<void> {
  const end = performance.now() + GATHERING;
  for (let before = 0; before < asked.length && performance.now() < end;) {
    before = asked.length;
    await new Promise(setImmediate);
  }
}

/** Gathers the questions that come one right after the other, or while another is under way. */
function together({ database }: Services) {
  const facts = blobFactsOf(database);
  interface Waiting {
    readonly blob: BlobId;
    readonly resolve: (answer: BlobAnswer | undefined) => void;
    readonly reject: (error: unknown) => void;
  }
  const waiting = new Map<EstablishmentId, Waiting[]>();

  async function ask(establishment: EstablishmentId, asked: readonly Waiting[]): Promise<void> {
    try {
      const answers = await facts.ask(establishment, new Set(asked.map(({ blob }) => blob)));
      for (const { blob, resolve } of asked) resolve(answers.get(blob));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  /** Asks until nobody waits any more; the entry in `waiting` says that this is going on. */
  async function askAll(establishment: EstablishmentId): Promise<void> {
    for (let asked = waiting.get(establishment); asked && asked.length > 0;) {
      await gathered(asked);
      waiting.set(establishment, []);
      await ask(establishment, asked);
      asked = waiting.get(establishment);
    }
    waiting.delete(establishment);
  }

  return (establishment: EstablishmentId, blob: BlobId): Promise<BlobAnswer | undefined> => {
    const known = facts.known(establishment, blob);
    if (known) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const list = waiting.get(establishment);
      if (list) return void list.push({ blob, resolve, reject });
      waiting.set(establishment, [{ blob, resolve, reject }]);
      void askAll(establishment);
    });
  };
}

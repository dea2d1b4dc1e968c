/**
 * Whether a caller may have a blob, and how large it is: asked at each reading, in one round trip, of the record that
 * the blob is attached to. One question about an establishment is under way at a time; those that come meanwhile go
 * together in the next. Each is asked after its request came in, so none is answered from before it.
 */
import type { BlobId, EstablishmentId } from '@cocon/protocol';
import { asking } from '../devices/asking.ts';
import { callerOf } from '../devices/caller.ts';
import type { Session } from '../devices/sessions.ts';
import { hasDayTurned } from '../establishments/turnDay.ts';
import { Refused } from '../platform/refused.ts';
import type { Services } from '../platform/services.ts';
import { mayRead, surroundingsOf } from '../records/mayRead.ts';
import { factsOfRecords, type RecordFacts } from '../records/recordRows.ts';
import { readBlobs } from './blobRows.ts';

/** What the function `read_blobs` says of one blob and of its establishment. */
interface BlobAnswer {
  sequence: number;
  height: number;
  head_hash: string;
  zone: string;
  last_day: RecordDay;
  blob: BlobId | null;
  device: string | null;
  size: number | null;
  state: 'staged' | 'attached' | null;
  record: RecordFacts['id'] | null;
  collection: RecordFacts['collection'];
  header: string;
  audience: RecordFacts['audience'];
  until: number | null;
  with_media: boolean;
}
type RecordDay = Parameters<typeof callerOf>[2];

export interface ReadableBlob {
  readonly size: number;
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
  answer: BlobAnswer,
): ReadableBlob | undefined {
  const { registers, audiences, now } = services;
  if (hasDayTurned({ zone: answer.zone, lastDay: answer.last_day }, now())) return undefined;
  const state = registers.known(session.establishment, answer.height, answer.head_hash);
  if (!state) return undefined;
  const caller = callerOf(state, session.device, answer.last_day);
  if (!caller) throw new Refused('unauthenticated');
  if (answer.blob === null || answer.size === null) throw new Refused('notFound');
  if (answer.state === 'staged') return own(answer.device === session.device, answer.size);
  if (answer.record === null) throw new Refused('notFound');
  const audience = audiences.known(session.establishment, answer.audience);
  if (!audience || answer.with_media) return undefined;
  const question = { state, caller, moment: { height: answer.height, day: answer.last_day }, now: now() };
  const record = factsOf(answer, answer.record);
  return own(mayRead(question, record, { audience: () => audience, media: () => [] }), answer.size);
}

async function answerFromStore(services: Services, session: Session, blob: BlobId): Promise<ReadableBlob> {
  return asking(services, session, async (now) => {
    const row = (await readBlobs(now.tenant, [blob])).get(blob);
    if (!row || row.state === 'deleted') throw new Refused('notFound');
    if (row.state === 'staged') return own(row.device === session.device, row.size);
    const record = row.record && (await factsOfRecords(now.tenant, [row.record])).get(row.record);
    if (!record) throw new Refused('notFound');
    const around = await surroundingsOf(now.tenant, services.audiences, now.caller, [record]);
    return own(mayRead(now, record, around), row.size);
  });
}

function own(readable: boolean, size: number): ReadableBlob {
  if (!readable) throw new Refused('notFound');
  return { size };
}

function factsOf(answer: BlobAnswer, id: RecordFacts['id']): RecordFacts {
  const { collection, header, audience, until, with_media } = answer;
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
  interface Waiting {
    readonly blob: BlobId;
    readonly resolve: (answer: BlobAnswer | undefined) => void;
    readonly reject: (error: unknown) => void;
  }
  const waiting = new Map<EstablishmentId, Waiting[]>();

  async function ask(establishment: EstablishmentId, asked: readonly Waiting[]): Promise<void> {
    try {
      const rows = await database.query<BlobAnswer>(
        'select * from read_blobs($1, $2)',
        [establishment, [...new Set(asked.map(({ blob }) => blob))]],
        'read_blobs',
      );
      const byId = new Map(rows.map((row) => [row.blob, row]));
      const [first] = rows;
      for (const { blob, resolve } of asked)
        resolve(byId.get(blob) ?? (first && { ...first, blob: null, size: null }));
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

  return (establishment: EstablishmentId, blob: BlobId): Promise<BlobAnswer | undefined> =>
    new Promise((resolve, reject) => {
      const list = waiting.get(establishment);
      if (list) return void list.push({ blob, resolve, reject });
      waiting.set(establishment, [{ blob, resolve, reject }]);
      void askAll(establishment);
    });
}

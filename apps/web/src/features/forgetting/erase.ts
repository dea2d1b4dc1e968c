/**
 * Erasing, from the tap to the certificate: what goes is noted, its deletions are put on the disk and leave from there, and
 * once the server took them all this device signs. Each step is taken up again where a reload cut it.
 */
import { signErasure, type Draft, type Profile } from '@cocon/client';
import { makeId } from '@cocon/protocol';
import {
  erasuresText,
  isErased,
  readErasures,
  setsToQueue,
  withErasure,
  type About,
  type Erasure,
} from './erasures.ts';
import { answerErased } from './requests.ts';

const NOTE = 'erasures';

/** Deletions of one change set: few enough for the count to move. */
const AT_ONCE = 100;

/** What this device had erased and was not put away, newest first. */
export function erasuresOf(profile: Profile): readonly Erasure[] {
  const text = profile.note(NOTE);
  const before = read.get(profile);
  if (before?.text === text && before) return before.erasures;
  const erasures = readErasures(text);
  read.set(profile, { text, erasures });
  return erasures;
}

/** Screens ask at every change of the profile. */
const read = new WeakMap<Profile, { text: string | undefined; erasures: readonly Erasure[] }>();

const keep = (profile: Profile, erasures: readonly Erasure[]): Promise<void> =>
  profile.keepNote(NOTE, erasuresText(erasures));

const replace = (profile: Profile, { id }: Erasure, by?: Erasure): Promise<void> =>
  keep(
    profile,
    erasuresOf(profile).flatMap((one) => (one.id === id ? (by ?? []) : one)),
  );

/** Records whose deletion waits to be sent. */
export const waitingDeletions = (profile: Profile): ReadonlySet<string> =>
  new Set(profile.outbox.flatMap(({ draft }) => draft.deletions.map(({ id }) => id)));

/** When it resolves, all of it will go, whatever happens to the page. */
export async function erase(profile: Profile, about: About, deletions: Draft['deletions']): Promise<void> {
  const documents = deletions.flatMap(({ id }) => profile.documents.get(id) ?? []);
  const added: Erasure = {
    id: makeId<string>(),
    about,
    day: profile.moment.day,
    media: documents.filter(({ collection }) => collection === 'medium').length,
    records: documents.map(({ id, collection, header }) => ({
      id,
      collection,
      blobs: header.blobs.map((blob) => blob.id),
    })),
    queued: 0,
  };
  await inTurn(profile, () => keep(profile, withErasure(erasuresOf(profile), added)));
  await goOn(profile);
}

/** Takes up every erasure where it stands. */
export const goOn = (profile: Profile): Promise<void> =>
  inTurn(profile, async () => {
    for (const erasure of erasuresOf(profile)) await goOnWith(profile, erasure);
  });

async function goOnWith(profile: Profile, erasure: Erasure): Promise<void> {
  let current = erasure;
  if (current.queued < current.records.length) {
    for (const deletions of setsToQueue(current, waitingDeletions(profile), AT_ONCE))
      await profile.enqueue({ writes: [], deletions });
    current = { ...current, queued: current.records.length };
    await replace(profile, erasure, current);
  }
  if (current.signed || !isErased(current, waitingDeletions(profile))) return;
  const signed = await signErasure(profile, current.records);
  await answerErased(profile, current, signed);
  await replace(profile, current, { ...current, signed });
}

/** Forgets one: its certificate was kept, or is not wanted. */
export const putAway = (profile: Profile, erasure: Erasure): Promise<void> =>
  inTurn(profile, () => replace(profile, erasure));

/** One after the other: each reads the note and writes it anew. */
const turns = new WeakMap<Profile, Promise<unknown>>();

function inTurn(profile: Profile, work: () => Promise<void>): Promise<void> {
  const turn = (turns.get(profile) ?? Promise.resolve()).then(work);
  turns.set(
    profile,
    turn.catch(() => undefined),
  );
  return turn;
}

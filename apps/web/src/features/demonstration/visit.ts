/**
 * The one visit of this browser, in whatever tab: begun by a tap, going on while one moves through the app, and followed
 * by screens through `subscribe`. A house that was cut in the middle (a reload, a closed tab, a lost network) is shown to
 * nobody: it is erased, here and at the server, before another is begun.
 */
import { exclusiveOverTabs, isRefusal, type Profile } from '@cocon/client';
import type { EstablishmentId } from '@cocon/protocol';
import { device, showNew, startSession } from '../../session/session.ts';
import { isUnfinished, setUnfinished } from '../../session/unfinished.ts';
import { holdUpdates } from '../../shell/serviceWorker.ts';
import { startPhotoPipeline } from '../gallery/photoWorkers.ts';
import { buildDemonstration, type BuildProgress } from './buildDemonstration.ts';
import { eraseEverywhere, forgetHere, profilesOfDemonstration } from './erase.ts';
import { paintPicture } from './pictures/paintPicture.ts';

export type Visit =
  | { readonly kind: 'none' }
  | { readonly kind: 'making'; readonly progress: BuildProgress }
  | { readonly kind: 'failed'; readonly error: unknown };

const oneTab = exclusiveOverTabs();
const listeners = new Set<() => void>();
let visit: Visit = { kind: 'none' };

export const visitStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  visit: () => visit,
};

/** Begins, unless it is under way. Resolves when the house is there, or when it could not be made. */
export async function beginVisit(): Promise<void> {
  if (visit.kind === 'making') return;
  set({ kind: 'making', progress: { phase: 'house', done: 0, total: 1 } });
  const release = holdUpdates();
  try {
    await oneTab('demonstration', makeOne);
    set({ kind: 'none' });
  } catch (error) {
    set({ kind: 'failed', error });
  } finally {
    release();
  }
}

async function makeOne(): Promise<void> {
  if (isUnfinished()) await eraseCut();
  // Another tab made it while this one waited.
  else if ((await profilesOfDemonstration()).length > 0) return startSession();
  setUnfinished(true);
  try {
    const direction = await make();
    setUnfinished(false);
    await showNew(direction);
  } catch (error) {
    // The first reason is the one to tell; what cannot be erased now is erased before the next one.
    await eraseCut().then(
      () => setUnfinished(false),
      () => undefined,
    );
    throw error;
  }
}

/** Whether there are too many demonstrations for now: no fault of the visitor, and it passes. */
export const isFull = (error: unknown): boolean => isRefusal(error, 'rateLimited');

async function make(): Promise<Profile> {
  const pipeline = startPhotoPipeline();
  try {
    return await buildDemonstration({
      device,
      origin: window.location.origin,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris',
      paint: paintPicture,
      progress: (progress) => set({ kind: 'making', progress }),
      async prepare(file, establishment) {
        const prepared = await pipeline.prepare(file, { establishment: establishment as EstablishmentId });
        if (!prepared.ok) throw new Error(`a drawn picture was refused: ${prepared.refusal.code}`);
        return prepared.value;
      },
    });
  } finally {
    pipeline.close();
  }
}

/** Throws without network: what the server has of it is not forgotten by who alone may have it erased. */
async function eraseCut(): Promise<void> {
  try {
    await eraseEverywhere();
  } catch (error) {
    if (isRefusal(error, 'offline')) throw error;
    // Cut so early that nothing can sign any more: the server lets it end by itself.
    await forgetHere();
  }
}

function set(next: Visit): void {
  visit = next;
  for (const listener of listeners) listener();
}

/**
 * The one visit of this browser: begun by a tap, going on while one moves through the app, and followed by screens through
 * `subscribe`. One that fails leaves no profile behind.
 */
import { isRefusal, type Profile } from '@cocon/client';
import type { EstablishmentId } from '@cocon/protocol';
import { device, forgetProfiles, showNew } from '../../session/session.ts';
import { holdUpdates } from '../../shell/serviceWorker.ts';
import { startPhotoPipeline } from '../gallery/photoWorkers.ts';
import { buildDemonstration, type BuildProgress } from './buildDemonstration.ts';
import { eraseEverywhere } from './erase.ts';
import { paintPicture } from './pictures/paintPicture.ts';

export type Visit =
  | { readonly kind: 'none' }
  | { readonly kind: 'making'; readonly progress: BuildProgress }
  | { readonly kind: 'failed'; readonly error: unknown };

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
    await showNew(await make());
    set({ kind: 'none' });
  } catch (error) {
    // What was begun is not left half made; the first reason is the one to tell.
    await eraseEverywhere().catch(() => forgetHere());
    set({ kind: 'failed', error });
  } finally {
    release();
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

async function forgetHere(): Promise<void> {
  const profiles = await device.profiles();
  await forgetProfiles(
    profiles.flatMap(({ id, demonstrationUntil }) => (demonstrationUntil === undefined ? [] : [id])),
  );
}

function set(next: Visit): void {
  visit = next;
  for (const listener of listeners) listener();
}

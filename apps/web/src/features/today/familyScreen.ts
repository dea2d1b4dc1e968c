/**
 * A family's first screen with its words, and what it shows first: fetched, opened and decrypted side by side, and before
 * anything is painted where the app starts with it. The workers that open its photos start meanwhile.
 */
import type { ComponentType } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';
import { isKnownHere, sessionStore, startSession } from '../../session/session.ts';
import { photoReader } from '../gallery/openedPhotos.ts';
import { openLatest } from '../gallery/openLatest.ts';

let fetched: ComponentType | undefined;

/** The screen, where it was fetched before: it is painted at once. */
export const fetchedFamilyToday = (): ComponentType | undefined => fetched;

export async function loadFamilyToday() {
  photoReader().wake();
  const module = await withCatalogues(['today', 'gallery', 'papers'], () => import('./FamilyToday.tsx'));
  fetched = module.FamilyToday;
  return { default: module.FamilyToday };
}

/** Photos that rest on the device are painted with the screen, if they open within so many ms. */
const PHOTOS_AWAITED = 150;

/** Opens the profile in front; of a family, its newest photos and its screen too. `shown`: once something is. */
export async function openFirstScreen(shown: Promise<void>): Promise<void> {
  const coming = isKnownHere() ? loadFamilyToday() : undefined;
  // Of the team nobody waits for it.
  coming?.catch(() => undefined);
  await startSession(shown);
  const session = sessionStore.state();
  if (session.kind !== 'open' || session.profile.stored.role !== 'household') return;
  const tooLong = new Promise((resolve) => window.setTimeout(resolve, PHOTOS_AWAITED));
  await Promise.all([coming ?? loadFamilyToday(), Promise.race([openLatest(session.profile), tooLong])]);
}

/** Fetches a family's first screen with its words, and starts the workers that open its photos meanwhile. */
import { withCatalogues } from '../../locales/catalogues.ts';
import { photoReader } from '../gallery/openedPhotos.ts';

export async function loadFamilyToday() {
  photoReader().wake();
  const module = await withCatalogues(['today', 'gallery', 'papers'], () => import('./FamilyToday.tsx'));
  return { default: module.FamilyToday };
}

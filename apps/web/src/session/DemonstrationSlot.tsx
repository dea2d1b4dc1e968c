/** The place of the demonstration's bar: fetched with its words in a demonstration, and nowhere else. */
import { lazy, Suspense } from 'react';
import { isDemonstration } from '@cocon/protocol';
import { withCatalogues } from '../locales/catalogues.ts';
import { useProfile } from './useSession.ts';

const DemonstrationBar = lazy(async () => {
  const module = await withCatalogues(
    ['demonstration'],
    () => import('../features/demonstration/DemonstrationBar.tsx'),
  );
  return { default: module.DemonstrationBar };
});

export function DemonstrationSlot() {
  const { state } = useProfile();
  if (!isDemonstration(state)) return null;
  return (
    <Suspense fallback={null}>
      <DemonstrationBar />
    </Suspense>
  );
}

/** The place of a shared computer's bar: fetched with its words where a family only passes, and nowhere else. */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../locales/catalogues.ts';

const PassingBar = lazy(async () => {
  const module = await withCatalogues(['wayback'], () => import('../features/wayback/PassingBar.tsx'));
  return { default: module.PassingBar };
});

export const PassingSlot = () => (
  <Suspense fallback={null}>
    <PassingBar />
  </Suspense>
);

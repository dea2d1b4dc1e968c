/** The notices, fetched with their words by staff only: families load none of it. */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';

const ErasureNotices = lazy(async () => {
  const module = await withCatalogues(['forgetting'], () => import('./ErasureNotices.tsx'));
  return { default: module.ErasureNotices };
});

export function LazyErasureNotices() {
  return (
    <Suspense fallback={null}>
      <ErasureNotices />
    </Suspense>
  );
}

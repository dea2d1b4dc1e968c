/** The notice, fetched with its words by staff only: families load none of it. */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';

const ReviewNotice = lazy(async () => {
  const module = await withCatalogues(['review'], () => import('./ReviewNotice.tsx'));
  return { default: module.ReviewNotice };
});

export function LazyReviewNotice() {
  return (
    <Suspense fallback={null}>
      <ReviewNotice />
    </Suspense>
  );
}

/** Fetched with its words once the papers are shown. */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';

const NoticeLink = lazy(async () => {
  const module = await withCatalogues(['notices'], () => import('./NoticeLink.tsx'));
  return { default: module.NoticeLink };
});

export function LazyNoticeLink() {
  return (
    <Suspense fallback={null}>
      <NoticeLink />
    </Suspense>
  );
}

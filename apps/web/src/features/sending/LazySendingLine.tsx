/** The line, fetched with its words by staff only: families load none of it. */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';

const SendingLine = lazy(async () => {
  const module = await withCatalogues(['sending'], () => import('./SendingLine.tsx'));
  return { default: module.SendingLine };
});

export function LazySendingLine() {
  return (
    <Suspense fallback={null}>
      <SendingLine />
    </Suspense>
  );
}

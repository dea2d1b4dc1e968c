/** « Ce que vous aviez commencé », fetched with its words where there is something. */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';
import type { Begun } from './begun.ts';

const BegunNotice = lazy(async () => {
  const module = await withCatalogues(['room'], () => import('./BegunNotice.tsx'));
  return { default: module.BegunNotice };
});

export function LazyBegunNotice({ begun }: { readonly begun: Pick<Begun<unknown>, 'isBack' | 'forget'> }) {
  if (!begun.isBack) return null;
  return (
    <Suspense fallback={null}>
      <BegunNotice onAnew={begun.forget} />
    </Suspense>
  );
}

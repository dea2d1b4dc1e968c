/** The team's tools for an album with their words: families load none of it. */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';
import type { AlbumToolsProps } from './AlbumTools.tsx';

const AlbumTools = lazy(async () => {
  const module = await withCatalogues(['ends', 'forgetting'], () => import('./AlbumTools.tsx'));
  return { default: module.AlbumTools };
});

export function LazyAlbumTools(props: AlbumToolsProps) {
  return (
    <Suspense fallback={null}>
      <AlbumTools {...props} />
    </Suspense>
  );
}

/** What is found, fetched with its words at the first letter typed. */
import { lazy, Suspense } from 'react';
import { Skeleton } from '../../design/Skeleton.tsx';
import { withCatalogues } from '../../locales/catalogues.ts';
import type { SearchResultsProps } from './SearchResults.tsx';

const SearchResults = lazy(async () => {
  const module = await withCatalogues(['search'], () => import('./SearchResults.tsx'));
  return { default: module.SearchResults };
});

export function LazySearchResults(props: SearchResultsProps) {
  return (
    <Suspense fallback={<Skeleton shape="photo" count={6} />}>
      <SearchResults {...props} />
    </Suspense>
  );
}

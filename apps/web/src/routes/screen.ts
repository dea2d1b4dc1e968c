/** A screen that is fetched when first opened, together with the words of its features. */
import type { ComponentType } from 'react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { withCatalogues, type CataloguePart } from '../locales/catalogues.ts';

/**
 * `parts`: the features whose words the screen shows (its own, and those whose components it borrows).
 * `load`: the dynamic import; `name`: the export that is the screen.
 */
export function screen<Name extends string>(
  parts: readonly CataloguePart[],
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    const module = await withCatalogues(parts, load);
    return { default: module[name] };
  });
}

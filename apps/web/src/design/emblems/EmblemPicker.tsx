/** Choosing an emblem: a radio group of all of them. The drawings and their names are fetched when it is opened. */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';
import { Skeleton } from '../Skeleton.tsx';
import type { EmblemChoicesProps } from './EmblemChoices.tsx';

export type EmblemPickerProps = EmblemChoicesProps;

const Choices = lazy(async () => {
  const { EmblemChoices } = await withCatalogues(['emblems'], () => import('./EmblemChoices.tsx'));
  return { default: EmblemChoices };
});

export function EmblemPicker(props: EmblemPickerProps) {
  return (
    <Suspense fallback={<Skeleton shape="tile" count={8} />}>
      <Choices {...props} />
    </Suspense>
  );
}

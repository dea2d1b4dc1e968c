/** The place of what is coming, in its shape. Readers hear « Chargement » once. */
import { useLingui } from '@lingui/react/macro';
import { classes } from './classes.ts';
import { skeleton, skeletonGrid, skeletons, skeletonShape } from './skeleton.css.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface SkeletonProps {
  readonly shape?: keyof typeof skeletonShape;
  readonly count?: number;
  readonly label?: string;
}

export function Skeleton({ shape = 'text', count = 1, label }: SkeletonProps) {
  const { t } = useLingui();
  const isGrid = shape === 'photo' || shape === 'tile';
  return (
    <div role="status">
      <VisuallyHidden>{label ?? t`Chargement…`}</VisuallyHidden>
      <div aria-hidden="true" className={classes(skeletons, isGrid && skeletonGrid)}>
        {Array.from({ length: count }, (_, index) => (
          <div key={index} className={classes(skeleton, skeletonShape[shape])} />
        ))}
      </div>
    </div>
  );
}

/** Nothing here yet: says what will be here and teaches the next step with one button. */
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Emblem } from './emblems/Emblem.tsx';
import type { EmblemId } from './emblems/emblemIds.ts';
import { empty, emptyWords } from './emptyState.css.ts';
import { LinkButton } from './LinkButton.tsx';

export type EmptyAction =
  | { readonly label: string; readonly href: string }
  | { readonly label: string; readonly onPress: () => void };

export interface EmptyStateProps {
  readonly emblem?: EmblemId;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: EmptyAction;
  /** Another way, beside the first. */
  readonly other?: EmptyAction;
}

export function EmptyState({ emblem = 'snail', title, children, action, other }: EmptyStateProps) {
  return (
    <div className={empty}>
      <Emblem id={emblem} size={96} />
      <h2>{title}</h2>
      {children !== undefined && <div className={emptyWords}>{children}</div>}
      {action !== undefined && <Act of={action} variant="primary" />}
      {other !== undefined && <Act of={other} variant="ghost" />}
    </div>
  );
}

function Act({ of, variant }: { readonly of: EmptyAction; readonly variant: 'primary' | 'ghost' }) {
  return 'href' in of ? (
    <LinkButton variant={variant} size="large" href={of.href}>
      {of.label}
    </LinkButton>
  ) : (
    <Button variant={variant} size="large" onPress={of.onPress}>
      {of.label}
    </Button>
  );
}

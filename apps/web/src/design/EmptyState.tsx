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
}

export function EmptyState({ emblem = 'snail', title, children, action }: EmptyStateProps) {
  return (
    <div className={empty}>
      <Emblem id={emblem} size={96} />
      <h2>{title}</h2>
      {children !== undefined && <div className={emptyWords}>{children}</div>}
      {action !== undefined &&
        ('href' in action ? (
          <LinkButton variant="primary" size="large" href={action.href}>
            {action.label}
          </LinkButton>
        ) : (
          <Button size="large" onPress={action.onPress}>
            {action.label}
          </Button>
        ))}
    </div>
  );
}

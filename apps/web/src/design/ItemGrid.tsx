/** Things one opens, each a card, in as many columns as fit: an emblem, then words (`Words`). */
import type { ReactNode } from 'react';
import { AppLink } from './AppLink.tsx';
import { classes } from './classes.ts';
import { grid, item, itemLink } from './itemGrid.css.ts';

export interface ItemGridProps {
  readonly label: string;
  /** `Item`s, each in a list item of the caller's. */
  readonly children: ReactNode;
}

export function ItemGrid({ label, children }: ItemGridProps) {
  return (
    <ul role="list" className={grid} aria-label={label}>
      {children}
    </ul>
  );
}

export interface ItemProps {
  /** Where it leads; without, it is only read. */
  readonly href?: string;
  readonly children: ReactNode;
}

export function Item({ href, children }: ItemProps) {
  if (href === undefined) return <div className={item}>{children}</div>;
  return (
    <AppLink href={href} className={classes(item, itemLink)}>
      {children}
    </AppLink>
  );
}

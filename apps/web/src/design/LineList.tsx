/** Things under each other with a line between: the words of each, and what one may do with it beside them, or below where it is narrow. */
import type { ReactNode } from 'react';
import { line, list } from './lineList.css.ts';

export interface LineListProps {
  readonly label?: string;
  readonly children: ReactNode;
}

export function LineList({ label, children }: LineListProps) {
  return (
    <ul role="list" className={list} aria-label={label}>
      {children}
    </ul>
  );
}

export function Line({ children }: { readonly children: ReactNode }) {
  return <li className={line}>{children}</li>;
}

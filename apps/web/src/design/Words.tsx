/** What stands in a line or on a card: a name, and below it, smaller, what is known of it. */
import type { ReactNode } from 'react';
import { name, soft, words } from './words.css.ts';

export function Words({ children }: { readonly children: ReactNode }) {
  return <span className={words}>{children}</span>;
}

export function Name({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <span className={name} id={id}>
      {children}
    </span>
  );
}

export interface SoftProps {
  /** A paragraph by itself; else inside a line. */
  readonly as?: 'span' | 'p';
  readonly role?: 'status';
  readonly children: ReactNode;
}

export function Soft({ as: Tag = 'span', role, children }: SoftProps) {
  return (
    <Tag className={soft} role={role}>
      {children}
    </Tag>
  );
}

/** Words for readers only. */
import type { ReactNode } from 'react';
import { visuallyHidden } from './visuallyHidden.css.ts';

export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={visuallyHidden}>{children}</span>;
}

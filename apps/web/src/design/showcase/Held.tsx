/** Shows a part as it looks while it is pointed at, focused or pressed: gives it the marks that React Aria would give. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { held } from './showcase.css.ts';

export interface HeldProps {
  readonly state: 'hovered' | 'focus-visible' | 'pressed';
  readonly children: ReactNode;
}

export function Held({ state, children }: HeldProps) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const part = place.current?.firstElementChild;
    part?.setAttribute(`data-${state}`, 'true');
  }, [state]);
  return (
    <span ref={place} className={held}>
      {children}
    </span>
  );
}

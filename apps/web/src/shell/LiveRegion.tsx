/**
 * What readers hear without moving: « 8 photos publiées ». One polite region, always in the page (a region that arrives
 * with its words is not read). The same words said twice are heard twice.
 */
import { useSyncExternalStore } from 'react';
import { visuallyHidden } from '../design/visuallyHidden.css.ts';

let spoken = '';
const listeners = new Set<() => void>();

export function announce(text: string): void {
  spoken = spoken === text ? `${text}\u00A0` : text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => spoken);
  return (
    <div className={visuallyHidden} role="status" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}

/**
 * A short word about what was just done, with its undo. It leaves after `timeoutMs` (never under 8 s with an undo,
 * never while it is pointed at or focused); what it says is also spoken. Errors that must be read are Notices.
 *
 * What shows it is fetched with the first word: most visits have none to say.
 */
import { useSyncExternalStore, type ComponentType } from 'react';
import type { ToastMessage, ToastRegionProps } from './toastMessage.ts';

interface Stack {
  readonly enqueue: (message: ToastMessage, timeoutMs: number | undefined) => () => void;
  readonly clear: () => void;
  readonly ToastStack: ComponentType<ToastRegionProps>;
}

const listeners = new Set<() => void>();
let asked: Promise<Stack> | undefined;
let stack: Stack | undefined;
/** Counts how often all were taken away: what was said before is not shown after. */
let cleared = 0;

async function fetchStack(): Promise<Stack> {
  try {
    stack = await import('./ToastStack.tsx');
  } catch (error) {
    asked = undefined; // the next word tries again
    throw error;
  }
  for (const listener of listeners) listener();
  return stack;
}

/** Shows a toast; the answer takes it away. */
export type ShowToast = (toast: ToastMessage & { readonly timeoutMs?: number }) => () => void;

/**
 * For a part of the page, to say what it did. What was begun before all words were taken away says nothing after: on a
 * room tablet an action may end once the level that it was begun at has closed.
 */
export function useToast(): ShowToast {
  const begun = useSyncExternalStore(subscribe, () => cleared);
  return (toast) => show(toast, begun);
}

function show({ timeoutMs, ...message }: Parameters<ShowToast>[0], said: number): () => void {
  if (said !== cleared) return () => {};
  let isOver = false;
  let close = () => {};
  asked ??= fetchStack();
  asked
    .then(({ enqueue }) => {
      if (!isOver && said === cleared) close = enqueue(message, timeoutMs);
    })
    .catch((error: unknown) => console.warn('a word was not shown', error));
  return () => {
    isOver = true;
    close();
  };
}

/** Takes every word away, also one that is still to come: what closes leaves nothing of it on the screen. */
export function clearToasts(): void {
  cleared += 1;
  stack?.clear();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear, once in each frame. */
export function ToastRegion(props: ToastRegionProps) {
  const fetched = useSyncExternalStore(subscribe, () => stack);
  return fetched === undefined ? null : <fetched.ToastStack {...props} />;
}

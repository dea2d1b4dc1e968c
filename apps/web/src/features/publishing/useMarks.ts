/**
 * Who is on which photo, as the screen shows it and as it was last said. A tick shows at once in its chip; what follows
 * from it (who will see the photos) is drawn in a transition, after the finger is answered. What leaves is what was said.
 */
import { startTransition, useCallback, useOptimistic, useRef, useState } from 'react';
import type { Marks } from './subjects.ts';

export type MarksChange = (before: Marks) => Marks;

export function useMarks(begin: () => Marks) {
  const [marks, setMarks] = useState(begin);
  const said = useRef(marks);
  const change = useCallback((next: MarksChange) => {
    said.current = next(said.current);
    setMarks(said.current);
  }, []);
  /** With the ticks of this instant, drawn or not. */
  const latest = useCallback(() => said.current, []);
  return { marks, change, latest };
}

/** The marks as the chips show them, and the way to tick: the chips answer the finger, the rest of the screen follows. */
export function useTicks(marks: Marks, onMarks: (change: MarksChange) => void) {
  const [shown, show] = useOptimistic(marks, (before: Marks, next: MarksChange) => next(before));
  const change = (next: MarksChange) =>
    startTransition(() => {
      show(next);
      onMarks(next);
    });
  return { shown, change };
}

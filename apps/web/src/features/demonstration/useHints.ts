/** Which hints of who one is are ticked; kept on this device where nothing else tells. */
import { useState } from 'react';
import { useProfile } from '../../session/useSession.ts';
import { hints, type Hint } from './hints.ts';
import { HINTS_NOTE } from './notes.ts';
import type { Persona } from './personas.ts';
import { tickedBy, type Place } from './ticking.ts';

export interface Hints {
  readonly all: readonly { readonly hint: Hint; readonly isDone: boolean }[];
  /** One got to a place; resolves once that is kept. */
  readonly reach: (place: Place) => Promise<void>;
}

export function useHints(persona: Persona): Hints {
  const profile = useProfile();
  const [, paint] = useState(0);
  const followed = readFollowed(profile.note(HINTS_NOTE));
  const isDone = (hint: Hint): boolean => hint.isDone?.(profile) ?? followed.has(hint.id);
  return {
    all: hints[persona].map((hint) => ({ hint, isDone: isDone(hint) })),
    async reach(place) {
      const ids = tickedBy(hints[persona], place, isDone).map(({ id }) => id);
      if (ids.every((id) => followed.has(id))) return;
      await profile.keepNote(HINTS_NOTE, JSON.stringify([...followed, ...ids]));
      paint((count) => count + 1);
    },
  };
}

const readFollowed = (note: string | undefined): ReadonlySet<string> =>
  new Set(note === undefined ? [] : (JSON.parse(note) as readonly string[]));

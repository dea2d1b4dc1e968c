/**
 * What a colleague has begun to write at the personal level of a room tablet. It is kept while the room is open, in memory
 * alone, beside the code that opened her level, and given back at the next opening with that code, to nobody else: a baby
 * that cries takes longer than three minutes. The tablet's own code is nobody's: what was begun with it is not kept.
 */
import { useState } from 'react';
import type { Profile } from '@cocon/client';
import { roomOf } from '../../session/roomLevel.ts';
import { useProfile } from '../../session/useSession.ts';

/** By the profile of the open room: closed, it is gone with its keys. */
const kept = new WeakMap<Profile, Map<string, unknown>>();

const ofOwner = (owner: string): string => `${owner} `;

/** Forgets what was begun with a code that is somebody else's now, or nobody's. */
export function forgetBegun(profile: Profile, owner: string): void {
  const own = kept.get(profile);
  for (const key of own?.keys() ?? []) if (key.startsWith(ofOwner(owner))) own?.delete(key);
}

/** Whether whoever opened the personal level has begun this form. */
export function hasBegun(profile: Profile, form: string): boolean {
  const key = keyOf(profile, form);
  return key !== undefined && kept.get(profile)?.has(key) === true;
}

export interface Begun<Value> {
  readonly value: Value;
  readonly set: (value: Value) => void;
  /** It was saved, or is to begin anew. */
  readonly forget: () => void;
  /** It is what was there before the level closed. */
  readonly isBack: boolean;
}

/** The state of a form that outlives the closing of the personal level; elsewhere as any other. `form` names it, with what it is about. */
export function useBegun<Value>(form: string, initial: () => Value): Begun<Value> {
  const profile = useProfile();
  const [key] = useState(() => keyOf(profile, form));
  const [first] = useState(initial);
  const [back] = useState(
    () => (key === undefined ? undefined : kept.get(profile)?.get(key)) as Value | undefined,
  );
  const [value, setValue] = useState<Value>(back ?? first);
  const [isBack, setBack] = useState(back !== undefined);
  return {
    value,
    isBack,
    set(next) {
      setValue(next);
      // What ends after the level closed is kept for nobody: the code may be another's by then.
      if (key === undefined || key !== keyOf(profile, form)) return;
      const own = kept.get(profile) ?? new Map<string, unknown>();
      kept.set(profile, own.set(key, next));
    },
    forget() {
      setBack(false);
      setValue(first);
      if (key !== undefined) kept.get(profile)?.delete(key);
    },
  };
}

function keyOf(profile: Profile, form: string): string | undefined {
  const room = roomOf(profile);
  return room?.level === 'personal' && room.owner !== null ? ofOwner(room.owner) + form : undefined;
}

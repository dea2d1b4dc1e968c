/**
 * The two levels of an open room tablet (54). *Room*: today's names, the sheets, camera and publishing. *Personal*: the
 * rest, behind one's own code. Personal is a screen and no key: an open room holds the team's keys. The third state,
 * closed, is the lock of the profile. Known in memory alone, and per opening: what opens anew is at the room's level.
 */
import { useSyncExternalStore } from 'react';
import type { CodeOwner, Profile } from '@cocon/client';
import { clearToasts } from '../design/Toast.tsx';

export interface Room {
  readonly level: 'room' | 'personal';
  /** At the personal level, whose code it was. */
  readonly owner: CodeOwner;
  /** When the room was opened, by the corrected clock. */
  readonly openedAt: number;
}

const rooms = new WeakMap<Profile, Room>();
const listeners = new Set<() => void>();

/** Undefined on every device that is no room tablet. */
export function roomOf(profile: Profile): Room | undefined {
  if (profile.stored.lock.slots === undefined) return undefined;
  const known = rooms.get(profile);
  if (known) return known;
  const begun: Room = { level: 'room', owner: null, openedAt: profile.session.now() };
  rooms.set(profile, begun);
  return begun;
}

export function setLevel(profile: Profile, level: Room['level'], owner: CodeOwner = null): void {
  const room = roomOf(profile);
  if (!room) return;
  if (level === 'room') clearToasts();
  rooms.set(profile, { ...room, level, owner });
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useRoom = (profile: Profile): Room | undefined =>
  useSyncExternalStore(subscribe, () => roomOf(profile));

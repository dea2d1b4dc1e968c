/**
 * The two levels of an open room tablet (54). *Room*: today's names, the sheets, camera and publishing. *Personal*: the
 * rest, behind one's own code. Personal is a screen and no key: an open room holds the team's keys. The third state,
 * closed, is the lock of the profile. Known in memory alone, and per opening: what opens anew is at the room's level. So is
 * who opened it, for as long as it is likely that the tablet is in her hands (RT-16).
 */
import { useSyncExternalStore } from 'react';
import type { CodeOwner, Profile } from '@cocon/client';
import { clearToasts } from '../design/Toast.tsx';

export interface Room {
  readonly level: 'room' | 'personal';
  /** At the personal level, whose code it was. */
  readonly owner: CodeOwner;
  /** Whose code opened the room, until `forgetOpener`; null: the tablet's own, or nobody any more. */
  readonly opener: CodeOwner;
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
  const begun: Room = {
    level: 'room',
    owner: null,
    opener: profile.openedWith,
    openedAt: profile.session.now(),
  };
  rooms.set(profile, begun);
  return begun;
}

export function setLevel(profile: Profile, level: Room['level'], owner: CodeOwner = null): void {
  const room = roomOf(profile);
  if (!room) return;
  if (level === 'room') clearToasts();
  const isAnother = level === 'personal' && owner !== room.opener;
  change(profile, { ...room, level, owner, opener: isAnother ? null : room.opener });
}

/** The tablet may be in other hands now: who opened it is not taken for who writes any more. */
export function forgetOpener(profile: Profile): void {
  const room = rooms.get(profile);
  if (room && room.opener !== null) change(profile, { ...room, opener: null });
}

function change(profile: Profile, room: Room): void {
  rooms.set(profile, room);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useRoom = (profile: Profile): Room | undefined =>
  useSyncExternalStore(subscribe, () => roomOf(profile));

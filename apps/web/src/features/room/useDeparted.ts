/**
 * Codes of colleagues who left are erased from the tablet, as soon as it reads that their page of the book was deleted,
 * which staff signed: that the page is not given proves nothing, and takes no code away. A room that such a code opened,
 * and that hears of it at its first contact, closes; a personal level that is hers goes back to the room's.
 */
import { useEffect } from 'react';
import { roomTablet, type Profile } from '@cocon/client';
import type { RecordId } from '@cocon/protocol';
import { roomOf, setLevel } from '../../session/roomLevel.ts';
import { clientDependencies, lock, openProfiles } from '../../session/session.ts';
import { useProfile } from '../../session/useSession.ts';
import { forgetBegun } from './begun.ts';
import { keepRoom, readRoom } from './roomNote.ts';

/** Rooms that have heard the server since they were opened, while nobody was to go. */
const heard = new WeakSet<Profile>();

export function useDeparted(): void {
  const profile = useProfile();
  const gone = Object.entries(readRoom(profile).owners)
    .filter(([, { id }]) => profile.documents.isBuried(id as RecordId))
    .map(([slot]) => slot)
    .join(' ');
  const isCurrent = profile.status.kind === 'current';
  useEffect(() => {
    if (gone !== '') void drop(profile, gone.split(' '));
    else if (isCurrent) heard.add(profile);
  }, [profile, gone, isCurrent]);
}

async function drop(profile: Profile, slots: readonly string[]): Promise<void> {
  await roomTablet(clientDependencies, profile.stored.id).drop(slots);
  const { owner, level } = roomOf(profile) ?? {};
  if (level === 'personal' && owner && slots.includes(owner)) setLevel(profile, 'room');
  for (const slot of slots) forgetBegun(profile, slot);
  const without = <Value>(all: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(all).filter(([slot]) => !slots.includes(slot)));
  const { owners, renewed } = readRoom(profile);
  await keepRoom(profile, { owners: without(owners), renewed: without(renewed) });
  const { openedWith } = profile;
  const isHers = openedWith !== null && slots.includes(openedWith) && !heard.has(profile);
  if (isHers && openProfiles().includes(profile)) await lock();
}

/** Who may sign on a room tablet: the colleagues of the book, tablets not counted, and who replaces one today. */
import { colleagueType, compareNames } from '@cocon/domain';
import type { Profile } from '@cocon/client';
import { documentsOf } from '../../session/useSession.ts';
import { readRoom, type Person, type RoomNote } from './roomNote.ts';

export function colleaguesOf(profile: Profile): readonly Person[] {
  return documentsOf(profile, colleagueType)
    .filter(({ body }) => body.isTablet !== true && body.device !== profile.identity.id)
    .map(({ id, body }) => ({ id: id as string, name: body.name }))
    .sort((a, b) => compareNames(a.name, b.name));
}

export function replacementsOf(profile: Profile): RoomNote['replacements'] {
  const now = profile.session.now();
  return readRoom(profile).replacements.filter(({ until }) => until > now);
}

/** Who may sign on a room tablet: the colleagues of the book, tablets not counted. */
import { colleagueType, compareNames } from '@cocon/domain';
import type { Profile } from '@cocon/client';
import { documentsOf } from '../../session/useSession.ts';
import type { Person } from './roomNote.ts';

export function colleaguesOf(profile: Profile): readonly Person[] {
  return documentsOf(profile, colleagueType)
    .filter(({ body }) => body.isTablet !== true && body.device !== profile.identity.id)
    .map(({ id, body }) => ({ id: id as string, name: body.name }))
    .sort((a, b) => compareNames(a.name, b.name));
}

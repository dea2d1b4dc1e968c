/** Papers for families of a profile: newest first, without those that a waiting deletion takes away. */
import type { Profile } from '@cocon/client';
import { handoutType, privateHandoutType } from '@cocon/domain';
import { documentsOf } from '../../session/useSession.ts';
import { newestFirst, type Handout } from './handoutWords.ts';

export function handoutsOf(profile: Profile): Handout[] {
  const leaving = new Set(profile.outbox.flatMap(({ draft }) => draft.deletions.map(({ id }) => id)));
  return [...documentsOf(profile, handoutType), ...documentsOf(profile, privateHandoutType)]
    .filter(({ id }) => !leaving.has(id))
    .sort(newestFirst);
}

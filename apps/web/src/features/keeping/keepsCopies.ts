/**
 * Whether families may keep copies of what the house publishes, and whether dissuasion stands over it: two words on its page
 * of the book, which the direction changes.
 */
import type { DraftWrite, Profile } from '@cocon/client';
import { houseType } from '@cocon/domain';
import { documentsOf } from '../../session/useSession.ts';
import { bookWrite } from '../../session/writes.ts';

export const keepsCopies = (profile: Profile): boolean =>
  documentsOf(profile, houseType)[0]?.body.keeping ?? false;

export const asksDissuasion = (profile: Profile): boolean =>
  documentsOf(profile, houseType)[0]?.body.dissuasion ?? false;

/** The house's page with another answer, for what is published from now on. */
export function keepingWrites(
  profile: Profile,
  answer: { readonly keeping: boolean } | { readonly dissuasion: boolean },
): DraftWrite[] {
  const [house] = documentsOf(profile, houseType);
  return house ? [bookWrite(house.id, { ...house.body, ...answer }, [], house)] : [];
}

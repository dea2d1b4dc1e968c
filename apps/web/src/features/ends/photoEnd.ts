/** How long the house's photos stay: a word on its page of the book, which the direction changes. */
import type { DraftWrite, Profile } from '@cocon/client';
import { houseType, USUAL_END, type PhotoEnd } from '@cocon/domain';
import { documentsOf } from '../../session/useSession.ts';
import { bookWrite } from '../../session/writes.ts';

export const photoEndOf = (profile: Profile): PhotoEnd =>
  documentsOf(profile, houseType)[0]?.body.photoEnd ?? USUAL_END;

/** The house's page with another end, for the photos published from now on. */
export function photoEndWrites(profile: Profile, photoEnd: PhotoEnd): DraftWrite[] {
  const [house] = documentsOf(profile, houseType);
  return house ? [bookWrite(house.id, { ...house.body, photoEnd }, [], house)] : [];
}

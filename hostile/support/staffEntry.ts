/** A new device that shows its square, and a device of staff that direction lets in by it, as the app plays them. */
import { letInStaff, offerPairing, readPairingCode, type PairingCode, type Profile } from '@cocon/client';
import { TYPED_LIFE } from '@cocon/protocol';
import { CODE, type Hand } from './world.ts';

/** What a camera reads off a square. */
export function codeOf({ code }: { readonly code: string }): PairingCode {
  const read = readPairingCode(code);
  if (!read) throw new Error('no code');
  return read;
}

export const offerSquare = ({ dependencies }: Hand) => offerPairing(dependencies, TYPED_LIFE);

export interface StaffDevice {
  readonly role: 'team' | 'direction';
  readonly name: string;
  readonly isRoomTablet?: boolean;
}

/** Has direction's answer to a hand's square; the profile comes once it is kept, under the hand's code. */
export async function answeredStaff(
  by: Profile,
  hand: Hand,
  { role, name, isRoomTablet = false }: StaffDevice,
): Promise<() => Promise<Profile>> {
  const offered = await offerSquare(hand);
  await letInStaff(by, codeOf(offered), { origin: hand.dependencies.origin, role, name });
  const news = await offered.look();
  if (news.kind !== 'letIn') throw new Error(news.kind);
  return () => offered.keep(hand.device, news.as, { code: CODE, isRoomTablet });
}

/** The same, kept and up to date. */
export async function letInAsStaff(by: Profile, hand: Hand, as: StaffDevice): Promise<Profile> {
  const keep = await answeredStaff(by, hand, as);
  const profile = await keep();
  await profile.sync();
  return profile;
}

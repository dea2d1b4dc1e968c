/** Says that a colleague's code was replaced: on this tablet to who opens with it, elsewhere to her own device and to direction. */
import type { CodeOwner, Profile } from '@cocon/client';
import type { CodeRenewedBody } from '@cocon/domain';
import { DOCUMENTS_KEPT } from '@cocon/protocol';
import { endingPage } from '../../session/endingWrites.ts';
import { keepRoom, ownerOf, readRoom } from './roomNote.ts';

/** As long as direction's list says it. */
export const TOLD_FOR = DOCUMENTS_KEPT.codeRenewed;

/** `by`: whose code allowed it; undefined: direction, which reopened the tablet. */
export async function tellRenewed(profile: Profile, slot: string, by: CodeOwner | undefined): Promise<void> {
  const at = profile.session.now();
  const person = ownerOf(profile, slot);
  const byDirection = by === undefined;
  const allowed = byDirection ? undefined : ownerOf(profile, by);
  const name = allowed ? { by: allowed.name } : {};
  const renewed = { ...readRoom(profile).renewed, [slot]: { at, isSeen: false, byDirection, ...name } };
  await keepRoom(profile, { renewed });
  // Direction's own list says already that it reopened the tablet.
  if (!person || byDirection) return;
  const body: CodeRenewedBody = {
    type: 'codeRenewed',
    device: profile.identity.id,
    member: person.id,
    name: person.name,
    ...name,
  };
  await profile.enqueue({ writes: [endingPage(body, at)] });
}

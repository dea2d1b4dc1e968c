/**
 * A way back by passkey (25): a standing invitation whose secret is made of what the passkey's authenticator gives. Its
 * `handle`, the ids of establishment and invitation, is kept in the passkey alone and says where it leads: the server is
 * told of no passkey, only that the invitation hangs on no card.
 */
import {
  concatBytes,
  deriveInvitationSecrets,
  derivePasskeySecret,
  fromBase64Url,
  toBase64Url,
  type Bytes,
} from '@cocon/crypto';
import type { EstablishmentId, InvitationId } from '@cocon/protocol';
import type { ClientDependencies } from '../dependencies.ts';
import type { Profile } from '../profile.ts';
import { ClientRefusal } from '../refusal.ts';
import { openInvitation, type OpenedCard } from './enterByCard.ts';
import { sayWayBack, waysBack } from './waysBack.ts';

/** Bytes of an id. */
const ID = 16;

/** What a passkey carries for its place; 32 bytes. */
export const passkeyHandle = (establishment: string, invitation: InvitationId): Bytes =>
  concatBytes(fromBase64Url(establishment), fromBase64Url(invitation));

/** What an authenticator gave. */
export interface PasskeyAnswer {
  readonly handle: Bytes;
  /** Of its PRF for `passkeyInput`; 32 bytes, shown to nobody. */
  readonly output: Bytes;
}

/**
 * Makes a passkey this guardian's way back, in place of a former one by passkey. Done twice, where the answer to the
 * first was lost, it is done once.
 */
export async function setPasskeyWayBack(
  profile: Profile,
  { handle, output }: PasskeyAnswer,
  origin: string,
): Promise<void> {
  const { establishment, invitation } = placeOf(handle);
  if (establishment !== profile.stored.establishment) throw new ClientRefusal('notAllowed');
  const former = (await waysBack(profile)).filter(
    (one) => one.kind === 'passkey' && one.invitation !== invitation,
  );
  const secrets = await deriveInvitationSecrets(await derivePasskeySecret(output, handle));
  await profile.say(async (state) =>
    state.invitations[invitation] === undefined
      ? sayWayBack(profile, state, origin, { invitation, secrets }, former)
      : { sayings: [] },
  );
}

/** What a passkey leads to, to be given to `enter`. Throws `invitationOver` or `notFound` where it is ended. */
export async function openPasskeyWayBack(
  { handle, output }: PasskeyAnswer,
  dependencies: ClientDependencies,
): Promise<OpenedCard> {
  const { establishment, invitation } = placeOf(handle);
  const secrets = await deriveInvitationSecrets(await derivePasskeySecret(output, handle));
  const opened = await openInvitation(invitation, secrets, dependencies);
  if (opened.bundle.establishment !== establishment) {
    throw new ClientRefusal('cardNotGenuine', { detail: 'another establishment than the passkey' });
  }
  return opened;
}

/** Throws `notFound` for what no passkey of ours carries. */
function placeOf(handle: Bytes): { establishment: EstablishmentId; invitation: InvitationId } {
  if (handle.length !== 2 * ID) throw new ClientRefusal('notFound', { detail: 'not a passkey of ours' });
  return {
    establishment: toBase64Url(handle.slice(0, ID)) as EstablishmentId,
    invitation: toBase64Url(handle.slice(ID)) as InvitationId,
  };
}

/**
 * A guardian's ways back (25), set and ended on an own device: each is a standing invitation, to which the household's
 * keyring is sealed, now and at each renewal. Ending one renews the keyring: whoever could use it opens nothing new.
 */
import {
  deriveCodeFactor,
  deriveCodeSecret,
  deriveInvitationSecrets,
  fromBase64Url,
  toBase64Url,
  type ArgonCost,
  type Stretch,
  type InvitationSecrets,
} from '@cocon/crypto';
import {
  makeId,
  readCardLink,
  wayBackContract,
  type Author,
  type CodeDeposit,
  type GuardianId,
  type HouseholdId,
  type InvitationId,
  type PasswordDeposit,
  type RegisterState,
  type WayBackKind,
} from '@cocon/protocol';
import type * as z from 'zod/mini';
import type { Profile } from '../profile.ts';
import type { Sayings } from '../register/sayInRegister.ts';
import { ClientRefusal } from '../refusal.ts';
import { imagine } from '../register/imagine.ts';
import type { Saying } from '../register/signStatements.ts';
import type { Call, RouteApart } from '../transport/transport.ts';
import { CARD_NOTE } from './enterByCard.ts';
import { keyringOf, rotateHousehold } from './households.ts';
import { sealCurrent } from './openEstablishment.ts';
import { packInvitation } from './packInvitation.ts';

export interface WayBack {
  readonly invitation: InvitationId;
  readonly kind: WayBackKind;
  /** Wrong codes that may still be tried before direction must lift it. */
  readonly left: number;
}

/** The ways back of this device's guardian; of everyone for direction. The server's word, asked anew each time. */
export async function waysBack(profile: Profile): Promise<readonly WayBack[]> {
  const { waysBack: all } = await ask(profile, wayBackContract.waysBack);
  return all;
}

/** Direction lets the code of a way back be tried again. */
export async function liftWayBack(profile: Profile, invitation: InvitationId): Promise<void> {
  await ask(profile, wayBackContract.liftWayBack, { invitation });
}

/**
 * Makes the used card (its link) and a code the guardian's way back, in place of a former one by code. Throws
 * `notACard` for what is no card of this guardian, or one that has not served yet.
 */
export async function setCodeWayBack(
  profile: Profile,
  link: string,
  code: string,
  origin: string,
  cost?: ArgonCost,
  stretchWith?: Stretch,
): Promise<void> {
  const text = readCardLink(link);
  if (text === undefined) throw new ClientRefusal('notACard');
  const secret = fromBase64Url(text);
  const card = toBase64Url((await deriveInvitationSecrets(secret)).id) as InvitationId;
  const used = profile.state.invitations[card];
  if (used?.kind !== 'single' || used.status !== 'used' || used.guardian !== guardianOf(profile).guardian) {
    throw new ClientRefusal('notACard', { detail: 'not a used card of this guardian' });
  }
  const invitation = makeId<InvitationId>();
  const former = (await waysBack(profile)).filter(({ kind }) => kind === 'code');
  const factor = await deriveCodeFactor(secret, code, cost, stretchWith);
  const { share } = await ask(profile, wayBackContract.wayBackShare, { invitation });
  const whole = await deriveCodeSecret(factor, fromBase64Url(share));
  const deposit = { card, proof: toBase64Url(factor.proof) };
  const made = { invitation, secrets: await deriveInvitationSecrets(whole), code: deposit };
  await profile.say((state) => sayWayBack(profile, state, origin, made, former));
  await profile.keepNote(CARD_NOTE, null);
}

/** Ends ways back of this guardian. */
export async function endWaysBack(
  profile: Profile,
  ended: readonly Pick<WayBack, 'invitation'>[],
): Promise<void> {
  await profile.say((state) => sayEnded(profile, state, endingsOf(profile, state, ended)));
}

/** What a way back is made of. */
export interface MadeWayBack {
  readonly invitation: InvitationId;
  readonly secrets: InvitationSecrets;
  readonly code?: CodeDeposit;
  readonly password?: PasswordDeposit;
}

/** A new way back, and the end of former ones with it. */
export async function sayWayBack(
  profile: Profile,
  state: RegisterState,
  origin: string,
  { invitation, secrets, code, password }: MadeWayBack,
  former: readonly Pick<WayBack, 'invitation'>[] = [],
): Promise<Sayings> {
  const { household, guardian } = guardianOf(profile);
  const { establishment: establishmentName, person: guardianName } = profile.names;
  const whom = { invitation, household, guardian, guardianName, establishmentName };
  const { ticketKey, sealKey, deposit } = await packInvitation(state, secrets, whom, origin);
  const set: Saying<'standingInvitationSet'> = {
    type: 'standingInvitationSet',
    body: { invitation, household, guardian, ticketKey, sealKey },
  };
  const invitations = [{ ...deposit, ...(code && { code }), ...(password && { password }) }];
  const endings = endingsOf(profile, state, former);
  if (endings.length > 0) return { ...(await sayEnded(profile, state, [set, ...endings])), invitations };
  const { ring, seed } = await keyringOf(profile, state, household, new Map());
  const sealed = await sealCurrent(state, ring.id, seed, {
    to: `invitation:${invitation}`,
    publicKey: sealKey,
  });
  return { sayings: [set], seals: [sealed], invitations };
}

function endingsOf(
  profile: Profile,
  state: RegisterState,
  ended: readonly Pick<WayBack, 'invitation'>[],
): Saying<'standingInvitationEnded'>[] {
  const { household } = guardianOf(profile);
  return ended
    .filter(({ invitation }) => state.invitations[invitation]?.status === 'open')
    .map(({ invitation }) => ({ type: 'standingInvitationEnded', body: { household, invitation } }));
}

/** These sayings, and the keyring's next version for whoever is left after them. */
async function sayEnded(
  profile: Profile,
  state: RegisterState,
  sayings: readonly Saying[],
): Promise<Sayings> {
  if (sayings.length === 0) return { sayings };
  const { household } = guardianOf(profile);
  const author: Author = { kind: 'device', device: profile.identity.id };
  const after = imagine(state, sayings, author, profile.session.now());
  const { saying, seals } = await rotateHousehold(profile, after, household, new Map());
  return { sayings: [...sayings, saying], seals: [seals] };
}

function guardianOf({ stored }: Profile): { household: HouseholdId; guardian: GuardianId } {
  const { household, guardian } = stored;
  if (household === null || guardian === null) throw new ClientRefusal('notAllowed');
  return { household: household as HouseholdId, guardian: guardian as GuardianId };
}

/** Asks a path that takes no body. */
async function ask<Answer extends z.ZodMiniType>(
  { session, stored, transport }: Profile,
  route: RouteApart<Answer>,
  more: NonNullable<Call['path']> = {},
): Promise<z.infer<Answer>> {
  const path = { establishment: stored.establishment, ...more };
  return session.with((token) => transport.ask(route, { path, token }));
}

/**
 * Direction invites guardians: a card each, or what else an invitation of one use is made of. A guardian's former open
 * invitations are revoked in the same batch, so that one at a time is good, and so are the ways back: whoever has a former
 * card finds it worth nothing.
 */
import { deriveInvitationSecrets, makeSecret, toBase64Url, type InvitationSecrets } from '@cocon/crypto';
import {
  CARD_LIFE,
  cardLink,
  type Author,
  type GuardianId,
  type HouseholdId,
  type Instant,
  type InvitationDeposit,
  type InvitationId,
  type KeyringSeals,
  type RegisterState,
} from '@cocon/protocol';
import type { Profile } from '../profile.ts';
import { imagine } from '../register/imagine.ts';
import type { Saying } from '../register/signStatements.ts';
import { keyringOf, rotateHousehold, type FreshSecrets } from './households.ts';
import { sealCurrent } from './openEstablishment.ts';
import { packInvitation } from './packInvitation.ts';

export interface Card {
  readonly guardian: GuardianId;
  readonly invitation: InvitationId;
  readonly link: string;
  readonly expires: number;
}

export interface CardRequest {
  readonly guardian: GuardianId;
  readonly household: HouseholdId;
  readonly guardianName: string;
}

/** What an invitation is made of, and until when it is good. */
export interface DrawnInvitation extends CardRequest {
  readonly invitation: InvitationId;
  readonly secrets: InvitationSecrets;
  readonly expires: Instant;
}

/** One card for each guardian asked for, in one batch. The links exist only in what this returns. */
export async function issueCards(
  profile: Profile,
  requests: readonly CardRequest[],
  origin: string,
): Promise<Card[]> {
  const expires = profile.session.now() + CARD_LIFE;
  const drawn = await Promise.all(
    requests.map(async (request) => {
      const secret = makeSecret(16);
      const secrets = await deriveInvitationSecrets(secret);
      const invitation = toBase64Url(secrets.id) as InvitationId;
      return { ...request, invitation, secrets, expires, link: cardLink(origin, toBase64Url(secret)) };
    }),
  );
  await issueInvitations(profile, drawn, origin);
  return drawn.map(({ guardian, invitation, link }) => ({ guardian, invitation, link, expires }));
}

/** Says these invitations in one batch, with the end of the guardians' former ones. */
export async function issueInvitations(
  profile: Profile,
  drawn: readonly DrawnInvitation[],
  origin: string,
): Promise<void> {
  await profile.say(async (state) => {
    const batch = {
      sayings: [] as Saying[],
      seals: [] as KeyringSeals[],
      invitations: [] as InvitationDeposit[],
    };
    const fresh: FreshSecrets = new Map();
    const author: Author = { kind: 'device', device: profile.identity.id };
    const after = (sayings: readonly Saying[]) => imagine(state, sayings, author, profile.session.now());
    for (const one of drawn) {
      const { saying, sealKey, deposit } = await issue(profile, state, one, origin);
      const former = formerOf(state, one);
      batch.sayings.push(...former, saying);
      batch.invitations.push(deposit);
      if (former.length === 0) {
        batch.seals.push(await sealTo(profile, after(batch.sayings), one, sealKey, fresh));
        continue;
      }
      // Who held the former card may have fetched its bundle: the keyring moves on with it (12).
      const rotated = await rotateHousehold(profile, after(batch.sayings), one.household, fresh);
      batch.sayings.push(rotated.saying);
      batch.seals.push(rotated.seals);
    }
    return batch;
  });
}

/** Ends an invitation that is open; nothing where it is over already. The keyring moves on with it, as above. */
export async function endInvitation(
  profile: Profile,
  household: HouseholdId,
  invitation: InvitationId,
): Promise<void> {
  await profile.say(async (state) => {
    if (state.invitations[invitation]?.status !== 'open') return { sayings: [] };
    const ending: Saying = { type: 'invitationRevoked', body: { household, invitation } };
    const author: Author = { kind: 'device', device: profile.identity.id };
    const after = imagine(state, [ending], author, profile.session.now());
    const rotated = await rotateHousehold(profile, after, household, new Map());
    return { sayings: [ending, rotated.saying], seals: [rotated.seals] };
  });
}

function formerOf(state: RegisterState, { guardian, household }: CardRequest): Saying[] {
  return Object.values(state.invitations)
    .filter((one) => one.guardian === guardian && one.status === 'open')
    .map(({ id }) => ({ type: 'invitationRevoked', body: { household, invitation: id } }) as const);
}

async function sealTo(
  profile: Profile,
  state: RegisterState,
  { household, invitation }: DrawnInvitation,
  publicKey: string,
  fresh: FreshSecrets,
): Promise<KeyringSeals> {
  const { ring, seed } = await keyringOf(profile, state, household, fresh);
  return sealCurrent(state, ring.id, seed, { to: `invitation:${invitation}`, publicKey });
}

async function issue(profile: Profile, state: RegisterState, drawn: DrawnInvitation, origin: string) {
  const { guardian, household, guardianName, invitation, secrets, expires } = drawn;
  const establishmentName = profile.names.establishment;
  const whom = { invitation, household, guardian, guardianName, establishmentName };
  const { ticketKey, sealKey, deposit } = await packInvitation(state, secrets, whom, origin);
  const saying: Saying<'invitationIssued'> = {
    type: 'invitationIssued',
    body: { invitation, household, guardian, kind: 'single', ticketKey, sealKey, expires },
  };
  return { saying, sealKey, deposit };
}

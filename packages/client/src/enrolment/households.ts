/** What direction says and seals for households: a new home with its keyring, a guardian's card. */
import { deriveInvitationSecrets, makeSecret, toBase64Url, type Bytes } from '@cocon/crypto';
import {
  CARD_LIFE,
  cardLink,
  currentVersion,
  makeId,
  recipientsOf,
  type Author,
  type GuardianId,
  type HouseholdId,
  type InvitationDeposit,
  type InvitationId,
  type KeyringId,
  type KeyringSeals,
  type RegisterState,
} from '@cocon/protocol';
import { makeKeyringVersion } from '../keyring/makeVersion.ts';
import type { Profile } from '../profile.ts';
import { ClientRefusal } from '../refusal.ts';
import { imagine } from '../register/imagine.ts';
import type { Saying } from '../register/signStatements.ts';
import { sealCurrent } from './openEstablishment.ts';
import { packInvitation } from './packInvitation.ts';

/** A household's opening statement, with its keyring's first version sealed to direction. */
export async function makeHousehold(
  state: RegisterState,
  household: HouseholdId,
  inherits: HouseholdId | null = null,
): Promise<{ saying: Saying<'householdOpened'>; seals: KeyringSeals }> {
  const direction = currentVersion(state, state.directionKeyring);
  if (!direction) throw new ClientRefusal('notAllowed');
  const recipients = [{ to: 'direction' as const, publicKey: direction.publicKey }];
  const made = await makeKeyringVersion(makeId<KeyringId>(), 1, recipients, null);
  return {
    saying: { type: 'householdOpened', body: { household, keyring: made.rotation, inherits } },
    seals: made.seals,
  };
}

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

/**
 * Issues one card for each guardian asked for, in one batch; a guardian's former open card is revoked with it, so that
 * one card at a time is good, and so are the ways back: whoever has a former card finds it worth nothing. The links
 * exist only in what this returns.
 */
export async function issueCards(
  profile: Profile,
  requests: readonly CardRequest[],
  origin: string,
): Promise<Card[]> {
  let cards: Card[] = [];
  await profile.say(async (state) => {
    cards = [];
    const batch = {
      sayings: [] as Saying[],
      seals: [] as KeyringSeals[],
      invitations: [] as InvitationDeposit[],
    };
    const fresh: FreshSecrets = new Map();
    const author: Author = { kind: 'device', device: profile.identity.id };
    const after = (sayings: readonly Saying[]) => imagine(state, sayings, author, profile.session.now());
    for (const request of requests) {
      const made = await makeCard(profile, state, request, origin);
      const former = formerCards(state, request);
      batch.sayings.push(...former, made.saying);
      batch.invitations.push(made.deposit);
      cards.push(made.card);
      if (former.length === 0) {
        batch.seals.push(await sealToCard(profile, after(batch.sayings), request.household, fresh, made));
        continue;
      }
      // Who held the former card may have fetched its bundle: the keyring moves on with it (12).
      const rotated = await rotateHousehold(profile, after(batch.sayings), request.household, fresh);
      batch.sayings.push(rotated.saying);
      batch.seals.push(rotated.seals);
    }
    return batch;
  });
  return cards;
}

function formerCards(state: RegisterState, { guardian, household }: CardRequest): Saying[] {
  return Object.values(state.invitations)
    .filter((one) => one.guardian === guardian && one.status === 'open')
    .map(({ id }) => ({ type: 'invitationRevoked', body: { household, invitation: id } }) as const);
}

/** Secrets of versions that this batch makes, which the register does not have yet. */
export type FreshSecrets = Map<KeyringId, Bytes>;

/** The household's keyring as it stands, with its secret, which direction always has a way to. */
export async function keyringOf(
  profile: Profile,
  state: RegisterState,
  household: HouseholdId,
  fresh: FreshSecrets,
) {
  const home = state.households[household];
  const ring = home && state.keyrings[home.keyring];
  const version = ring && currentVersion(state, ring.id)?.version;
  if (!ring || version === undefined) throw new ClientRefusal('notAllowed', { detail: 'no such household' });
  const seed = fresh.get(ring.id) ?? (await profile.keyringSecret(ring.id, version))?.seed;
  if (!seed) throw new ClientRefusal('notAllowed', { detail: 'no way to this household' });
  return { ring, version, seed };
}

async function sealToCard(
  profile: Profile,
  state: RegisterState,
  household: HouseholdId,
  fresh: FreshSecrets,
  { card, sealKey }: { readonly card: Card; readonly sealKey: string },
): Promise<KeyringSeals> {
  const { ring, seed } = await keyringOf(profile, state, household, fresh);
  return sealCurrent(state, ring.id, seed, { to: `invitation:${card.invitation}`, publicKey: sealKey });
}

/** The next version of a household's keyring, sealed to everyone who holds it in this state. */
export async function rotateHousehold(
  profile: Profile,
  state: RegisterState,
  household: HouseholdId,
  fresh: FreshSecrets,
) {
  const { ring, version, seed } = await keyringOf(profile, state, household, fresh);
  const made = await makeKeyringVersion(ring.id, version + 1, recipientsOf(state, ring), seed);
  fresh.set(ring.id, made.seed);
  const saying: Saying<'householdKeyringRotated'> = {
    type: 'householdKeyringRotated',
    body: { household, rotation: made.rotation },
  };
  return { saying, seals: made.seals };
}

async function makeCard(profile: Profile, state: RegisterState, request: CardRequest, origin: string) {
  const { guardian, household, guardianName } = request;
  const secret = makeSecret(16);
  const derived = await deriveInvitationSecrets(secret);
  const invitation = toBase64Url(derived.id) as InvitationId;
  const expires = profile.session.now() + CARD_LIFE;
  const whom = {
    invitation,
    household,
    guardian,
    guardianName,
    establishmentName: profile.names.establishment,
  };
  const { ticketKey, sealKey, deposit } = await packInvitation(state, derived, whom, origin);
  const saying: Saying<'invitationIssued'> = {
    type: 'invitationIssued',
    body: { invitation, household, guardian, kind: 'single', ticketKey, sealKey, expires },
  };
  return {
    saying,
    sealKey,
    deposit,
    card: { guardian, invitation, expires, link: cardLink(origin, toBase64Url(secret)) } satisfies Card,
  };
}

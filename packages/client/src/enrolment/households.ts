/** What direction says and seals for households: a new home with its keyring, a guardian's card. */
import {
  deriveInvitationSecrets,
  encryptUnder,
  importSealingKey,
  importSigningKey,
  makeSecret,
  sha256,
  toBase64Url,
  utf8,
} from '@cocon/crypto';
import {
  BUNDLE_LABEL,
  canonicalText,
  CARD_LIFE,
  cardLink,
  currentVersion,
  hashSnapshot,
  makeId,
  PROTOCOL_VERSION,
  viewOf,
  writeSnapshot,
  type Bundle,
  type GuardianId,
  type HouseholdId,
  type InvitationId,
  type KeyringId,
  type KeyringSeals,
  type RegisterState,
} from '@cocon/protocol';
import { makeKeyringVersion } from '../keyring/makeVersion.ts';
import type { Profile, Sayings } from '../profile.ts';
import { ClientRefusal } from '../refusal.ts';
import type { Saying } from '../register/signStatements.ts';
import { sealCurrent } from './openEstablishment.ts';

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
 * one card at a time is good. The links exist only in what this returns.
 */
export async function issueCards(
  profile: Profile,
  requests: readonly CardRequest[],
  origin: string,
): Promise<Card[]> {
  let cards: Card[] = [];
  await profile.say(async (state) => {
    cards = [];
    const sayings: Saying[] = [];
    const seals: KeyringSeals[] = [];
    const invitations: Required<Sayings>['invitations'][number][] = [];
    for (const request of requests) {
      const made = await makeCard(profile, state, request, origin);
      sayings.push(...formerCards(state, request), made.saying);
      seals.push(made.seals);
      invitations.push(made.deposit);
      cards.push(made.card);
    }
    return { sayings, seals, invitations };
  });
  return cards;
}

function formerCards(state: RegisterState, { guardian, household }: CardRequest): Saying[] {
  return Object.values(state.invitations)
    .filter((one) => one.guardian === guardian && one.kind === 'single' && one.status === 'open')
    .map(({ id }) => ({ type: 'invitationRevoked', body: { household, invitation: id } }) as const);
}

async function makeCard(profile: Profile, state: RegisterState, request: CardRequest, origin: string) {
  const { guardian, household, guardianName } = request;
  const secret = makeSecret(16);
  const derived = await deriveInvitationSecrets(secret);
  const [ticket, sealing] = await Promise.all([
    importSigningKey(derived.ticketSeed),
    importSealingKey(derived.sealingSeed),
  ]);
  const invitation = toBase64Url(derived.id) as InvitationId;
  const sealKey = toBase64Url(sealing.publicKey);
  const expires = profile.session.now() + CARD_LIFE;
  const home = state.households[household];
  const version = home && currentVersion(state, home.keyring);
  const keyringSecret = home && version && (await profile.keyrings.secret(home.keyring, version.version));
  if (!home || !keyringSecret) throw new ClientRefusal('notAllowed', { detail: 'no way to this household' });
  const seals = await sealCurrent(state, home.keyring, keyringSecret.seed, {
    to: `invitation:${invitation}`,
    publicKey: sealKey,
  });
  const snapshot = writeSnapshot(viewOf(state, household));
  const bundle: Bundle = {
    v: PROTOCOL_VERSION,
    origin,
    establishment: state.establishment,
    establishmentName: profile.names.establishment,
    household,
    guardian,
    guardianName,
    invitation,
    anchor: state.anchor,
    head: state.head,
    snapshot: await hashSnapshot(snapshot),
  };
  const sealedBundle = await encryptUnder(derived.bundleKey, BUNDLE_LABEL, utf8(canonicalText(bundle)));
  const saying: Saying<'invitationIssued'> = {
    type: 'invitationIssued',
    body: {
      invitation,
      household,
      guardian,
      kind: 'single',
      ticketKey: toBase64Url(ticket.publicKey),
      sealKey,
      expires,
    },
  };
  const proofHash = toBase64Url(await sha256(derived.proof));
  return {
    saying,
    seals,
    deposit: { invitation, proofHash, bundle: toBase64Url(sealedBundle), snapshot },
    card: { guardian, invitation, expires, link: cardLink(origin, toBase64Url(secret)) } satisfies Card,
  };
}

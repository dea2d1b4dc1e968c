/**
 * Enters by a card (19–22). The phone derives everything from the secret in the link's fragment, fetches the bundle
 * against the proof, opens it, verifies the snapshot and the entries since, and appends one statement signed by the
 * ticket and its own new key, with the household's next keyring version. Nothing is believed on the server's word: the
 * bundle says which establishment, which household and which head.
 */
import {
  CryptoRefusal,
  decryptUnder,
  deriveInvitationSecrets,
  fromBase64Url,
  fromUtf8,
  importSealingKey,
  importSigningKey,
  toBase64Url,
  type Bytes,
  type InvitationSecrets,
} from '@cocon/crypto';
import {
  Bundle,
  BUNDLE_LABEL,
  currentVersion,
  followAll,
  localDay,
  readCanonical,
  readCardLink,
  readSnapshot,
  recipientsOf,
  type InvitationAnswer,
  type InvitationId,
  type KeyringSeals,
  type RegisterState,
} from '@cocon/protocol';
import { requireNearClock } from '../clock.ts';
import type { ClientDependencies } from '../dependencies.ts';
import { publicKeys, type DeviceIdentity } from '../identity.ts';
import { makeKeyringVersion, type MadeVersion } from '../keyring/makeVersion.ts';
import { passingBook } from '../keyring/passingBook.ts';
import { ClientRefusal, isRefusal } from '../refusal.ts';
import { imagine } from '../register/imagine.ts';
import { signNext, toWire } from '../register/signStatements.ts';
import { createTransport } from '../transport/transport.ts';

/** A card, or a way back, whose bundle this device has opened and verified. */
export interface OpenedCard {
  readonly bundle: Bundle;
  readonly secrets: InvitationSecrets;
  readonly state: RegisterState;
  readonly keyrings: readonly KeyringSeals[];
  readonly time: number;
}

/** Under which a family's device keeps its card's link, until a way back hangs on it. */
export const CARD_NOTE = 'card';
const ROUNDS = 6;

/** The invitation that a card's link stands for; undefined when it is no card's link. */
export async function invitationOf(link: string): Promise<InvitationId | undefined> {
  const secret = readCardLink(link);
  if (secret === undefined) return undefined;
  return toBase64Url((await deriveInvitationSecrets(fromBase64Url(secret))).id) as InvitationId;
}

/** Fetches and opens what a card gives. Changes nothing at the server. */
export async function openCard(link: string, dependencies: ClientDependencies): Promise<OpenedCard> {
  const secret = readCardLink(link);
  if (secret === undefined) throw new ClientRefusal('notACard');
  const secrets = await deriveInvitationSecrets(fromBase64Url(secret));
  return openInvitation(toBase64Url(secrets.id) as InvitationId, secrets, dependencies);
}

/** Fetches and opens what an invitation's secrets give. Changes nothing at the server. */
export async function openInvitation(
  invitation: InvitationId,
  secrets: InvitationSecrets,
  dependencies: ClientDependencies,
): Promise<OpenedCard> {
  const transport = createTransport(dependencies);
  const answer = await transport.call(
    'openInvitation',
    { path: { invitation } },
    { proof: toBase64Url(secrets.proof) },
  );
  requireNearClock(answer.time, dependencies.now());
  const bundle = await readBundle(answer.bundle, secrets);
  if (bundle.establishment !== answer.establishment || bundle.invitation !== invitation) {
    throw new ClientRefusal('cardNotGenuine', { detail: 'another establishment than the card' });
  }
  if (bundle.origin !== dependencies.origin) {
    throw new ClientRefusal('cardNotGenuine', { detail: 'a card of another origin' });
  }
  const snapshot = await readSnapshot(answer.snapshot, bundle.snapshot);
  const genuine =
    snapshot?.head.hash === bundle.head.hash &&
    snapshot.head.height === bundle.head.height &&
    snapshot.anchor === bundle.anchor &&
    snapshot.establishment === bundle.establishment;
  if (!genuine) throw new ClientRefusal('cardNotGenuine', { detail: 'snapshot' });
  if (answer.height > bundle.head.height + 1) {
    throw new ClientRefusal('registerDistrust', { reason: 'notNext', detail: `gap before ${answer.height}` });
  }
  const state = await followToHead(snapshot, answer, (from) =>
    transport.call('openInvitation', { path: { invitation } }, { proof: toBase64Url(secrets.proof), from }),
  );
  const issued = state.invitations[invitation];
  if (!issued || issued.household !== bundle.household || issued.guardian !== bundle.guardian) {
    throw new ClientRefusal('registerDistrust', { detail: 'the card is not in the register' });
  }
  if (issued.status !== 'open' || (issued.expires !== null && answer.time > issued.expires)) {
    throw new ClientRefusal('invitationOver');
  }
  return { bundle, secrets, state, keyrings: answer.keyrings, time: answer.time };
}

/** Verifies the entries since the snapshot, asking for more until the head that the server names. */
async function followToHead(
  snapshot: RegisterState,
  first: InvitationAnswer,
  more: (from: number) => Promise<InvitationAnswer>,
): Promise<RegisterState> {
  let state = snapshot;
  for (let answer = first; ; answer = await more(state.head.height + 1)) {
    const fresh = answer.entries.slice(Math.max(0, state.head.height + 1 - answer.height));
    const followed = await followAll(state, fresh);
    if (!followed.ok) {
      const { reason, height } = followed.refusal;
      throw new ClientRefusal('registerDistrust', { reason, detail: `height ${height}` });
    }
    state = followed.value;
    if (state.head.height >= answer.head.height) {
      if (state.head.height === answer.head.height && state.head.hash !== answer.head.hash) {
        throw new ClientRefusal('registerDistrust', { reason: 'forked', detail: 'head of the invitation' });
      }
      return state;
    }
    if (fresh.length === 0)
      throw new ClientRefusal('registerDistrust', { reason: 'notNext', detail: 'entries withheld' });
  }
}

export interface Claimed {
  readonly state: RegisterState;
  readonly version: MadeVersion;
}

/** Claims an opened card for a device whose keys already rest on this browser, or that only passes. */
export async function claimCard(
  card: OpenedCard,
  identity: DeviceIdentity,
  dependencies: ClientDependencies,
  isPassing = false,
): Promise<Claimed> {
  const transport = createTransport(dependencies);
  const invitation = card.bundle.invitation;
  let current = card;
  for (let round = 1; ; round += 1) {
    const claim = await makeClaim(current, identity, isPassing);
    try {
      await transport.call(
        'claim',
        { path: { invitation } },
        { proof: toBase64Url(current.secrets.proof), entry: toWire(claim.entry), seals: claim.version.seals },
      );
      return { state: claim.state, version: claim.version };
    } catch (error) {
      if (round >= ROUNDS || !isRefusal(error, 'registerMoved')) throw error;
      current = await openInvitation(invitation, card.secrets, dependencies);
    }
  }
}

async function makeClaim(
  { bundle, secrets, state, keyrings, time }: OpenedCard,
  identity: DeviceIdentity,
  isPassing: boolean,
) {
  const { household, guardian, invitation } = bundle;
  const home = state.households[household];
  const keyring = home && state.keyrings[home.keyring];
  const present = keyring && currentVersion(state, keyring.id);
  if (!keyring || !present)
    throw new ClientRefusal('registerDistrust', { detail: 'no keyring for the household' });
  const previous = await currentSecret(state, invitation, secrets, keyrings, keyring.id, present.version);
  const device = publicKeys(identity);
  const author = { kind: 'ticket', invitation, device: identity.id } as const;
  const ticket = await importSigningKey(secrets.ticketSeed);
  // Who must hold the new version is read from the state as it will be after the claim.
  const placeholder = { keyring: keyring.id, version: present.version + 1, publicKey: '', seals: '' };
  const ends = isPassing ? { endsOn: localDay(time, state.settings.zone) } : {};
  const body = { invitation, household, guardian, device, rotation: placeholder, ...ends };
  const after = imagine(state, [{ type: 'deviceClaimed', body }], author, time);
  const ring = after.keyrings[keyring.id] ?? keyring;
  const version = await makeKeyringVersion(
    keyring.id,
    present.version + 1,
    recipientsOf(after, ring),
    previous,
  );
  const signed = await signNext(
    state,
    [
      {
        type: 'deviceClaimed',
        body: { ...body, rotation: version.rotation },
      },
    ],
    { author, keys: [ticket, identity.signing], at: time },
  );
  const [entry] = signed.entries;
  if (!entry) throw new ClientRefusal('internal');
  return { entry, state: signed.state, version };
}

/** The household's present secret: sealed to the invitation when it was issued, and again at each rotation. */
async function currentSecret(
  state: RegisterState,
  invitation: InvitationId,
  secrets: InvitationSecrets,
  keyrings: readonly KeyringSeals[],
  keyring: KeyringSeals['keyring'],
  version: number,
): Promise<Bytes> {
  const sealing = await importSealingKey(secrets.sealingSeed);
  const to = `invitation:${invitation}` as const;
  const passing = await passingBook(state, { to, key: sealing }, keyrings);
  const secret = await passing.secret(keyring, version);
  if (!secret)
    throw new ClientRefusal('keyDistrust', { detail: 'the household keyring was not sealed to this card' });
  return secret.seed;
}

async function readBundle(text: string, secrets: InvitationSecrets): Promise<Bundle> {
  const notGenuine = (cause?: unknown) => new ClientRefusal('cardNotGenuine', { detail: 'bundle', cause });
  let opened: Bytes;
  try {
    opened = await decryptUnder(secrets.bundleKey, BUNDLE_LABEL, fromBase64Url(text));
  } catch (cause) {
    if (cause instanceof CryptoRefusal || cause instanceof TypeError) throw notGenuine(cause);
    throw cause;
  }
  const bundle = Bundle.safeParse(readCanonical(fromUtf8(opened)));
  if (!bundle.success) throw notGenuine(bundle.error);
  return bundle.data;
}

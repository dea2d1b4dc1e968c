/**
 * A room tablet whose codes are forgotten (54). Closed, it shows a square; direction scans it on a device of its own, says
 * which tablet it is, and answers; the tablet then takes a new code in the place of a forgotten one. Nothing on it is
 * lost, what waits to be sent least of all, and the other codes stay. Rules RT of docs/spec.md.
 */
import { CryptoRefusal, fromBase64Url, makeSecret, toBase64Url, type Bytes } from '@cocon/crypto';
import {
  hashOfReopening,
  PROTOCOL_VERSION,
  REOPENING_LABELS,
  ReopeningAnswer,
  reopeningBinding,
  ReopeningOffer,
  type DeviceId,
  type EstablishmentId,
} from '@cocon/protocol';
import type { ClientDependencies } from '../dependencies.ts';
import { leaveOffer, readOffer, type Expected, type MailboxNews } from '../enrolment/pairing/mailbox.ts';
import { openText } from '../enrolment/pairing/mailboxText.ts';
import { writePairingCode, type PairingCode } from '../enrolment/pairing/pairingCode.ts';
import type { Profile } from '../profile.ts';
import { ClientRefusal } from '../refusal.ts';
import type { StoredProfile } from '../store/deviceStore.ts';
import { openDirectionsSlot } from './directionsSlot.ts';

export type ReopeningNews =
  | Exclude<MailboxNews, { readonly kind: 'answered' }>
  /** Direction's secret: it opens the tablet, together with what this browser has. */
  | { readonly kind: 'answered'; readonly secret: Bytes };

export interface OfferedReopening {
  /** What the square says, and what is typed. */
  readonly code: string;
  /** When it is over, by this device's clock, ms. */
  readonly expires: number;
  look(): Promise<ReopeningNews>;
}

/** On the closed tablet. Throws `notFound` where no code was typed since there is this way. `life`: milliseconds. */
export async function offerReopening(
  surroundings: Pick<ClientDependencies, 'origin' | 'fetch' | 'now'>,
  { establishment, device, lock }: StoredProfile,
  life: number,
): Promise<OfferedReopening> {
  if (!lock.forDirection) throw new ClientRefusal('notFound');
  const secret = makeSecret(16);
  const offer: ReopeningOffer = {
    v: PROTOCOL_VERSION,
    establishment: establishment as EstablishmentId,
    tablet: device as DeviceId,
    version: lock.forDirection.version,
    sealed: toBase64Url(lock.forDirection.sealed),
  };
  const mailbox = await leaveOffer(surroundings, { secret, label: REOPENING_LABELS.offer, offer, life });
  return {
    code: writePairingCode({ secret, keys: await hashOfReopening(offer) }),
    expires: mailbox.expires,
    async look() {
      const news = await mailbox.look();
      if (news.kind !== 'answered') return news;
      const answer = await openText(mailbox.key, REOPENING_LABELS.answer, news.text, ReopeningAnswer);
      return { kind: 'answered', secret: fromBase64Url(answer.secret) };
    },
  };
}

export interface AskedReopening {
  readonly tablet: DeviceId;
  /** Answers it: from then on the tablet takes a new code. */
  reopen(): Promise<void>;
}

const FORGOTTEN: Expected<ReopeningOffer> = {
  labels: REOPENING_LABELS,
  schema: ReopeningOffer,
  hash: hashOfReopening,
};

/**
 * On a device of direction: which tablet shows this code. `notFound`: the code is over; `revoked`: that tablet is out;
 * `keyDistrust`: what is there does not open, or is of another house.
 */
export async function readReopening(profile: Profile, code: PairingCode): Promise<AskedReopening> {
  if (profile.stored.role !== 'direction') throw new ClientRefusal('notAllowed');
  const { offer, reply } = await readOffer(profile, code, FORGOTTEN);
  const { establishment, tablet, version, sealed } = offer;
  const foreign = new ClientRefusal('keyDistrust', { detail: 'reopening' });
  if (establishment !== profile.stored.establishment) throw foreign;
  const known = profile.state.devices[tablet];
  if (known?.role !== 'team') throw foreign;
  if (known.until !== null) throw new ClientRefusal('revoked');
  const { directionKeyring } = profile.state;
  const own = await profile.keyringSecret(directionKeyring, version);
  if (!own) throw foreign;
  const bind = reopeningBinding(establishment, tablet, version);
  let secret: Bytes;
  try {
    secret = await own.key.open(fromBase64Url(sealed), { label: REOPENING_LABELS.seal, bind });
  } catch (error) {
    if (error instanceof CryptoRefusal) throw foreign;
    throw error;
  }
  return {
    tablet,
    async reopen() {
      const answer: ReopeningAnswer = { v: PROTOCOL_VERSION, secret: toBase64Url(secret) };
      await reply(answer);
    },
  };
}

/** The storage key of a tablet that direction reopened. Throws `wrongCode` for another secret. */
export async function openReopened({ lock }: StoredProfile, secret: Bytes): Promise<Bytes> {
  if (!lock.forDirection) throw new ClientRefusal('notFound');
  try {
    return await openDirectionsSlot(lock, lock.forDirection, secret);
  } catch (error) {
    if (error instanceof CryptoRefusal) throw new ClientRefusal('wrongCode');
    throw error;
  }
}

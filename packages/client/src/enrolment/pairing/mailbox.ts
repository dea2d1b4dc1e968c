/**
 * The two sides of a mailbox at the server: who has no way in yet leaves an offer behind a code and waits; a device that
 * is in reads it, takes it only when it is what the code names, and answers.
 */
import { fromBase64Url, sha256, toBase64Url, type Bytes } from '@cocon/crypto';
import { pairingContract } from '@cocon/protocol';
import { requireNearClock } from '../../clock.ts';
import type { ClientDependencies } from '../../dependencies.ts';
import type { Profile } from '../../profile.ts';
import { ClientRefusal, isRefusal } from '../../refusal.ts';
import { createTransport } from '../../transport/transport.ts';
import { closeText, openText } from './mailboxText.ts';
import { derivePairing, type PairingCode } from './pairingCode.ts';

export type MailboxNews =
  | { readonly kind: 'waiting' }
  /** The other device has the offer. */
  | { readonly kind: 'read' }
  /** Nobody came in time, or it came to nothing: a new offer is to be made. */
  | { readonly kind: 'over' }
  | { readonly kind: 'answered'; readonly text: string };

export interface Mailbox {
  /** Of what passes through it. */
  readonly key: Bytes;
  /** When it is over, by this device's clock, ms. */
  readonly expires: number;
  /** Asks the server what came. */
  look(): Promise<MailboxNews>;
}

interface Left {
  readonly secret: Bytes;
  readonly label: string;
  readonly offer: object;
  /** Milliseconds. */
  readonly life: number;
}

export async function leaveOffer(
  surroundings: Pick<ClientDependencies, 'origin' | 'fetch' | 'now'>,
  { secret, label, offer, life }: Left,
): Promise<Mailbox> {
  const transport = createTransport(surroundings);
  const { id, proof, key } = await derivePairing(secret);
  const path = { pairing: id };
  const { time } = await transport.ask(
    pairingContract.offerPairing,
    { path },
    {
      proofHash: toBase64Url(await sha256(fromBase64Url(proof))),
      offer: await closeText(key, label, offer),
      life,
    },
  );
  requireNearClock(time, surroundings.now());
  return {
    key,
    expires: surroundings.now() + life,
    async look() {
      try {
        const { isRead, answer } = await transport.ask(pairingContract.takePairing, { path }, { proof });
        if (answer !== null) return { kind: 'answered', text: answer };
        return { kind: isRead ? 'read' : 'waiting' };
      } catch (error) {
        if (isRefusal(error, 'notFound')) return { kind: 'over' };
        throw error;
      }
    },
  };
}

/** What is expected behind a code, and how its answer is written. */
export interface Expected<Offer> {
  readonly labels: { readonly offer: string; readonly answer: string };
  readonly schema: { readonly safeParse: (value: unknown) => { readonly data?: Offer } };
  /** What the code says of the offer. */
  readonly hash: (offer: Offer) => Promise<Bytes>;
}

/** The offer that the code names, and the way to answer it. */
export async function readOffer<Offer>(
  { stored, session, transport }: Profile,
  code: PairingCode,
  { labels, schema, hash }: Expected<Offer>,
): Promise<{ readonly offer: Offer; readonly reply: (answer: object) => Promise<void> }> {
  const { id, proof, key } = await derivePairing(code.secret);
  const path = { establishment: stored.establishment, pairing: id };
  const read = await session.with((token) =>
    transport.ask(pairingContract.readPairing, { path, token }, { proof }),
  );
  const offer = await openText(key, labels.offer, read.offer, schema);
  if (toBase64Url(await hash(offer)) !== toBase64Url(code.keys)) {
    throw new ClientRefusal('keyDistrust', { detail: 'another offer than the code names' });
  }
  async function reply(answer: object): Promise<void> {
    const text = await closeText(key, labels.answer, answer);
    await session.with((token) =>
      transport.ask(pairingContract.answerPairing, { path, token }, { proof, answer: text }),
    );
  }
  return { offer, reply };
}

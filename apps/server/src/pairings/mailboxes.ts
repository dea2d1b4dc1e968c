/**
 * Mailboxes of devices that pair (24): in memory only, for minutes. A mailbox holds a hash of its proof and two
 * ciphertexts; nothing of it reaches the disk, and a restart costs the two people a new square. It has a first reader,
 * a device that is in; that one alone answers, once; the answer is handed out once, and all is gone. Ten wrong proofs
 * end it. What is not there, not yet or no more, or not the asker's is one and the same nothing.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { ANSWER_LIFE, PAIRING_TRIES, type DeviceId, type PairingId } from '@cocon/protocol';

interface Mailbox {
  readonly proofHash: Buffer;
  readonly offer: string;
  until: number;
  tries: number;
  reader: DeviceId | undefined;
  answer: string | undefined;
  isTaken: boolean;
}

export interface Mailboxes {
  /** False when there is such a mailbox already, `full` when there is no room. */
  open(id: PairingId, given: { proofHash: string; offer: string; life: number }): boolean | 'full';
  /** The offer, for this reader alone from now on. */
  read(id: PairingId, proof: string, reader: DeviceId): string | undefined;
  /** The first answer stays. False when it is not this reader's to answer; `full` when there is no room. */
  answer(id: PairingId, proof: string, reader: DeviceId, answer: string): boolean | 'full';
  take(id: PairingId, proof: string): { isRead: boolean; answer: string | null } | undefined;
}

/** Most that wait at once, and most characters in all of them. */
export const MOST_MAILBOXES = 2_000;
export const MOST_CHARACTERS = 48_000_000;

export function makeMailboxes(now: () => number): Mailboxes {
  const boxes = new Map<PairingId, Mailbox>();
  const weightOf = ({ offer, answer = '' }: Mailbox) => offer.length + answer.length;
  let weight = 0;

  function remove(id: PairingId): void {
    const box = boxes.get(id);
    if (box && boxes.delete(id)) weight -= weightOf(box);
  }

  function sweep(): void {
    for (const [id, { until }] of boxes) if (until <= now()) remove(id);
  }

  function opened(id: PairingId, proof: string): Mailbox | undefined {
    sweep();
    const box = boxes.get(id);
    if (!box) return undefined;
    const given = createHash('sha256').update(Buffer.from(proof, 'base64url')).digest();
    if (given.length === box.proofHash.length && timingSafeEqual(given, box.proofHash)) return box;
    box.tries += 1;
    if (box.tries >= PAIRING_TRIES) remove(id);
    return undefined;
  }

  return {
    open(id, { proofHash, offer, life }) {
      sweep();
      if (boxes.has(id)) return false;
      if (boxes.size >= MOST_MAILBOXES || weight + offer.length > MOST_CHARACTERS) return 'full';
      boxes.set(id, {
        proofHash: Buffer.from(proofHash, 'base64url'),
        offer,
        until: now() + life,
        tries: 0,
        reader: undefined,
        answer: undefined,
        isTaken: false,
      });
      weight += offer.length;
      return true;
    },
    read(id, proof, reader) {
      const box = opened(id, proof);
      if (!box || (box.reader ?? reader) !== reader) return undefined;
      if (box.reader === undefined) box.until = now() + ANSWER_LIFE;
      box.reader = reader;
      return box.offer;
    },
    answer(id, proof, reader, answer) {
      const box = opened(id, proof);
      if (!box || box.reader !== reader) return false;
      if (box.answer !== undefined || box.isTaken) return true;
      if (weight + answer.length > MOST_CHARACTERS) return 'full';
      box.answer = answer;
      box.until = now() + ANSWER_LIFE;
      weight += answer.length;
      return true;
    },
    take(id, proof) {
      const box = opened(id, proof);
      if (!box || box.isTaken) return undefined;
      const { answer = null } = box;
      if (answer !== null) {
        weight -= answer.length;
        box.answer = undefined;
        box.isTaken = true;
      }
      return { isRead: box.reader !== undefined, answer };
    },
  };
}

/** Mailboxes of devices that pair. Rules PA of docs/spec.md. */
import { createHash } from 'node:crypto';
import {
  ANSWER_LIFE,
  makeId,
  PAIRING_TRIES,
  SQUARE_LIFE,
  type DeviceId,
  type PairingId,
} from '@cocon/protocol';
import { beforeEach, expect, test } from 'vitest';
import { makeMailboxes, MOST_CHARACTERS, MOST_MAILBOXES, type Mailboxes } from './mailboxes.ts';

const proof = Buffer.alloc(32, 1).toString('base64url');
const wrong = Buffer.alloc(32, 2).toString('base64url');
const proofHash = createHash('sha256').update(Buffer.alloc(32, 1)).digest('base64url');
const given = { proofHash, offer: 'offer', life: SQUARE_LIFE };
const [open, other] = [makeId<DeviceId>(), makeId<DeviceId>()];
let now = 0;
let boxes: Mailboxes;
let id: PairingId;
beforeEach(() => {
  now = 1_000_000;
  boxes = makeMailboxes(() => now);
  id = makeId<PairingId>();
  expect(boxes.open(id, given)).toBe(true);
});

test('PA-2 unknown, late and of a wrong proof are one and the same nothing', () => {
  expect(boxes.open(id, given)).toBe(false);
  expect(boxes.read(makeId<PairingId>(), proof, open)).toBeUndefined();
  expect(boxes.read(id, wrong, open)).toBeUndefined();
  expect(boxes.take(id, wrong)).toBeUndefined();
  expect(boxes.answer(id, wrong, open, 'answer')).toBe(false);
  expect(boxes.take(id, proof)).toEqual({ isRead: false, answer: null });
  now += SQUARE_LIFE;
  expect(boxes.read(id, proof, open)).toBeUndefined();
  expect(boxes.take(id, proof)).toBeUndefined();
});

test('PA-2 ten wrong proofs end a mailbox', () => {
  for (let n = 1; n < PAIRING_TRIES; n += 1) boxes.take(id, wrong);
  expect(boxes.read(id, proof, open)).toBe('offer');
  boxes.take(id, wrong);
  expect(boxes.read(id, proof, open)).toBeUndefined();
});

test('PA-3 one device reads, it alone answers, once, in time; the answer is handed out once', () => {
  expect(boxes.answer(id, proof, open, 'before reading')).toBe(false);
  expect(boxes.read(id, proof, open)).toBe('offer');
  expect(boxes.read(id, proof, open)).toBe('offer');
  expect(boxes.read(id, proof, other)).toBeUndefined();
  expect(boxes.answer(id, proof, other, 'theirs')).toBe(false);
  expect(boxes.take(id, proof)).toEqual({ isRead: true, answer: null });
  now += ANSWER_LIFE - 1;
  expect(boxes.answer(id, proof, open, 'answer')).toBe(true);
  expect(boxes.answer(id, proof, open, 'another')).toBe(true);
  expect(boxes.take(id, proof)).toEqual({ isRead: true, answer: 'answer' });
  expect(boxes.take(id, proof)).toBeUndefined();
  expect(boxes.answer(id, proof, open, 'again')).toBe(true);
  expect(boxes.take(id, proof)).toBeUndefined();
});

test('PA-3 mailboxes are bounded, in number and in all they hold; what ends makes room', () => {
  const big = 'x'.repeat(MOST_CHARACTERS);
  boxes.read(id, proof, open);
  expect(boxes.answer(id, proof, open, big)).toBe('full');
  for (let n = 1; n < MOST_MAILBOXES; n += 1) expect(boxes.open(makeId<PairingId>(), given)).toBe(true);
  expect(boxes.open(makeId<PairingId>(), given)).toBe('full');
  now += ANSWER_LIFE;
  expect(boxes.open(makeId<PairingId>(), given)).toBe(true);
  const heavy = makeId<PairingId>();
  expect(boxes.open(heavy, { ...given, offer: big.slice(5) })).toBe(true);
  expect(boxes.open(makeId<PairingId>(), given)).toBe('full');
  now += ANSWER_LIFE;
  expect(boxes.open(heavy, given)).toBe(true);
});

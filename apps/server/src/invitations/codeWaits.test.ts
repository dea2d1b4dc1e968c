/** Waits between wrong codes. Rules IV of docs/spec.md. */
import { makeId, type InvitationId } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { codeWaits, LONGEST_WAIT, waitAfterWrong } from './codeWaits.ts';

const invitation = makeId<InvitationId>();

test('IV-7 two wrong codes cost nothing, then each doubles the wait, to five minutes and no more', () => {
  const waits = Array.from({ length: 12 }, (_, n) => waitAfterWrong(n + 1) / 1000);
  expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300]);
});

test('IV-7 a wait is over when it is over, a right code begins anew, and others never wait for it', () => {
  const waits = codeWaits();
  const early = (asker: string, now: number, id = invitation) => {
    try {
      waits.refuseEarly(id, asker, now);
      return 0;
    } catch (refused) {
      return (refused as { facts: { retryAfter: number } }).facts.retryAfter;
    }
  };
  let now = 1_000_000;
  for (let n = 0; n < 3; n++) {
    expect(early('a', now)).toBe(0);
    waits.note(invitation, 'a', false, now);
  }
  expect(early('a', now)).toBe(5);
  expect(early('a', now + 4001)).toBe(1);
  expect([early('b', now), early('a', now, makeId())]).toEqual([0, 0]);
  now += 5000;
  expect(early('a', now)).toBe(0);
  waits.note(invitation, 'a', false, now);
  expect(early('a', now)).toBe(10);
  now += 10_000;
  waits.note(invitation, 'a', true, now);
  waits.note(invitation, 'a', false, now);
  expect(early('a', now)).toBe(0);
  // A day later nobody remembers.
  for (let n = 0; n < 9; n++) waits.note(invitation, 'a', false, now);
  expect(early('a', now)).toBe(LONGEST_WAIT / 1000);
  now += 86_400_000;
  waits.note(invitation, 'a', false, now);
  expect(early('a', now)).toBe(0);
});

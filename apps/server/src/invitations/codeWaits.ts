/**
 * Waits between wrong codes of an invitation by mail. Each asker waits for themselves, ever longer, five minutes at most;
 * nothing ends the invitation and nobody keeps another waiting, for its id is known to who has the mail and to the other
 * guardians of the household. Against a code of 60 bits no number of askers gets anywhere; the waits spare the server,
 * and tell who types what to do. In memory alone: who asked is noted nowhere.
 */
import { WRONG_CODES_KEPT, type InvitationId } from '@cocon/protocol';
import { Refused } from '../platform/refused.ts';

/** Wrong codes that cost no wait. */
export const FREE_TRIES = 3;
const FIRST_WAIT = 5_000;
export const LONGEST_WAIT = 300_000;
/** From so many on, those whose time is over are looked for. */
const MANY = 10_000;

/** Milliseconds to wait after so many wrong codes in a row. */
export const waitAfterWrong = (wrong: number): number =>
  wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE_TRIES));

export interface CodeWaits {
  /** Refuses who has still to wait. `asker`: the address, as rates count it. */
  refuseEarly(invitation: InvitationId, asker: string, now: number): void;
  note(invitation: InvitationId, asker: string, isRight: boolean, now: number): void;
}

export function codeWaits(): CodeWaits {
  const rows = new Map<string, { wrong: number; notBefore: number }>();
  const keyOf = (invitation: InvitationId, asker: string) => `${invitation} ${asker}`;
  const forget = (now: number) => {
    for (const [key, { notBefore }] of rows) if (notBefore + WRONG_CODES_KEPT <= now) rows.delete(key);
  };
  return {
    refuseEarly(invitation, asker, now) {
      const { notBefore = 0 } = rows.get(keyOf(invitation, asker)) ?? {};
      if (now < notBefore)
        throw new Refused('rateLimited', { retryAfter: Math.ceil((notBefore - now) / 1000) });
    },
    note(invitation, asker, isRight, now) {
      const key = keyOf(invitation, asker);
      const before = rows.get(key);
      rows.delete(key);
      if (isRight) return;
      if (rows.size >= MANY) forget(now);
      const wrong = before && before.notBefore + WRONG_CODES_KEPT > now ? before.wrong + 1 : 1;
      rows.set(key, { wrong, notBefore: now + waitAfterWrong(wrong) });
    },
  };
}

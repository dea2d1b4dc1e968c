/**
 * Invitations by mail, part of the HTTP contract. They stand apart because only who invites, or enters so, loads them. The
 * server knows the address until the invitation is over; the code never reaches it.
 */
import * as z from 'zod/mini';
import { Instant } from '../days.ts';
import { InvitationId } from '../ids.ts';
import { MailAddress, MailLocale } from './noticeContract.ts';

/** `waiting`: not handed over yet. `failed`: the address takes no mail, or nobody took it for a day. */
export const MailedState = z.enum(['waiting', 'sent', 'failed']);
export type MailedState = z.infer<typeof MailedState>;

/** An open invitation whose link was mailed; `at`: when it was last asked to be sent. */
export const MailedInvitation = z.strictObject({
  invitation: InvitationId,
  address: MailAddress,
  state: MailedState,
  at: Instant,
});
export type MailedInvitation = z.infer<typeof MailedInvitation>;

/** `isOffered`: whether this server sends mails. */
const MailedAnswer = z.strictObject({ isOffered: z.boolean(), mailed: z.array(MailedInvitation) });

export const mailedInvitationContract = {
  /** Those that are open; for direction. */
  mailedInvitations: {
    method: 'GET',
    path: '/api/e/:establishment/mailed-invitations',
    answer: MailedAnswer,
  },
  /** Mails the link of an open, single invitation; another address takes the place of the former. For direction. */
  mailInvitation: {
    method: 'POST',
    path: '/api/e/:establishment/invitations/:invitation/mail',
    body: z.strictObject({ address: MailAddress, locale: MailLocale }),
    answer: MailedAnswer,
  },
  /** The same mail to the same address; five times a day at most. */
  mailAgain: {
    method: 'POST',
    path: '/api/e/:establishment/invitations/:invitation/mail/again',
    answer: MailedAnswer,
  },
  /** Public. What the link of an invitation by mail stands for; changes nothing. `none`: it never was one. */
  invitationStanding: {
    method: 'POST',
    path: '/api/invitations/:invitation/standing',
    answer: z.strictObject({ state: z.enum(['open', 'used', 'over', 'none']), displayName: z.string() }),
  },
} as const;

/**
 * Being told by mail that there is something new, part of the HTTP contract. It stands apart because only who asks for it
 * loads it. An address is known to the server; what is new is not in any mail. A link in a mail bears one opaque token.
 */
import * as z from 'zod/mini';

export const MailLocale = z.enum(['fr', 'de', 'it', 'en']);
export type MailLocale = z.infer<typeof MailLocale>;

/** One address, without a name: nothing that a header could be made of. */
export const MailAddress = z
  .string()
  .check(z.maxLength(254), z.regex(/^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\]]+$/));
export type MailAddress = z.infer<typeof MailAddress>;

/** Hours of the evening at which a guardian may be told, by the house's clock. */
export const EVENING_HOURS = [17, 18, 19, 20, 21] as const;

/** The hour of the one mail a day; null: at once, grouped, never at night. */
export const NoticeHour = z.nullable(z.literal(EVENING_HOURS));
export type NoticeHour = z.infer<typeof NoticeHour>;

/** `waiting`: until the link sent to the address was used. `refused`: the address takes no mail. */
export const NoticeState = z.enum(['waiting', 'on', 'refused']);
export type NoticeState = z.infer<typeof NoticeState>;

export const MailNotice = z.strictObject({ address: MailAddress, hour: NoticeHour, state: NoticeState });
export type MailNotice = z.infer<typeof MailNotice>;

/** `isOffered`: whether this server sends mails. */
const NoticeAnswer = z.strictObject({ isOffered: z.boolean(), mail: z.nullable(MailNotice) });

/** `none`: nothing is sent by this link's mail any more, or never was. */
const LinkAnswer = z.strictObject({ state: z.enum(['waiting', 'on', 'none']), displayName: z.string() });

export const noticeContract = {
  /** How the asking device's guardian is told; for devices of a household. */
  notice: { method: 'GET', path: '/api/e/:establishment/notice', answer: NoticeAnswer },
  /** Sets it. Another address than before waits for its link; five times a day at most. */
  setNotice: {
    method: 'POST',
    path: '/api/e/:establishment/notice',
    body: z.strictObject({ address: MailAddress, hour: NoticeHour, locale: MailLocale }),
    answer: NoticeAnswer,
  },
  /** Ends it: the address is forgotten. */
  endNotice: { method: 'POST', path: '/api/e/:establishment/notice/end', answer: NoticeAnswer },
  /** Public. What the link of a mail stands for; changes nothing. */
  mailLink: { method: 'POST', path: '/api/mails/:mail', answer: LinkAnswer },
  /** Public. The address is right. */
  confirmMail: { method: 'POST', path: '/api/mails/:mail/confirmation', answer: LinkAnswer },
  /** Public. Nothing more is sent, and the address is forgotten. */
  endMails: { method: 'POST', path: '/api/mails/:mail/end', answer: LinkAnswer },
} as const;

/**
 * What `List-Unsubscribe` names (RFC 8058). POST ends the mails, whatever its body; GET leads to the page that asks, and
 * changes nothing.
 */
export const UNSUBSCRIBE_PATH = '/api/mails/:mail/unsubscription';

/** The page that a mail's link opens; the token stands in its fragment. */
export const MAIL_PAGE = '/courriel';

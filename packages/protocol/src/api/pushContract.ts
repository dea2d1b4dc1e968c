/**
 * Being told on a phone that there is something new (Web Push), part of the HTTP contract. It stands apart because only who
 * asks for it loads it. The server knows where the phone's maker takes messages for one browser, and the keys to which they
 * are encrypted (RFC 8291); what is new is in none of them.
 */
import * as z from 'zod/mini';
import { MailLocale, NoticeHour } from './noticeContract.ts';

/** An uncompressed point of P-256. */
const Point = z.string().check(z.regex(/^B[\w-]{86}$/));

/** The server's public key (RFC 8292): a browser takes messages from who has its other half alone. */
export const PushKey = Point;
export type PushKey = z.infer<typeof PushKey>;

/** What a browser hands out when it subscribes. The server takes public addresses alone, over https. */
export const PushAddress = z.strictObject({
  endpoint: z.string().check(z.maxLength(2048), z.regex(/^https?:\/\/[^\s]+$/)),
  p256dh: Point,
  auth: z.string().check(z.regex(/^[\w-]{22}$/)),
});
export type PushAddress = z.infer<typeof PushAddress>;

/** `key` null: this server tells no phone. `push` null: not this device. */
const PushAnswer = z.strictObject({
  key: z.nullable(PushKey),
  push: z.nullable(z.strictObject({ hour: NoticeHour })),
});

export const pushContract = {
  /** Public. Whether phones are told here, and the key to subscribe with: asked before anybody is in. */
  pushKey: { method: 'GET', path: '/api/push', answer: z.strictObject({ key: z.nullable(PushKey) }) },
  /** How the asking device is told; for devices of a household. */
  push: { method: 'GET', path: '/api/e/:establishment/push', answer: PushAnswer },
  /** Sets it, in the place of any former one of this device. */
  setPush: {
    method: 'POST',
    path: '/api/e/:establishment/push',
    body: z.strictObject({ address: PushAddress, hour: NoticeHour, locale: MailLocale }),
    answer: PushAnswer,
  },
  /** Ends it: what the browser handed out is forgotten. */
  endPush: { method: 'POST', path: '/api/e/:establishment/push/end', answer: PushAnswer },
} as const;

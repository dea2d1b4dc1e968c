/**
 * Hands one mail to the host's SMTP server. Between machines the way is encrypted or nothing is sent. A mail says nothing
 * of the machine or of its program; who receives it may end them all by one tap of their mail app (RFC 8058).
 */
import { createHash } from 'node:crypto';
import { UNSUBSCRIBE_PATH, type MailToken } from '@cocon/protocol';
import type { Boxes } from '../platform/boxes.ts';
import type { Addressee } from './addressees.ts';
import type { Words } from './words.ts';

export interface MailSettings {
  /** `smtp://` or `smtps://`, with the password if there is one. */
  readonly url: string;
  readonly from: string;
}

export interface Letter extends Words {
  /** The same at each try: a server that took it twice can tell. */
  readonly id: string;
  readonly to: string;
  /** Where there is something to end. */
  readonly token?: MailToken | undefined;
  readonly origin: string;
}

/** `refused`: for good, and because of the address. `later`: try again, with what the other side said as a code. */
export type Outcome =
  { readonly kind: 'sent' | 'refused' } | { readonly kind: 'later'; readonly code: string };

export type Post = (letter: Letter) => Promise<Outcome>;

/** What the sending of mails needs; absent where the host sends none. */
export interface Mail {
  readonly boxes: Boxes<Addressee>;
  readonly post: Post;
  /** The address of the app, for links. */
  readonly origin: () => string;
}

const PATIENCE_MS = 20_000;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export function postThrough({ url, from }: MailSettings): Post {
  const { hostname } = new URL(url);
  const isNear = LOOPBACK.includes(hostname);
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const open = once(async () => {
    // Fetched with the first mail: a start goes without it.
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url,
      name: domain,
      requireTLS: !isNear,
      ignoreTLS: isNear,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  });
  return async ({ id, to, token, origin, subject, text, html }) => {
    try {
      const transport = await open();
      await transport.sendMail({
        from: { name: 'Cocon', address: from },
        to: { name: '', address: to },
        messageId: `<${createHash('sha256').update(id).digest('hex').slice(0, 32)}@${domain}>`,
        subject,
        text,
        html,
        xMailer: false,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...unsubscribing(origin, token),
        },
      });
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

const unsubscribing = (origin: string, token: MailToken | undefined): Record<string, string> =>
  token === undefined
    ? {}
    : {
        'List-Unsubscribe': `<${origin}${UNSUBSCRIBE_PATH.replace(':mail', token)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      };

/** Only a lasting no to the recipient is the address's fault; everything else may be ours, or pass. */
function outcomeOf(error: unknown): Outcome {
  const { code, command, responseCode } = (error ?? {}) as Partial<Record<string, unknown>>;
  const status = Number(responseCode ?? 0);
  if (command === 'RCPT TO' && status >= 500 && status < 600) return { kind: 'refused' };
  return { kind: 'later', code: `${typeof code === 'string' ? code : 'error'} ${status}` };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

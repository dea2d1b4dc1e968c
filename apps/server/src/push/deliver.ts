/**
 * Hands one message to the service of a phone's maker: encrypted for that browser alone (RFC 8291), under the server's key
 * (RFC 8292). Of what the service answers only the status is looked at; it leads nowhere, and nothing waits for it long.
 */
import { request as askPlainly } from 'node:http';
import { request as askSecurely } from 'node:https';
import type { PushAddress } from '@cocon/protocol';
import type { Boxes } from '../platform/boxes.ts';
import { lookupOutside, readOutside } from './outside.ts';
import type { PushKeys } from './pushKeys.ts';

/** `gone`: nobody is reached there any more. `later`: try again, not before `retryAfter` milliseconds. */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'later'; readonly code: string; readonly retryAfter: number };

export type Deliver = (address: PushAddress, payload: string) => Promise<Outcome>;

/** What telling phones needs; absent where the host does not. */
export interface Push {
  readonly publicKey: PushKeys['publicKey'];
  readonly boxes: Boxes<PushAddress>;
  readonly deliver: Deliver;
  /** Whether messages may be sent there. */
  readonly isTaken: (address: PushAddress) => boolean;
}

export interface PushSettings {
  /** Whom the service may write to about us: `mailto:` or `https:`. */
  readonly subject: string;
}

export interface DeliverySettings extends PushSettings {
  readonly keys: PushKeys;
  /** Whether this machine's own loopback may be asked. */
  readonly isNearAllowed: boolean;
  /** How long a service may take to answer, in milliseconds. */
  readonly patience?: number;
}

const PATIENCE_MS = 10_000;
/** How long the service keeps a message for a phone that is off, in seconds: news are old by then. */
const KEPT_FOR = 12 * 3600;
/** Nobody makes us wait longer than this. */
const LONGEST_WAIT_MS = 12 * 3_600_000;
/** A newer message takes the place of one that still waits at the service. */
const TOPIC = 'news';

export function deliverThrough({
  subject,
  keys,
  isNearAllowed,
  patience = PATIENCE_MS,
}: DeliverySettings): Deliver {
  return async (address, payload) => {
    const url = readOutside(address.endpoint, isNearAllowed);
    const message = url && (await encrypted(address, payload, { subject, ...keys }));
    return url && message ? post(url, message, patience) : { kind: 'gone' };
  };
}

interface Message {
  readonly headers: Record<string, string | number>;
  readonly body: Buffer;
}

/** Undefined: the keys that were given are none. */
async function encrypted(
  { endpoint, p256dh, auth }: PushAddress,
  payload: string,
  vapidDetails: PushKeys & PushSettings,
): Promise<Message | undefined> {
  // Fetched with the first message: a start goes without it.
  const { default: webPush } = await import('web-push');
  try {
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
      vapidDetails,
      contentEncoding: 'aes128gcm',
      TTL: KEPT_FOR,
      topic: TOPIC,
      urgency: 'normal',
    });
    return body ? { headers: headers as Message['headers'], body } : undefined;
  } catch {
    return undefined;
  }
}

function post(url: URL, { headers, body }: Message, patience: number): Promise<Outcome> {
  return new Promise((settle) => {
    const isPlain = url.protocol === 'http:';
    const later = (code: string, seconds = 0) => {
      const wait = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
      settle({ kind: 'later', code, retryAfter: Math.min(wait, LONGEST_WAIT_MS) });
    };
    const asked = (isPlain ? askPlainly : askSecurely)(
      url,
      {
        method: 'POST',
        headers,
        agent: false,
        signal: AbortSignal.timeout(patience),
        // Loopback is plain http alone; what is outside is never asked for by another road.
        ...(isPlain ? {} : { lookup: lookupOutside }),
      },
      (answer) => {
        const { statusCode: status = 0 } = answer;
        answer.on('error', () => undefined);
        if (status >= 200 && status < 300) settle({ kind: 'sent' });
        else if (status === 404 || status === 410) settle({ kind: 'gone' });
        else later(`http ${status}`, Number(answer.headers['retry-after'] ?? 0));
        answer.destroy();
      },
    );
    asked.on('error', (error: NodeJS.ErrnoException) => later(error.code ?? error.name));
    asked.end(body);
  });
}

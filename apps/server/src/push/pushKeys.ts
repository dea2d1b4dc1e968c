/**
 * The server's pair of keys that phones know (RFC 8292): from the data folder's own key, so that it is the same for as long
 * as that is. With another, no phone takes anything from here any more, and no box opens.
 */
import { createECDH, createHmac } from 'node:crypto';
import type { PushKey } from '@cocon/protocol';

export interface PushKeys {
  readonly publicKey: PushKey;
  readonly privateKey: string;
}

export function pushKeysUnder(key: Buffer): PushKeys {
  const pair = createECDH('prime256v1');
  for (let attempt = 0; ; attempt++) {
    try {
      // One number in four thousand million is none of the curve.
      pair.setPrivateKey(createHmac('sha256', key).update(`cocon/vapid ${attempt}`).digest());
      return {
        publicKey: pair.getPublicKey('base64url'),
        privateKey: pair.getPrivateKey().toString('base64url'),
      };
    } catch (error) {
      if (attempt > 8) throw error;
    }
  }
}

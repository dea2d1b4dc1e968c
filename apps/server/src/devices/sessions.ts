/**
 * Challenges and tokens (26). Both are authenticated by the server's key and kept nowhere, but for the nonces already
 * used, which stay in memory until they would be too old anyway. A token says which device; whether that device is
 * still in is asked of the register at each request.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { DeviceId, EstablishmentId, PROOF_LIFE, SESSION_LIFE } from '@cocon/protocol';
import { Recent } from '../platform/recent.ts';

export interface Session {
  readonly establishment: EstablishmentId;
  readonly device: DeviceId;
  readonly expires: number;
}

export interface Sessions {
  /** For who asks somewhere: a device in an establishment; a root, where no house is known yet. */
  makeNonce(place: string, asker: string): string;
  /** Whether this nonce was given to this asker lately. */
  isFresh(nonce: string, place: string, asker: string): boolean;
  /** Uses a nonce up: false when it was used before. */
  useUp(nonce: string): boolean;
  makeToken(establishment: EstablishmentId, device: DeviceId): { token: string; expires: number };
  readToken(token: string): Session | undefined;
}

const TIME_BYTES = 6;
const RANDOM_BYTES = 10;
const TAG_BYTES = 16;

export function sessionsUnder(key: Buffer, now: () => number): Sessions {
  const used = new Map<string, number>();
  const read = new Recent<string, Session>(4096);
  const mac = (label: string, text: string | Buffer) =>
    createHmac('sha256', key).update(`cocon/${label}\u0000`).update(text).digest();

  function nonceTag(head: Buffer, place: string, asker: string): Buffer {
    const bound = Buffer.concat([head, Buffer.from(`${place}${asker}`)]);
    return mac('nonce', bound).subarray(0, TAG_BYTES);
  }

  return {
    makeNonce(place, asker) {
      const time = Buffer.alloc(TIME_BYTES);
      time.writeUIntBE(now(), 0, TIME_BYTES);
      const head = Buffer.concat([time, randomBytes(RANDOM_BYTES)]);
      return Buffer.concat([head, nonceTag(head, place, asker)]).toString('base64url');
    },
    isFresh(nonce, place, asker) {
      const bytes = Buffer.from(nonce, 'base64url');
      const head = bytes.subarray(0, TIME_BYTES + RANDOM_BYTES);
      if (!areEqual(bytes.subarray(head.length), nonceTag(head, place, asker))) return false;
      const age = now() - head.readUIntBE(0, TIME_BYTES);
      return age >= 0 && age <= PROOF_LIFE && !used.has(nonce);
    },
    useUp(nonce) {
      for (const [old, at] of used) {
        if (at > now() - PROOF_LIFE) break;
        used.delete(old);
      }
      if (used.has(nonce)) return false;
      used.set(nonce, now());
      return true;
    },
    makeToken(establishment, device) {
      const expires = now() + SESSION_LIFE;
      const payload = Buffer.from(JSON.stringify([establishment, device, expires])).toString('base64url');
      return { token: `${payload}.${mac('token', payload).toString('base64url')}`, expires };
    },
    readToken(token) {
      const known = read.get(token);
      if (known) return known.expires > now() ? known : undefined;
      const [payload = '', tag = ''] = token.split('.');
      if (token.length > 400 || !areEqual(Buffer.from(tag, 'base64url'), mac('token', payload)))
        return undefined;
      const [establishment, device, expires] = JSON.parse(
        Buffer.from(payload, 'base64url').toString(),
      ) as unknown[];
      const session = {
        establishment: EstablishmentId.parse(establishment),
        device: DeviceId.parse(device),
        expires: Number(expires),
      };
      if (session.expires <= now()) return undefined;
      read.set(token, session);
      return session;
    },
  };
}

function areEqual(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

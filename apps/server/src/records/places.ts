/**
 * Where a page of records ends, as the asker may hold it: sealed by the server, so that it tells nothing of a record
 * that the asker may not read, and serves the same device, establishment and collection only.
 * Bytes: nonce 12 ‖ AES-256-GCM of `day.id` ‖ tag 16, base64url.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Refused } from '../platform/refused.ts';

export interface Place {
  readonly day: string;
  readonly id: string;
}

export interface Places {
  write(place: Place, bind: string): string;
  /** Throws `badRequest` on anything that this server did not write for this use. */
  read(text: string, bind: string): Place;
}

export function placesUnder(serverKey: Uint8Array): Places {
  const key = createHmac('sha256', serverKey).update('cocon/1/places').digest();
  return {
    write({ day, id }, bind) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bind));
      const sealed = Buffer.concat([
        nonce,
        cipher.update(`${day}.${id}`),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      return sealed.toString('base64url');
    },
    read(text, bind) {
      const bytes = Buffer.from(text, 'base64url');
      try {
        const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
          .setAAD(Buffer.from(bind))
          .setAuthTag(bytes.subarray(-16));
        const plain = Buffer.concat([opener.update(bytes.subarray(12, -16)), opener.final()]).toString();
        const [day = '', id = ''] = plain.split('.');
        return { day, id };
      } catch {
        throw new Refused('badRequest', 'before');
      }
    },
  };
}

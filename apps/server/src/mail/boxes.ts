/**
 * Addresses at rest: each in a box (AES-256-GCM) bound to its guardian, under a key of the data folder that is in no
 * database. A copy of the database, or a backup without that key, tells nobody's address. With the address lies the token
 * of the mails' links; it is found again by its hash alone.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import type { EstablishmentId, GuardianId, MailToken } from '@cocon/protocol';

export interface Addressee {
  readonly address: string;
  readonly token: MailToken;
}

/** Whose box it is: it opens as nobody else's. */
export interface BoxPlace {
  readonly establishment: EstablishmentId;
  readonly guardian: GuardianId;
}

export interface Boxes {
  close(place: BoxPlace, addressee: Addressee): string;
  /** Undefined: made under another key, or not for this guardian. */
  open(place: BoxPlace, box: string): Addressee | undefined;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function boxesUnder(key: Buffer): Boxes {
  const boxKey = createHmac('sha256', key).update('cocon/mail-box').digest();
  const bound = ({ establishment, guardian }: BoxPlace) => Buffer.from(`${establishment} ${guardian}`);
  return {
    close(place, addressee) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', boxKey, nonce).setAAD(bound(place));
      const text = Buffer.concat([cipher.update(JSON.stringify(addressee)), cipher.final()]);
      return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
    },
    open(place, box) {
      const bytes = Buffer.from(box, 'base64url');
      const end = bytes.length - TAG_BYTES;
      try {
        const cipher = createDecipheriv('aes-256-gcm', boxKey, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        });
        cipher.setAAD(bound(place)).setAuthTag(bytes.subarray(end));
        const text = Buffer.concat([cipher.update(bytes.subarray(NONCE_BYTES, end)), cipher.final()]);
        return JSON.parse(text.toString()) as Addressee;
      } catch {
        return undefined;
      }
    },
  };
}

export const makeToken = (): MailToken => randomBytes(16).toString('base64url') as MailToken;

export const hashOfToken = (token: MailToken): string =>
  createHash('sha256').update(token).digest('base64url');

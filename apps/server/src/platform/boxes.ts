/**
 * What must not be readable in a copy of the database: each in a box (AES-256-GCM) bound to whose it is, under a key of
 * the data folder that is in no database.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { DeviceId, EstablishmentId, GuardianId, InvitationId } from '@cocon/protocol';

/** Whose box it is: it opens as nobody else's. */
export interface BoxPlace {
  readonly establishment: EstablishmentId;
  readonly owner: GuardianId | DeviceId | InvitationId;
}

export interface Boxes<Content> {
  close(place: BoxPlace, content: Content): string;
  /** Undefined: made under another key, or not for this owner. */
  open(place: BoxPlace, box: string): Content | undefined;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `purpose`: boxes of one kind do not open as another's. */
export function boxesUnder<Content>(key: Buffer, purpose: 'mail-box' | 'push-box'): Boxes<Content> {
  const boxKey = createHmac('sha256', key).update(`cocon/${purpose}`).digest();
  const bound = ({ establishment, owner }: BoxPlace) => Buffer.from(`${establishment} ${owner}`);
  return {
    close(place, content) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', boxKey, nonce).setAAD(bound(place));
      const text = Buffer.concat([cipher.update(JSON.stringify(content)), cipher.final()]);
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
        return JSON.parse(text.toString()) as Content;
      } catch {
        return undefined;
      }
    },
  };
}

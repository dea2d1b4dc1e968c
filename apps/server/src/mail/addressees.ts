/**
 * To whom mails go. With the address lies, in the same box, the token of the mails' links; it is found again by its hash
 * alone.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { MailToken } from '@cocon/protocol';

export interface Addressee {
  readonly address: string;
  /** Of an invitation there is none. */
  readonly token?: MailToken;
}

export const makeToken = (): MailToken => randomBytes(16).toString('base64url') as MailToken;

export const hashOfToken = (token: MailToken): string =>
  createHash('sha256').update(token).digest('base64url');

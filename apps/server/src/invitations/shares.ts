/**
 * The server's part in a way back by card and code (25): its share of the secret, and how it keeps a code's proof. Both
 * are HMACs under a key of the data folder that is in no database: who has the card and a copy of the database can
 * neither try codes nor open anything.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { InvitationId } from '@cocon/protocol';

export interface Shares {
  /** 32 bytes in base64url; the same always. */
  shareOf(invitation: InvitationId): string;
  /** How a code's proof is kept. */
  hashOf(invitation: InvitationId, proof: string): string;
  isProof(invitation: InvitationId, proof: string, hash: string): boolean;
}

export function sharesUnder(key: Buffer): Shares {
  const mac = (label: string, ...parts: (string | Buffer)[]) => {
    const hmac = createHmac('sha256', key).update(`cocon/${label}\u0000`);
    for (const part of parts) hmac.update(part);
    return hmac.digest();
  };
  const keptProof = (invitation: InvitationId, proof: string) =>
    mac('way-back-proof', invitation, Buffer.from(proof, 'base64url'));
  return {
    shareOf: (invitation) => mac('way-back-share', invitation).toString('base64url'),
    hashOf: (invitation, proof) => keptProof(invitation, proof).toString('base64url'),
    isProof(invitation, proof, hash) {
      const kept = Buffer.from(hash, 'base64url');
      const given = keptProof(invitation, proof);
      return kept.length === given.length && timingSafeEqual(kept, given);
    },
  };
}

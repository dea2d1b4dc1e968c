/**
 * A guardian enters by the link of a mail and the code that direction gave (20). The code is stretched here with the id as
 * salt; the server sees a proof of it. What it opens is verified and claimed like a card.
 */
import { deriveInvitationSecrets, deriveMailedSecret, fromBase64Url, type ArgonCost } from '@cocon/crypto';
import { mailedInvitationContract, type InvitationId } from '@cocon/protocol';
import type { ClientDependencies } from '../dependencies.ts';
import { createTransport } from '../transport/transport.ts';
import { openInvitation, type OpenedCard } from './enterByCard.ts';

export interface InvitationStanding {
  /** `none`: it never was an invitation by mail. */
  readonly state: 'open' | 'used' | 'over' | 'none';
  /** Of the house, on the server's word. */
  readonly displayName: string;
}

/** How the invitation of a link stands, before any code is typed. */
export const invitationStanding = (
  invitation: InvitationId,
  dependencies: ClientDependencies,
): Promise<InvitationStanding> =>
  createTransport(dependencies).ask(mailedInvitationContract.invitationStanding, { path: { invitation } });

/**
 * What link and code open, to be given to `enter`. `code` in its one form (`readInvitationCode`). Throws `notFound` for a
 * wrong code, `rateLimited` with the seconds to wait after several, `invitationOver` when it is too late.
 */
export async function openMailedInvitation(
  invitation: InvitationId,
  code: string,
  dependencies: ClientDependencies,
  cost?: ArgonCost,
): Promise<OpenedCard> {
  const secret = await deriveMailedSecret(code, fromBase64Url(invitation), cost, dependencies.stretch);
  return openInvitation(invitation, await deriveInvitationSecrets(secret), dependencies);
}

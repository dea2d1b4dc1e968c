/**
 * Comes back by a used card and its guardian's code (25): the card finds the way back, the code's proof gets the
 * server's share, and all three make the secret of a standing invitation, which is then claimed as a card is.
 */
import {
  deriveCodeFactor,
  deriveCodeSecret,
  deriveInvitationSecrets,
  fromBase64Url,
  toBase64Url,
  type ArgonCost,
} from '@cocon/crypto';
import { readCardLink, wayBackContract } from '@cocon/protocol';
import type { ClientDependencies } from '../dependencies.ts';
import { ClientRefusal, isRefusal } from '../refusal.ts';
import { createTransport } from '../transport/transport.ts';
import { openInvitation, type OpenedCard } from './enterByCard.ts';

export interface Return {
  /** Wrong codes that may still be tried before direction must lift it. */
  readonly left: number;
  /** With the right code: what it opens. */
  readonly card?: OpenedCard;
}

/** Undefined where the card has no way back. */
export async function comeBack(
  link: string,
  code: string | undefined,
  dependencies: ClientDependencies,
  cost?: ArgonCost,
): Promise<Return | undefined> {
  const secret = readCardLink(link);
  if (secret === undefined) throw new ClientRefusal('notACard');
  const card = await deriveInvitationSecrets(fromBase64Url(secret));
  const { stretch } = dependencies;
  const factor =
    code === undefined ? undefined : await deriveCodeFactor(fromBase64Url(secret), code, cost, stretch);
  const path = { invitation: toBase64Url(card.id) };
  const proofs = {
    proof: toBase64Url(card.proof),
    ...(factor === undefined ? {} : { code: toBase64Url(factor.proof) }),
  };
  try {
    const answer = await createTransport(dependencies).ask(wayBackContract.comeBack, { path }, proofs);
    if (factor === undefined || answer.share === undefined) return { left: answer.left };
    const whole = await deriveCodeSecret(factor, fromBase64Url(answer.share));
    const secrets = await deriveInvitationSecrets(whole);
    return { left: answer.left, card: await openInvitation(answer.wayBack, secrets, dependencies) };
  } catch (error) {
    if (code === undefined && isRefusal(error, 'invitationOver')) return undefined;
    throw error;
  }
}

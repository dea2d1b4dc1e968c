/**
 * Ways back (25). A used card and the proof of its code give the server's share; ten wrong codes in a row, and no code
 * gives it until direction lifts that. Only who proves to hold the card can use up tries: nobody locks out others.
 */
import { openInvitation, wayBackContract, type InvitationId, type RegisterState } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { asking, askingToChange } from '../devices/asking.ts';
import type { Caller } from '../devices/caller.ts';
import { isOver, lockStanding } from '../establishments/standing.ts';
import { Refused } from '../platform/refused.ts';
import { serveDevice, servePublic } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { noteOccurrence } from '../watch/occurrenceRows.ts';
import { hasProof, homeOf, isThere } from './invitationRows.ts';
import { leftAfter, noteTries, readWaysBack, wayBackOf } from './wayBackRows.ts';

export function wayBackRoutes(app: FastifyInstance, services: Services): void {
  const { database, registers, shares, now } = services;

  servePublic(app, services, wayBackContract.comeBack, async ({ params: { invitation: card }, body }) => {
    const establishment = await homeOf(database, card);
    const answer = await database.write(establishment, async (tenant) => {
      const standing = await lockStanding(tenant);
      if (isOver(standing, now()) || !(await hasProof(tenant, card, body.proof))) return undefined;
      const state = await registers.at(tenant, standing);
      const row = await wayBackOf(tenant, card);
      if (!row || !openInvitation(state, row.id)) return 'over';
      const { id: wayBack, code_hash, code_tries } = row;
      const left = leftAfter(code_tries);
      if (body.code === undefined || left === 0) return { wayBack, left };
      const isRight = shares.isProof(wayBack, body.code, code_hash);
      const tries = isRight ? 0 : code_tries + 1;
      if (tries !== code_tries) await noteTries(tenant, wayBack, tries);
      if (leftAfter(tries) === 0)
        await noteOccurrence(tenant, standing, { kind: 'codeBlocked', subject: wayBack }, now());
      return { wayBack, left: leftAfter(tries), ...(isRight ? { share: shares.shareOf(wayBack) } : {}) };
    });
    // A wrong proof is answered as if there were no such card.
    if (answer === undefined) throw new Refused('notFound');
    if (answer === 'over') throw new Refused('invitationOver');
    return answer;
  });

  serveDevice(app, services, wayBackContract.wayBackShare, ({ params: { invitation }, session }) =>
    asking(services, session, async ({ caller }) => {
      if (caller.kind !== 'household') throw new Refused('notAllowed');
      // For one that is there the code is asked.
      if (await isThere(database, invitation)) throw new Refused('exists');
      return { share: shares.shareOf(invitation) };
    }),
  );

  serveDevice(app, services, wayBackContract.waysBack, ({ session }) =>
    asking(services, session, async ({ tenant, state, caller }) => {
      const all = await readWaysBack(tenant);
      return { waysBack: all.filter(({ invitation }) => concerns(state, caller, invitation)) };
    }),
  );

  serveDevice(app, services, wayBackContract.liftWayBack, ({ params: { invitation }, session }) =>
    askingToChange(services, session, async ({ tenant, standing, state, caller }) => {
      if (caller.device.role !== 'direction') throw new Refused('notAllowed');
      if (!concerns(state, caller, invitation)) throw new Refused('notFound');
      await noteTries(tenant, invitation, 0);
      await noteOccurrence(tenant, standing, { kind: 'codeLifted', subject: invitation }, now());
      return { left: leftAfter(0) };
    }),
  );
}

/** Whether an open way back is the asker's own guardian's; direction's care are all. */
function concerns(state: RegisterState, { device }: Caller, id: InvitationId): boolean {
  const invitation = openInvitation(state, id);
  if (invitation?.kind !== 'standing') return false;
  return device.role === 'direction' || (device.guardian !== null && device.guardian === invitation.guardian);
}

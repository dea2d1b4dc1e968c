/** Cards: the bundle against a proof, and the claim that lets a device in (20–22). */
import {
  contract,
  openInvitation,
  readStatement,
  type InvitationId,
  type RegisterState,
} from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import type * as z from 'zod/mini';
import { isOver, lockStanding, type Standing } from '../establishments/standing.ts';
import { turnDay } from '../establishments/turnDay.ts';
import type { Tenant } from '../platform/database.ts';
import { Refused } from '../platform/refused.ts';
import { servePublic } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { appendTo, MOST_ENTRIES, settle, type Appended } from '../register/appendBatch.ts';
import { sealsForInvitation } from '../register/sealRows.ts';
import { readStatements, rowFor, wireEntry } from '../register/statementRows.ts';
import { noteOccurrence } from '../watch/occurrenceRows.ts';
import { addressKey } from '../platform/addressKey.ts';
import { homeOf, rowOfProof } from './invitationRows.ts';
import { mailedOf } from './mailedRows.ts';
import { wayBackOf } from './wayBackRows.ts';

/** Seals of one household: each about 1.6 KB. */
const MOST_CLAIM_BYTES = 1024 * 1024;

export function invitationRoutes(app: FastifyInstance, services: Services): void {
  const { database, registers, passwords, now } = services;

  servePublic(app, services, contract.openInvitation, async ({ params: { invitation }, body, request }) => {
    const establishment = await homeOf(database, invitation);
    const answer = await database.write(establishment, async (tenant) => {
      // The establishment's lock always comes first: an append may touch the card as well.
      const standing = await lockStanding(tenant);
      if (isOver(standing, now())) return undefined;
      const state = await registers.at(tenant, standing);
      const row = await proved(services, tenant, invitation, body.proof, request.ip);
      if (!row) return undefined;
      // Who has the proof knew the password: what that asker tried before counts no more.
      if (row.password_identifier !== null) passwords.waits.clear(row.password_identifier, request.ip);
      const household = openHouseholdOf(state, invitation, now());
      if (row.bundle === null || row.snapshot === null || !household) {
        await noteAgain(tenant, standing, state, invitation, now());
        return 'over';
      }
      const from = Math.max(row.height + 1, body.from ?? 0);
      const rows = await readStatements(tenant, from, Math.min(standing.height, from + MOST_ENTRIES - 1));
      return {
        establishment,
        bundle: row.bundle,
        snapshot: row.snapshot,
        height: from,
        entries: rows.map((one) => wireEntry(rowFor({ kind: 'household', household }, one))),
        head: { height: standing.height, hash: standing.headHash },
        keyrings: await sealsForInvitation(tenant, state, invitation),
        time: now(),
      };
    });
    return refuseOver(answer);
  });

  servePublic(
    app,
    services,
    contract.claim,
    async ({ params: { invitation }, body, request }) => {
      const establishment = await homeOf(database, invitation);
      const appended = await database.write(establishment, async (tenant) => {
        const standing = await turnDay(tenant, await lockStanding(tenant), registers, now());
        if (isOver(standing, now())) return undefined;
        const state = await registers.at(tenant, standing);
        if (!(await proved(services, tenant, invitation, body.proof, request.ip))) return undefined;
        if (isPast(state, invitation, now())) return 'over';
        return claim(services, tenant, standing, invitation, body);
      });
      const done = refuseOver(appended);
      settle(registers, done);
      return { head: done.head };
    },
    { bodyLimit: MOST_CLAIM_BYTES },
  );
}

/** The invitation's row for who has its proof. Where the proof is made of a code, wrong ones make who asks wait (IV-7). */
async function proved(
  { codeWaits, now }: Services,
  tenant: Tenant,
  invitation: InvitationId,
  proof: string,
  ip: string,
) {
  if (!(await mailedOf(tenant, invitation))) return rowOfProof(tenant, invitation, proof);
  const asker = addressKey(ip);
  codeWaits.refuseEarly(invitation, asker, now());
  const row = await rowOfProof(tenant, invitation, proof);
  codeWaits.note(invitation, asker, row !== undefined, now());
  return row;
}

async function claim(
  { registers, now }: Services,
  tenant: Tenant,
  standing: Standing,
  invitation: InvitationId,
  { entry, seals }: Pick<z.infer<typeof contract.claim.body>, 'entry' | 'seals'>,
): Promise<Appended> {
  const state = await registers.at(tenant, standing);
  const household = state.invitations[invitation]?.household;
  const statement = readStatement(entry);
  if (!household || statement?.type !== 'deviceClaimed' || statement.body.invitation !== invitation) {
    throw new Refused('badRequest', 'not a claim of this invitation');
  }
  const batch = { entries: [entry], seals: [seals], invitations: [] };
  return appendTo(tenant, standing, state, { kind: 'household', household }, batch, now());
}

/**
 * A card that has served is shown again: direction hears of it, for somebody stands at the door, or somebody else has the
 * card. Where a code hangs on it this is how one comes back, and the code says who.
 */
async function noteAgain(
  tenant: Tenant,
  standing: Standing,
  state: RegisterState,
  card: InvitationId,
  now: number,
): Promise<void> {
  if (state.invitations[card]?.status !== 'used') return;
  const wayBack = await wayBackOf(tenant, card);
  if (wayBack && openInvitation(state, wayBack.id)) return;
  await noteOccurrence(tenant, standing, { kind: 'cardAgain', subject: card }, now);
}

/** A card's end by the server's clock, whatever the claim says of its own; a claim sent again is answered as before. */
function isPast(state: RegisterState, id: InvitationId, now: number): boolean {
  const invitation = state.invitations[id];
  return invitation?.status === 'open' && invitation.expires !== null && invitation.expires < now;
}

/** The household of an invitation while it can still be used. */
function openHouseholdOf(state: RegisterState, id: InvitationId, now: number) {
  const invitation = state.invitations[id];
  if (invitation?.status !== 'open' || (invitation.expires !== null && invitation.expires < now))
    return undefined;
  return invitation.household;
}

/** A wrong proof is answered as if there were no such card; a right one for a used card hears that it is over. */
function refuseOver<Value extends object>(answer: Value | 'over' | undefined): Value {
  if (answer === undefined) throw new Refused('notFound');
  if (answer === 'over') throw new Refused('invitationOver');
  return answer;
}

/**
 * Invitations by mail (20). Direction gives an address for an invitation that is in the register; the server mails a link
 * with its id, and knows no code. Who opens the link hears before typing anything whether the invitation still stands.
 */
import {
  isDemonstration,
  mailedInvitationContract,
  openInvitation,
  type InvitationId,
  type RegisterState,
} from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { asking, askingToChange, type Asking } from '../devices/asking.ts';
import { isOver, readStandingIfThere } from '../establishments/standing.ts';
import { enqueueMail } from '../mail/mailRows.ts';
import type { Mail } from '../mail/post.ts';
import { Refused } from '../platform/refused.ts';
import { serveDevice, servePublic } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { homeOf } from './invitationRows.ts';
import { mailedOf, putMailed, readMailed, type MailedRow } from './mailedRows.ts';

/** Mails for one invitation in a day, and of one house: nobody's mailbox is filled through us, nor the host's good name used up. */
const MOST_OF_ONE = 5;
const MOST_OF_HOUSE = 500;
const DAY_MS = 86_400_000;

export function mailedRoutes(app: FastifyInstance, services: Services): void {
  const { database, registers, mail, now } = services;
  const sent = new Map<string, readonly number[]>();

  function count(key: string, most: number): void {
    const lately = (sent.get(key) ?? []).filter((at) => at > now() - DAY_MS);
    if (lately.length >= most) throw new Refused('rateLimited', { retryAfter: DAY_MS / 1000 });
    sent.set(key, [...lately, now()]);
  }

  async function answer({ tenant, state }: Asking) {
    if (mail === undefined || isDemonstration(state)) return { isOffered: false, mailed: [] };
    const rows = await readMailed(tenant);
    return {
      isOffered: true,
      mailed: rows.flatMap(({ invitation, box, state: stands, at }) => {
        const opened = box === null ? undefined : mail.boxes.open(placeOf(tenant, invitation), box);
        const isOpen = stillOpen(state, invitation, now()) !== undefined;
        return opened && isOpen ? [{ invitation, address: opened.address, state: stands, at }] : [];
      }),
    };
  }

  /** Puts the link into the post. */
  async function post(
    { tenant }: Asking,
    { boxes }: Mail,
    address: string,
    row: Pick<MailedRow, 'invitation' | 'guardian' | 'locale' | 'expires'>,
  ): Promise<void> {
    count(tenant.establishment, MOST_OF_HOUSE);
    count(row.invitation, MOST_OF_ONE);
    const box = boxes.close(placeOf(tenant, row.invitation), { address });
    await putMailed(tenant, { ...row, box, at: now() });
    await enqueueMail(tenant, { ...row, kind: 'invitation', box }, now());
  }

  /** Who may mail what: direction, the link of an open single invitation, where there is a mail server. */
  function mailable({ caller, state }: Asking, invitation: InvitationId) {
    if (caller.device.role !== 'direction') throw new Refused('notAllowed');
    if (mail === undefined || isDemonstration(state)) throw new Refused('notAllowed');
    const open = stillOpen(state, invitation, now());
    if (!open) throw new Refused('notFound');
    return { mail, ...open };
  }

  serveDevice(app, services, mailedInvitationContract.mailedInvitations, ({ session }) =>
    asking(services, session, (asker) => {
      if (asker.caller.device.role !== 'direction') throw new Refused('notAllowed');
      return answer(asker);
    }),
  );

  serveDevice(app, services, mailedInvitationContract.mailInvitation, ({ params, body, session }) =>
    askingToChange(services, session, async (asker) => {
      const { invitation } = params;
      const { mail: through, guardian, expires } = mailable(asker, invitation);
      await post(asker, through, body.address, { invitation, guardian, expires, locale: body.locale });
      return answer(asker);
    }),
  );

  serveDevice(app, services, mailedInvitationContract.mailAgain, ({ params: { invitation }, session }) =>
    askingToChange(services, session, async (asker) => {
      const { mail: through } = mailable(asker, invitation);
      const row = await mailedOf(asker.tenant, invitation);
      const opened = row?.box && through.boxes.open(placeOf(asker.tenant, invitation), row.box);
      if (!row || !opened) throw new Refused('notFound');
      await post(asker, through, opened.address, row);
      return answer(asker);
    }),
  );

  servePublic(
    app,
    services,
    mailedInvitationContract.invitationStanding,
    async ({ params: { invitation } }) => {
      const nothing = { state: 'none' as const, displayName: '' };
      const establishment = await homeOf(database, invitation).catch(asNone);
      if (establishment === undefined) return nothing;
      return database.read(establishment, async (tenant) => {
        const standing = await readStandingIfThere(tenant);
        if (!standing || isOver(standing, now()) || !(await mailedOf(tenant, invitation))) return nothing;
        const state = await registers.at(tenant, standing);
        const { displayName } = standing;
        if (stillOpen(state, invitation, now())) return { state: 'open' as const, displayName };
        const isUsed = state.invitations[invitation]?.status === 'used';
        return { state: isUsed ? ('used' as const) : ('over' as const), displayName };
      });
    },
  );
}

/** A box opens for its invitation alone. */
export const placeOf = (
  { establishment }: Pick<Asking['tenant'], 'establishment'>,
  invitation: InvitationId,
) => ({ establishment, owner: invitation });

/** A single invitation that can still be claimed. */
function stillOpen(state: RegisterState, id: InvitationId, now: number) {
  const invitation = openInvitation(state, id);
  if (invitation?.kind !== 'single' || invitation.expires === null || invitation.expires < now)
    return undefined;
  return { guardian: invitation.guardian, expires: invitation.expires };
}

function asNone(error: unknown): undefined {
  if (error instanceof Refused && error.code === 'notFound') return undefined;
  throw error;
}

/**
 * The one worker of mails: looks which establishments are due, makes what there is to tell, and sends what waits, one mail
 * after the other.
 */
import { invitationLink, MAIL_PAGE, type EstablishmentId } from '@cocon/protocol';
import { readStandingIfThere } from '../establishments/standing.ts';
import { forgetAddresses, setMailedState } from '../invitations/mailedRows.ts';
import { dropNotices, setNoticeState } from '../notices/noticeRows.ts';
import { tell } from '../notices/tell.ts';
import { startRounds, type Rounds } from '../platform/rounds.ts';
import type { Services } from '../platform/services.ts';
import { dropMail, isGivenUp, setNextLook, takeMail, type MailRow } from './mailRows.ts';
import type { Mail } from './post.ts';
import { wordsOf } from './words.ts';

/** Mails of one establishment before the others have their turn. */
const AT_ONCE = 100;

export function startMailer(services: Services, log: ((line: string) => void) | undefined): Rounds {
  const { database, mail, now } = services;

  async function lookAtAll(isStopping: () => boolean): Promise<void> {
    const due = await database.query<{ establishment_id: EstablishmentId }>(
      'select establishment_id from directory where mail_at <= $1 order by mail_at',
      [now()],
    );
    for (const { establishment_id: establishment } of due) {
      if (isStopping() || !mail) return;
      // What goes wrong in one house keeps no other waiting.
      await lookAfter(mail, establishment, isStopping).catch(() => log?.('mail: failed'));
    }
  }

  async function lookAfter(
    sending: Mail,
    establishment: EstablishmentId,
    isStopping: () => boolean,
  ): Promise<void> {
    await database.write(establishment, async (tenant) => setNextLook(tenant, await tell(services, tenant)));
    for (let sent = 0; sent < AT_ONCE && !isStopping(); sent++) {
      const taken = await database.write(establishment, (tenant) => takeMail(tenant, now()));
      if (!taken) break;
      await send(sending, establishment, taken);
    }
  }

  async function send(
    { boxes, post, origin }: Mail,
    establishment: EstablishmentId,
    row: MailRow,
  ): Promise<void> {
    const { id, guardian, invitation, kind, locale } = row;
    const addressee = boxes.open({ establishment, owner: invitation ?? guardian }, row.box);
    const standing = await database.read(establishment, readStandingIfThere);
    if (!addressee || !standing) {
      // Made under a key that is lost: nobody can be written to, and the address is asked for again.
      return database.write(establishment, (tenant) =>
        invitation ? forgetAddresses(tenant, [invitation]) : dropNotices(tenant, [guardian]),
      );
    }
    const { address: to, token } = addressee;
    const link = invitation ? invitationLink(origin(), invitation) : `${origin()}${MAIL_PAGE}#${token ?? ''}`;
    const facts = { displayName: standing.displayName, origin: origin(), link };
    const outcome = await post({ id, to, token, origin: origin(), ...wordsOf(kind, locale, facts) });
    if (outcome.kind === 'later') log?.(`mail: later, ${outcome.code}`);
    if (outcome.kind === 'later' && !isGivenUp(row, now())) return;
    await database.write(establishment, async (tenant) => {
      const isWanted = await dropMail(tenant, id);
      if (!isWanted) return;
      if (invitation) await setMailedState(tenant, invitation, outcome.kind === 'sent' ? 'sent' : 'failed');
      else if (outcome.kind === 'refused') await setNoticeState(tenant, guardian, 'refused', now());
    });
  }

  return startRounds(lookAtAll, () => log?.('mail: the database is away'), mail !== undefined);
}

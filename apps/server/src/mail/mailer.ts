/**
 * The one worker of mails: every few seconds it looks which establishments are due, makes what there is to tell, and
 * sends what waits, one mail after the other, apart from the jobs of forgetting, which wait for nobody's mail server.
 */
import type { EstablishmentId } from '@cocon/protocol';
import { readStandingIfThere } from '../establishments/standing.ts';
import { dropNotices, setNoticeState } from '../notices/noticeRows.ts';
import { tell } from '../notices/tell.ts';
import type { Services } from '../platform/services.ts';
import { dropMail, isGivenUp, setNextLook, takeMail, type MailRow } from './mailRows.ts';
import type { Mail } from './post.ts';
import { wordsOf } from './words.ts';

const EVERY_MS = 2000;
/** How long the end waits for a mail that is on its way. */
const LONGEST_END_MS = 5000;
/** Mails of one establishment before the others have their turn. */
const AT_ONCE = 100;

export interface Mailer {
  /** Does what is due now, once. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

export function startMailer(services: Services, log: ((line: string) => void) | undefined): Mailer {
  const { database, mail, now } = services;
  let running = Promise.resolve();
  let isBusy = false;
  let isStopping = false;

  async function lookAtAll(): Promise<void> {
    const due = await database.query<{ establishment_id: EstablishmentId }>(
      'select establishment_id from directory where mail_at <= $1 order by mail_at',
      [now()],
    );
    for (const { establishment_id: establishment } of due) {
      if (isStopping || !mail) return;
      // What goes wrong in one house keeps no other waiting.
      await lookAfter(mail, establishment).catch(() => log?.('mail: failed'));
    }
  }

  async function lookAfter(sending: Mail, establishment: EstablishmentId): Promise<void> {
    await database.write(establishment, async (tenant) => setNextLook(tenant, await tell(services, tenant)));
    for (let sent = 0; sent < AT_ONCE && !isStopping; sent++) {
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
    const { id, guardian, kind, locale } = row;
    const addressee = boxes.open({ establishment, guardian }, row.box);
    const standing = await database.read(establishment, readStandingIfThere);
    if (!addressee || !standing) {
      // Made under a key that is lost: nobody can be written to, and the address is asked for again.
      return database.write(establishment, (tenant) => dropNotices(tenant, [guardian]));
    }
    const { address: to, token } = addressee;
    const facts = { displayName: standing.displayName, origin: origin(), token };
    const outcome = await post({ id, to, token, origin: origin(), ...wordsOf(kind, locale, facts) });
    if (outcome.kind === 'later') log?.(`mail: later, ${outcome.code}`);
    if (outcome.kind === 'later' && !isGivenUp(row, now())) return;
    await database.write(establishment, async (tenant) => {
      const isWanted = await dropMail(tenant, id);
      if (isWanted && outcome.kind === 'refused') await setNoticeState(tenant, guardian, 'refused', now());
    });
  }

  const look = (): Promise<void> => {
    isBusy = true;
    const round = running.then(lookAtAll).finally(() => (isBusy = false));
    running = round.catch(() => log?.('mail: the database is away'));
    return running;
  };
  if (mail === undefined) return { look, stop: () => Promise.resolve() };
  const timer = setInterval(() => void (isBusy || look()), EVERY_MS);
  timer.unref();
  return {
    look,
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await Promise.race([running, new Promise((late) => setTimeout(late, LONGEST_END_MS).unref())]);
    },
  };
}

/**
 * Being told by mail. A guardian gives the address on an own device; nothing but one link is sent there until that link
 * was used. The link's page asks before it does anything, and works without being entered.
 */
import {
  isDemonstration,
  MAIL_PAGE,
  noticeContract,
  UNSUBSCRIBE_PATH,
  type GuardianId,
  type HouseholdId,
  type MailToken,
} from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { asking, askingToChange, type Asking } from '../devices/asking.ts';
import { readStanding } from '../establishments/standing.ts';
import { hashOfToken, makeToken } from '../mail/addressees.ts';
import { enqueueMail, lookAt } from '../mail/mailRows.ts';
import type { Tenant } from '../platform/database.ts';
import { Refused } from '../platform/refused.ts';
import { paramsSchema, serveDevice, servePublic } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import {
  changeNotice,
  dropNotices,
  homeOfLink,
  noticeOfLink,
  putNotice,
  readNotice,
  setNoticeState,
  type NoticeRow,
} from './noticeRows.ts';

/** Addresses that one guardian may have confirmed in a day: nobody's mailbox is filled through us. */
const MOST_ASKED = 5;
const DAY_MS = 86_400_000;

export function noticeRoutes(app: FastifyInstance, services: Services): void {
  const { mail, now } = services;
  const asked = new Map<GuardianId, readonly number[]>();

  async function answer(asker: Asking) {
    const { tenant, state } = asker;
    const { guardian } = guardianOf(asker);
    if (mail === undefined || isDemonstration(state)) return { isOffered: false, mail: null };
    const row = await readNotice(tenant, guardian);
    const opened = row && mail.boxes.open({ establishment: tenant.establishment, owner: guardian }, row.box);
    if (!row || !opened) return { isOffered: true, mail: null };
    return { isOffered: true, mail: { address: opened.address, hour: row.hour, state: row.state } };
  }

  /** Counts one more address that is written to for a guardian. */
  function count(guardian: GuardianId): void {
    const lately = (asked.get(guardian) ?? []).filter((at) => at > now() - DAY_MS);
    if (lately.length >= MOST_ASKED) throw new Refused('rateLimited', { retryAfter: DAY_MS / 1000 });
    asked.set(guardian, [...lately, now()]);
  }

  serveDevice(app, services, noticeContract.notice, ({ session }) => asking(services, session, answer));

  serveDevice(app, services, noticeContract.setNotice, ({ body, session }) =>
    askingToChange(services, session, async (asker) => {
      const { tenant, state, standing } = asker;
      const { guardian, household } = guardianOf(asker);
      if (mail === undefined || isDemonstration(state)) throw new Refused('notAllowed');
      const place = { establishment: tenant.establishment, owner: guardian };
      const { address, hour, locale } = body;
      const former = await readNotice(tenant, guardian);
      const isSame = former && mail.boxes.open(place, former.box)?.address === address;
      if (isSame && former.state !== 'refused') await changeNotice(tenant, guardian, { hour, locale });
      else {
        count(guardian);
        const token = makeToken();
        const box = mail.boxes.close(place, { address, token });
        const row = { guardian, household, box, locale, hour, token_hash: hashOfToken(token) };
        await putNotice(tenant, { ...row, seen_seq: standing.sequence }, now());
        await enqueueMail(tenant, { guardian, kind: 'confirmation', box, locale }, now());
      }
      return answer(asker);
    }),
  );

  serveDevice(app, services, noticeContract.endNotice, ({ session }) =>
    askingToChange(services, session, async (asker) => {
      await dropNotices(asker.tenant, [guardianOf(asker).guardian]);
      return answer(asker);
    }),
  );

  /** What a link's mail stands for; unknown, ended and never there are one and the same nothing. */
  async function withLink(token: MailToken, change: (tenant: Tenant, row: NoticeRow) => Promise<void>) {
    const nothing = { state: 'none' as const, displayName: '' };
    const establishment = await homeOfLink(services.database, token);
    if (establishment === undefined) return nothing;
    return services.database.write(establishment, async (tenant) => {
      const row = await noticeOfLink(tenant, token);
      if (row) await change(tenant, row);
      const { displayName } = await readStanding(tenant);
      const { state } = (await noticeOfLink(tenant, token)) ?? nothing;
      return state === 'none' || state === 'refused' ? nothing : { state, displayName };
    });
  }

  const confirm = async (tenant: Tenant, { guardian, state }: NoticeRow): Promise<void> => {
    if (state !== 'waiting') return;
    await setNoticeState(tenant, guardian, 'on', now());
    await lookAt(tenant, now());
  };
  const end = (tenant: Tenant, { guardian }: NoticeRow): Promise<void> => dropNotices(tenant, [guardian]);

  servePublic(app, services, noticeContract.mailLink, ({ params }) =>
    withLink(params.mail, async () => undefined),
  );
  servePublic(app, services, noticeContract.confirmMail, ({ params }) => withLink(params.mail, confirm));
  servePublic(app, services, noticeContract.endMails, ({ params }) => withLink(params.mail, end));
  oneTap(app, services, (token) => withLink(token, end));
}

/** The one tap of a mail app: its body is a form that says nothing, and it knows no header of ours. */
function oneTap(
  app: FastifyInstance,
  { options }: Services,
  end: (token: MailToken) => Promise<unknown>,
): void {
  const schema = { params: paramsSchema(UNSUBSCRIBE_PATH) };
  const config = { rateLimit: { max: options.rateLimits.publicPaths, timeWindow: 60_000 } };
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { bodyLimit: 4096, parseAs: 'string' }, (_request, _body, parsed) =>
      parsed(null),
    );
    scope.post(UNSUBSCRIBE_PATH, { schema, config }, async (request) => {
      await end((request.params as { mail: MailToken }).mail);
      return { ended: true };
    });
    scope.get(UNSUBSCRIBE_PATH, { schema, config }, (request, reply) =>
      reply.redirect(`${MAIL_PAGE}#${(request.params as { mail: MailToken }).mail}`, 303),
    );
    done();
  });
}

function guardianOf({ caller }: Asking): { guardian: GuardianId; household: HouseholdId } {
  if (caller.kind !== 'household' || caller.device.guardian === null) throw new Refused('notAllowed');
  return { guardian: caller.device.guardian, household: caller.household };
}

/**
 * The one worker of messages to phones: looks which establishments are due, whom there is something to tell, and sends what
 * waits, a few at a time. A message is on its way or failed; it is never in the log.
 */
import type { EstablishmentId } from '@cocon/protocol';
import { callerOf } from '../devices/caller.ts';
import { isOver, readStandingIfThere } from '../establishments/standing.ts';
import { lookForNews } from '../notices/lookForNews.ts';
import { LOOKED_EVERY } from '../notices/whenTold.ts';
import type { Tenant } from '../platform/database.ts';
import { startRounds, type Rounds } from '../platform/rounds.ts';
import type { Services } from '../platform/services.ts';
import type { Push } from './deliver.ts';
import { payloadOf } from './payload.ts';
import {
  delayPush,
  dropDeadPush,
  endPush,
  holdPushes,
  isPushGivenUp,
  notePushLooked,
  setNextPushLook,
  takePushes,
  type WaitingPush,
} from './pushRows.ts';

/** On their way at one time. */
const TOGETHER = 8;
/** Of one establishment before the others have their turn. */
const AT_ONCE = 200;

export function startPusher(services: Services, log: ((line: string) => void) | undefined): Rounds {
  const { database, push, now } = services;

  async function lookAtAll(isStopping: () => boolean): Promise<void> {
    const due = await database.query<{ establishment_id: EstablishmentId }>(
      'select establishment_id from directory where push_at <= $1 order by push_at',
      [now()],
    );
    for (const { establishment_id: establishment } of due) {
      if (isStopping() || !push) return;
      // What goes wrong in one house keeps no other waiting.
      await lookAfter(push, establishment, isStopping).catch(() => log?.('push: failed'));
    }
  }

  async function lookAfter(
    sending: Push,
    establishment: EstablishmentId,
    isStopping: () => boolean,
  ): Promise<void> {
    await database.write(establishment, async (tenant) =>
      setNextPushLook(tenant, await tellPhones(services, tenant)),
    );
    const standing = await database.read(establishment, readStandingIfThere);
    if (!standing) return;
    for (let sent = 0; sent < AT_ONCE && !isStopping(); sent += TOGETHER) {
      const taken = await database.write(establishment, (tenant) => takePushes(tenant, now(), TOGETHER));
      await Promise.all(taken.map((row) => send(sending, establishment, row, standing.displayName)));
      if (taken.length < TOGETHER) break;
    }
  }

  async function send(
    { boxes, deliver }: Push,
    establishment: EstablishmentId,
    row: WaitingPush,
    displayName: string,
  ): Promise<void> {
    const address = boxes.open({ establishment, owner: row.device }, row.box);
    // Made under a key that is lost: the phone's subscription was for another key, and is worth nothing either.
    const outcome = address
      ? await deliver(address, payloadOf(row.locale, displayName))
      : ({ kind: 'gone' } as const);
    if (outcome.kind === 'later') log?.(`push: later, ${outcome.code}`);
    await database.write(establishment, async (tenant) => {
      if (outcome.kind === 'gone') return dropDeadPush(tenant, row);
      if (outcome.kind === 'later' && !isPushGivenUp(row, now(), outcome.retryAfter))
        return delayPush(tenant, row, now() + outcome.retryAfter);
      return endPush(tenant, row);
    });
  }

  return startRounds(lookAtAll, () => log?.('push: the database is away'), push !== undefined);
}

/** Makes wait what there is to tell; returns when it must be looked again, null: nobody wants anything. */
async function tellPhones(services: Services, tenant: Tenant): Promise<number | null> {
  const now = services.now();
  const standing = await readStandingIfThere(tenant);
  if (!standing || isOver(standing, now)) return null;
  const rows = await holdPushes(tenant);
  await lookForNews(services, tenant, standing, rows, {
    callerOf: (state, { device }, day) => callerOf(state, device, day),
    note: ({ device }, looked) => notePushLooked(tenant, device, looked),
  });
  return rows.length > 0 ? now + LOOKED_EVERY : null;
}

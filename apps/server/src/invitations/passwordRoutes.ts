/**
 * Ways back by identifier and password (25), over OPAQUE. Who tries one learns nothing of the identifier before the
 * password is right: the answer for one that leads nowhere is made up. A password is chosen on a device of a household;
 * staff have none.
 */
import { wayBackContract, type RegisterState } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { asking } from '../devices/asking.ts';
import type { Caller } from '../devices/caller.ts';
import { Refused } from '../platform/refused.ts';
import { serveDevice, servePublic } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { findPassword, type PasswordRow } from './passwordRows.ts';

/** Tries of one address in a minute, at any identifiers. */
const MOST_TRIES = { max: 60, timeWindow: 60_000 };
/** The one setting there is: what is made up names it too. */
const STRETCHING = 1;

export function passwordRoutes(app: FastifyInstance, services: Services): void {
  const { database, passwords } = services;

  servePublic(
    app,
    services,
    wayBackContract.tryPassword,
    async ({ body: { identifier, request }, request: { ip } }) => {
      const name = await passwords.nameOf(identifier);
      waitOr(passwords.waits.begin(name, ip));
      const row = await findPassword(database, name);
      const response = await passwords.answer(identifier, row?.record, request);
      if (response === undefined) throw new Refused('badRequest', 'not of OPAQUE');
      return { stretching: STRETCHING, response };
    },
    { rate: MOST_TRIES },
  );

  serveDevice(app, services, wayBackContract.choosePassword, async ({ body, session }) => {
    const { identifier, request } = body;
    const row = await findPassword(database, await passwords.nameOf(identifier));
    await asking(services, session, async ({ state, caller }) => {
      if (caller.kind !== 'household') throw new Refused('notAllowed');
      // Who looks for identifiers that are taken waits ever longer.
      waitOr(passwords.waits.begin('choosing', caller.device.id));
      if (row && !isOwn(state, caller, row)) throw new Refused('exists');
    });
    const response = await passwords.choose(identifier, request);
    if (response === undefined) throw new Refused('badRequest', 'not of OPAQUE');
    return { response };
  });
}

function waitOr(seconds: number): void {
  if (seconds > 0) throw new Refused('rateLimited', { retryAfter: seconds });
}

/** The guardian who asks may choose another password for the same identifier. */
const isOwn = (state: RegisterState, { device }: Caller, { establishment_id, invitation }: PasswordRow) =>
  establishment_id === state.establishment && state.invitations[invitation]?.guardian === device.guardian;

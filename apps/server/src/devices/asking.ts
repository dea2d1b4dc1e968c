/**
 * A request of a device, at one moment of its establishment: who asks, what the register says, what day it is. Every
 * authorised answer is made inside one of these, so nothing is answered on a state, day or membership that is over.
 */
import type { Head, Moment, RegisterState } from '@cocon/protocol';
import { isOver, lockStanding, readStanding, type Standing } from '../establishments/standing.ts';
import { hasDayTurned, turnDay } from '../establishments/turnDay.ts';
import type { Tenant } from '../platform/database.ts';
import { Refused } from '../platform/refused.ts';
import type { Services } from '../platform/services.ts';

import { callerOf, type Caller } from './caller.ts';
import type { Session } from './sessions.ts';

export interface Asking {
  readonly tenant: Tenant;
  readonly standing: Standing;
  readonly state: RegisterState;
  readonly caller: Caller;
  readonly moment: Moment;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Answers from one moment, without changing anything. */
export async function asking<Value>(
  services: Services,
  session: Session,
  work: (asking: Asking) => Promise<Value>,
): Promise<Value> {
  const { database, now } = services;
  const turned = Symbol('the day has turned');
  const answer = await database.read(session.establishment, async (tenant) => {
    const standing = await readStandingOfSession(tenant);
    if (hasDayTurned(standing, now())) return turned;
    return work(await askingAt(services, session, tenant, standing));
  });
  if (answer !== turned) return answer as Value;
  await turnDayOf(services, session);
  return asking(services, session, work);
}

/** Changes something, under the establishment's lock: one after the other, in the order of the sequence. */
export async function askingToChange<Value>(
  services: Services,
  session: Session,
  work: (asking: Asking) => Promise<Value>,
): Promise<Value> {
  const { database, registers, now } = services;
  return database.write(session.establishment, async (tenant) => {
    const standing = await turnDay(tenant, await lockOfSession(tenant), registers, now());
    return work(await askingAt(services, session, tenant, standing));
  });
}

export async function turnDayOf(
  services: Services,
  { establishment }: Pick<Session, 'establishment'>,
): Promise<void> {
  await services.database.write(establishment, async (tenant) => {
    await turnDay(tenant, await lockStanding(tenant), services.registers, services.now());
  });
}

export const headOf = (standing: Standing): Head => ({ height: standing.height, hash: standing.headHash });

async function askingAt(
  { registers, now }: Services,
  session: Session,
  tenant: Tenant,
  standing: Standing,
): Promise<Asking> {
  if (isOver(standing, now())) throw new Refused('unauthenticated');
  const state = await registers.at(tenant, standing);
  const caller = callerOf(state, session.device, standing.lastDay);
  if (!caller) throw new Refused('unauthenticated');
  const moment = { height: standing.height, day: standing.lastDay };
  return { tenant, standing, state, caller, moment, now: now() };
}

/** An establishment that is not there has no session: its tokens are worth nothing. */
const readStandingOfSession = (tenant: Tenant) => readStanding(tenant).catch(asUnauthenticated);
const lockOfSession = (tenant: Tenant) => lockStanding(tenant).catch(asUnauthenticated);

function asUnauthenticated(error: unknown): never {
  throw error instanceof Refused && error.code === 'notFound' ? new Refused('unauthenticated') : error;
}

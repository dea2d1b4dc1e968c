/**
 * The passing of days. What a household may see also depends on the day (links end, words begin), so a day that changes
 * anything is one change row, entered under the lock before anything is read or written on the new day. Days only go
 * forward: a clock set back, or a zone changed, turns nothing back.
 */
import { localDay, type LocalDay, type RegisterState } from '@cocon/protocol';
import type { Tenant } from '../platform/database.ts';
import { STEPS } from '../records/steps.ts';
import type { RegisterStates } from '../register/registerStates.ts';
import { takeSequence, type Standing } from './standing.ts';

export function hasDayTurned(standing: Pick<Standing, 'zone' | 'lastDay'>, now: number): boolean {
  return localDay(now, standing.zone) > standing.lastDay;
}

/** Turns the day if it is time, under the lock. Returns where the establishment then stands. */
export async function turnDay(
  tenant: Tenant,
  standing: Standing,
  registers: RegisterStates,
  now: number,
): Promise<Standing> {
  if (!hasDayTurned(standing, now)) return standing;
  const day = localDay(now, standing.zone);
  const state = await registers.at(tenant, standing);
  await tenant.run('update establishments set last_day = $2 where establishment_id = $1', [
    tenant.establishment,
    day,
  ]);
  if (!changesSomething(state, standing.lastDay, day)) return { ...standing, lastDay: day };
  const sequence = await takeSequence(tenant, STEPS);
  await tenant.run(
    `insert into change_rows (establishment_id, seq, span, kind, height_to, previous_day, day, at)
     values ($1, $2, $3, 'day', $4, $5, $6, $7)`,
    [tenant.establishment, sequence, STEPS, standing.height, standing.lastDay, day, now],
  );
  return { ...standing, lastDay: day, sequence };
}

/** Whether a word or link of anybody begins or ends when `before` becomes `after`. */
function changesSomething(state: RegisterState, before: LocalDay, after: LocalDay): boolean {
  return Object.values(state.children).some(
    ({ words, links }) =>
      words.some(({ terms }) => begins(terms.from, before, after)) ||
      links.some((link) => begins(link.from, before, after) || ends(link.to, before, after)),
  );
}

export const begins = (from: LocalDay, before: LocalDay, after: LocalDay): boolean =>
  before < from && from <= after;
export const ends = (to: LocalDay | null, before: LocalDay, after: LocalDay): boolean =>
  to !== null && before <= to && to < after;

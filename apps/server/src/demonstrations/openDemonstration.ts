/** Opens a demonstration: without a code, small, few at once, and with its end already in the queue of jobs. */
import { DEMONSTRATION_LIFE, type RegisterBatch } from '@cocon/protocol';
import { openEstablishment, type Opened } from '../establishments/openEstablishment.ts';
import { Refused } from '../platform/refused.ts';
import type { Services } from '../platform/services.ts';
import { enqueue } from '../retention/schedule.ts';
import { DEMONSTRATION_QUOTA } from './charge.ts';
import { erasureKey } from './eraseDemonstration.ts';

/** Alive at once, on the whole machine. */
export const MOST_DEMONSTRATIONS = 40;
/** One opening counts at a time: the number of the lock is ours to choose. */
const COUNTING = 20_260_901;
const HOUR_SECONDS = 3600;

export async function openDemonstration(
  services: Services,
  { displayName, batch }: { readonly displayName: string; readonly batch: RegisterBatch },
): Promise<Opened> {
  const { options, now } = services;
  if (!options.demonstrations) throw new Refused('notAllowed', 'no demonstrations here');
  const opening = { displayName, batch, quota: DEMONSTRATION_QUOTA, isDemonstration: true };
  return openEstablishment(services, opening, async (tenant, state) => {
    const until = Math.min(state.demonstrationUntil ?? 0, now() + DEMONSTRATION_LIFE);
    await tenant.query('select pg_advisory_xact_lock($1)', [COUNTING]);
    const [alive] = await tenant.query<{ isRoom: boolean }>(
      'select count(*) < $1 as "isRoom" from directory where demonstration_until is not null',
      [MOST_DEMONSTRATIONS],
    );
    if (!alive?.isRoom) throw new Refused('rateLimited', { retryAfter: HOUR_SECONDS });
    const marked = [tenant.establishment, until];
    await tenant.run('update directory set demonstration_until = $2 where establishment_id = $1', marked);
    await tenant.run(
      'update establishments set demonstration_until = $2 where establishment_id = $1',
      marked,
    );
    await enqueue(tenant, 'eraseDemonstration', {}, { at: until, key: erasureKey(tenant.establishment) });
  });
}

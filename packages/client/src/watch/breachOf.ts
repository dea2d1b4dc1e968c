/** What a device of staff fetched in a period: the server's word, in ids and counts, for direction. */
import { watchContract, type BreachReport, type DeviceId, type Instant } from '@cocon/protocol';
import type { Profile } from '../profile.ts';

export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

export async function breachOf(
  { stored, session, transport }: Profile,
  device: DeviceId,
  { from, to }: Period,
): Promise<BreachReport> {
  const path = { establishment: stored.establishment };
  const query = { device, from, to };
  return session.with((token) => transport.ask(watchContract.breach, { path, query, token }));
}

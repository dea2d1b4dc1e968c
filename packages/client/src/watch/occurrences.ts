/** What the server noticed of late: its word, asked anew each time, for direction. */
import { watchContract, type Occurrence } from '@cocon/protocol';
import type { Profile } from '../profile.ts';

export async function occurrences({ stored, session, transport }: Profile): Promise<readonly Occurrence[]> {
  const path = { establishment: stored.establishment };
  const answer = await session.with((token) => transport.ask(watchContract.occurrences, { path, token }));
  return answer.occurrences;
}

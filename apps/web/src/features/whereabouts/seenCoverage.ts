/** What a request would cover, of what this family sees: all of it where the server can be asked, else what is on this phone. */
import type { Profile } from '@cocon/client';
import type { ChildId } from '@cocon/protocol';
import { coverageOf, type Coverage } from '../forgetting/coverage.ts';
import { allHoldings, holdingsOf } from '../forgetting/holdings.ts';

export async function seenCoverage(profile: Profile, child: ChildId): Promise<Coverage> {
  const holdings = await allHoldings(profile).catch(() => holdingsOf(profile));
  return coverageOf(holdings, child, 'all');
}

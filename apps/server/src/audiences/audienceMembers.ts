/** The members of audiences, in memory: an audience never changes, so what was read once stays true. */
import {
  householdsOf,
  type AudienceId,
  type HouseholdId,
  type Member,
  type RegisterState,
} from '@cocon/protocol';
import type { Tenant } from '../platform/database.ts';
import { Recent } from '../platform/recent.ts';

/** Members kept in memory, over all audiences. */
const KEPT_MEMBERS = 400_000;

export interface AudienceFacts {
  readonly members: readonly Member[];
  readonly keyrings: ReadonlySet<string>;
}

export class AudienceMembers {
  private readonly kept = new Recent<string, AudienceFacts>(
    KEPT_MEMBERS,
    ({ members }) => members.length + 1,
  );

  /** The facts of every audience named; one that is not there is missing in the answer. */
  async of(tenant: Tenant, ids: Iterable<AudienceId>): Promise<Map<AudienceId, AudienceFacts>> {
    const facts = new Map<AudienceId, AudienceFacts>();
    const missing: AudienceId[] = [];
    for (const id of new Set(ids)) {
      const known = this.kept.get(`${tenant.establishment}${id}`);
      if (known) facts.set(id, known);
      else missing.push(id);
    }
    if (missing.length === 0) return facts;
    const rows = await tenant.query<{ id: AudienceId; members: Member[] }>(
      'select id, members from audiences where establishment_id = $1 and id = any ($2)',
      [tenant.establishment, missing],
    );
    for (const { id, members } of rows) {
      const one = { members, keyrings: new Set<string>(members.map(({ keyring }) => keyring)) };
      facts.set(id, one);
      this.kept.set(`${tenant.establishment}${id}`, one);
    }
    return facts;
  }

  known(establishment: string, id: AudienceId): AudienceFacts | undefined {
    return this.kept.get(`${establishment}${id}`);
  }

  forget(establishment: string): void {
    for (const key of this.kept.keys()) if (key.startsWith(establishment)) this.kept.delete(key);
  }
}

export const factsOfMembers = (members: readonly Member[]): AudienceFacts => ({
  members,
  keyrings: new Set<string>(members.map(({ keyring }) => keyring)),
});

export const householdsIn = (state: RegisterState, { members }: AudienceFacts): Set<HouseholdId> =>
  householdsOf(state, members);

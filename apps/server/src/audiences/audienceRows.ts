/** Audiences as kept, and as each reader receives them: staff with the list, families without, each with own seals. */
import type {
  AudienceId,
  AudienceStatement,
  KeyringId,
  Member,
  ServedAudience,
  SignedAudience,
} from '@cocon/protocol';
import type { RegisterState } from '@cocon/protocol';
import type { Caller } from '../devices/caller.ts';
import type { Tenant } from '../platform/database.ts';
import { keyringsOfHousehold } from '../register/sealRows.ts';

interface AudienceRow {
  id: AudienceId;
  statement: string;
  signature: string;
  members: Member[];
  seals: { keyring: KeyringId; version: number; sealed: string }[];
}

/** Keyrings whose audiences a caller reads. */
export function keyringsOfCaller(state: RegisterState, caller: Caller): KeyringId[] {
  if (caller.kind === 'household') return keyringsOfHousehold(state, caller.household);
  return [caller.device.role === 'direction' ? state.directionKeyring : state.teamKeyring];
}

/** The audiences named, as the caller may see them; those that are not the caller's are left out. */
export async function serveAudiences(
  tenant: Tenant,
  state: RegisterState,
  caller: Caller,
  ids: Iterable<AudienceId>,
): Promise<Map<AudienceId, ServedAudience>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tenant.query<AudienceRow>(
    `select id, statement, signature, members,
       (select json_agg(json_build_object('keyring', s.keyring, 'version', s.version, 'sealed', s.sealed))
        from audience_seals s
        where s.establishment_id = a.establishment_id and s.audience = a.id and s.keyring = any ($3)) as seals
     from audiences a
     where establishment_id = $1 and id = any ($2) and exists (
       select 1 from audience_members m
       where m.establishment_id = $1 and m.audience = a.id and m.keyring = any ($3))`,
    [tenant.establishment, wanted, keyringsOfCaller(state, caller)],
  );
  return new Map(
    rows.map(({ id, statement, signature, members, seals }) => [
      id,
      { statement, signature, members: caller.kind === 'staff' ? members : null, seals },
    ]),
  );
}

/** The audience that has this member list already. */
export async function audienceOfList(tenant: Tenant, list: string): Promise<AudienceId | undefined> {
  const rows = await tenant.query<{ id: AudienceId }>(
    'select id from audiences where establishment_id = $1 and list_hash = $2',
    [tenant.establishment, list],
  );
  return rows[0]?.id;
}

export async function insertAudience(
  tenant: Tenant,
  { id, list }: AudienceStatement,
  { statement, signature, members, seals }: SignedAudience,
): Promise<void> {
  await tenant.run(
    `insert into audiences (establishment_id, id, statement, signature, members, list_hash)
     values ($1, $2, $3, $4, $5, $6)`,
    [tenant.establishment, id, statement, signature, JSON.stringify(members), list],
  );
  const keyrings = seals.map(({ keyring }) => keyring);
  await tenant.run(
    `insert into audience_members (establishment_id, keyring, audience)
     select $1, keyring, $2 from unnest($3::text[]) as given (keyring)`,
    [tenant.establishment, id, keyrings],
  );
  await tenant.run(
    `insert into audience_seals (establishment_id, audience, keyring, version, sealed)
     select $1, $2, keyring, version, sealed
     from unnest($3::text[], $4::int[], $5::text[]) as given (keyring, version, sealed)`,
    [
      tenant.establishment,
      id,
      keyrings,
      seals.map(({ version }) => version),
      seals.map(({ sealed }) => sealed),
    ],
  );
}

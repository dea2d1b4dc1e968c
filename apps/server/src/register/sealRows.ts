/** Seals of keyrings, as kept and as handed out. Only present recipients have one; `previous` and `inherited` ones stay (11, 12, 18). */
import type { InvitationId, KeyringId, KeyringSeals, RegisterState } from '@cocon/protocol';
import type { Caller } from '../devices/caller.ts';
import type { Tenant } from '../platform/database.ts';

interface SealRow {
  keyring: KeyringId;
  version: number;
  target: KeyringSeals['seals'][number]['to'];
  sealed: string;
}

/** All lists of a batch go in by one command, which names each place once: the last seal for it stays. */
export async function insertSeals(tenant: Tenant, lists: readonly KeyringSeals[]): Promise<void> {
  const byPlace = new Map(
    lists.flatMap(({ keyring, version, seals }) =>
      seals.map(
        ({ to, sealed }) => [`${keyring} ${version} ${to}`, { keyring, version, to, sealed }] as const,
      ),
    ),
  );
  const rows = [...byPlace.values()];
  if (rows.length === 0) return;
  await tenant.run(
    `insert into seals (establishment_id, keyring, version, target, sealed)
     select $1, keyring, version, target, sealed
     from unnest($2::text[], $3::int[], $4::text[], $5::text[]) as given (keyring, version, target, sealed)
     on conflict (establishment_id, keyring, version, target) do update set sealed = excluded.sealed`,
    [
      tenant.establishment,
      rows.map(({ keyring }) => keyring),
      rows.map(({ version }) => version),
      rows.map(({ to }) => to),
      rows.map(({ sealed }) => sealed),
    ],
  );
}

/** Deletes what a newer version replaces, but for the ways back: to its predecessor, and to what an heir reads on. */
export async function dropSealsBelow(tenant: Tenant, keyring: KeyringId, version: number): Promise<void> {
  await tenant.run(
    `delete from seals where establishment_id = $1 and keyring = $2 and version < $3 and target not in ('previous', 'inherited')`,
    [tenant.establishment, keyring, version],
  );
}

export async function dropSealsOf(tenant: Tenant, targets: readonly string[]): Promise<void> {
  if (targets.length === 0) return;
  await tenant.run('delete from seals where establishment_id = $1 and target = any ($2)', [
    tenant.establishment,
    targets,
  ]);
}

/** Seals that a device can open, or needs on the way to those it can. */
export async function sealsForCaller(
  tenant: Tenant,
  state: RegisterState,
  caller: Caller,
): Promise<KeyringSeals[]> {
  const own = `device:${caller.device.id}`;
  if (caller.kind === 'household') return select(tenant, keyringsOfHousehold(state, caller.household), [own]);
  if (caller.device.role === 'team') return select(tenant, [state.teamKeyring], [own]);
  return select(tenant, null, [own, 'direction']);
}

/** From the sheet to `direction`, and from there to everything else. */
export const sealsForRescue = (tenant: Tenant): Promise<KeyringSeals[]> =>
  select(tenant, null, ['recovery', 'direction']);

export async function sealsForInvitation(
  tenant: Tenant,
  state: RegisterState,
  invitation: InvitationId,
): Promise<KeyringSeals[]> {
  const household = state.invitations[invitation]?.household;
  const keyring = household && state.households[household]?.keyring;
  return keyring ? select(tenant, [keyring], [`invitation:${invitation}`]) : [];
}

/** A household's keyring, and those whose past it inherits (18). */
export function keyringsOfHousehold(state: RegisterState, household: string): KeyringId[] {
  const keyrings: KeyringId[] = [];
  const seen = new Set<string>();
  let home = state.households[household as keyof RegisterState['households']];
  while (home && !seen.has(home.id)) {
    seen.add(home.id);
    keyrings.push(home.keyring);
    home = home.inherits === null ? undefined : state.households[home.inherits];
  }
  return keyrings;
}

async function select(
  tenant: Tenant,
  keyrings: readonly KeyringId[] | null,
  targets: readonly string[],
): Promise<KeyringSeals[]> {
  const rows = await tenant.query<SealRow>(
    `select keyring, version, target, sealed from seals
     where establishment_id = $1 and ($2::text[] is null or keyring = any ($2))
       and (target in ('previous', 'inherited') or target = any ($3))
     order by keyring, version, target`,
    [tenant.establishment, keyrings, targets],
  );
  const lists = new Map<string, KeyringSeals>();
  for (const { keyring, version, target, sealed } of rows) {
    const key = `${keyring} ${version}`;
    const list = lists.get(key) ?? { keyring, version, seals: [] };
    list.seals.push({ to: target, sealed });
    lists.set(key, list);
  }
  return [...lists.values()];
}

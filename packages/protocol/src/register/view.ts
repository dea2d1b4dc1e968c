/**
 * What a household may see of the register's state: what its first device starts from (8). It is the same state that
 * reducing the household's redacted entries gives, but for `newestStaffAt` (which may be later) and the sealing keys of
 * staff devices (blank: families never seal to them).
 */
import type { HouseholdId } from '../ids.ts';
import { isStaff, NO_CHILD, type RegisterState } from './state.ts';

/** Projects a staff view of the state on one household. */
export function viewOf(state: RegisterState, household: HouseholdId): RegisterState {
  const home = state.households[household];
  const own = home ? [home.keyring] : [];
  const visible = new Set<string>([state.directionKeyring, state.teamKeyring, ...own]);
  const ofHousehold = (entry: { readonly household: HouseholdId | null }) => entry.household === household;
  return {
    ...state,
    view: { kind: 'household', household },
    devices: mapValues(
      pick(state.devices, (device) => isStaff(device) || ofHousehold(device)),
      (device) => (isStaff(device) ? { ...device, sealKey: '' } : device),
    ),
    keyrings: pick(state.keyrings, (keyring) => visible.has(keyring.id)),
    groups: {},
    children: mapValues(
      pick(state.children, (child) => child.links.some(ofHousehold)),
      (child) => ({
        ...NO_CHILD,
        links: child.links.filter(ofHousehold),
        words: child.words.filter((word) => state.guardians[word.terms.guardian]?.household === household),
      }),
    ),
    households: home ? { [household]: home } : {},
    guardians: pick(state.guardians, ofHousehold),
    invitations: pick(state.invitations, ofHousehold),
    owed: state.owed.filter((keyring) => visible.has(keyring)),
    marked: state.marked.filter((keyring) => visible.has(keyring)),
    unexplained: [],
  };
}

function pick<Id extends string, Value>(
  record: Readonly<Record<Id, Value>>,
  keep: (value: Value) => boolean,
): Record<Id, Value> {
  return Object.fromEntries(Object.entries<Value>(record).filter(([, value]) => keep(value))) as Record<
    Id,
    Value
  >;
}

function mapValues<Id extends string, Value>(
  record: Readonly<Record<Id, Value>>,
  change: (value: Value) => Value,
): Record<Id, Value> {
  return Object.fromEntries(
    Object.entries<Value>(record).map(([id, value]) => [id, change(value)]),
  ) as Record<Id, Value>;
}

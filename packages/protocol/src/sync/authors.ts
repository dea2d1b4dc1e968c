/** Who may write which collection, and for whom: checked by the server and again by every reader (30, 31). */
import type { HouseholdId } from '../ids.ts';
import { householdsOf, type Member } from '../audience/audience.ts';
import { wasIn, type RegisterDevice, type RegisterState } from '../register/state.ts';
import type { Collection } from './record.ts';

type Role = RegisterDevice['role'];

const STAFF: readonly Role[] = ['direction', 'team'];
const WRITERS: Readonly<Record<Collection, readonly Role[]>> = {
  medium: STAFF,
  print: STAFF,
  post: STAFF,
  book: STAFF,
  day: STAFF,
  sheet: STAFF,
  home: ['household'],
  thread: ['direction', 'team', 'household'],
  file: ['direction'],
  office: ['direction'],
};

/** Whether a device could write this collection when its author says: enrolled, with the role, at that height. */
export function mayWrite(
  device: RegisterDevice | undefined,
  collection: Collection,
  height: number,
): boolean {
  return device !== undefined && wasIn(device, height) && WRITERS[collection].includes(device.role);
}

/**
 * Whether an audience fits its collection and author: `direction` always in; `team` as the collection asks; a
 * household's own writing goes to itself and staff only. For media, which households is for the consents to say.
 */
export function audienceFits(
  state: RegisterState,
  collection: Collection,
  members: readonly Member[],
  author: RegisterDevice,
): boolean {
  const has = (keyring: string) => members.some((member) => member.keyring === keyring);
  const households = householdsOf(state, members);
  if (!has(state.directionKeyring)) return false;
  if (author.role === 'household' && !onlyOwn(households, author.household)) return false;
  const team = has(state.teamKeyring);
  switch (collection) {
    case 'medium':
    case 'post':
    case 'book':
    case 'day':
      return team;
    case 'print':
      return team;
    case 'sheet':
      return team && households.size === 0;
    case 'home':
      return team && households.size === 1;
    case 'thread':
      return households.size === 1 && (author.role !== 'team' || team);
    case 'file':
      return !team && households.size === 1;
    case 'office':
      return households.size === 0;
  }
}

function onlyOwn(households: ReadonlySet<HouseholdId>, own: HouseholdId | null): boolean {
  return own !== null && households.size === 1 && households.has(own);
}

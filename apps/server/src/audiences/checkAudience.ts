/** What an audience must be before it is kept (27–29). The signature is checked before the lock is taken. */
import { canonicalText, hashMembers, isCurrent, sortMembers } from '@cocon/protocol';
import type { AudienceStatement, RegisterState, SignedAudience } from '@cocon/protocol';
import type { Caller } from '../devices/caller.ts';
import { Refused } from '../platform/refused.ts';
import { keyringsOfCaller } from './audienceRows.ts';

/** Refuses an audience whose list, seals or members are not as they must be. */
export async function checkAudience(
  state: RegisterState,
  caller: Caller,
  statement: AudienceStatement,
  { members, seals }: SignedAudience,
): Promise<void> {
  const keyrings = new Set<string>(members.map(({ keyring }) => keyring));
  if (keyrings.size !== members.length || canonicalText(sortMembers(members)) !== canonicalText(members)) {
    throw new Refused('badRequest', 'members are not sorted and unique');
  }
  if ((await hashMembers(members)) !== statement.list) throw new Refused('badRequest', 'list hash');
  const sealed = new Set(seals.map(({ keyring, version }) => `${keyring} ${version}`));
  const sealedToAll = members.every(({ keyring, version }) => sealed.has(`${keyring} ${version}`));
  if (seals.length !== members.length || sealed.size !== seals.length || !sealedToAll) {
    throw new Refused('badRequest', 'not exactly one seal for each member');
  }
  if (!mayMake(state, caller, keyrings)) throw new Refused('notAllowed', 'audience');
  if (!isCurrent(state, members)) throw new Refused('audienceNotCurrent');
}

/** `direction` is in every audience, and so is its maker; a household adds at most `team` (28, 30). */
function mayMake(state: RegisterState, caller: Caller, keyrings: ReadonlySet<string>): boolean {
  const [own] = keyringsOfCaller(state, caller);
  if (!own || !keyrings.has(own) || !keyrings.has(state.directionKeyring)) return false;
  if (caller.kind === 'staff') return true;
  const possible = new Set<string>([own, state.directionKeyring, state.teamKeyring]);
  return [...keyrings].every((keyring) => possible.has(keyring));
}

/**
 * The state as it would be after saying something: who must hold a key is read from it before the statement that makes
 * the key exists. Only the rules are applied; nothing is signed, and the head's hash is not a true one.
 */
import {
  PROTOCOL_VERSION,
  reduce,
  scopeOf,
  type Author,
  type RegisterState,
  type Statement,
} from '@cocon/protocol';
import { ClientRefusal } from '../refusal.ts';
import type { Saying } from './signStatements.ts';

export function imagine(
  state: RegisterState,
  sayings: readonly Saying[],
  author: Author,
  at: number,
): RegisterState {
  let current = state;
  for (const saying of sayings) {
    const { height, hash } = current.head;
    const bare = {
      v: PROTOCOL_VERSION,
      establishment: state.establishment,
      height: height + 1,
      prev: hash,
      author,
      at,
    };
    const statement = { ...bare, ...saying } as Statement;
    const reduced = reduce(current, { ...statement, scope: scopeOf(statement) } as Statement);
    if (!reduced.ok) throw new ClientRefusal('notAllowed', { reason: reduced.refusal, detail: saying.type });
    current = { ...reduced.value, head: { height: height + 1, hash } };
  }
  return current;
}

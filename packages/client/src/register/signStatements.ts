/** Makes signed statements that continue a head, one after the other. */
import { toBase64Url, utf8, type SigningKey } from '@cocon/crypto';
import {
  canonicalText,
  leafOf,
  nextHash,
  openRegister,
  PROTOCOL_VERSION,
  reduce,
  scopeOf,
  STATEMENT_LABEL,
  type Author,
  type Body,
  type EstablishmentId,
  type RegisterState,
  type SignedStatement,
  type Statement,
  type StatementType,
} from '@cocon/protocol';
import { ClientRefusal } from '../refusal.ts';

/** What is to be said: a type and its body. */
export type Saying<Type extends StatementType = StatementType> = Type extends StatementType
  ? { readonly type: Type; readonly body: Body<Type> }
  : never;

export interface Signer {
  readonly author: Author;
  /** Keys in the order that the author's kind asks for. */
  readonly keys: readonly SigningKey[];
  readonly at: number;
}

/** Signs one statement at a position. */
export async function signStatement(
  establishment: EstablishmentId,
  height: number,
  prev: string | null,
  saying: Saying,
  { author, keys, at }: Signer,
): Promise<{ statement: Statement; entry: SignedStatement }> {
  const bare = { v: PROTOCOL_VERSION, establishment, height, prev, ...saying, author, at };
  const statement = { ...bare, scope: scopeOf(bare as Statement) } as Statement;
  const text = canonicalText(statement);
  const signatures = await Promise.all(keys.map((key) => key.sign(STATEMENT_LABEL, utf8(text))));
  return { statement, entry: { statement: text, signatures: signatures.map(toBase64Url) } };
}

/**
 * Signs statements that follow a state. Each is put to the register's rules; the signatures just made are verified with
 * the rest when the register takes the entries in.
 */
export async function signNext(
  state: RegisterState,
  sayings: readonly Saying[],
  signer: Signer,
): Promise<{ state: RegisterState; entries: SignedStatement[] }> {
  let current = state;
  const entries: SignedStatement[] = [];
  for (const saying of sayings) {
    const { height, hash } = current.head;
    const { statement, entry } = await signStatement(state.establishment, height + 1, hash, saying, signer);
    const next = reduce(current, statement);
    if (!next.ok) throw new ClientRefusal('notAllowed', { reason: next.refusal, detail: saying.type });
    const leaf = await leafOf(entry, statement.scope);
    current = { ...next.value, head: { height: height + 1, hash: await nextHash(hash, leaf) } };
    entries.push(entry);
  }
  return { state: current, entries };
}

/** Signs the first statement of an establishment. */
export async function signOpening(
  establishment: EstablishmentId,
  body: Body<'opened'>,
  root: SigningKey,
  at: number,
): Promise<{ state: RegisterState; entry: SignedStatement }> {
  const signer: Signer = { author: { kind: 'root' }, keys: [root], at };
  const { entry } = await signStatement(establishment, 0, null, { type: 'opened', body }, signer);
  const opened = await openRegister(entry, { kind: 'staff' });
  if (!opened.ok) throw new ClientRefusal('badRequest', { reason: opened.refusal });
  return { state: opened.value, entry };
}

/** An entry as the contract's mutable arrays want it. */
export const toWire = (entry: SignedStatement): { statement: string; signatures: string[] } => ({
  statement: entry.statement,
  signatures: [...entry.signatures],
});

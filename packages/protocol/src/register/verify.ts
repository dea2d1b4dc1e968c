/**
 * Verifies entries of the register, one after the other, from the first statement or from a state already trusted.
 * This is the whole check: canonical text, scope, signer, signature, hidden leaves, order. The server runs it before it
 * appends; every client runs it on what the server serves.
 */
import { fromBase64Url, toBase64Url, utf8, verifySignature } from '@cocon/crypto/verify';
import { readCanonical } from '../canonical.ts';
import { ok, refuse, type Result } from '../result.ts';
import {
  isSigned,
  isWellFormed,
  leafOf,
  nextHash,
  scopeTag,
  type Entry,
  type Leaf,
  type SignedStatement,
} from './chain.ts';
import { opened } from './events/opened.ts';
import { reduce } from './reduce.ts';
import type { RegisterRefusal } from './refusal.ts';
import { householdScope, parseStatement, type Head, type Statement } from './statement.ts';
import type { RegisterState, View } from './state.ts';

/** The label under which statements are signed. */
export const STATEMENT_LABEL = 'statement';

/** The statement that an entry carries, if its text is canonical and of a known shape. */
export function readStatement(entry: SignedStatement): Statement | undefined {
  const value = readCanonical(entry.statement);
  return value === undefined ? undefined : parseStatement(value);
}

/** Verifies statement 0 and makes the first state. `anchor`, when the reader has one, must be its chain hash. */
export async function openRegister(
  entry: Entry,
  view: View,
  anchor?: string,
): Promise<Result<RegisterState, RegisterRefusal>> {
  if (!isWellFormed(entry)) return refuse('malformed');
  if (!isSigned(entry)) return refuse('hiddenFromReader');
  const statement = readStatement(entry);
  if (statement?.type !== 'opened') return refuse('malformed');
  const state = opened(statement, view);
  if (!state) return refuse('impossible');
  if (!(await signedBy([statement.body.root], entry))) return refuse('badSignature');
  const hash = await nextHash(null, await leafOf(entry, 'all'));
  if (anchor !== undefined && anchor !== hash) return refuse('forked');
  return ok({ ...state, anchor: hash, head: { height: 0, hash } });
}

/** Verifies the entry that follows the state's head, and applies it. */
export async function follow(
  state: RegisterState,
  entry: Entry,
): Promise<Result<RegisterState, RegisterRefusal>> {
  if (!isWellFormed(entry)) return refuse('malformed');
  if (!isSigned(entry)) return followLeaf(state, entry);
  const statement = readStatement(entry);
  if (!statement) return refuse('malformed');
  const reduced = reduce(state, statement);
  if (!reduced.ok) return reduced;
  const keys = signerKeys(state, statement);
  if (!keys || !(await signedBy(keys, entry))) return refuse('badSignature');
  return ok({ ...reduced.value, head: await headAfter(state.head, await leafOf(entry, statement.scope)) });
}

/** Verifies a run of entries; the first refusal ends it, with the height it stands at. */
export async function followAll(
  state: RegisterState,
  entries: readonly Entry[],
): Promise<Result<RegisterState, { readonly reason: RegisterRefusal; readonly height: number }>> {
  let current = state;
  for (const entry of entries) {
    const next = await follow(current, entry);
    if (!next.ok) return refuse({ reason: next.refusal, height: current.head.height + 1 });
    current = next.value;
  }
  return ok(current);
}

/** What of an entry a reader receives: the statement in full, or its leaf (6). */
export async function entryFor(view: View, entry: SignedStatement, statement: Statement): Promise<Entry> {
  const own = view.kind === 'household' && statement.scope === householdScope(view.household);
  return view.kind === 'staff' || statement.scope === 'all' || own ? entry : leafOf(entry, statement.scope);
}

async function followLeaf(state: RegisterState, leaf: Leaf): Promise<Result<RegisterState, RegisterRefusal>> {
  if (leaf.visibility === 'all') return refuse('hiddenFromReader');
  const head = await headAfter(state.head, leaf);
  if (state.view.kind === 'staff') {
    // Staff read everything but what a later `forgotten` statement names.
    return ok({ ...state, head, unexplained: [...state.unexplained, head.height] });
  }
  const own = await scopeTag(fromBase64Url(leaf.inner), householdScope(state.view.household));
  return toBase64Url(own) === leaf.tag ? refuse('hiddenFromReader') : ok({ ...state, head });
}

async function headAfter(head: Head, leaf: Leaf): Promise<Head> {
  return { height: head.height + 1, hash: await nextHash(head.hash, leaf) };
}

/** Public keys that must have signed, in the order of the signatures. */
function signerKeys(state: RegisterState, { author, ...statement }: Statement): string[] | undefined {
  switch (author.kind) {
    case 'root':
      return [state.root];
    case 'device': {
      const device = state.devices[author.device];
      return device ? [device.signKey] : undefined;
    }
    case 'pair': {
      const [first, second] = author.devices.map((device) => state.devices[device]);
      return first && second ? [first.signKey, second.signKey] : undefined;
    }
    case 'ticket': {
      const invitation = state.invitations[author.invitation];
      if (!invitation || statement.type !== 'deviceClaimed') return undefined;
      return [invitation.ticketKey, statement.body.device.signKey];
    }
  }
}

async function signedBy(keys: readonly string[], entry: SignedStatement): Promise<boolean> {
  if (keys.length !== entry.signatures.length) return false;
  const message = utf8(entry.statement);
  const checks = keys.map(async (key, index) => {
    const signature = entry.signatures[index];
    return (
      signature !== undefined &&
      verifySignature(fromBase64Url(key), STATEMENT_LABEL, message, fromBase64Url(signature))
    );
  });
  return (await Promise.all(checks)).every(Boolean);
}

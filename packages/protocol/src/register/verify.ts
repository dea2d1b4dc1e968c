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
  const next = await followAll(state, [entry]);
  return next.ok ? next : refuse(next.refusal.reason);
}

/** One entry of a run, applied. Of a leaf there is no statement. */
export interface Step {
  readonly after: RegisterState;
  readonly statement: Statement | undefined;
  readonly leaf: Leaf;
}

/**
 * Verifies a run of entries; the first refusal ends it, with the height it stands at. Signatures are checked beside the
 * chain, which need not wait for them: what `seen` is told of each entry counts only once the whole run is accepted.
 */
export async function followAll(
  state: RegisterState,
  entries: readonly Entry[],
  seen: (step: Step) => void = () => undefined,
): Promise<Result<RegisterState, { readonly reason: RegisterRefusal; readonly height: number }>> {
  const signed: Promise<boolean>[] = [];
  let after = state;
  let refusal: RegisterRefusal | undefined;
  for (const entry of entries) {
    const applied = await apply(after, entry, signed);
    if (!applied.ok) {
      refusal = applied.refusal;
      break;
    }
    seen(applied.value);
    after = applied.value.after;
  }
  // A bad signature stands below whatever else ended the run.
  const bad = (await Promise.all(signed)).indexOf(false);
  if (bad >= 0) return refuse({ reason: 'badSignature', height: state.head.height + 1 + bad });
  return refusal === undefined ? ok(after) : refuse({ reason: refusal, height: after.head.height + 1 });
}

/** Applies one entry; whether it is signed as it must be joins `signed`. */
async function apply(
  before: RegisterState,
  entry: Entry,
  signed: Promise<boolean>[],
): Promise<Result<Step, RegisterRefusal>> {
  if (!isWellFormed(entry)) return refuse('malformed');
  if (!isSigned(entry)) {
    const after = await followLeaf(before, entry);
    if (!after.ok) return after;
    signed.push(Promise.resolve(true));
    return ok({ after: after.value, statement: undefined, leaf: entry });
  }
  const statement = readStatement(entry);
  if (!statement) return refuse('malformed');
  const reduced = reduce(before, statement);
  if (!reduced.ok) return reduced;
  const keys = signerKeys(before, statement);
  if (!keys) return refuse('badSignature');
  const check = signedBy(keys, entry);
  // Awaited with the others: a verifier that could not be fetched is thrown there.
  check.catch(() => undefined);
  signed.push(check);
  const leaf = await leafOf(entry, statement.scope);
  const after = { ...reduced.value, head: await headAfter(before.head, leaf) };
  return ok({ after, statement, leaf });
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

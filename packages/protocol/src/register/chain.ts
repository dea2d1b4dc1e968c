/**
 * The chain of hashes that orders the register.
 *
 *   inner    = SHA-256("cocon/1/inner" ‖ 0 ‖ len(statement) ‖ statement ‖ each len(signature) ‖ signature)
 *   tag      = first 16 bytes of SHA-256("cocon/1/tag" ‖ 0 ‖ inner ‖ scope)
 *   leaf     = SHA-256("cocon/1/leaf" ‖ 0 ‖ visibility byte (0 all, 1 restricted) ‖ tag ‖ inner)
 *   chain(n) = SHA-256("cocon/1/chain" ‖ 0 ‖ chain(n−1) ‖ leaf),  chain(−1) = 32 zero bytes
 *
 * Lengths are 32-bit big-endian. The anchor of an establishment is chain(0). Who may not read a statement receives its
 * leaf and so verifies the order of the whole; the tag lets them see that a hidden leaf is not one of theirs (6).
 */
import { concatBytes, fromBase64Url, sha256, toBase64Url, utf8, type Bytes } from '@cocon/crypto/verify';
import { bytesOf, Hash, Signature } from '../wire.ts';
import type { Scope } from './statement.ts';

export type Visibility = 'all' | 'restricted';

/** A statement hidden from its reader. */
export interface Leaf {
  readonly visibility: Visibility;
  readonly tag: string;
  readonly inner: string;
}

/** A statement in full: its canonical text and its signatures in the order of its author's keys. */
export interface SignedStatement {
  readonly statement: string;
  readonly signatures: readonly string[];
}

export type Entry = Leaf | SignedStatement;

export const isSigned = (entry: Entry): entry is SignedStatement => 'statement' in entry;

/** Whether signatures and hashes are such bytes at all: what is not is refused before anything is computed from it. */
export function isWellFormed(entry: Entry): boolean {
  if (isSigned(entry)) {
    return (
      typeof entry.statement === 'string' && entry.signatures.every((one) => Signature.safeParse(one).success)
    );
  }
  const known = entry.visibility === 'all' || entry.visibility === 'restricted';
  return known && Tag.safeParse(entry.tag).success && Hash.safeParse(entry.inner).success;
}

export const visibilityOf = (scope: Scope): Visibility => (scope === 'all' ? 'all' : 'restricted');

const label = (name: string) => concatBytes(utf8(`cocon/1/${name}`), new Uint8Array(1));
const INNER = label('inner');
const TAG = label('tag');
const LEAF = label('leaf');
const CHAIN = label('chain');
const Tag = bytesOf(16);
const START = new Uint8Array(32);

/** Hash of a statement with its signatures. */
export async function innerHash(entry: SignedStatement): Promise<Bytes> {
  const parts = [utf8(entry.statement), ...entry.signatures.map(fromBase64Url)];
  return sha256(INNER, ...parts.flatMap((part) => [length(part), part]));
}

/** The tag that a statement of this scope bears, 16 bytes. */
export async function scopeTag(inner: Bytes, scope: Scope): Promise<Bytes> {
  return (await sha256(TAG, inner, utf8(scope))).slice(0, 16);
}

/** What a reader outside the scope of a statement receives. */
export async function leafOf(entry: SignedStatement, scope: Scope): Promise<Leaf> {
  const inner = await innerHash(entry);
  const tag = await scopeTag(inner, scope);
  return { visibility: visibilityOf(scope), tag: toBase64Url(tag), inner: toBase64Url(inner) };
}

/** The chain's hash after a leaf; `previous` is null below the first statement. */
export async function nextHash(previous: string | null, leaf: Leaf): Promise<string> {
  const visibility = new Uint8Array([leaf.visibility === 'all' ? 0 : 1]);
  const hash = await sha256(LEAF, visibility, fromBase64Url(leaf.tag), fromBase64Url(leaf.inner));
  return toBase64Url(await sha256(CHAIN, previous === null ? START : fromBase64Url(previous), hash));
}

function length(part: Bytes): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, part.length);
  return bytes;
}

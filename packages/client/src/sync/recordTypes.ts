/**
 * What the trade passes in: how a document's body is read, and how two versions of it merge. The engine itself knows
 * no trade word.
 */
import type { Collection } from '@cocon/protocol';

/** One finer type of document, named by `type` in its body. */
export interface RecordType {
  readonly collection: Collection;
  readonly type: string;
  /** The body, or undefined when it is not of this type's shape. Unknown members of newer apps are kept. */
  read(body: unknown): unknown;
  /**
   * Joins what this device wanted to write, made from `base`, with what came in between. It never drops a person's
   * entry silently.
   */
  merge(base: unknown, mine: unknown, theirs: unknown): unknown;
}

export type RecordTypes = readonly RecordType[];

/** All of them, or those of each role: a family then need not load what staff alone read. */
export type TypesOfRole = RecordTypes | ((role: 'direction' | 'team' | 'household') => Promise<RecordTypes>);

export function typeOf(types: RecordTypes, collection: Collection, body: unknown): RecordType | undefined {
  const name = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  return types.find((type) => type.collection === collection && type.type === name);
}

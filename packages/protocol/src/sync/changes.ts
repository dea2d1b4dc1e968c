/**
 * What the server answers to `changes after N` and to a change set. A cursor is an incarnation and a sequence (47); it
 * is opaque to clients but for equality of its incarnation.
 */
import * as z from 'zod/mini';
import { SignedAudience, ServedAudience } from '../audience/audience.ts';
import { ChangeSetId, RecordId, BlobId } from '../ids.ts';
import { bytesOf, Hash, Signature } from '../wire.ts';
import { Collection, MAX_RECORDS, SealedRecord, Tombstone } from './record.ts';

export const Cursor = z.string().check(z.regex(/^[a-z0-9]{1,32}\.\d{1,15}$/));
export type Cursor = z.infer<typeof Cursor>;

export const writeCursor = (incarnation: string, sequence: number): Cursor => `${incarnation}.${sequence}`;

export function readCursor(cursor: Cursor): { incarnation: string; sequence: number } {
  const [incarnation = '', sequence = ''] = cursor.split('.');
  return { incarnation, sequence: Number(sequence) };
}

export const WireEntry = z.union([
  z.strictObject({
    statement: z.string().check(z.maxLength(65_536)),
    signatures: z.array(Signature).check(z.minLength(1), z.maxLength(2)),
  }),
  z.strictObject({
    visibility: z.enum(['all', 'restricted']),
    tag: bytesOf(16),
    inner: Hash,
  }),
]);
export const SignedEntry = z.strictObject({
  statement: z.string().check(z.maxLength(65_536)),
  signatures: z.array(Signature).check(z.minLength(1), z.maxLength(2)),
});

export const Change = z.discriminatedUnion('kind', [
  /** Entries of the register from `height` on, in full or as leaves. */
  z.strictObject({ kind: z.literal('entries'), height: z.int(), entries: z.array(WireEntry) }),
  z.strictObject({ kind: z.literal('audience'), audience: ServedAudience }),
  /** A record version, new, or visible again after having been withdrawn. */
  z.strictObject({ kind: z.literal('record'), record: SealedRecord }),
  /** Consents no longer show it to the asker. */
  z.strictObject({ kind: z.literal('withdrawn'), id: RecordId, collection: Collection }),
  /** Deleted by an author (tombstone), or at its end (null). */
  z.strictObject({
    kind: z.literal('deleted'),
    id: RecordId,
    collection: Collection,
    tombstone: z.nullable(Tombstone),
  }),
]);
export type Change = z.infer<typeof Change>;

export const Changes = z.strictObject({
  cursor: Cursor,
  more: z.boolean(),
  /** The cursor given was of another incarnation or too old: drop cached records and start again (48, 52). */
  reset: z.boolean(),
  changes: z.array(Change),
});
export type Changes = z.infer<typeof Changes>;

/** One publication: everything in it becomes visible together, or nothing does (36). */
export const ChangeSet = z.strictObject({
  id: ChangeSetId,
  audiences: z.array(SignedAudience).check(z.maxLength(200)),
  records: z.array(SealedRecord).check(z.maxLength(MAX_RECORDS)),
  deletions: z.array(Tombstone).check(z.maxLength(MAX_RECORDS)),
});
export type ChangeSet = z.infer<typeof ChangeSet>;

export const ChangeSetResult = z.strictObject({ sequence: z.int() });
export type ChangeSetResult = z.infer<typeof ChangeSetResult>;

/** A page of records, newest day first, with the audiences that open them. `next` null: there is no older one. */
export const RecordPage = z.strictObject({
  records: z.array(SealedRecord),
  audiences: z.array(ServedAudience),
  next: z.nullable(z.string().check(z.maxLength(100))),
});
export type RecordPage = z.infer<typeof RecordPage>;

export const BlobList = z.array(BlobId);

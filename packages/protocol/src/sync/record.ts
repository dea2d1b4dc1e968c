/**
 * Records: one signed, versioned, encrypted document. The header is canonical text, in clear, signed together with the
 * hash of the ciphertext; the content key's wrap and the ciphertext are both bound to it (32–36).
 */
import { sha256, utf8, type Bytes } from '@cocon/crypto/verify';
import * as z from 'zod/mini';
import { readCanonical } from '../canonical.ts';
import type { Use } from '../consent/words.ts';
import { Instant, LocalDay } from '../days.ts';
import { AudienceId, BlobId, ChildId, DeviceId, EstablishmentId, RecordId } from '../ids.ts';
import { Head } from '../register/statement.ts';
import { PROTOCOL_VERSION } from '../version.ts';
import { bytesUpTo, Signature } from '../wire.ts';

/** The only kinds of document that the server can tell apart; the finer type is inside (30). */
export const COLLECTIONS = [
  'medium',
  'print',
  'post',
  'book',
  'day',
  'sheet',
  'home',
  'thread',
  'file',
  'office',
] as const;
export const Collection = z.enum(COLLECTIONS);
export type Collection = z.infer<typeof Collection>;

/** Largest ciphertext of one record, bytes. Pictures and documents are blobs. */
export const MAX_CIPHERTEXT = 256 * 1024;
/** A change set: records at most, and bytes of its JSON at most (36). */
export const MAX_RECORDS = 500;
export const MAX_CHANGE_SET = 4 * 1024 * 1024;
/** Most subjects a medium names, most blobs a record refers to. */
export const MAX_SUBJECTS = 200;
export const MAX_BLOBS = 20;

export const BlobRef = z.strictObject({ id: BlobId, size: z.int().check(z.positive()) });
export type BlobRef = z.infer<typeof BlobRef>;

export const MediumHeader = z.strictObject({
  kind: z.enum(['photo', 'film']),
  post: RecordId,
  subjects: z
    .array(z.strictObject({ child: ChildId, certainty: z.enum(['seen', 'maybe']) }))
    .check(z.maxLength(MAX_SUBJECTS)),
  day: LocalDay,
  publishedAt: z.int().check(z.nonnegative()),
});
export type MediumHeader = z.infer<typeof MediumHeader>;

/** `withMedia`: families see the post only while they may see one of its media (35). */
export const PostHeader = z.strictObject({ day: LocalDay, withMedia: z.boolean() });
export type PostHeader = z.infer<typeof PostHeader>;

export const RecordHeader = z.strictObject({
  v: z.literal(PROTOCOL_VERSION),
  establishment: EstablishmentId,
  collection: Collection,
  id: RecordId,
  version: z.int().check(z.positive()),
  audience: AudienceId,
  author: DeviceId,
  head: Head,
  at: Instant,
  /** From this instant on it is refused to everyone and then erased; null: no end of its own. */
  until: z.nullable(Instant),
  blobs: z.array(BlobRef).check(z.maxLength(MAX_BLOBS)),
  medium: z.nullable(MediumHeader),
  post: z.nullable(PostHeader),
});
export type RecordHeader = z.infer<typeof RecordHeader>;

/** A record version on the wire. `header` is canonical text. */
export const SealedRecord = z.strictObject({
  header: z.string().check(z.maxLength(32_768)),
  signature: Signature,
  ciphertext: bytesUpTo(MAX_CIPHERTEXT),
  wrap: bytesUpTo(256),
});
export type SealedRecord = z.infer<typeof SealedRecord>;

/** The label under which records are signed, and their keys wrapped and committed to. */
export const RECORD_LABEL = 'record';

/** What a collection of pictures is for: a `print` is the copy that a household may keep. */
export const useOf = (collection: Collection): Use => (collection === 'print' ? 'keep' : 'see');

export function readHeader(text: string): RecordHeader | undefined {
  const parsed = RecordHeader.safeParse(readCanonical(text));
  if (!parsed.success) return undefined;
  const { collection, medium, post } = parsed.data;
  // A print without who is on it is for staff.
  const hasMedium = collection === 'medium' || (collection === 'print' && medium !== null);
  const shaped = hasMedium === (medium !== null) && (collection === 'post') === (post !== null);
  return shaped ? parsed.data : undefined;
}

/** What the author's device signs: hash of the header's text, then hash of the ciphertext. */
export async function recordMessage(header: string, ciphertext: Bytes): Promise<Bytes> {
  const hashes = await Promise.all([sha256(utf8(header)), sha256(ciphertext)]);
  const message = new Uint8Array(64);
  message.set(hashes[0], 0);
  message.set(hashes[1], 32);
  return message;
}

/** A deletion, signed by an author of the record's collection (57). */
export const TombstoneStatement = z.strictObject({
  v: z.literal(PROTOCOL_VERSION),
  establishment: EstablishmentId,
  collection: Collection,
  id: RecordId,
  /** Version that the author saw. */
  version: z.int().check(z.positive()),
  author: DeviceId,
  head: Head,
  at: Instant,
});
export type TombstoneStatement = z.infer<typeof TombstoneStatement>;

export const Tombstone = z.strictObject({
  statement: z.string().check(z.maxLength(2048)),
  signature: Signature,
});
export type Tombstone = z.infer<typeof Tombstone>;
export const TOMBSTONE_LABEL = 'tombstone';

export function readTombstone(text: string): TombstoneStatement | undefined {
  const parsed = TombstoneStatement.safeParse(readCanonical(text));
  return parsed.success ? parsed.data : undefined;
}

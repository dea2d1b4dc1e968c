/**
 * A change set read and its signatures verified, before the establishment's lock is taken: everything about it that
 * does not depend on what others write meanwhile. A device's key never changes, so a signature stays valid.
 */
import {
  AUDIENCE_LABEL,
  readAudience,
  readHeader,
  readTombstone,
  RECORD_LABEL,
  recordMessage,
  TOMBSTONE_LABEL,
  type AudienceStatement,
  type ChangeSet,
  type DeviceId,
  type EstablishmentId,
  type Head,
  type RecordHeader,
  type SealedRecord,
  type SignedAudience,
  type Tombstone,
  type TombstoneStatement,
} from '@cocon/protocol';
import { fromBase64Url, utf8, verifySignature, type Bytes } from '@cocon/crypto/verify';
import { Refused } from '../platform/refused.ts';
import { CLOCK_TOLERANCE } from '../platform/services.ts';

export interface ParsedRecord {
  readonly header: RecordHeader;
  readonly sealed: SealedRecord;
}

export interface ParsedSet {
  readonly id: ChangeSet['id'];
  readonly audiences: readonly { readonly statement: AudienceStatement; readonly signed: SignedAudience }[];
  readonly records: readonly ParsedRecord[];
  readonly deletions: readonly { readonly statement: TombstoneStatement; readonly tombstone: Tombstone }[];
  /** Every point of the register that it names. */
  readonly heads: readonly Head[];
}

interface Signer {
  readonly establishment: EstablishmentId;
  readonly device: DeviceId;
  readonly signKey: string;
}

export async function parseSet(set: ChangeSet, signer: Signer, now: number): Promise<ParsedSet> {
  const audiences = set.audiences.map((signed) => ({
    statement: read(readAudience(signed.statement)),
    signed,
  }));
  const records = set.records.map((sealed) => ({ header: read(readHeader(sealed.header)), sealed }));
  const deletions = set.deletions.map((tombstone) => ({
    statement: read(readTombstone(tombstone.statement)),
    tombstone,
  }));
  const statements = [...audiences, ...deletions].map(({ statement }) => statement);
  const all = [...statements, ...records.map(({ header }) => header)];
  for (const { establishment, author } of all) {
    if (establishment !== signer.establishment || author !== signer.device) throw bad('not of this session');
  }
  for (const { at } of [
    ...records.map(({ header }) => header),
    ...deletions.map(({ statement }) => statement),
  ]) {
    if (at > now + CLOCK_TOLERANCE) throw bad('`at` is in the future');
  }
  refuseRepeated(audiences.map(({ statement }) => statement.id));
  refuseRepeated([
    ...records.map(({ header }) => header.id),
    ...deletions.map(({ statement }) => statement.id),
  ]);
  refuseRepeated(records.flatMap(({ header }) => header.blobs.map(({ id }) => id)));
  await verifyAll(signer, audiences, records, deletions);
  return { id: set.id, audiences, records, deletions, heads: distinct(all.map(({ head }) => head)) };
}

async function verifyAll(
  signer: Signer,
  audiences: ParsedSet['audiences'],
  records: ParsedSet['records'],
  deletions: ParsedSet['deletions'],
): Promise<void> {
  const key = fromBase64Url(signer.signKey);
  const verify = async (label: string, message: Bytes, signature: string) => {
    if (!(await verifySignature(key, label, message, fromBase64Url(signature)))) throw bad('signature');
  };
  for (const { signed } of audiences) await verify(AUDIENCE_LABEL, utf8(signed.statement), signed.signature);
  for (const { sealed } of records) {
    const message = await recordMessage(sealed.header, fromBase64Url(sealed.ciphertext));
    await verify(RECORD_LABEL, message, sealed.signature);
  }
  for (const { tombstone } of deletions) {
    await verify(TOMBSTONE_LABEL, utf8(tombstone.statement), tombstone.signature);
  }
}

const bad = (detail: string) => new Refused('badRequest', detail);

function read<Value>(value: Value | undefined): Value {
  if (value === undefined) throw bad('not canonical, or of another shape');
  return value;
}

function refuseRepeated(ids: readonly string[]): void {
  if (new Set(ids).size !== ids.length) throw bad('named twice');
}

function distinct(heads: readonly Head[]): Head[] {
  return [...new Map(heads.map((head) => [`${head.height} ${head.hash}`, head])).values()];
}

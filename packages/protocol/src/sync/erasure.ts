/**
 * The certificate of an erasure: what was deleted, when and by which device, signed by that device (60). It carries the
 * register up to the head that it names, as one reads it who belongs to no household: each entry for all in full, of the
 * others the leaves. So whoever knows the house's anchor checks it without the house, its server or a network.
 */
import * as z from 'zod/mini';
import { fromBase64Url, utf8, verifySignature } from '@cocon/crypto/verify';
import { readCanonical } from '../canonical.ts';
import { Instant } from '../days.ts';
import { BlobId, DeviceId, EstablishmentId, RecordId, type HouseholdId } from '../ids.ts';
import { entryFor, followAll, openRegister, readStatement } from '../register/verify.ts';
import { isSigned, type Entry } from '../register/chain.ts';

import { Head } from '../register/statement.ts';
import { wasIn, type View } from '../register/state.ts';
import { Signature } from '../wire.ts';
import { PROTOCOL_VERSION } from '../version.ts';
import { WireEntry } from './changes.ts';
import { Collection } from './record.ts';

export const ErasureStatement = z.strictObject({
  v: z.literal(PROTOCOL_VERSION),
  establishment: EstablishmentId,
  author: DeviceId,
  head: Head,
  at: Instant,
  /** Each record with the files that it alone opened. */
  records: z
    .array(z.strictObject({ id: RecordId, collection: Collection, blobs: z.array(BlobId) }))
    .check(z.minLength(1)),
});
export type ErasureStatement = z.infer<typeof ErasureStatement>;

export const ErasureCertificate = z.strictObject({
  kind: z.literal('cocon-erasure'),
  /** Canonical text. */
  statement: z.string(),
  signature: Signature,
  register: z.array(WireEntry).check(z.minLength(1)),
});
export type ErasureCertificate = z.infer<typeof ErasureCertificate>;

/** The label under which it is signed. */
export const CERTIFICATE_LABEL = 'erasureCertificate';

/** Who belongs to no household reads this much of the register. */
const NOBODY: View = { kind: 'household', household: 'nobody' as HouseholdId };

/** The register for a certificate, of entries in full. */
export const entriesForNobody = (entries: readonly Entry[]): Promise<Entry[]> =>
  Promise.all(entries.map(shownToNobody));

async function shownToNobody(entry: Entry): Promise<Entry> {
  const statement = isSigned(entry) ? readStatement(entry) : undefined;
  return isSigned(entry) && statement ? entryFor(NOBODY, entry, statement) : entry;
}

export type CertificateFlaw =
  | 'unreadable'
  /** The register that it carries does not verify, or ends elsewhere than it says. */
  | 'register'
  /** Its author was not of the team of that house then. */
  | 'author'
  | 'signature';

export interface CheckedCertificate {
  readonly statement: ErasureStatement;
  /** The house, as its people can compare it. */
  readonly anchor: string;
}

/** Checks a certificate by itself; whose house it is the anchor says. */
export async function checkCertificate(file: unknown): Promise<CheckedCertificate | CertificateFlaw> {
  const certificate = ErasureCertificate.safeParse(file);
  if (!certificate.success) return 'unreadable';
  const { statement: text, signature, register } = certificate.data;
  const read = ErasureStatement.safeParse(readCanonical(text));
  if (!read.success) return 'unreadable';
  const statement = read.data;
  const [first, ...others] = register;
  const opened = first && (await openRegister(first, NOBODY));
  if (!opened?.ok) return 'register';
  const followed = await followAll(opened.value, others);
  if (!followed.ok) return 'register';
  const state = followed.value;
  const { head, establishment, anchor } = state;
  if (establishment !== statement.establishment) return 'register';
  if (head.height !== statement.head.height || head.hash !== statement.head.hash) return 'register';
  const author = state.devices[statement.author];
  if (!author || author.role === 'household' || !wasIn(author, head.height)) return 'author';
  const key = fromBase64Url(author.signKey);
  const isSignedByAuthor = await verifySignature(
    key,
    CERTIFICATE_LABEL,
    utf8(text),
    fromBase64Url(signature),
  );
  return isSignedByAuthor ? { statement, anchor } : 'signature';
}

/**
 * The certificate of an erasure (60). Of what was deleted: by which device and when, signed by that device. Of what ended
 * by itself: the host's word, signed under the key that the house's settings name; it has a label and a shape of its own,
 * so that neither can be shown as the other. Both carry the register up to the head that they name, as one reads it who
 * belongs to no household: each entry for all in full, of the others the leaves. So whoever knows the house's anchor checks
 * them without the house, its server or a network.
 */
import * as z from 'zod/mini';
import { fromBase64Url, utf8, verifySignature } from '@cocon/crypto/verify';
import { readCanonical } from '../canonical.ts';
import { Instant } from '../days.ts';
import { BlobId, DeviceId, EstablishmentId, RecordId, type HouseholdId } from '../ids.ts';
import { entryFor, followAll, openRegister, readStatement } from '../register/verify.ts';
import { isSigned as hasSignature, type Entry } from '../register/chain.ts';
import { Head } from '../register/statement.ts';
import { wasIn, type RegisterState, type View } from '../register/state.ts';
import { Signature, SignKey } from '../wire.ts';
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

export const HostErasureStatement = z.strictObject({
  v: z.literal(PROTOCOL_VERSION),
  establishment: EstablishmentId,
  /** Its key, as the settings name it at `head`. */
  host: SignKey,
  head: Head,
  at: Instant,
  /** Each record with its end and the files that it alone opened. */
  records: z
    .array(z.strictObject({ id: RecordId, collection: Collection, until: Instant, blobs: z.array(BlobId) }))
    .check(z.minLength(1)),
});
export type HostErasureStatement = z.infer<typeof HostErasureStatement>;

export const ErasureCertificate = z.strictObject({
  kind: z.literal('cocon-erasure'),
  /** Canonical text. */
  statement: z.string(),
  signature: Signature,
  register: z.array(WireEntry).check(z.minLength(1)),
});
export type ErasureCertificate = z.infer<typeof ErasureCertificate>;

/** The same of what ended by itself, by the host. */
export const HostErasureCertificate = z.strictObject({
  ...ErasureCertificate.shape,
  kind: z.literal('cocon-host-erasure'),
});
export type HostErasureCertificate = z.infer<typeof HostErasureCertificate>;

const AnyCertificate = z.discriminatedUnion('kind', [ErasureCertificate, HostErasureCertificate]);

/** The labels under which they are signed. */
export const CERTIFICATE_LABEL = 'erasureCertificate';
export const HOST_CERTIFICATE_LABEL = 'hostErasureCertificate';

/** Who belongs to no household reads this much of the register. */
const NOBODY: View = { kind: 'household', household: 'nobody' as HouseholdId };

/** The register for a certificate, of entries in full. */
export const entriesForNobody = (entries: readonly Entry[]): Promise<Entry[]> =>
  Promise.all(entries.map(shownToNobody));

async function shownToNobody(entry: Entry): Promise<Entry> {
  const statement = hasSignature(entry) ? readStatement(entry) : undefined;
  return hasSignature(entry) && statement ? entryFor(NOBODY, entry, statement) : entry;
}

export type CertificateFlaw =
  | 'unreadable'
  /** The register that it carries does not verify, or ends elsewhere than it says. */
  | 'register'
  /** Its author was not of the team of that house then; of a host's: its settings named another key then, or none. */
  | 'author'
  | 'signature';

/** `anchor`: the house, as its people can compare it. */
export type CheckedCertificate =
  | { readonly by: 'device'; readonly statement: ErasureStatement; readonly anchor: string }
  | { readonly by: 'host'; readonly statement: HostErasureStatement; readonly anchor: string };

/** Checks a certificate by itself; whose house it is the anchor says. */
export async function checkCertificate(file: unknown): Promise<CheckedCertificate | CertificateFlaw> {
  const certificate = AnyCertificate.safeParse(file);
  if (!certificate.success) return 'unreadable';
  const { kind, statement: text, signature, register } = certificate.data;
  const read = readCanonical(text);
  const byDevice = kind === 'cocon-erasure' ? ErasureStatement.safeParse(read).data : undefined;
  const byHost = kind === 'cocon-host-erasure' ? HostErasureStatement.safeParse(read).data : undefined;
  const statement = byDevice ?? byHost;
  if (!statement) return 'unreadable';
  const state = await stateAt(register, statement);
  if (!state) return 'register';
  const { anchor } = state;
  const key = byDevice ? keyOfStaff(state, byDevice.author) : keyOfHost(state, byHost?.host);
  if (key === undefined) return 'author';
  const label = byDevice ? CERTIFICATE_LABEL : HOST_CERTIFICATE_LABEL;
  const isSigned = await verifySignature(fromBase64Url(key), label, utf8(text), fromBase64Url(signature));
  if (!isSigned) return 'signature';
  if (byDevice) return { by: 'device', statement: byDevice, anchor };
  return byHost ? { by: 'host', statement: byHost, anchor } : 'unreadable';
}

/** The register that it carries, verified; undefined unless it is that house's and ends at exactly the head that it names. */
async function stateAt(
  [first, ...others]: readonly Entry[],
  { establishment, head }: Pick<ErasureStatement, 'establishment' | 'head'>,
): Promise<RegisterState | undefined> {
  const opened = first && (await openRegister(first, NOBODY));
  if (!opened?.ok) return undefined;
  const followed = await followAll(opened.value, others);
  if (!followed.ok) return undefined;
  const state = followed.value;
  const isThere = head.height === state.head.height && head.hash === state.head.hash;
  return state.establishment === establishment && isThere ? state : undefined;
}

function keyOfStaff(state: RegisterState, device: DeviceId): string | undefined {
  const author = state.devices[device];
  const isStaff = author && author.role !== 'household' && wasIn(author, state.head.height);
  return isStaff ? author.signKey : undefined;
}

const keyOfHost = ({ settings }: RegisterState, host: string | undefined): string | undefined =>
  host !== undefined && settings.hostKey === host ? host : undefined;

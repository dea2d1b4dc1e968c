/**
 * The certificate of an erasure in two steps: the word of the device that asked, signed once the server took it; and the
 * file, which shows by the register who that device is. The word is small and may be handed on to a family, whose own
 * device makes the file.
 */
import { toBase64Url, utf8 } from '@cocon/crypto';
import {
  canonicalText,
  entriesForNobody,
  ErasureStatement,
  CERTIFICATE_LABEL,
  PROTOCOL_VERSION,
  readCanonical,
  type Entry,
  type ErasureCertificate,
  type Head,
} from '@cocon/protocol';
import type { Profile } from '../profile.ts';
import { ClientRefusal } from '../refusal.ts';

export type SignedErasure = Pick<ErasureCertificate, 'statement' | 'signature'>;

/** To be asked once the server took the deletions. */
export async function signErasure(
  { session, state, identity, register }: Profile,
  records: ErasureStatement['records'],
): Promise<SignedErasure> {
  const statement: ErasureStatement = {
    v: PROTOCOL_VERSION,
    establishment: state.establishment,
    author: identity.id,
    head: register.head,
    at: session.now(),
    records,
  };
  const text = canonicalText(statement);
  const signature = await identity.signing.sign(CERTIFICATE_LABEL, utf8(text));
  return { statement: text, signature: toBase64Url(signature) };
}

/** The file, with the register up to the head that the word names, as the server has it. */
export async function certificateOf(
  profile: Profile,
  { statement, signature }: SignedErasure,
): Promise<ErasureCertificate> {
  const read = ErasureStatement.safeParse(readCanonical(statement));
  if (!read.success) throw new ClientRefusal('recordDistrust', { detail: 'no word of an erasure' });
  return {
    kind: 'cocon-erasure',
    statement,
    signature,
    register: await registerForNobody(profile, read.data.head),
  };
}

/** The register up to a head, as the server has it, for a certificate. */
export async function registerForNobody(
  { session, transport, stored: { establishment } }: Profile,
  { height }: Head,
): Promise<ErasureCertificate['register']> {
  const entries: Entry[] = [];
  while (entries.length <= height) {
    const answer = await session.with((token) =>
      transport.call('register', { path: { establishment }, query: { from: entries.length }, token }),
    );
    if (answer.entries.length === 0) throw new ClientRefusal('unreadableAnswer');
    entries.push(...answer.entries);
  }
  const shown = await entriesForNobody(entries.slice(0, height + 1));
  return shown as ErasureCertificate['register'];
}

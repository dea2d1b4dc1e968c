/** Makes the certificate of what this device had erased: signed by it, with the register that shows who it is. */
import { toBase64Url, utf8 } from '@cocon/crypto';
import {
  canonicalText,
  entriesForNobody,
  CERTIFICATE_LABEL,
  PROTOCOL_VERSION,
  type Entry,
  type ErasureCertificate,
  type ErasureStatement,
} from '@cocon/protocol';
import type { Profile } from '../profile.ts';
import { ClientRefusal } from '../refusal.ts';

/** To be asked once the server took the deletions. */
export async function certifyErasure(
  { session, transport, state, identity, register }: Profile,
  records: ErasureStatement['records'],
): Promise<ErasureCertificate> {
  const { establishment } = state;
  const { head } = register;
  const entries: Entry[] = [];
  while (entries.length <= head.height) {
    const answer = await session.with((token) =>
      transport.call('register', { path: { establishment }, query: { from: entries.length }, token }),
    );
    if (answer.entries.length === 0) throw new ClientRefusal('unreadableAnswer');
    entries.push(...answer.entries);
  }
  const statement: ErasureStatement = {
    v: PROTOCOL_VERSION,
    establishment,
    author: identity.id,
    head,
    at: session.now(),
    records,
  };
  const text = canonicalText(statement);
  const signature = await identity.signing.sign(CERTIFICATE_LABEL, utf8(text));
  const shown = await entriesForNobody(entries.slice(0, head.height + 1));
  return {
    kind: 'cocon-erasure',
    statement: text,
    signature: toBase64Url(signature),
    register: shown as ErasureCertificate['register'],
  };
}

/**
 * Certificates of what ended by itself: the host's word, which direction's device asks for. Before the file leaves this
 * device it is checked as anybody would check it, and against what the device itself knows: whose house it is, and that
 * nothing is named which has not reached its end.
 */
import {
  checkCertificate,
  endsContract,
  HostErasureStatement,
  readCanonical,
  type EndMonth,
  type HostErasureCertificate,
} from '@cocon/protocol';
import type { Profile } from '../profile.ts';
import { ClientRefusal } from '../refusal.ts';
import { registerForNobody } from './certifyErasure.ts';

export interface Ended {
  /** Under which the host would sign now; the house's settings may name another, or none. */
  readonly hostKey: string;
  /** Newest first, by the last day on which each was seen. */
  readonly months: readonly { readonly month: EndMonth; readonly media: number; readonly records: number }[];
}

/** What ended of late, on the server's word. */
export async function endedMonths({ stored, session, transport }: Profile): Promise<Ended> {
  const path = { establishment: stored.establishment };
  return session.with((token) => transport.ask(endsContract.ended, { path, token }));
}

/** Throws a `ClientRefusal` where the word is not the named host's, or names what still stands. */
export async function hostCertificate(profile: Profile, month: EndMonth): Promise<HostErasureCertificate> {
  const { stored, session, transport, state, documents } = profile;
  const path = { establishment: stored.establishment };
  const word = await session.with((token) =>
    transport.ask(endsContract.endedWord, { path, query: { month }, token }),
  );
  const read = HostErasureStatement.safeParse(readCanonical(word.statement));
  if (!read.success) throw new ClientRefusal('recordDistrust', { detail: 'no word of a host' });
  const register = await registerForNobody(profile, read.data.head);
  const certificate: HostErasureCertificate = { kind: 'cocon-host-erasure', ...word, register };
  const checked = await checkCertificate(certificate);
  if (typeof checked === 'string' || checked.by !== 'host')
    throw new ClientRefusal('recordDistrust', { detail: `a host’s certificate: ${JSON.stringify(checked)}` });
  if (checked.anchor !== state.anchor)
    throw new ClientRefusal('recordDistrust', { detail: 'a certificate of another house' });
  const now = session.now();
  for (const { id } of checked.statement.records) {
    const held = documents.get(id)?.header;
    if (held && (held.until === null || held.until > now))
      throw new ClientRefusal('recordDistrust', { detail: `it names ${id}, which has not ended` });
  }
  return certificate;
}

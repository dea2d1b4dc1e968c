/**
 * The register as a new staff device reads it: from its first statement on, verified entry by entry, through the head that
 * who let it in named (8). What the server leaves out or says otherwise is refused; nothing is kept before all is read.
 */
import {
  followAll,
  isSigned,
  openRegister,
  type EstablishmentId,
  type Head,
  type RegisterState,
} from '@cocon/protocol';
import type { ClientDependencies } from '../../dependencies.ts';
import type { DeviceIdentity } from '../../identity.ts';
import { ClientRefusal } from '../../refusal.ts';
import { Session } from '../../transport/session.ts';
import { createTransport } from '../../transport/transport.ts';

export interface Trusted {
  readonly establishment: EstablishmentId;
  /** Hash of the first statement. */
  readonly anchor: string;
  readonly head: Head;
}

export async function followFromAnchor(
  surroundings: Pick<ClientDependencies, 'origin' | 'fetch' | 'now'>,
  identity: DeviceIdentity,
  { establishment, anchor, head }: Trusted,
): Promise<RegisterState> {
  const transport = createTransport(surroundings);
  const noHead = () => null;
  const session = new Session(transport, surroundings, establishment, identity, noHead, () => undefined);
  const distrust = (detail: string) => new ClientRefusal('registerDistrust', { detail });
  const path = { establishment };
  let state: RegisterState | undefined;
  let seen: string | undefined;
  for (;;) {
    const from = state === undefined ? 0 : state.head.height + 1;
    const answer = await session.with((token) =>
      transport.call('register', { path, query: { from }, token }),
    );
    const [first] = answer.entries;
    if (!first || answer.height !== from) throw distrust('entries withheld');
    let rest = answer.entries;
    if (state === undefined) {
      const opened = isSigned(first) ? await openRegister(first, { kind: 'staff' }) : undefined;
      if (!opened?.ok || opened.value.anchor !== anchor) throw distrust('another beginning');
      state = opened.value;
      if (state.head.height === head.height) seen = state.head.hash;
      rest = rest.slice(1);
    }
    const followed = await followAll(state, rest, ({ after }) => {
      if (after.head.height === head.height) seen = after.head.hash;
    });
    if (!followed.ok) throw new ClientRefusal('registerDistrust', { reason: followed.refusal.reason });
    state = followed.value;
    if (state.head.height >= answer.head.height) break;
  }
  if (seen !== head.hash || state.establishment !== establishment || state.unexplained.length > 0)
    throw distrust('not the register that was named');
  return state;
}

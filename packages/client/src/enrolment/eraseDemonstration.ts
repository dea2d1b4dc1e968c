/** Has the server erase a demonstration at once: its direction signs so. One that is gone already is a success. */
import { toBase64Url } from '@cocon/crypto';
import { ERASURE_LABEL, erasureMessage, hostContract } from '@cocon/protocol';
import type { Profile } from '../profile.ts';
import { isRefusal } from '../refusal.ts';

export async function eraseDemonstration({ session, transport, state, identity }: Profile): Promise<void> {
  const { establishment } = state;
  const signature = toBase64Url(await identity.signing.sign(ERASURE_LABEL, erasureMessage(establishment)));
  try {
    await session.with((token) =>
      transport.ask(hostContract.eraseDemonstration, { path: { establishment }, token }, { signature }),
    );
  } catch (error) {
    if (!isRefusal(error, 'revoked', 'unauthenticated', 'notFound')) throw error;
  }
}

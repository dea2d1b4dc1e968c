/**
 * What the register said since an instant, newest first, for its readers. Statements are not kept on devices, their place in
 * the chain is: what the server hands out again must be what this device verified, or the register is not believed.
 */
import { isSigned, readStatement, type Instant, type Statement } from '@cocon/protocol';
import type { Profile } from '../profile.ts';
import { ClientRefusal } from '../refusal.ts';

/** Statements asked for at once, at least: the server hands out more. */
const PAGE = 500;

export async function signedSince(
  { register, session, stored, transport }: Profile,
  since: Instant,
): Promise<Statement[]> {
  const path = { establishment: stored.establishment };
  const all: Statement[] = [];
  // Below its first known height a device has nothing to compare with.
  const lowest = register.from === 0 ? 0 : register.from + 1;
  for (let to = register.head.height; to >= lowest;) {
    const from = Math.max(lowest, to - PAGE + 1);
    const answer = await session.with((token) =>
      transport.call('register', { path, query: { from }, token }),
    );
    const entries = answer.entries.slice(0, to - from + 1);
    if (answer.height !== from || entries.length < to - from + 1)
      throw new ClientRefusal('registerDistrust', { detail: 'entries withheld' });
    await register.add(from, entries);
    const said = entries.flatMap((entry) => (isSigned(entry) ? (readStatement(entry) ?? []) : []));
    all.push(...said.reverse());
    // The clocks of two authors may differ: a page that begins in time goes on.
    if ((all.at(-1)?.at ?? 0) < since) break;
    to = from - 1;
  }
  return all.filter(({ at }) => at >= since);
}

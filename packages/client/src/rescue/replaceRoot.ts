/**
 * A new root for a new sheet (4). The present root names the new one; the new one then says the same: its signature
 * covers the chain below it, so that whoever comes back with the new sheet knows this register from one made up.
 */
import type { RegisterState, SignedStatement } from '@cocon/protocol';
import { signNext, type Signer } from '../register/signStatements.ts';
import type { SheetKeys } from './sheetKeys.ts';

export async function signNewRoot(
  state: RegisterState,
  next: SheetKeys,
  by: Signer,
): Promise<{ state: RegisterState; entries: SignedStatement[] }> {
  const saying = { type: 'rootReplaced', body: next.publicKeys } as const;
  const named = await signNext(state, [saying], by);
  const itself: Signer = { author: { kind: 'root' }, keys: [next.root], at: by.at };
  const answered = await signNext(named.state, [saying], itself);
  return { state: answered.state, entries: [...named.entries, ...answered.entries] };
}

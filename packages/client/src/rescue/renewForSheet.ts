/**
 * What follows a new root (4): `direction`, `team` and every household are renewed in the same batch, so that what the
 * former sheet opened, with whatever copy, opens nothing that follows.
 */
import type { KeyringSeals, RegisterState, SignedStatement } from '@cocon/protocol';
import { renewEverything, type RenewalProgress } from '../keyring/renewal.ts';
import type { Profile } from '../profile.ts';
import { signNext, type Signer } from '../register/signStatements.ts';

export interface RenewedForSheet {
  readonly entries: readonly SignedStatement[];
  readonly seals: KeyringSeals[];
}

/** Signed by this device of direction, on top of a state in which the new root is named. */
export async function renewForSheet(
  profile: Profile,
  replaced: RegisterState,
  at: number,
  report: RenewalProgress | undefined,
): Promise<RenewedForSheet> {
  const { identity } = profile;
  const own: Signer = { author: { kind: 'device', device: identity.id }, keys: [identity.signing], at };
  const renewal = await renewEverything(
    replaced,
    ({ direction, team }) => [
      { type: 'staffKeyringRotated', body: { rotation: direction } },
      { type: 'staffKeyringRotated', body: { rotation: team } },
    ],
    {
      author: own.author,
      at,
      secretOf: async (keyring, version) => (await profile.keyringSecret(keyring, version))?.seed,
    },
    report,
  );
  const { entries } = await signNext(replaced, [...renewal.departure, ...renewal.households], own);
  return { entries, seals: renewal.made.map(({ seals }) => seals) };
}

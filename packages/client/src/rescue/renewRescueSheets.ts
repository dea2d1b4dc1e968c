/**
 * New sheets while direction is in (4): somebody left direction, or a sheet was seen by who should not. The present sheet
 * is typed once more and signs its successor; `direction`, `team` and every household are then renewed in the same batch,
 * so that what the former sheet opened, with whatever copy, opens nothing that follows.
 */
import type { RenewalProgress } from '../keyring/renewal.ts';
import type { Profile } from '../profile.ts';
import { ClientRefusal, isRefusal } from '../refusal.ts';
import { toWire, type Signer } from '../register/signStatements.ts';
import { renewForSheet } from './renewForSheet.ts';
import { signNewRoot } from './replaceRoot.ts';
import { keysOfCode, makeSheet, type NewSheet } from './sheetKeys.ts';

const ROUNDS = 6;

/** `keep` puts the new sheet's code on disk before anything leaves. Throws `notFound` when the sheet is not the present one. */
export async function renewRescueSheets(
  direction: Profile,
  present: string,
  keep: (code: string) => Promise<void>,
  report?: RenewalProgress,
): Promise<void> {
  const keys = await keysOfCode(present);
  const next = await makeSheet();
  for (let round = 1; ; round += 1) {
    await direction.sync();
    if (direction.state.root !== keys.publicKeys.root)
      throw new ClientRefusal('notFound', { detail: 'not the present sheet' });
    await direction.session.facts();
    direction.session.requireClock();
    await keep(next.code);
    const root: Signer = { author: { kind: 'root' }, keys: [keys.root], at: direction.session.now() };
    const batch = await makeBatch(direction, next, root, report);
    try {
      await direction.session.with((token) =>
        direction.transport.call(
          'append',
          { path: { establishment: direction.stored.establishment }, token },
          batch,
        ),
      );
      await direction.sync();
      return;
    } catch (error) {
      if (round >= ROUNDS || !isRefusal(error, 'registerMoved')) throw error;
    }
  }
}

async function makeBatch(
  profile: Profile,
  next: NewSheet,
  root: Signer,
  report: RenewalProgress | undefined,
) {
  const replaced = await signNewRoot(profile.state, next.keys, root);
  const renewed = await renewForSheet(profile, replaced.state, root.at, report);
  return {
    entries: [...replaced.entries, ...renewed.entries].map(toWire),
    seals: renewed.seals,
    invitations: [],
  };
}

/**
 * The sheet alone brings the house back (3). In one batch: a new root, whose sheet is still to be printed, this device
 * let in as direction's, the lost ones out, and every keyring renewed (13). All that this device needs is on its disk,
 * under the code chosen for it, before the batch leaves, the new sheet's code too; a batch whose answer was lost is so
 * found again.
 */
import { importStorageKey, type ArgonCost, type Bytes } from '@cocon/crypto';
import { rescueContract, type DeviceId, type RegisterBatch } from '@cocon/protocol';
import type { ClientDependencies } from '../dependencies.ts';
import { importIdentity, makeDeviceSeeds, publicKeys, type DeviceIdentity } from '../identity.ts';
import { passingBook } from '../keyring/passingBook.ts';
import { renewEverything, type RenewalProgress } from '../keyring/renewal.ts';
import { makeLock, openLock } from '../lock/storageLock.ts';
import { Profile } from '../profile.ts';
import { boxSecrets, unboxSecrets } from '../profileSecrets.ts';
import { ClientRefusal, isRefusal } from '../refusal.ts';
import { RegisterBook } from '../register/registerBook.ts';
import { signNext, toWire, type Signer } from '../register/signStatements.ts';
import type { StoredProfile } from '../store/deviceStore.ts';
import { Notes } from '../store/notes.ts';
import type { RecordTypes } from '../sync/recordTypes.ts';
import { createTransport } from '../transport/transport.ts';
import { openRescueSheet, type OpenedRescueSheet } from './openRescueSheet.ts';
import { signNewRoot } from './replaceRoot.ts';
import { keysOfCode, makeSheet, nameOfReturn, type NewSheet } from './sheetKeys.ts';

export interface Return {
  /** Direction devices that are lost. */
  readonly lost: readonly DeviceId[];
  /** Of this device. */
  readonly code: string;
  readonly person: string;
  /** Name of the note that holds the new sheet's code until it was printed. */
  readonly noteAs: string;
}

/** Begins, or goes on with, a return by the sheet on this device. */
export function createReturn(
  dependencies: ClientDependencies,
  types: RecordTypes,
  { argonCost }: { readonly argonCost?: ArgonCost } = {},
) {
  const { store } = dependencies;

  async function begunWith(code: string): Promise<StoredProfile | undefined> {
    const name = await nameOfReturn(await keysOfCode(code));
    return (await store.profiles()).find(({ id }) => id === name);
  }

  async function open(stored: StoredProfile, storageKey: Bytes): Promise<Profile> {
    const { seeds, names } = await unboxSecrets(storageKey, stored.secrets);
    const identity = await importIdentity(stored.device as DeviceId, seeds);
    const register = await RegisterBook.load(store, stored.id);
    if (!register) throw new ClientRefusal('notFound', { detail: 'this return was never begun' });
    return Profile.open(dependencies, { stored, names, identity, storageKey, register }, types);
  }

  return {
    /**
     * Opens a sheet; `begun` when a return with it was begun here and may have been taken: the code that was chosen for
     * this device finishes it. Throws `notFound` for a sheet that is not, or no longer, a house's.
     */
    async read(code: string): Promise<OpenedRescueSheet | 'begun'> {
      try {
        return await openRescueSheet(code, dependencies);
      } catch (error) {
        if (isRefusal(error, 'notFound') && (await begunWith(code))) return 'begun';
        throw error;
      }
    },

    async comeBack(sheet: OpenedRescueSheet, wanted: Return, report?: RenewalProgress): Promise<Profile> {
      const { lock, storageKey } = await makeLock(wanted.code, argonCost, dependencies.stretch);
      const seeds = makeDeviceSeeds();
      const names = { establishment: sheet.establishmentName, person: wanted.person };
      const next = await makeSheet();
      const stored: StoredProfile = {
        id: await nameOfReturn(sheet.keys),
        establishment: sheet.state.establishment,
        device: sheet.device,
        role: 'direction',
        household: null,
        guardian: null,
        status: 'claiming',
        lock,
        secrets: await boxSecrets(storageKey, { seeds, names }),
        createdAt: dependencies.now(),
      };
      // An earlier try that the server never took: the sheet would not have opened otherwise.
      await store.deleteProfile(stored.id);
      await store.putProfile(stored);
      await RegisterBook.start(store, stored.id, sheet.state, sheet.hashes);
      const notes = new Notes(store, stored.id, await importStorageKey(storageKey));
      await notes.set(wanted.noteAs, next.code);

      const identity = await importIdentity(sheet.device, seeds);
      const batch = await makeBatch(sheet, next, identity, wanted.lost, dependencies.now(), report);
      await createTransport(dependencies).ask(
        rescueContract.recover,
        { path: { establishment: stored.establishment }, token: sheet.token },
        batch,
      );
      return finish(stored, storageKey);
    },

    /** Finishes a return whose answer was lost. Throws `wrongCode`; `revoked` when the server never took it. */
    async finish(sheetCode: string, code: string): Promise<Profile> {
      const stored = await begunWith(sheetCode);
      if (!stored) throw new ClientRefusal('notFound');
      const opened = await openLock(stored.lock, code, dependencies.now(), dependencies.stretch);
      if ('failed' in opened) {
        await store.putProfile({ ...stored, lock: opened.failed });
        throw new ClientRefusal('wrongCode');
      }
      const profile = await open(stored, opened.storageKey);
      await profile.session.facts();
      return stored.status === 'open' ? profile : finish(stored, opened.storageKey);
    },
  };

  async function finish(stored: StoredProfile, storageKey: Bytes): Promise<Profile> {
    const done: StoredProfile = { ...stored, status: 'open' };
    await store.putProfile(done);
    return open(done, storageKey);
  }
}

async function makeBatch(
  sheet: OpenedRescueSheet,
  next: NewSheet,
  identity: DeviceIdentity,
  lost: readonly DeviceId[],
  now: number,
  report: RenewalProgress | undefined,
): Promise<RegisterBatch> {
  const { keys, state, keyrings, clockOffset } = sheet;
  const at = now + clockOffset;
  const book = await passingBook(state, { to: 'recovery', key: keys.recovery }, keyrings);
  const replaced = await signNewRoot(state, next.keys, { author: { kind: 'root' }, keys: [keys.root], at });
  const root: Signer = { author: { kind: 'root' }, keys: [next.keys.root], at };
  const device = publicKeys(identity);
  const renewal = await renewEverything(
    replaced.state,
    ({ direction, team }) => [
      { type: 'directionRecovered', body: { device, revokes: [...lost], direction, team } },
    ],
    {
      author: root.author,
      at,
      secretOf: async (keyring, version) => (await book.secret(keyring, version))?.seed,
    },
    report,
  );
  const recovered = await signNext(replaced.state, renewal.departure, root);
  const own: Signer = {
    author: { kind: 'device', device: identity.id },
    keys: [identity.signing],
    at,
  };
  const renewed = await signNext(recovered.state, renewal.households, own);
  const entries = [...replaced.entries, ...recovered.entries, ...renewed.entries];
  return { entries: entries.map(toWire), seals: renewal.made.map(({ seals }) => seals), invitations: [] };
}

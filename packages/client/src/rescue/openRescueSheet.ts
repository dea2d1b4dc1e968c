/**
 * Opens a rescue sheet (3): its root key signs a challenge, the server gives the whole register and the seals that lead
 * from the sheet to every keyring. Nothing is believed on the server's word: the register is verified from its first
 * statement, the sheet's root must be its present one, and must have signed in it. Only who had the sheet can have made
 * that signature, and it covers all that stands below it; so a register that the server made up is refused.
 */
import { toBase64Url, utf8 } from '@cocon/crypto';
import {
  canonicalText,
  followAll,
  isSigned,
  makeId,
  openRegister,
  PROOF_LIFE,
  PROTOCOL_VERSION,
  RESCUE_LABEL,
  rescueContract,
  type DeviceId,
  type Entry,
  type KeyringSeals,
  type RegisterRefusal,
  type RegisterState,
  type RescueAnswer,
  type RescueProof,
} from '@cocon/protocol';
import { requireNearClock } from '../clock.ts';
import type { ClientDependencies } from '../dependencies.ts';
import { ClientRefusal } from '../refusal.ts';
import { createTransport, type Transport } from '../transport/transport.ts';
import { keysOfCode, type SheetKeys } from './sheetKeys.ts';

export interface OpenedRescueSheet {
  readonly keys: SheetKeys;
  /** Id of the device that the sheet is to let in. */
  readonly device: DeviceId;
  readonly establishmentName: string;
  readonly state: RegisterState;
  /** Every chain hash, by height. */
  readonly hashes: ReadonlyMap<number, string>;
  readonly keyrings: readonly KeyringSeals[];
  /** Good for bringing the batch that lets the device in. */
  readonly token: string;
  /** The server's clock minus this device's, ms. */
  readonly clockOffset: number;
}

/** Refused as `notFound`: a sheet that a newer one replaced, or of another server. */
export async function openRescueSheet(
  code: string,
  dependencies: Pick<ClientDependencies, 'origin' | 'fetch' | 'now'>,
): Promise<OpenedRescueSheet> {
  const keys = await keysOfCode(code);
  const device = makeId<DeviceId>();
  const transport = createTransport(dependencies);
  const ask = (from: number) => askFor(transport, dependencies.origin, keys, device, from);
  const first = await ask(0);
  requireNearClock(first.time, dependencies.now());
  const entries: Entry[] = [...first.entries];
  let last = first;
  while (entries.length <= last.head.height) {
    last = await ask(entries.length);
    if (last.entries.length === 0 || last.height !== entries.length) throw distrust('notNext');
    entries.push(...last.entries);
  }
  const { state, hashes } = await verify(entries, keys);
  if (state.establishment !== first.establishment || hashes.get(last.head.height) !== last.head.hash)
    throw distrust('forked');
  return {
    keys,
    device,
    establishmentName: first.displayName,
    state,
    hashes,
    keyrings: first.keyrings,
    token: last.token,
    clockOffset: first.time - dependencies.now(),
  };
}

async function askFor(
  transport: Transport,
  origin: string,
  { root, publicKeys }: SheetKeys,
  device: DeviceId,
  from: number,
): Promise<RescueAnswer> {
  const { nonce, time } = await transport.ask(rescueContract.rescueChallenge, {}, { root: publicKeys.root });
  const proof: RescueProof = {
    v: PROTOCOL_VERSION,
    origin,
    root: publicKeys.root,
    device,
    nonce,
    expires: time + PROOF_LIFE / 2,
  };
  const text = canonicalText(proof);
  const signature = toBase64Url(await root.sign(RESCUE_LABEL, utf8(text)));
  return transport.ask(rescueContract.openRescue, {}, { proof: text, signature, from });
}

async function verify(entries: readonly Entry[], { publicKeys }: SheetKeys) {
  const [first, ...rest] = entries;
  const opened = first && isSigned(first) ? await openRegister(first, { kind: 'staff' }) : undefined;
  if (!opened?.ok) throw distrust(opened?.refusal ?? 'malformed');
  const hashes = new Map([[0, opened.value.head.hash]]);
  let { root } = opened.value;
  let isOurs = root === publicKeys.root;
  const followed = await followAll(opened.value, rest, ({ after, statement }) => {
    hashes.set(after.head.height, after.head.hash);
    isOurs ||= statement?.author.kind === 'root' && root === publicKeys.root;
    ({ root } = after);
  });
  if (!followed.ok) throw distrust(followed.refusal.reason);
  const state = followed.value;
  if (state.unexplained.length > 0) throw distrust('hiddenFromReader');
  if (state.root !== publicKeys.root)
    throw new ClientRefusal('notFound', { detail: 'a newer sheet replaced this one' });
  if (!isOurs) throw distrust('badSignature');
  return { state, hashes };
}

const distrust = (reason: RegisterRefusal) =>
  new ClientRefusal('registerDistrust', { reason, detail: 'register of a rescue sheet' });

/**
 * Opens an establishment (details 1–3): draws the rescue secret, makes the first direction device, the keyrings
 * `direction` and `team`, and the first statement signed by root. Root's private half is derived from the rescue
 * secret; the caller keeps the secret until the person has the sheet, and no longer.
 */
import {
  deriveRescueSecrets,
  importSealingKey,
  importSigningKey,
  makeSecret,
  toBase64Url,
  writeRescueCode,
  type Bytes,
} from '@cocon/crypto';
import {
  currentVersion,
  DEMONSTRATION_LIFE,
  hostContract,
  makeId,
  type ConsentRule,
  type EstablishmentId,
  type KeyringId,
  type Recipient,
  type RegisterState,
} from '@cocon/protocol';
import { requireNearClock } from '../clock.ts';
import type { ClientDependencies } from '../dependencies.ts';
import {
  importIdentity,
  makeDeviceSeeds,
  publicKeys,
  type DeviceIdentity,
  type DeviceSeeds,
} from '../identity.ts';
import { makeKeyringVersion, sealSecret } from '../keyring/makeVersion.ts';
import type { Profile } from '../profile.ts';
import { staffFacts, type ProfileFacts } from '../profileFacts.ts';
import type { ProfileSecrets } from '../profileSecrets.ts';
import { signOpening, toWire } from '../register/signStatements.ts';
import { createTransport } from '../transport/transport.ts';

export interface Opening {
  /** `demonstration`: one that needs no code and ends within a day. */
  readonly as: { readonly openingCode: string } | 'demonstration';
  /** Chosen for mails; the server knows it. */
  readonly displayName: string;
  readonly zone: string;
  readonly consentRule: ConsentRule;
}

interface Opened {
  readonly state: RegisterState;
  readonly seeds: DeviceSeeds;
  readonly identity: DeviceIdentity;
  /** Of the sheet; kept nowhere. */
  readonly rescueCode: string;
  /** Secrets of the first versions, to be kept by this device. */
  readonly secrets: readonly {
    readonly keyring: KeyringId;
    readonly version: number;
    readonly seed: Bytes;
  }[];
}

async function openEstablishment(opening: Opening, dependencies: ClientDependencies): Promise<Opened> {
  const transport = createTransport(dependencies);
  const { time, hostKey } = await transport.call('health', {});
  requireNearClock(time, dependencies.now());
  const rescueSecret = makeSecret(16);
  const { rootSeed, recoverySeed } = await deriveRescueSecrets(rescueSecret);
  const [root, recovery] = await Promise.all([importSigningKey(rootSeed), importSealingKey(recoverySeed)]);
  const seeds = makeDeviceSeeds();
  const identity = await importIdentity(makeId(), seeds);
  const keys = publicKeys(identity);
  const recoveryKey = toBase64Url(recovery.publicKey);

  const directionId = makeId<KeyringId>();
  const teamId = makeId<KeyringId>();
  const direction = await makeKeyringVersion(
    directionId,
    1,
    [
      { to: `device:${identity.id}`, publicKey: keys.sealKey },
      { to: 'recovery', publicKey: recoveryKey },
    ],
    null,
  );
  const toDirection: Recipient = { to: 'direction', publicKey: direction.rotation.publicKey };
  const team = await makeKeyringVersion(teamId, 1, [toDirection], null);

  const { state, entry } = await signOpening(
    makeId<EstablishmentId>(),
    {
      root: toBase64Url(root.publicKey),
      recovery: recoveryKey,
      device: keys,
      direction: direction.rotation,
      team: team.rotation,
      settings: { consentRule: opening.consentRule, zone: opening.zone, hostKey },
      ...(opening.as === 'demonstration' ? { demonstrationUntil: time + DEMONSTRATION_LIFE } : {}),
    },
    root,
    time,
  );
  const { displayName } = opening;
  const batch = { entries: [toWire(entry)], seals: [direction.seals, team.seals], invitations: [] };
  if (opening.as === 'demonstration')
    await transport.ask(hostContract.openDemonstration, {}, { displayName, batch });
  else await transport.ask(hostContract.open, {}, { code: opening.as.openingCode, displayName, batch });
  const secrets = [
    { keyring: directionId, version: 1, seed: direction.seed },
    { keyring: teamId, version: 1, seed: team.seed },
  ];
  return { state, seeds, identity, rescueCode: writeRescueCode(rescueSecret), secrets };
}

/** Opens one, and keeps it with its first secrets. */
export async function beginEstablishment(
  opening: Opening,
  person: string,
  dependencies: ClientDependencies,
  adopt: (facts: ProfileFacts, secrets: ProfileSecrets, state: RegisterState) => Promise<Profile>,
): Promise<{ profile: Profile; rescueCode: string }> {
  const { state, identity, seeds, secrets, rescueCode } = await openEstablishment(opening, dependencies);
  const names = { establishment: opening.displayName, person };
  const profile = await adopt(staffFacts(state, identity.id, 'direction'), { seeds, names }, state);
  for (const { keyring, version, seed } of secrets) await profile.keyrings.keep(keyring, version, seed);
  return { profile, rescueCode };
}

/** Seals an existing keyring version's secret to one more recipient (a new invitation, a new colleague's device). */
export async function sealCurrent(
  state: RegisterState,
  keyring: KeyringId,
  seed: Bytes,
  recipient: Recipient,
): Promise<{ keyring: KeyringId; version: number; seals: { to: Recipient['to']; sealed: string }[] }> {
  const version = currentVersion(state, keyring)?.version ?? 1;
  const sealed = await sealSecret(keyring, version, recipient.to, recipient.publicKey, seed);
  return { keyring, version, seals: [{ to: recipient.to, sealed }] };
}

/**
 * Makes a keyring's version: a fresh secret, sealed to everyone who must hold it, with its predecessor's secret sealed
 * to the new key (11, 12). The seals are hashed into the statement that announces the version.
 */
import {
  fromBase64Url,
  importSealingKey,
  makeSealingSeed,
  seal,
  toBase64Url,
  type Bytes,
} from '@cocon/crypto';
import {
  hashSeals,
  KEYRING_LABEL,
  sealBinding,
  type KeyringId,
  type KeyringSeals,
  type KeyringVersion,
  type Recipient,
} from '@cocon/protocol';

export interface MadeVersion {
  readonly rotation: KeyringVersion;
  readonly seals: KeyringSeals;
  readonly seed: Bytes;
}

export async function makeKeyringVersion(
  keyring: KeyringId,
  version: number,
  recipients: readonly Recipient[],
  previous: Bytes | null,
  inherited: Bytes | null = null,
): Promise<MadeVersion> {
  const seed = makeSealingSeed();
  const publicKey = toBase64Url((await importSealingKey(seed)).publicKey);
  const targets: { to: Recipient['to']; publicKey: string; secret: Bytes }[] = recipients.map(
    (recipient) => ({
      ...recipient,
      secret: seed,
    }),
  );
  if (previous) targets.push({ to: 'previous', publicKey, secret: previous });
  if (inherited) targets.push({ to: 'inherited', publicKey, secret: inherited });
  const sealed = await Promise.all(
    targets.map(async ({ to, publicKey: recipient, secret }) => ({
      to,
      sealed: await sealSecret(keyring, version, to, recipient, secret),
    })),
  );
  const seals: KeyringSeals = { keyring, version, seals: sealed };
  return { rotation: { keyring, version, publicKey, seals: await hashSeals(seals) }, seals, seed };
}

/** A keyring's secret sealed to one recipient, in base64url. */
export async function sealSecret(
  keyring: KeyringId,
  version: number,
  to: Recipient['to'],
  publicKey: string,
  secret: Bytes,
): Promise<string> {
  const context = { label: KEYRING_LABEL, bind: sealBinding(keyring, version, to) };
  return toBase64Url(await seal(fromBase64Url(publicKey), secret, context));
}

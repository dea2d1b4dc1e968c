/**
 * Keyring secrets of a test house and the seals published for them. Secrets are kept here for making the next
 * version; who opens a keyring in a test goes by the seals (`testReader.ts`).
 */
import { fromBase64Url, importSealingKey, seal, toBase64Url, type Bytes } from '@cocon/crypto';
import {
  currentVersion,
  hashSeals,
  KEYRING_LABEL,
  recipientsOf,
  sealBinding,
  type Keyring,
  type KeyringId,
  type KeyringSeals,
  type KeyringVersion,
  type Recipient,
  type RegisterState,
} from '../src/index.ts';
import type { Random } from './random.ts';

/** A version that is about to be made: all but the hash of its seals, which stands as zeros. */
export type PlannedVersion = KeyringVersion;

const NO_SEALS = toBase64Url(new Uint8Array(32));
const place = (keyring: KeyringId, version: number) => `${keyring} ${version}`;

export class KeyringStore {
  readonly #secrets = new Map<string, Bytes>();
  readonly #seals = new Map<string, KeyringSeals>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Draws the next version of a keyring, or the first of one that `state` does not know. */
  async plan(state: RegisterState | null, keyring: KeyringId): Promise<PlannedVersion> {
    const version = ((state && currentVersion(state, keyring)?.version) ?? 0) + 1;
    const secret = this.#random(32);
    this.#secrets.set(place(keyring, version), secret);
    const { publicKey } = await importSealingKey(secret);
    return { keyring, version, publicKey: toBase64Url(publicKey), seals: NO_SEALS };
  }

  secret(keyring: KeyringId, version: number): Bytes {
    const secret = this.#secrets.get(place(keyring, version));
    if (!secret) throw new Error(`no secret of ${keyring} version ${version}`);
    return secret;
  }

  /** Seals a planned version to everyone who must hold it in the state that its statement makes. */
  async sealPlanned(after: RegisterState, planned: PlannedVersion): Promise<KeyringSeals> {
    const ring = after.keyrings[planned.keyring];
    if (!ring) throw new Error('the statement does not make this keyring');
    const { keyring, version, publicKey } = planned;
    const secret = this.secret(keyring, version);
    const seals = await Promise.all(
      recipientsOf(after, ring).map((recipient) => sealSecret(keyring, version, secret, recipient)),
    );
    if (version > 1) {
      const before = this.secret(keyring, version - 1);
      seals.push(await sealSecret(keyring, version, before, { to: 'previous', publicKey }));
    }
    const [past] = (version === 1 && ring.household && after.households[ring.household]?.past) || [];
    if (past) {
      const before = this.secret(past.keyring, past.version);
      seals.push(await sealSecret(keyring, version, before, { to: 'inherited', publicKey }));
    }
    return { keyring, version, seals };
  }

  /** A seal of the present version for someone who was just let in. */
  async sealPresent(state: RegisterState, ring: Keyring, recipient: Recipient): Promise<KeyringSeals> {
    const version = ring.versions.length;
    const secret = this.secret(ring.id, version);
    return { keyring: ring.id, version, seals: [await sealSecret(ring.id, version, secret, recipient)] };
  }

  /** Adds seals to what is published, as the server would. */
  publish({ keyring, version, seals }: KeyringSeals): void {
    const before = this.#seals.get(place(keyring, version))?.seals ?? [];
    this.#seals.set(place(keyring, version), { keyring, version, seals: [...before, ...seals] });
  }

  sealsOf(keyring: KeyringId, version: number): KeyringSeals['seals'] {
    return this.#seals.get(place(keyring, version))?.seals ?? [];
  }
}

/** The version with the hash of its seals. */
export async function withSeals(planned: PlannedVersion, seals: KeyringSeals): Promise<KeyringVersion> {
  return { ...planned, seals: await hashSeals(seals) };
}

async function sealSecret(keyring: KeyringId, version: number, secret: Bytes, { to, publicKey }: Recipient) {
  const context = { label: KEYRING_LABEL, bind: sealBinding(keyring, version, to) };
  return { to, sealed: toBase64Url(await seal(fromBase64Url(publicKey), secret, context)) };
}

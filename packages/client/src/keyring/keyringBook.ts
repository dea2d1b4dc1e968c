/**
 * The keyring secrets that this device can reach. A secret counts only if it yields the public key that the register
 * gives for its version: the server can withhold a seal, not substitute a secret (11).
 *
 * Ways to a secret: sealed to this device; for households and `team`, sealed to `direction`; handed on by the next
 * version (`previous`), or to the first version of a household that inherits another's past (`inherited`). Opened secrets rest boxed under the storage key.
 */
import {
  CryptoRefusal,
  decryptUnder,
  encryptUnder,
  fromBase64Url,
  importSealingKey,
  toBase64Url,
  type Bytes,
  type SealingKey,
  type StorageKey,
} from '@cocon/crypto';
import {
  inheritedKeyring,
  KEYRING_LABEL,
  sealBinding,
  type KeyringId,
  type KeyringSeals,
  type RegisterState,
  type SealTarget,
} from '@cocon/protocol';
import { ClientRefusal } from '../refusal.ts';
import type { DeviceStore } from '../store/deviceStore.ts';

export interface KeyringSecret {
  readonly seed: Bytes;
  readonly key: SealingKey;
}

/** A way to open seals that are for one target. */
export interface Opener {
  readonly to: SealTarget;
  readonly key: SealingKey;
}

export class KeyringBook {
  readonly #store: DeviceStore;
  readonly #profile: string;
  readonly #storageKey: StorageKey;
  readonly #openers: readonly Opener[];
  readonly #register: () => RegisterState;
  readonly #secrets = new Map<string, KeyringSecret>();
  readonly #seals = new Map<string, KeyringSeals>();

  constructor(
    store: DeviceStore,
    profile: string,
    storageKey: StorageKey,
    openers: readonly Opener[],
    register: () => RegisterState,
  ) {
    this.#store = store;
    this.#profile = profile;
    this.#storageKey = storageKey;
    this.#openers = openers;
    this.#register = register;
  }

  /** Takes what the server holds of seals; nothing is opened before it is needed. */
  offer(keyrings: readonly KeyringSeals[]): void {
    for (const seals of keyrings) this.#seals.set(name(seals.keyring, seals.version), seals);
  }

  /** Keeps a secret made on this device. */
  async keep(keyring: KeyringId, version: number, seed: Bytes): Promise<void> {
    const key = await importSealingKey(seed);
    await this.#remember(keyring, version, { seed, key });
  }

  /** The secret of a keyring version; undefined when this device has no way to it. */
  async secret(keyring: KeyringId, version: number): Promise<KeyringSecret | undefined> {
    return this.#find(keyring, version, new Set());
  }

  async #find(keyring: KeyringId, version: number, tried: Set<string>): Promise<KeyringSecret | undefined> {
    const id = name(keyring, version);
    const held = this.#secrets.get(id) ?? (await this.#stored(id));
    if (held) {
      this.#secrets.set(id, held);
      return held;
    }
    if (tried.has(id)) return undefined;
    tried.add(id);
    const found =
      (await this.#fromSeals(keyring, version)) ??
      (await this.#fromNext(keyring, version, tried)) ??
      (await this.#fromHeir(keyring, version, tried));
    if (found) await this.#remember(keyring, version, found);
    return found;
  }

  async #fromSeals(keyring: KeyringId, version: number): Promise<KeyringSecret | undefined> {
    for (const { to, sealed } of this.#seals.get(name(keyring, version))?.seals ?? []) {
      for (const key of await this.#keysFor(to, keyring)) {
        const opened = await this.#open(keyring, version, to, sealed, key);
        if (opened) return opened;
      }
    }
    return undefined;
  }

  /** The next version carries its predecessor's secret, sealed to its own key. */
  async #fromNext(
    keyring: KeyringId,
    version: number,
    tried: Set<string>,
  ): Promise<KeyringSecret | undefined> {
    const sealed = this.#seals
      .get(name(keyring, version + 1))
      ?.seals.find((seal) => seal.to === 'previous')?.sealed;
    if (sealed === undefined) return undefined;
    const next = await this.#find(keyring, version + 1, tried);
    return (
      next && this.#open(keyring, version, 'previous', sealed, next.key, { keyring, version: version + 1 })
    );
  }

  /** The heir's first version carries the last secret of the household that it inherits (18). */
  async #fromHeir(
    keyring: KeyringId,
    version: number,
    tried: Set<string>,
  ): Promise<KeyringSecret | undefined> {
    const found = inheritedKeyring(this.#register(), keyring);
    if (found?.past.version !== version) return undefined;
    const bound = { keyring: found.carrier, version: 1 };
    const sealed = this.#seals
      .get(name(bound.keyring, bound.version))
      ?.seals.find((seal) => seal.to === 'inherited')?.sealed;
    if (sealed === undefined) return undefined;
    const heir = await this.#find(bound.keyring, bound.version, tried);
    return heir && this.#open(keyring, version, 'inherited', sealed, heir.key, bound);
  }

  async #keysFor(to: SealTarget, keyring: KeyringId): Promise<SealingKey[]> {
    const own = this.#openers.filter((opener) => opener.to === to).map((opener) => opener.key);
    const { directionKeyring, keyrings } = this.#register();
    if (to !== 'direction' || keyring === directionKeyring) return own;
    const versions = keyrings[directionKeyring]?.versions ?? [];
    const secrets = await Promise.all(
      [...versions].reverse().map(({ version }) => this.#find(directionKeyring, version, new Set())),
    );
    return [...own, ...secrets.flatMap((secret) => secret?.key ?? [])];
  }

  async #open(
    keyring: KeyringId,
    version: number,
    to: SealTarget,
    sealed: string,
    key: SealingKey,
    bound = { keyring, version },
  ): Promise<KeyringSecret | undefined> {
    let seed: Bytes;
    try {
      const context = { label: KEYRING_LABEL, bind: sealBinding(bound.keyring, bound.version, to) };
      seed = await key.open(fromBase64Url(sealed), context);
    } catch (error) {
      if (error instanceof CryptoRefusal) return undefined;
      throw error;
    }
    const opened = await importSealingKey(seed);
    if (!isPromised(this.#register(), keyring, version, toBase64Url(opened.publicKey))) {
      throw new ClientRefusal('keyDistrust', { detail: 'a keyring secret is not that of the register' });
    }
    return { seed, key: opened };
  }

  async #stored(id: string): Promise<KeyringSecret | undefined> {
    const item = await this.#store.get({ profile: this.#profile, kind: 'keyring', id });
    if (!item) return undefined;
    const seed = await decryptUnder(this.#storageKey, `keyring ${id}`, item.value as Bytes);
    return { seed, key: await importSealingKey(seed) };
  }

  async #remember(keyring: KeyringId, version: number, secret: KeyringSecret): Promise<void> {
    const id = name(keyring, version);
    this.#secrets.set(id, secret);
    const value = await encryptUnder(this.#storageKey, `keyring ${id}`, secret.seed);
    await this.#store.write({ put: [{ profile: this.#profile, kind: 'keyring', id, sort: id, value }] });
  }
}

/**
 * Whether the register gives this key for the version. Of a past that a household inherits only the last version's is
 * said; what that one hands on is older and opens audiences alone, each of which commits to its key.
 */
function isPromised(state: RegisterState, keyring: KeyringId, version: number, publicKey: string): boolean {
  const ring = state.keyrings[keyring];
  if (ring) return ring.versions.find((one) => one.version === version)?.publicKey === publicKey;
  const past = inheritedKeyring(state, keyring)?.past;
  return past !== undefined && (version < past.version || publicKey === past.publicKey);
}

const name = (keyring: KeyringId, version: number): string => `${keyring}.${version}`;

/**
 * What a device can open with its own sealing key and the seals published, and nothing else: the proof that a test
 * house hands out what it should. An opened secret counts only if it yields the public key in the register (11).
 */
import {
  commitToKey,
  decryptBody,
  equalBytes,
  fromBase64Url,
  fromUtf8,
  importSealingKey,
  unwrapKey,
  utf8,
  toBase64Url,
  type Bytes,
  type SealingKey,
} from '@cocon/crypto';
import {
  AUDIENCE_LABEL,
  audienceSealBinding,
  KEYRING_LABEL,
  readAudience,
  sealBinding,
  type KeyringId,
  type RegisterState,
  type SealedRecord,
  type SealTarget,
  type SignedAudience,
} from '../src/index.ts';
import type { KeyringStore } from './keyringStore.ts';
import type { TestDevice } from './testDevice.ts';

type AudienceSeals = Pick<SignedAudience, 'statement' | 'seals'>;

export class TestReader {
  readonly #state: RegisterState;
  readonly #seals: Pick<KeyringStore, 'sealsOf'>;
  readonly #device: TestDevice;

  constructor(state: RegisterState, seals: Pick<KeyringStore, 'sealsOf'>, device: TestDevice) {
    this.#state = state;
    this.#seals = seals;
    this.#device = device;
  }

  /** The secret of a keyring's version, by own seal, by direction's, or down from a later version; else undefined. */
  async keyringSecret(keyring: KeyringId, version: number): Promise<Bytes | undefined> {
    const entry = this.#state.keyrings[keyring]?.versions[version - 1];
    if (!entry || this.#state.devices[this.#device.id]?.until !== null) return undefined;
    const own = await this.#open(keyring, version, `device:${this.#device.id}`, this.#device.sealing);
    if (own) return own;
    const escrow = await this.#byDirection(keyring, version, entry.height);
    if (escrow) return escrow;
    const later = await this.keyringSecret(keyring, version + 1);
    return later && this.#open(keyring, version + 1, 'previous', await importSealingKey(later), version);
  }

  /** The key of an audience that this device is in, checked against the commitment; else undefined. */
  async audienceKey(audience: AudienceSeals): Promise<Bytes | undefined> {
    const statement = readAudience(audience.statement);
    if (!statement) return undefined;
    for (const { keyring, version, sealed } of audience.seals) {
      const secret = await this.keyringSecret(keyring, version);
      if (!secret) continue;
      const bind = audienceSealBinding(statement.establishment, statement.id, { keyring, version });
      const key = await (
        await importSealingKey(secret)
      ).open(fromBase64Url(sealed), { label: AUDIENCE_LABEL, bind });
      const commitment = await commitToKey(key, AUDIENCE_LABEL);
      return equalBytes(commitment, fromBase64Url(statement.commitment)) ? key : undefined;
    }
    return undefined;
  }

  /** The body of a record as text, or undefined for who is not in its audience. */
  async read(record: SealedRecord, audience: AudienceSeals): Promise<string | undefined> {
    const key = await this.audienceKey(audience);
    if (!key) return undefined;
    const header = utf8(record.header);
    const contentKey = await unwrapKey(key, fromBase64Url(record.wrap), header);
    return fromUtf8(await decryptBody(contentKey, header, fromBase64Url(record.ciphertext)));
  }

  async #byDirection(keyring: KeyringId, version: number, height: number): Promise<Bytes | undefined> {
    const direction = this.#state.directionKeyring;
    if (this.#device.role !== 'direction' || keyring === direction) return undefined;
    const inForce = this.#state.keyrings[direction]?.versions.findLast((one) => one.height <= height);
    const secret = inForce && (await this.keyringSecret(direction, inForce.version));
    return secret && this.#open(keyring, version, 'direction', await importSealingKey(secret));
  }

  /** Opens one seal; what it holds must yield the public key of `holds`, the version itself unless said. */
  async #open(keyring: KeyringId, version: number, to: SealTarget, key: SealingKey, holds = version) {
    const found = this.#seals.sealsOf(keyring, version).find((one) => one.to === to);
    if (!found) return undefined;
    const context = { label: KEYRING_LABEL, bind: sealBinding(keyring, version, to) };
    const secret = await key.open(fromBase64Url(found.sealed), context);
    const { publicKey } = await importSealingKey(secret);
    const registered = this.#state.keyrings[keyring]?.versions[holds - 1]?.publicKey;
    return toBase64Url(publicKey) === registered ? secret : undefined;
  }
}

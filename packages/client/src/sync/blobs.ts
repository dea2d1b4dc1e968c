/**
 * Reads encrypted files: previews rest on the device as ciphertext beside their record, larger ones are fetched when
 * opened. What is returned is still ciphertext, with its hash checked against the one in the record's body (34).
 */
import { sha256, toBase64Url, type Bytes } from '@cocon/crypto';
import type { EstablishmentId, RecordId } from '@cocon/protocol';
import { ClientRefusal } from '../refusal.ts';
import type { DeviceStore } from '../store/deviceStore.ts';
import type { Session } from '../transport/session.ts';
import type { Transport } from '../transport/transport.ts';

export interface BlobAddress {
  /** Record whose body names the blob. */
  readonly record: RecordId;
  readonly blob: string;
  /** Base64url SHA-256 of the ciphertext, from the record's body. */
  readonly hash: string;
}

export class BlobReader {
  readonly #store: DeviceStore;
  readonly #profile: string;
  readonly #establishment: EstablishmentId;
  readonly #session: Session;
  readonly #transport: Transport;
  readonly #isHeld: (record: RecordId) => boolean;

  constructor(
    store: DeviceStore,
    profile: string,
    establishment: EstablishmentId,
    session: Session,
    transport: Transport,
    isHeld: (record: RecordId) => boolean,
  ) {
    this.#store = store;
    this.#profile = profile;
    this.#establishment = establishment;
    this.#session = session;
    this.#transport = transport;
    this.#isHeld = isHeld;
  }

  /** The ciphertext of a blob. With `keep`, it stays on the device until its record goes. */
  async read(address: BlobAddress, { keep }: { readonly keep: boolean }): Promise<Bytes> {
    const cached = await this.#store.get({ profile: this.#profile, kind: 'blob', id: address.blob });
    if (cached) return cached.value as Bytes;
    const bytes = await this.#session.with((token) =>
      this.#transport.getBlob(this.#establishment, address.blob, token),
    );
    if (toBase64Url(await sha256(bytes)) !== address.hash) {
      throw new ClientRefusal('recordDistrust', { detail: 'a file is not the one its author published' });
    }
    // A record withdrawn while its file was on the way leaves no copy.
    if (keep && this.#isHeld(address.record)) await this.#keep(address, bytes);
    return bytes;
  }

  async #keep({ record, blob }: BlobAddress, value: Bytes): Promise<void> {
    const item = {
      profile: this.#profile,
      kind: 'blob',
      id: blob,
      sort: `${record}|${blob}`,
      value,
    } as const;
    try {
      await this.#store.write({ put: [item] });
    } catch {
      // No room for a copy: the picture is shown all the same, and fetched again next time.
    }
  }
}

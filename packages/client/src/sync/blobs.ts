/**
 * Reads encrypted files: previews rest on the device as ciphertext beside their record, larger ones are fetched when
 * opened. What is returned is still ciphertext, with its hash checked against the one in the record's body (34).
 */
import { CryptoRefusal, fromBase64Url, openBlob, sha256, toBase64Url, type Bytes } from '@cocon/crypto';
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

export interface LargeFile extends BlobAddress {
  /** Base64url, from the record's body. */
  readonly key: string;
  /** Bytes of the ciphertext, from the record's body. */
  readonly size: number;
}

/** A file in clear, any part of which can be read. */
export interface ReadableFile {
  readonly size: number;
  /** From `start` (included) to `end` (excluded). */
  read(start: number, end: number): Promise<Bytes>;
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

  /**
   * A large file, fetched and opened as far as it is asked for; nothing of it is kept. Each part is asked of the server,
   * which asks the consents, and none is given once the record has gone from this device.
   */
  async open({ record, blob, key, size }: LargeFile): Promise<ReadableFile> {
    const requireHeld = () => {
      if (!this.#isHeld(record)) throw new ClientRefusal('notFound', { detail: 'the record has gone' });
    };
    const place = { establishment: this.#establishment, blob };
    const sealed = (from: number, to: number) =>
      this.#session.with((token) => this.#transport.getBlob(this.#establishment, blob, token, { from, to }));
    const file = await distrusted(openBlob(fromBase64Url(key), place, size, sealed));
    return {
      size: file.plainSize,
      read: async (start, end) => {
        requireHeld();
        const bytes = await distrusted(file.read(start, end));
        requireHeld();
        return bytes;
      },
    };
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

async function distrusted<Value>(opening: Promise<Value>): Promise<Value> {
  try {
    return await opening;
  } catch (cause) {
    if (!(cause instanceof CryptoRefusal)) throw cause;
    throw new ClientRefusal('recordDistrust', {
      detail: 'a file is not the one its author published',
      cause,
    });
  }
}

/**
 * Everything that lies on a host, and what of it opens: every key that is found, or was talked out of somebody, is tried on
 * every seal, wrap, record, file and bundle, and what opens is searched for keys in turn.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  decryptBlob,
  decryptBody,
  decryptUnder,
  deriveInvitationSecrets,
  deriveRescueSecrets,
  fromBase64Url,
  importSealingKey,
  toBase64Url,
  unwrapKey,
  utf8,
  type Bytes,
} from '@cocon/crypto';
import {
  AUDIENCE_LABEL,
  audienceSealBinding,
  BUNDLE_LABEL,
  KEYRING_LABEL,
  readHeader,
  sealBinding,
} from '@cocon/protocol';
import type { Json } from './wire.ts';
import type { World } from './world.ts';

/** Copied from a host: rows, files (keys of the server among them), and whatever text was got besides. */
export interface Loot {
  readonly rows: readonly { readonly table: string; readonly row: string }[];
  readonly files: readonly { readonly name: string; readonly bytes: Bytes }[];
  readonly texts: readonly string[];
}

export async function copyHost({ host }: World, texts: readonly string[]): Promise<Loot> {
  const entries = await readdir(host.folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return {
    rows: await host.database.rows(),
    files: await Promise.all(
      files.map(async (path) => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })),
    ),
    texts,
  };
}

/** A key, and what it may be for. */
interface Found {
  readonly key: Bytes;
  readonly opens: 'anything' | 'bundles' | 'seals';
}

/** All that can be read: what lies there as it is, and what any of the keys opens. */
export class Thief {
  readonly #read: Buffer[];
  readonly #known: string;
  readonly #locks: Locks;
  readonly #tried = new Set<string>();
  readonly #waiting: Found[] = [];

  constructor(loot: Loot) {
    const { rows, files, texts } = loot;
    const said = [...rows.map(({ row }) => row), ...texts];
    this.#read = [...said.map((text) => Buffer.from(text)), ...files.map(({ bytes }) => Buffer.from(bytes))];
    this.#known = said.join('\n');
    this.#locks = locksOf(loot);
    for (const { bytes } of files) if (bytes.length === 32) this.#noteKey(bytes, 'anything');
  }

  /** Tries these, whatever lies there in the form of a key, and what they lead to; gives all that was read so far. */
  async readWith(secrets: readonly Bytes[]): Promise<Buffer> {
    for (const secret of secrets) await this.#learn(secret);
    await this.#learnFrom(this.#known);
    for (let found = this.#waiting.pop(); found; found = this.#waiting.pop()) {
      for (const opened of await this.#openedBy(found)) {
        this.#read.push(Buffer.from(opened));
        await this.#learn(opened);
        await this.#learnFrom(Buffer.from(opened).toString('utf8'));
      }
    }
    return Buffer.concat(this.#read);
  }

  #noteKey(key: Bytes, opens: Found['opens']): void {
    this.#waiting.push({ key, opens });
  }

  /** 32 bytes may be any key, 16 the secret of a card or of the sheet. */
  async #learn(bytes: Bytes): Promise<void> {
    const name = toBase64Url(bytes);
    if (this.#tried.has(name)) return;
    this.#tried.add(name);
    if (bytes.length === 32) this.#noteKey(bytes, 'anything');
    if (bytes.length !== 16) return;
    const { bundleKey, sealingSeed } = await deriveInvitationSecrets(bytes);
    this.#noteKey(bundleKey, 'bundles');
    this.#noteKey(sealingSeed, 'seals');
    this.#noteKey((await deriveRescueSecrets(bytes)).recoverySeed, 'seals');
  }

  async #learnFrom(text: string): Promise<void> {
    for (const [token] of text.matchAll(/(?<![\w-])(?:[\w-]{43}|[\w-]{22})(?![\w-])/g)) {
      const bytes = bytesOf(token);
      if (bytes) await this.#learn(bytes);
    }
  }

  async #openedBy({ key, opens }: Found): Promise<Bytes[]> {
    const { bundles, boxes, seals } = this.#locks;
    const tries: Opening[] = [];
    if (opens !== 'seals') tries.push(...bundles);
    if (opens === 'anything') tries.push(...boxes);
    if (opens !== 'bundles') {
      const { publicKey } = await importSealingKey(key);
      // Nothing is sealed to a key that no text names.
      if (this.#known.includes(toBase64Url(publicKey))) tries.push(...seals);
    }
    const opened: Bytes[] = [];
    for (const open of tries) {
      const bytes = await open(key).catch(() => undefined);
      if (bytes) opened.push(bytes);
    }
    return opened;
  }
}

/** Undefined for a word of that length. */
function bytesOf(token: string): Bytes | undefined {
  try {
    return fromBase64Url(token);
  } catch {
    return undefined;
  }
}

type Opening = (key: Bytes) => Promise<Bytes>;

interface Locks {
  readonly bundles: readonly Opening[];
  /** Records, their wraps, files. */
  readonly boxes: readonly Opening[];
  readonly seals: readonly Opening[];
}

function locksOf({ rows, files }: Loot): Locks {
  const of = (name: string): Json[] =>
    rows.filter(({ table }) => table === name).map(({ row }) => JSON.parse(row));
  const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text.slice(2), 'hex'));
  const establishment: string = of('establishments')[0]?.establishment_id ?? '';
  const records = of('records');
  const headers = new Map<string, string>(records.map(({ id, header }) => [id, header]));
  const named = new Set(records.flatMap(({ header }) => readHeader(header)?.blobs.map(({ id }) => id) ?? []));
  const boxes: Opening[] = [
    ...of('wraps').map(
      ({ record, wrap }): Opening =>
        (key) =>
          unwrapKey(key, hex(wrap), utf8(headers.get(record) ?? '')),
    ),
    ...records.map(
      ({ header, ciphertext }): Opening =>
        (key) =>
          decryptBody(key, utf8(header), hex(ciphertext)),
    ),
    ...files
      .filter(({ name }) => named.has(name as never))
      .map(
        ({ name, bytes }): Opening =>
          (key) =>
            decryptBlob(key, { establishment, blob: name }, bytes),
      ),
  ];
  const bundles = of('invitations')
    .filter(({ bundle }) => bundle !== null)
    .map(
      ({ bundle }): Opening =>
        (key) =>
          decryptUnder(key, BUNDLE_LABEL, fromBase64Url(bundle)),
    );
  const sealedUnder =
    (sealed: string, label: string, bind: Bytes): Opening =>
    async (key) =>
      (await importSealingKey(key)).open(fromBase64Url(sealed), { label, bind });
  const seals = [
    ...of('seals').map(({ keyring, version, target, sealed }) =>
      sealedUnder(sealed, KEYRING_LABEL, sealBinding(keyring, version, target)),
    ),
    ...of('audience_seals').map(({ audience, keyring, version, sealed }) =>
      sealedUnder(sealed, AUDIENCE_LABEL, audienceSealBinding(establishment, audience, { keyring, version })),
    ),
  ];
  return { bundles, boxes, seals };
}

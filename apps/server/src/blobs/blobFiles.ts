/**
 * Files of blobs: `<folder>/<establishment>/<first two letters>/<id>`, ours alone. A file is written in `.uploads` under
 * another name, flushed, and renamed, so that under its own name it is always whole; it counts only once its row is
 * committed. What stays unfinished there for seven days is swept.
 * Small ones stay in memory as bytes; who may have them is asked each time.
 *
 * `deletions.log` lies beside them: one line per record or blob erased, appended at once, never rewritten (59).
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobId, EstablishmentId } from '@cocon/protocol';
import { makeFolder } from '../platform/dataFolder.ts';
import { Recent } from '../platform/recent.ts';
import { Refused } from '../platform/refused.ts';
import type { Erased } from '../retention/eraseRecord.ts';

const LARGEST_KEPT = 1024 * 1024;
const KEPT_BYTES = 48 * 1024 * 1024;

/** Bytes that are whole and flushed, not yet in a blob's place. */
export interface Received {
  readonly size: number;
  /** Gives them the blob's name: inside the transaction that enters its row, so that no two writers mix. */
  place(): Promise<void>;
  discard(): Promise<void>;
}

export interface BlobStore {
  readonly folder: string;
  /** Where bytes gather; names begin with the establishment and a dot. */
  readonly uploads: string;
  /** Writes a stream of bytes beside its place; refuses it, leaving nothing, when it is too large or not of its hash. */
  receive(
    establishment: EstablishmentId,
    blob: BlobId,
    bytes: AsyncIterable<Uint8Array>,
    expected: { readonly sha256: string; readonly most: number },
  ): Promise<Received>;
  /** Gives a whole file of the same file system a blob's name. */
  adopt(establishment: EstablishmentId, blob: BlobId, file: string): Promise<void>;
  /** All bytes of a small blob; undefined when it is too large to be kept, or not there. */
  small(establishment: EstablishmentId, blob: BlobId, size: number): Promise<Buffer | undefined> | Buffer;
  stream(establishment: EstablishmentId, blob: BlobId, range?: { start: number; end: number }): ReadStream;
  pathOf(establishment: EstablishmentId, blob: BlobId): string;
  unlink(establishment: EstablishmentId, blob: BlobId): Promise<void>;
  /** Removes what was begun and not written to since `before` (epoch ms; `Infinity`: all of it). */
  sweepUploads(establishment: EstablishmentId, before: number): Promise<void>;
  noteDeletions(erased: readonly Erased[]): Promise<void>;
  /** Every file of an establishment that is no more, also those not yet received in full. */
  removeAll(establishment: EstablishmentId): Promise<void>;
}

export function blobStoreIn(dataFolder: string): BlobStore {
  const folder = makeFolder(join(dataFolder, 'blobs'));
  const uploads = makeFolder(join(folder, '.uploads'));
  const kept = new Recent<string, Buffer>(KEPT_BYTES, (bytes) => bytes.length);
  const noted = new Recent<string, true>(20_000);
  const relative = (establishment: EstablishmentId, blob: BlobId) =>
    join(establishment, blob.slice(0, 2), blob);
  const fileOf = (establishment: EstablishmentId, blob: BlobId) =>
    join(folder, relative(establishment, blob));
  const sweepUploads = async (establishment: EstablishmentId, before: number) => {
    for (const name of await readdir(uploads)) {
      if (!name.startsWith(`${establishment}.`)) continue;
      const file = join(uploads, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < before) await rm(file, { force: true });
    }
  };

  return {
    folder,
    uploads,
    pathOf: relative,
    async receive(establishment, blob, bytes, { sha256, most }) {
      const file = fileOf(establishment, blob);
      const unfinished = join(uploads, `${establishment}.${randomUUID()}`);
      const discard = () => rm(unfinished, { force: true });
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      try {
        const size = await writeWhole(unfinished, bytes, { sha256, most });
        return { size, place: () => putInPlace(unfinished, file), discard };
      } catch (error) {
        await discard();
        throw error;
      }
    },
    async adopt(establishment, blob, file) {
      const place = fileOf(establishment, blob);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      const handle = await open(file, 'r+');
      try {
        await handle.chmod(0o600);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await putInPlace(file, place);
    },
    small(establishment, blob, size) {
      const key = `${establishment}${blob}`;
      const known = kept.get(key);
      if (known) return known;
      if (size > LARGEST_KEPT) return Promise.resolve(undefined);
      return readFile(fileOf(establishment, blob)).then(
        (bytes) => {
          kept.set(key, bytes);
          return bytes;
        },
        (error: unknown) => {
          if (isMissing(error)) return undefined;
          throw error;
        },
      );
    },
    stream: (establishment, blob, range) => createReadStream(fileOf(establishment, blob), range),
    async unlink(establishment, blob) {
      kept.delete(`${establishment}${blob}`);
      await rm(fileOf(establishment, blob), { force: true });
      kept.delete(`${establishment}${blob}`);
    },
    sweepUploads,
    async noteDeletions(erased) {
      const lines: string[] = [];
      for (const { establishment, record, blobs } of erased) {
        const ids = [...(record ? [`record ${record}`] : []), ...blobs.map((blob) => `blob ${blob}`)];
        for (const id of ids) {
          if (noted.get(`${establishment}${id}`)) continue;
          lines.push(`${new Date().toISOString()} ${establishment} ${id}\n`);
        }
      }
      if (lines.length === 0) return;
      await appendFlushed(join(folder, 'deletions.log'), lines.join(''));
      for (const line of lines) noted.set(line.slice(line.indexOf(' ') + 1, -1).replace(' ', ''), true);
    },
    async removeAll(establishment) {
      for (const key of kept.keys()) if (key.startsWith(establishment)) kept.delete(key);
      await rm(join(folder, establishment), { recursive: true, force: true });
      await sweepUploads(establishment, Infinity);
    },
  };
}

async function writeWhole(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  { sha256, most }: { sha256: string; most: number },
): Promise<number> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > most) throw new Refused('tooLarge');
      hash.update(chunk);
      await handle.appendFile(chunk);
    }
    if (size === 0 || hash.digest('base64url') !== sha256)
      throw new Refused('badRequest', 'hash of the bytes');
    await handle.sync();
  } finally {
    await handle.close();
  }
  return size;
}

async function putInPlace(from: string, to: string): Promise<void> {
  await rename(from, to);
  const folder = await open(dirname(to), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function appendFlushed(file: string, text: string): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.appendFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

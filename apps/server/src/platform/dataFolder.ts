/** The data folder's own files: the server's secret key, the folder of blobs. Ours alone (0700, files 0600). */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;

export function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}

/** The key under which tokens and nonces are authenticated; made once. */
export function readOrMakeKey(dataFolder: string): Buffer {
  const file = join(makeFolder(dataFolder), 'session.key');
  try {
    writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES) {
    throw new Error(
      `Le fichier ${file} est abîmé : supprimez-le, puis relancez Cocon (chacun se reconnectera).`,
    );
  }
  return key;
}

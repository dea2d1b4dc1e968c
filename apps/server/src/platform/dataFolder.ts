/** The data folder's own files: the server's secret keys, the folder of blobs. Ours alone (0700, files 0600). */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;

export function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}

/** The server's keys, each with what is lost when it is made anew. */
const LOSS = {
  /** Under it tokens and nonces are authenticated. */
  session: 'chacun se reconnectera',
  /** From it come the shares of ways back by card and code; no database has it, and no backup of one. */
  wayback: 'les codes qui permettent de revenir avec sa carte seront à choisir à nouveau',
  /** Under it lie the addresses of those who want mails; links in mails come from it. */
  mail: 'les adresses de courriel seront à redonner',
  /** Under it the host certifies what ended by itself; the register names its public half. */
  host: 'la direction devra reconnaître la nouvelle clé avant un certificat',
  /** From it come the pair of keys that phones know, and the one under which lies where they are reached. */
  push: 'les téléphones à prévenir seront à inscrire à nouveau',
  /** OPAQUE's setup: without it nobody tries a password, whatever database they have. */
  password: 'les identifiants et mots de passe seront à choisir à nouveau',
} as const;

/** OPAQUE's setup as its library writes it. */
const SETUP = /^[\w-]{171}$/;

/** A key of the server; made once. */
export function readOrMakeKey(dataFolder: string, name: Exclude<keyof typeof LOSS, 'password'>): Buffer {
  const file = fileOf(dataFolder, name);
  putOnce(file, randomBytes(KEY_BYTES));
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES) throw damaged(file, name);
  return key;
}

/** OPAQUE's setup, if one was made. */
export function readSetup(dataFolder: string): string | undefined {
  const file = fileOf(dataFolder, 'password');
  if (!existsSync(file)) return undefined;
  const setup = readFileSync(file, 'utf8');
  if (!SETUP.test(setup)) throw damaged(file, 'password');
  return setup;
}

/** Keeps a setup; where there is one already, that is the one. */
export function keepSetup(dataFolder: string, setup: string): string {
  putOnce(fileOf(dataFolder, 'password'), setup);
  return readSetup(dataFolder) ?? setup;
}

const fileOf = (dataFolder: string, name: keyof typeof LOSS): string =>
  join(makeFolder(dataFolder), `${name}.key`);

function putOnce(file: string, content: Buffer | string): void {
  try {
    writeFileSync(file, content, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

const damaged = (file: string, name: keyof typeof LOSS): Error =>
  new Error(`Le fichier ${file} est abîmé : supprimez-le, puis relancez Cocon (${LOSS[name]}).`);

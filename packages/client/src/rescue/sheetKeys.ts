/** The keys that a rescue sheet is worth, from its code or its secret. */
import {
  deriveRescueSecrets,
  importSealingKey,
  importSigningKey,
  makeSecret,
  readRescueCode,
  sha256,
  toBase64Url,
  utf8,
  writeRescueCode,
  type Bytes,
  type SealingKey,
  type SigningKey,
} from '@cocon/crypto';
import type { RegisterState } from '@cocon/protocol';
import { ClientRefusal } from '../refusal.ts';

export interface SheetKeys {
  readonly root: SigningKey;
  readonly recovery: SealingKey;
  /** The public halves, as the register names them. */
  readonly publicKeys: { readonly root: string; readonly recovery: string };
}

/** A sheet that is to be printed. */
export interface NewSheet {
  readonly code: string;
  readonly keys: SheetKeys;
}

/** Whether a text is a whole code without a slip. */
export const isRescueCode = (text: string): boolean => readRescueCode(text) !== undefined;

/** Whether a sheet's root is the register's. */
export async function isRescueSheetOf(code: string, { root }: RegisterState): Promise<boolean> {
  return (await keysOfCode(code)).publicKeys.root === root;
}

export async function makeSheet(): Promise<NewSheet> {
  const secret = makeSecret(16);
  return { code: writeRescueCode(secret), keys: await keysOf(secret) };
}

export async function keysOfCode(code: string): Promise<SheetKeys> {
  const secret = readRescueCode(code);
  if (!secret) throw new ClientRefusal('badRequest', { detail: 'not a rescue code' });
  return keysOf(secret);
}

/** Under what a return begun with this sheet rests on this device, so that it is found again after a cut. */
export async function nameOfReturn({ publicKeys }: SheetKeys): Promise<string> {
  return toBase64Url((await sha256(utf8(`cocon/1/return\u0000${publicKeys.root}`))).slice(0, 16));
}

async function keysOf(secret: Bytes): Promise<SheetKeys> {
  const { rootSeed, recoverySeed } = await deriveRescueSecrets(secret);
  const [root, recovery] = await Promise.all([importSigningKey(rootSeed), importSealingKey(recoverySeed)]);
  const publicKeys = { root: toBase64Url(root.publicKey), recovery: toBase64Url(recovery.publicKey) };
  return { root, recovery, publicKeys };
}

/**
 * HPKE (RFC 9180) in base mode, suite X-Wing (ML-KEM-768 + X25519, KEM 0x647a) / HKDF-SHA256 / AES-256-GCM,
 * from a 32-byte X-Wing decapsulation seed.
 *
 * X-Wing holds as long as either half does. It is taken from WebCrypto where the platform has it whole, or
 * has ML-KEM-768, X25519 and SHA-3; otherwise in JavaScript. The same seed gives the same public key.
 */
import {
  AEAD_AES_256_GCM,
  CipherSuite,
  DecapError,
  DeserializeError,
  EncapError,
  KDF_HKDF_SHA256,
  KEM_MLKEM768_X25519,
  OpenError,
  type Key,
} from 'hpke';
import { createChoice } from './backend.ts';
import { fromBase64Url } from './base64url.ts';
import { type Bytes, concatBytes, copyBytes, equalBytes } from './bytes.ts';
import type { XWing } from './xWing.ts';
import { isAcceptableSealingKey } from './xWingEncoding.ts';
import { derivePublicKeyNatively } from './xWingNative.ts';
import { sha256 } from './sha256.ts';

/** Length of an X-Wing encapsulation, with which every sealed text begins. */
export const encapsulationLength = 1120;

const trialSeed = fromBase64Url('f5wrpOiPgn1hYEVQdgWFPtc7gJP277yI6xpurPpm7yY');
const trialPublicKeyHash = fromBase64Url('LoFt7rzXbFyA0M0tF0R4hxZY6OL_QrydSm5IY3LoVrs');

const native: XWing = { kem: KEM_MLKEM768_X25519, derivePublicKey: derivePublicKeyNatively };

function createSuite(xWing: XWing): CipherSuite {
  return new CipherSuite(xWing.kem, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
}

/** The draft's first seed must give the draft's public key, and open what is sealed to it. */
async function worksNatively(xWing: XWing): Promise<boolean> {
  const publicKey = await xWing.derivePublicKey(trialSeed);
  if (!equalBytes(await sha256(publicKey), trialPublicKeyHash)) return false;
  const opener = await createOpenerWith(xWing, trialSeed);
  const sealed = await sealWith(xWing, publicKey, trialSeed, new Uint8Array());
  const opened = sealed && (await opener.open(sealed, new Uint8Array()));
  return opened !== undefined && equalBytes(opened, trialSeed);
}

const chooseXWing = createChoice<XWing>(
  native,
  worksNatively,
  async () => (await import('./xWingPortable.ts')).portableXWing,
);

export type Opener = {
  readonly publicKey: Bytes;
  /** The plaintext, or `undefined` when this key and info do not open it. */
  open(sealed: Bytes, info: Bytes): Promise<Bytes | undefined>;
};

async function createOpenerWith(xWing: XWing, seed: Bytes): Promise<Opener> {
  const suite = createSuite(xWing);
  const publicKey = await xWing.derivePublicKey(seed);
  const key: Key = await suite.DeserializePrivateKey(seed, false);
  return {
    publicKey,
    open: async (sealed, info) => {
      const encapsulation = sealed.subarray(0, encapsulationLength);
      const ciphertext = sealed.subarray(encapsulationLength);
      try {
        return copyBytes(await suite.Open(key, encapsulation, ciphertext, { info }));
      } catch (error) {
        if (error instanceof OpenError || error instanceof DecapError) return undefined;
        throw error;
      }
    },
  };
}

async function sealWith(
  xWing: XWing,
  publicKey: Bytes,
  plaintext: Bytes,
  info: Bytes,
): Promise<Bytes | undefined> {
  if (!isAcceptableSealingKey(publicKey)) return undefined;
  const suite = createSuite(xWing);
  try {
    const key = await suite.DeserializePublicKey(publicKey);
    const { encapsulatedSecret, ciphertext } = await suite.Seal(key, plaintext, { info });
    return concatBytes(encapsulatedSecret, ciphertext);
  } catch (error) {
    if (error instanceof DeserializeError || error instanceof EncapError) return undefined;
    throw error;
  }
}

/** The opener of a 32-byte seed. */
export async function createOpener(seed: Bytes): Promise<Opener> {
  return createOpenerWith(await chooseXWing(), seed);
}

/** enc ‖ ciphertext, or `undefined` if the public key is none. */
export async function sealTo(publicKey: Bytes, plaintext: Bytes, info: Bytes): Promise<Bytes | undefined> {
  return sealWith(await chooseXWing(), publicKey, plaintext, info);
}

/** Every primitive against published vectors, and against an implementation from elsewhere. */
import { argon2id as argon2idElsewhere } from '@noble/hashes/argon2.js';
import { KEM_MLKEM768_X25519 } from 'hpke';
import { afterEach, describe, expect, test } from 'vitest';
import published from '../../vectors/published.json' with { type: 'json' };
import draft from '../../vectors/xwing-draft.json' with { type: 'json' };
import { decryptAesGcm, encryptAesGcm, importAesKey } from './aesGcm.ts';
import { argon2id } from './argon2.ts';
import { forceBackend } from './backend.ts';
import { fromBase64Url } from './base64url.ts';
import { type Bytes, copyBytes, utf8 } from './bytes.ts';
import { createSigner } from './ed25519Sign.ts';
import { verifyEd25519 } from './ed25519Verify.ts';
import { hkdf } from './hkdf.ts';
import { sha256 } from './sha256.ts';
import { derivePublicKeyNatively } from './xWingNative.ts';
import { portableXWing } from './xWingPortable.ts';

const hex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));

afterEach(() => forceBackend(undefined));

describe.each(['native', 'portable'] as const)('Ed25519, %s', (backend) => {
  test.each(published.ed25519.vectors)('KY-1 RFC 8032 $name', async (vector) => {
    forceBackend(backend);
    const signer = await createSigner(hex(vector.seed));
    expect(signer.publicKey).toEqual(hex(vector.publicKey));
    expect(await signer.sign(hex(vector.message))).toEqual(hex(vector.signature));
    const message = hex(vector.message);
    expect(await verifyEd25519(hex(vector.publicKey), message, hex(vector.signature))).toBe(true);
  });
});

describe('X-Wing', () => {
  const seed = fromBase64Url(draft.seed);

  test('KY-5 the draft’s seed gives the draft’s public key, natively and not', async () => {
    expect(await derivePublicKeyNatively(seed)).toEqual(fromBase64Url(draft.publicKey));
    expect(await portableXWing.derivePublicKey(seed)).toEqual(fromBase64Url(draft.publicKey));
  });

  test.each([
    ['native', KEM_MLKEM768_X25519],
    ['portable', portableXWing.kem],
  ] as const)('KY-5 the draft’s encapsulation gives the draft’s secret (%s)', async (_, createKem) => {
    const kem = createKem();
    const key = await kem.DeserializePrivateKey(seed, false);
    const secret = await kem.Decap(fromBase64Url(draft.ciphertext), key, undefined);
    expect(copyBytes(secret)).toEqual(fromBase64Url(draft.sharedSecret));
  });
});

describe('symmetric primitives', () => {
  test('EV-1 HKDF-SHA256 is RFC 5869’s', async () => {
    const { secret, info, salt, derived } = published.hkdf;
    expect(await hkdf(hex(secret), hex(info), 42, hex(salt))).toEqual(hex(derived));
  });

  test('EV-1 AES-256-GCM gives the published ciphertexts', async () => {
    const key = await importAesKey(hex(published.aesGcm.key));
    const nonce = hex(published.aesGcm.nonce);
    for (const { plain, sealed } of published.aesGcm.vectors) {
      expect(await encryptAesGcm(key, nonce, new Uint8Array(), hex(plain))).toEqual(hex(sealed));
      expect(await decryptAesGcm(key, nonce, new Uint8Array(), hex(sealed))).toEqual(hex(plain));
    }
  });

  test('EV-1 SHA-256 gives the published hash, however its input is cut', async () => {
    const message = hex(published.sha256.message);
    expect(await sha256(message)).toEqual(hex(published.sha256.hash));
    expect(await sha256(message.subarray(0, 1), message.subarray(1))).toEqual(hex(published.sha256.hash));
  });

  test('KY-11 Argon2id gives the reference implementation’s answer', async () => {
    const { password, salt, stretched, ...cost } = published.argon2id;
    expect(await argon2id(utf8(password), utf8(salt), cost)).toEqual(hex(stretched));
  });

  test('KY-11 Argon2id agrees with another implementation', async () => {
    const password = utf8('é 2468');
    const salt = utf8('sixteen bytes ..');
    const elsewhere = argon2idElsewhere(password, salt, { t: 3, m: 64, p: 2, dkLen: 32 });
    const here = await argon2id(password, salt, { memory: 64, passes: 3, lanes: 2 });
    expect(here).toEqual(copyBytes(elsewhere));
  });
});

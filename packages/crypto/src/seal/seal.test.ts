import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { XWing } from '@hpke/hybridkem-x-wing';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { forceBackend } from '../primitives/backend.ts';
import { type Bytes, concatBytes, copyBytes, utf8 } from '../primitives/bytes.ts';
import { CryptoRefusal, type RefusalReason } from '../refusal.ts';
import { seal } from './seal.ts';
import { sealInfo } from './sealContext.ts';
import { importSealingKey, makeSealingSeed } from './sealingKey.ts';

const backends = ['native', 'portable'] as const;
const context = { label: 'keyring', bind: utf8('est_1/keyring_1/2') };
const secret = utf8('thirty-two bytes of key material');
const refusal = (reason: RefusalReason) => new CryptoRefusal(reason);

afterEach(() => forceBackend(undefined));

test('KY-5 a seed has one public key, natively and not', async () => {
  for (let i = 0; i < 5; i++) {
    const seed = makeSealingSeed();
    forceBackend('native');
    const native = await importSealingKey(seed);
    forceBackend('portable');
    const portable = await importSealingKey(seed);
    expect(native.publicKey).toHaveLength(1216);
    expect(native.publicKey).toEqual(portable.publicKey);
  }
});

describe.each(backends)('seals, %s', (backend) => {
  test('KY-6 what one backend seals the other opens', async () => {
    const seed = makeSealingSeed();
    forceBackend(backend);
    const key = await importSealingKey(seed);
    const sealed = await seal(key.publicKey, secret, context);
    expect(sealed).toHaveLength(1120 + secret.length + 16);
    for (const other of backends) {
      forceBackend(other);
      expect(await (await importSealingKey(seed)).open(sealed, context)).toEqual(secret);
    }
  });

  test('KY-6 another HPKE implementation opens our seals, and we open its', async () => {
    forceBackend(backend);
    const seed = makeSealingSeed();
    const key = await importSealingKey(seed);
    const suite = new CipherSuite({ kem: new XWing(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
    const info = copyBytes(sealInfo(context)).buffer;

    const ours = await seal(key.publicKey, secret, context);
    const recipientKey = await suite.kem.deserializePrivateKey(copyBytes(seed).buffer);
    const enc = ours.slice(0, 1120).buffer;
    const opened = await suite.open({ recipientKey, enc, info }, ours.slice(1120).buffer);
    expect(copyBytes(opened)).toEqual(secret);

    const recipientPublicKey = await suite.kem.deserializePublicKey(copyBytes(key.publicKey).buffer);
    const theirs = await suite.seal({ recipientPublicKey, info }, copyBytes(secret).buffer);
    const sealed = concatBytes(copyBytes(theirs.enc), copyBytes(theirs.ct));
    expect(await key.open(sealed, context)).toEqual(secret);
  });

  test('KY-7 another key, label or place does not open', async () => {
    forceBackend(backend);
    const key = await importSealingKey(makeSealingSeed());
    const other = await importSealingKey(makeSealingSeed());
    const sealed = await seal(key.publicKey, secret, context);
    await expect(other.open(sealed, context)).rejects.toEqual(refusal('wrongKey'));
    const elsewhere = { ...context, bind: utf8('est_1/keyring_1/3') };
    await expect(key.open(sealed, elsewhere)).rejects.toEqual(refusal('wrongKey'));
    await expect(key.open(sealed, { ...context, label: 'audience' })).rejects.toEqual(refusal('wrongKey'));
  });

  test('KY-7 one changed bit anywhere refuses', async () => {
    forceBackend(backend);
    const key = await importSealingKey(makeSealingSeed());
    const sealed = await seal(key.publicKey, secret, context);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), async (bit) => {
        const changed = sealed.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        // The last bit of an X25519 point is ignored by the curve, and bound by the combiner.
        await expect(key.open(changed, context)).rejects.toEqual(refusal('wrongKey'));
      }),
      { numRuns: 60, examples: [[1120 * 8 - 1], [0], [sealed.length * 8 - 1]] },
    );
  });

  test('KY-7 a seal cut anywhere refuses', async () => {
    forceBackend(backend);
    const key = await importSealingKey(makeSealingSeed());
    const sealed = await seal(key.publicKey, secret, context);
    for (const length of [0, 1, 1088, 1119, 1120, 1135]) {
      await expect(key.open(sealed.slice(0, length), context)).rejects.toEqual(refusal('malformed'));
    }
    for (const length of [1136, sealed.length - 1]) {
      await expect(key.open(sealed.slice(0, length), context)).rejects.toEqual(refusal('wrongKey'));
    }
  });

  test('KY-7 what is no public key is refused', async () => {
    forceBackend(backend);
    const { publicKey } = await importSealingKey(makeSealingSeed());
    const outOfRange = concatBytes(new Uint8Array(1184).fill(255), publicKey.subarray(1184));
    // 3329, the first value that is no coefficient, as the first and as the second of a pair.
    const firstOfPair = concatBytes(Uint8Array.of(0x01, 0x0d, 0x00), publicKey.subarray(3));
    const secondOfPair = concatBytes(Uint8Array.of(0x00, 0x10, 0xd0), publicKey.subarray(3));
    const smallOrder = concatBytes(publicKey.subarray(0, 1184), new Uint8Array(32));
    const noKeys: Bytes[] = [
      new Uint8Array(),
      publicKey.slice(1),
      outOfRange,
      firstOfPair,
      secondOfPair,
      smallOrder,
    ];
    for (const noKey of noKeys) {
      await expect(seal(noKey, secret, context)).rejects.toEqual(refusal('malformed'));
    }
  });
});

test('KY-5 a seed of another length is refused', async () => {
  await expect(importSealingKey(new Uint8Array(33))).rejects.toThrow(RangeError);
});

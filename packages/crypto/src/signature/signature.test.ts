import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { forceBackend } from '../primitives/backend.ts';
import { type Bytes, concatBytes, copyBytes, utf8 } from '../primitives/bytes.ts';
import { isAcceptablePublicKey, isAcceptableSignature } from '../primitives/ed25519Encoding.ts';
import { verifyEd25519 } from '../primitives/ed25519Verify.ts';
import { importSigningKey, makeSigningSeed } from './signingKey.ts';
import { verifySignature } from './verifySignature.ts';

const { Point } = ed25519;
const backends = ['native', 'portable'] as const;
const message = utf8('a record');

afterEach(() => forceBackend(undefined));

describe.each(backends)('signatures, %s', (backend) => {
  test('KY-1 a signature verifies on either backend', async () => {
    forceBackend(backend);
    const key = await importSigningKey(makeSigningSeed());
    const signature = await key.sign('record', message);
    for (const other of backends) {
      forceBackend(other);
      expect(await verifySignature(key.publicKey, 'record', message, signature)).toBe(true);
    }
  });

  test('KY-2 another label, message or key does not verify', async () => {
    forceBackend(backend);
    const key = await importSigningKey(makeSigningSeed());
    const other = await importSigningKey(makeSigningSeed());
    const signature = await key.sign('record', message);
    expect(await verifySignature(key.publicKey, 'records', message, signature)).toBe(false);
    expect(await verifySignature(key.publicKey, 'record', utf8('a recorf'), signature)).toBe(false);
    expect(await verifySignature(other.publicKey, 'record', message, signature)).toBe(false);
  });

  test('KY-3 one changed bit anywhere in the signature or the key is refused', async () => {
    forceBackend(backend);
    const key = await importSigningKey(makeSigningSeed());
    const whole = concatBytes(key.publicKey, await key.sign('record', message));
    const changedBit = fc.integer({ min: 0, max: whole.length * 8 - 1 });
    await fc.assert(
      fc.asyncProperty(changedBit, async (bit) => {
        const changed = whole.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const isTheirs = verifySignature(changed.slice(0, 32), 'record', message, changed.slice(32));
        expect(await isTheirs).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('KY-3 malformed input is a plain no', async () => {
    forceBackend(backend);
    const anyBytes = fc.uint8Array({ maxLength: 80 }).map((bytes) => copyBytes(bytes));
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.string(), anyBytes, anyBytes, async (key, label, text, signature) => {
        expect(await verifySignature(key, label, text, signature)).toBe(false);
      }),
    );
    const exact = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => copyBytes(bytes));
    await fc.assert(
      fc.asyncProperty(exact, async (bytes) => {
        expect(await verifySignature(bytes.slice(0, 32), 'record', message, bytes)).toBe(false);
      }),
    );
    const missing: unknown = undefined;
    expect(await verifySignature(missing as Bytes, 'record', message, missing as Bytes)).toBe(false);
    expect(await verifySignature(message, 'record', missing as Bytes, message)).toBe(false);
  });

  test('KY-4 a signature that holds only up to the cofactor is refused', async () => {
    forceBackend(backend);
    // A key that is an honest point plus one of order 8: [8] times the equation holds, the equation does not.
    const torsion = Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa');
    expect(torsion.isSmallOrder()).toBe(true);
    const a = 123456789n;
    const r = 987654321n;
    const publicKey = copyBytes(Point.BASE.multiply(a).add(torsion).toBytes());
    const encodedR = copyBytes(Point.BASE.multiply(r).toBytes());
    let accepted = 0;
    for (let i = 0; i < 24; i++) {
      const text = utf8(`message ${i}`);
      const hash = await crypto.subtle.digest('SHA-512', concatBytes(encodedR, publicKey, text));
      const k = Point.Fn.create(littleEndian(new Uint8Array(hash)));
      const signature = concatBytes(encodedR, toLittleEndian(Point.Fn.create(r + k * a)));
      // The library's own, laxer equation takes every one of them.
      expect(ed25519.verify(signature, text, publicKey, { zip215: false })).toBe(true);
      const isTheirs = await verifyEd25519(publicKey, text, signature);
      expect(isTheirs).toBe(k % 8n === 0n);
      if (isTheirs) accepted++;
    }
    expect(accepted).toBeLessThan(24);
  });

  test('KY-4 a key of small order is refused, though its signature would fit any message', async () => {
    forceBackend(backend);
    const neutral = copyBytes(Point.ZERO.toBytes());
    const encodedR = copyBytes(Point.BASE.multiply(5n).toBytes());
    const signature = concatBytes(encodedR, toLittleEndian(5n));
    expect(await verifyEd25519(neutral, message, signature)).toBe(false);
  });
});

test('KY-4 all eight points of small order are refused, as keys and as R', () => {
  const generator = Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa');
  let point = Point.ZERO;
  const seen = new Set<string>();
  for (let i = 0; i < 8; i++) {
    const encoded = copyBytes(point.toBytes());
    seen.add(point.toHex());
    expect(isAcceptablePublicKey(encoded)).toBe(false);
    expect(isAcceptableSignature(concatBytes(encoded, new Uint8Array(32)))).toBe(false);
    point = point.add(generator);
  }
  expect(seen.size).toBe(8);
});

test('KY-4 y beyond the field and S beyond the order are refused', async () => {
  const key = await importSigningKey(makeSigningSeed());
  const signature = await key.sign('record', message);
  const order = Point.Fn.ORDER;
  const s = littleEndian(signature.subarray(32));
  const shifted = concatBytes(signature.subarray(0, 32), toLittleEndian(s + order));
  expect(isAcceptableSignature(signature)).toBe(true);
  expect(isAcceptableSignature(shifted)).toBe(false);
  expect(isAcceptablePublicKey(toLittleEndian(2n ** 255n - 19n + 3n))).toBe(false);
});

test('KY-1 a seed of another length is refused', async () => {
  await expect(importSigningKey(new Uint8Array(31))).rejects.toThrow(RangeError);
});

test('KY-2 a label that could be mistaken for data is refused when signing', async () => {
  const key = await importSigningKey(makeSigningSeed());
  for (const label of ['', 'a\0b', 'é', 'a b']) {
    await expect(key.sign(label, message)).rejects.toThrow(TypeError);
  }
});

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function toLittleEndian(value: bigint): Bytes {
  return Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn));
}

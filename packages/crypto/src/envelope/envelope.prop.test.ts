import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bytes, copyBytes } from '../primitives/bytes.ts';
import { CryptoRefusal } from '../refusal.ts';
import { decryptBody, encryptBody, makeContentKey } from './body.ts';
import { pad, paddedSize, unpad } from './padding.ts';
import { decryptUnder, encryptUnder } from './storageBox.ts';
import { makeAudienceKey, unwrapKey, wrapKey } from './wrappedKey.ts';

const anyBytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((bytes) => copyBytes(bytes));

type Kind = { name: string; make(): Promise<{ sealed: Bytes; open(sealed: Bytes): Promise<Bytes> }> };
const header = copyBytes(new TextEncoder().encode('a header'));

const kinds: Kind[] = [
  {
    name: 'body',
    make: async () => {
      const key = makeContentKey();
      const sealed = await encryptBody(key, header, new Uint8Array(40));
      return { sealed, open: async (changed) => decryptBody(key, header, changed) };
    },
  },
  {
    name: 'wrapped key',
    make: async () => {
      const key = makeAudienceKey();
      const sealed = await wrapKey(key, makeContentKey(), header);
      return { sealed, open: async (changed) => unwrapKey(key, changed, header) };
    },
  },
  {
    name: 'storage box',
    make: async () => {
      const key = makeContentKey();
      const sealed = await encryptUnder(key, 'outbox', new Uint8Array(40));
      return { sealed, open: async (changed) => decryptUnder(key, 'outbox', changed) };
    },
  },
];

describe.each(kinds)('$name', ({ make }) => {
  test('EV-9 one changed bit anywhere refuses', async () => {
    const { sealed, open } = await make();
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = sealed.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(open(changed)).rejects.toBeInstanceOf(CryptoRefusal);
    }
  });

  test('EV-9 cut anywhere, or longer, it refuses', async () => {
    const { sealed, open } = await make();
    for (let length = 0; length < sealed.length; length++) {
      await expect(open(sealed.slice(0, length))).rejects.toBeInstanceOf(CryptoRefusal);
    }
    const longer = new Uint8Array(sealed.length + 1);
    longer.set(sealed);
    await expect(open(longer)).rejects.toBeInstanceOf(CryptoRefusal);
  });

  test('EV-9 anything else refuses, and throws nothing but a refusal', async () => {
    const { open } = await make();
    await fc.assert(
      fc.asyncProperty(anyBytes(400), async (bytes) => {
        await expect(open(bytes)).rejects.toBeInstanceOf(CryptoRefusal);
      }),
      { numRuns: 50 },
    );
  });
});

test('EV-2 any body opens beside any header', async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes(3000), anyBytes(300), async (body, anyHeader) => {
      const key = makeContentKey();
      expect(await decryptBody(key, anyHeader, await encryptBody(key, anyHeader, body))).toEqual(body);
    }),
    { numRuns: 50 },
  );
});

describe('padding', () => {
  const size = fc.integer({ min: 0, max: 2 ** 30 });

  test('EV-6 a padded size holds the body, grows with it, and costs 6 % at most', () => {
    fc.assert(
      fc.property(size, size, (a, b) => {
        const padded = paddedSize(a, 256);
        expect(padded).toBeGreaterThanOrEqual(a + 4);
        expect(padded).toBeLessThanOrEqual(Math.max(256, (a + 4) * 1.06));
        if (a <= b) expect(padded).toBeLessThanOrEqual(paddedSize(b, 256));
      }),
    );
  });

  test('EV-6 bodies up to 1 MiB have 257 sizes in all', () => {
    const sizes = new Set<number>();
    for (let bodySize = 0; bodySize < 2 ** 20; bodySize += 16) sizes.add(paddedSize(bodySize, 256));
    expect(sizes.size).toBe(257);
    expect(paddedSize(0, 256)).toBe(paddedSize(252, 256));
    expect(paddedSize(253, 256)).toBe(272);
  });

  test('EV-6 unpadding gives the body back, and refuses what padding does not write', () => {
    fc.assert(
      fc.property(anyBytes(600), fc.constantFrom(256, 300, 4096), (body, minimumSize) => {
        expect(unpad(pad(body, minimumSize))).toEqual(body);
      }),
    );
    const padded = pad(new Uint8Array(10), 256);
    const notZero = padded.slice();
    notZero[255] = 1;
    const tooLong = padded.slice();
    tooLong[0] = 1;
    for (const wrong of [notZero, tooLong, padded.slice(0, 200), new Uint8Array()]) {
      expect(() => unpad(wrong)).toThrow(CryptoRefusal);
    }
  });
});

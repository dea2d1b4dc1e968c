import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64Url, encodeBase64Url } from './primitives/base64url.ts';
import { copyBytes } from './primitives/bytes.ts';
import * as verify from './verify.ts';

const anyBytes = fc.uint8Array({ maxLength: 200 }).map((bytes) => copyBytes(bytes));

describe('base64url', () => {
  test('KY-10 any bytes read back, natively and not', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const text = verify.toBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(encodeBase64Url(bytes)).toBe(text);
        expect(verify.fromBase64Url(text)).toEqual(bytes);
        expect(decodeBase64Url(text)).toEqual(bytes);
      }),
    );
  });

  test('KY-10 bytes have one text: whatever is read is written the same', () => {
    const characters = fc.constantFrom(
      'A',
      'B',
      'Q',
      'Z',
      'a',
      'z',
      '0',
      '9',
      '-',
      '_',
      '+',
      '/',
      '=',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 8 }), (text) => {
        let bytes;
        try {
          bytes = verify.fromBase64Url(text);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          return;
        }
        expect(verify.toBase64Url(bytes)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['A', 'AB', 'AAB', 'AA==', 'AA=', 'AA\n', ' AA', 'A+AA', 'A/AA', 'ÀAAA', 'AAAAA'])(
    'KY-10 %j is refused',
    (text) => {
      expect(() => verify.fromBase64Url(text)).toThrow(TypeError);
    },
  );
});

describe('bytes', () => {
  test('KY-10 equal bytes are equal, others are not', () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (a, b) => {
        expect(verify.equalBytes(a, b)).toBe(Buffer.compare(a, b) === 0);
        expect(verify.equalBytes(a, a.slice())).toBe(true);
      }),
    );
  });

  test('KY-10 text reads back; bytes that are not UTF-8 are refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(verify.fromUtf8(verify.utf8(text))).toBe(text);
      }),
    );
    expect(verify.fromUtf8(verify.utf8('\ufeffa'))).toBe('\ufeffa');
    expect(() => verify.fromUtf8(Uint8Array.of(0xc3))).toThrow(TypeError);
  });
});

/** Every file reached from `file` by import, static or not, of this package's own. */
async function reachable(file: URL, found: Set<string> = new Set()): Promise<Set<string>> {
  if (found.has(file.href)) return found;
  found.add(file.href);
  const source = await readFile(file, 'utf8');
  for (const [, names = '', path = ''] of source.matchAll(
    /(?:import|export)\s+([^;]*?)\s*from\s+'(\.[^']+)'/g,
  )) {
    // Types alone are gone when the code runs.
    if (!names.startsWith('type ')) await reachable(new URL(path, file), found);
  }
  for (const [, path = ''] of source.matchAll(/import\('(\.[^']+)'\)/g))
    await reachable(new URL(path, file), found);
  return found;
}

test('KY-15 what a server may import reaches nothing that opens, seals, derives or draws', async () => {
  const root = new URL('.', import.meta.url);
  const files = [...(await reachable(new URL('verify.ts', root)))].map((url) => url.slice(root.href.length));
  expect(files.toSorted()).toEqual([
    'primitives/backend.ts',
    'primitives/base64url.ts',
    'primitives/bytes.ts',
    'primitives/ed25519Encoding.ts',
    'primitives/ed25519Portable.ts',
    'primitives/ed25519Trial.ts',
    'primitives/ed25519Verify.ts',
    'primitives/label.ts',
    'primitives/sha256.ts',
    'signature/verifySignature.ts',
    'verify.ts',
  ]);
});

test('OQ-2 a server’s side of passwords reaches nothing else of ours', async () => {
  const root = new URL('.', import.meta.url);
  const files = [...(await reachable(new URL('passwordServer.ts', root)))];
  expect(files.map((url) => url.slice(root.href.length)).toSorted()).toEqual([
    'passwordServer.ts',
    'primitives/opaqueLibrary.ts',
    'primitives/opaqueServer.ts',
  ]);
});

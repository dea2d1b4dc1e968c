import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64Url } from '../primitives/base64url.ts';
import { copyBytes, equalBytes } from '../primitives/bytes.ts';
import { deriveKey } from './deriveKey.ts';
import { deriveInvitationSecrets } from './invitation.ts';
import { makeSecret } from './makeSecret.ts';
import { deriveRescueSecrets } from './rescue.ts';
import { readRescueCode, writeRescueCode } from './rescueCode.ts';
import { stretch } from './stretch.ts';

const cost = { memory: 64, passes: 1, lanes: 1 };
const salt = makeSecret(16);
const secretBytes = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => copyBytes(bytes));

describe('derived secrets', () => {
  test('KY-8 one secret gives the same always, and all different', async () => {
    const secret = makeSecret(16);
    const invitation = await deriveInvitationSecrets(secret);
    expect(await deriveInvitationSecrets(secret)).toEqual(invitation);
    expect(invitation.id).toHaveLength(16);
    const rescue = await deriveRescueSecrets(secret);
    const all = [...Object.values(invitation), ...Object.values(rescue), await deriveKey(secret, 'proof')];
    expect(new Set(all.map((bytes) => toBase64Url(bytes.subarray(0, 16)))).size).toBe(all.length);
  });

  test('KY-8 a key depends on its secret, its label and its salt', async () => {
    const secret = makeSecret(16);
    const key = await deriveKey(secret, 'a');
    expect(key).toHaveLength(32);
    expect(await deriveKey(secret, 'b')).not.toEqual(key);
    expect(await deriveKey(secret, 'a', salt)).not.toEqual(key);
    expect(await deriveKey(makeSecret(16), 'a')).not.toEqual(key);
  });

  test('KY-9 made secrets have the length asked for, and differ', () => {
    expect(makeSecret(16)).toHaveLength(16);
    expect(equalBytes(makeSecret(16), makeSecret(16))).toBe(false);
  });
});

describe('stretching', () => {
  test('KY-11 depends on the text, the salt and every part of the cost', async () => {
    const stretched = await stretch('2468', salt, cost);
    expect(stretched).toHaveLength(32);
    expect(await stretch('2468', salt, cost)).toEqual(stretched);
    expect(await stretch('2469', salt, cost)).not.toEqual(stretched);
    expect(await stretch('2468', makeSecret(16), cost)).not.toEqual(stretched);
    expect(await stretch('2468', salt, { ...cost, passes: 2 })).not.toEqual(stretched);
    expect(await stretch('2468', salt, { ...cost, memory: 128 })).not.toEqual(stretched);
  });

  test('KY-12 an accent is the same however it was typed', async () => {
    expect(await stretch('e\u0301té', salt, cost)).toEqual(await stretch('\u00e9té', salt, cost));
  });

  test('KY-11 no salt, no text or an absurd cost is refused', async () => {
    await expect(stretch('2468', new Uint8Array(15), cost)).rejects.toThrow(RangeError);
    await expect(stretch('', salt, cost)).rejects.toThrow(RangeError);
    for (const part of [{ memory: 2 ** 30 }, { memory: 7 }, { passes: 0 }, { passes: 1.5 }, { lanes: 99 }]) {
      await expect(stretch('2468', salt, { ...cost, ...part })).rejects.toThrow(RangeError);
    }
  });
});

describe('the rescue code', () => {
  test('KY-13 is seven groups of four and reads back', () => {
    fc.assert(
      fc.property(secretBytes, (secret) => {
        const code = writeRescueCode(secret);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(readRescueCode(code)).toEqual(secret);
      }),
    );
  });

  test('KY-13 is read however a person writes it', () => {
    fc.assert(
      fc.property(secretBytes, (secret) => {
        const code = writeRescueCode(secret);
        expect(readRescueCode(` ${code.toLowerCase().replaceAll('-', ' ')}\n`)).toEqual(secret);
        expect(readRescueCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(secret);
        expect(readRescueCode(code.replaceAll('0', 'O').replaceAll('1', 'I'))).toEqual(secret);
        expect(readRescueCode(code.replaceAll('-', ' – '))).toEqual(secret);
      }),
    );
  });

  test('KY-13 any one wrong character, and any two neighbours exchanged, are noticed', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(secretBytes, (secret) => {
        const symbols = writeRescueCode(secret).replaceAll('-', '');
        for (let i = 0; i < symbols.length; i++) {
          for (const other of alphabet) {
            if (other === symbols[i]) continue;
            expect(readRescueCode(symbols.slice(0, i) + other + symbols.slice(i + 1))).toBeUndefined();
          }
          const [a, b] = [symbols.charAt(i), symbols.charAt(i + 1)];
          if (b === '' || a === b) continue;
          expect(readRescueCode(symbols.slice(0, i) + b + a + symbols.slice(i + 2))).toBeUndefined();
        }
      }),
      { numRuns: 5 },
    );
  });

  test('KY-13 anything else is no code', () => {
    const code = writeRescueCode(makeSecret(16));
    for (const text of ['', code.slice(0, -1), `${code}0`, code.replace(/^./, 'U'), '🐣'.repeat(14)]) {
      expect(readRescueCode(text)).toBeUndefined();
    }
    expect(() => writeRescueCode(makeSecret(15))).toThrow(RangeError);
  });
});

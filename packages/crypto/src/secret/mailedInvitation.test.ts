import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64Url } from '../primitives/base64url.ts';
import { deriveInvitationSecrets } from './invitation.ts';
import { makeSecret } from './makeSecret.ts';
import {
  deriveMailedSecret,
  makeInvitationCode,
  readInvitationCode,
  writeInvitationCode,
} from './mailedInvitation.ts';
import { stretch } from './stretch.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const cost = { memory: 64, passes: 1, lanes: 1 };
const someCode = fc
  .array(fc.integer({ min: 0, max: 31 }), { minLength: 12, maxLength: 12 })
  .map((digits) => writeInvitationCode(digits));

describe('the code of an invitation by mail', () => {
  test('IV-1 is 60 random bits and a check, in three groups, and reads back however a person writes it', () => {
    const made = Array.from({ length: 400 }, makeInvitationCode);
    expect(new Set(made).size).toBe(made.length);
    // Every character stands in every place but the check's alike: none is left out.
    for (let place = 0; place < 12; place++) {
      const seen = new Set(made.map((code) => code.replaceAll('-', '').charAt(place)));
      expect(seen.size).toBe(32);
    }
    fc.assert(
      fc.property(someCode, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}$/);
        for (const written of [
          code,
          ` ${code.toLowerCase().replaceAll('-', ' ')}\n`,
          code.replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l'),
          code.replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('-', ' – '),
        ])
          expect(readInvitationCode(written)).toBe(code);
      }),
    );
  });

  test('IV-1 any one wrong character, and any two neighbours exchanged, are noticed', () => {
    fc.assert(
      fc.property(someCode, (code) => {
        const symbols = code.replaceAll('-', '');
        for (let i = 0; i < symbols.length; i++) {
          for (const other of alphabet) {
            if (other === symbols[i]) continue;
            expect(readInvitationCode(symbols.slice(0, i) + other + symbols.slice(i + 1))).toBeUndefined();
          }
          const [a, b] = [symbols.charAt(i), symbols.charAt(i + 1)];
          if (b === '' || a === b) continue;
          expect(readInvitationCode(symbols.slice(0, i) + b + a + symbols.slice(i + 2))).toBeUndefined();
        }
      }),
      { numRuns: 20 },
    );
    const code = makeInvitationCode();
    for (const text of ['', code.slice(0, -1), `${code}0`, code.replace(/^./, 'U'), '🐣'.repeat(13)])
      expect(readInvitationCode(text)).toBeUndefined();
  });
});

describe('its secret', () => {
  test('IV-2 is Argon2id of the code with the id as salt: another code or another id is another secret', async () => {
    const [code, id] = ['7KQ4-M2XD-9RTV', makeSecret(16)] as const;
    const whole = makeInvitationCode();
    const secret = await deriveMailedSecret(whole, id, cost);
    expect(secret).toEqual(await stretch(whole.replaceAll('-', '').slice(0, 12), id, cost));
    expect(await deriveMailedSecret(whole.toLowerCase(), id, cost)).toEqual(secret);
    expect(await deriveMailedSecret(whole, makeSecret(16), cost)).not.toEqual(secret);
    expect(await deriveMailedSecret(makeInvitationCode(), id, cost)).not.toEqual(secret);
    await expect(deriveMailedSecret(code, id, cost)).rejects.toThrow(RangeError);
    await expect(deriveMailedSecret(whole, makeSecret(15), cost)).rejects.toThrow(RangeError);
  });

  test('IV-2 costs 64 MiB and three passes for everyone', async () => {
    const id = fromBase64Url('AAECAwQFBgcICQoLDA0ODw');
    const code = writeInvitationCode([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const cocon = { memory: 64 * 1024, passes: 3, lanes: 1 };
    const secret = await deriveMailedSecret(code, id);
    expect(secret).toEqual(await deriveMailedSecret(code, id, cocon));
    expect((await deriveInvitationSecrets(secret)).proof).toHaveLength(32);
  });
});

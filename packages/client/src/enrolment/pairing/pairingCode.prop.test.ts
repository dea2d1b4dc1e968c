/** The text of a pairing's square. Rules PA of docs/spec.md. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPairingCode, writePairingCode } from './pairingCode.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((all) => new Uint8Array(all));
const codes = fc.record({ secret: bytes, keys: bytes });

test('PA-1 a code reads back as it was written, scanned or typed in any hand', () => {
  fc.assert(
    fc.property(codes, fc.boolean(), fc.constantFrom('', ' ', ' - ', '–'), (code, isLow, between) => {
      const text = writePairingCode(code);
      expect(text).toMatch(/^COCON:[0-9A-Z-]{69}$/);
      expect(readPairingCode(text)).toEqual(code);
      const letters = text.slice('COCON:'.length).replaceAll('-', between);
      const typed = isLow ? letters.toLowerCase() : letters.replaceAll('0', 'O').replaceAll('1', 'l');
      expect(readPairingCode(` ${typed} `)).toEqual(code);
    }),
  );
});

test('PA-1 a wrong letter, a cut, a link or anything else is no code', () => {
  fc.assert(
    fc.property(codes, fc.nat(67), fc.nat(30), (code, at, letter) => {
      const text = writePairingCode(code);
      const place = text.length - 1 - at;
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.replace(text.charAt(place), '');
      if (text.charAt(place) === '-') return;
      const slipped = text.slice(0, place) + alphabet.charAt(letter) + text.slice(place + 1);
      expect(readPairingCode(slipped)).toBeUndefined();
      expect(readPairingCode(text.slice(0, -1 - at))).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
      expect(readPairingCode(text)).toBeUndefined();
    }),
  );
});

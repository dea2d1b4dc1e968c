import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, latin, long } from '../../../../tools/test-media/bytesOf.ts';
import { blankMessages, unitsWithMessage } from './filmMessages.ts';

const withLength = (unit: Uint8Array) => joined(long(unit.length), unit);
/** As many 255 as fit, and the rest. */
const sum = (value: number) => [...new Array<number>(Math.floor(value / 255)).fill(255), value % 255];
const sei = (type: number, payload: Uint8Array) =>
  joined([6], sum(type), sum(payload.length), payload, [0x80]);

const picture = fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => joined([0x65], bytes));
const words = fc
  .integer({ min: 0, max: 1600 })
  .map((length) => latin('Léo, 12 rue'.repeat(200)).slice(0, length));
/** Of people's words, and of what is filling or timing by its name alone. */
const message = fc.oneof(
  fc.tuple(fc.constantFrom(4, 5, 47, 260), words).map(([type, payload]) => sei(type, payload)),
  fc
    .tuple(fc.constantFrom(0, 1, 3, 6), words)
    .filter(([, { length }]) => length > 32)
    .map(([type, payload]) => sei(type, payload)),
);
/** Kinds of units that no decoder needs. */
const strange = fc
  .tuple(fc.constantFrom(0, 12, 14, 19, 24, 30, 31), words)
  .map(([kind, payload]) => joined([kind], payload, [0x80]));
const timing = fc.uint8Array({ minLength: 1, maxLength: 20 }).map((payload) =>
  sei(
    1,
    payload.map((byte) => byte | 4),
  ),
);

test('FI-3 of any picture every message is filled, and nothing else changes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(picture, message, strange, timing), { minLength: 1, maxLength: 6 }),
      (units) => {
        const bytes = joined(...units.map(withLength));
        const before = bytes.slice();
        const found = [...unitsWithMessage(bytes, 4)];
        blankMessages(bytes, 4);
        expect([...unitsWithMessage(bytes, 4)]).toEqual([]);
        expect(bytes.length).toBe(before.length);
        expect(new TextDecoder('latin1').decode(bytes)).not.toContain('rue');
        for (const { start, end } of found) before.set(bytes.subarray(start, end), start);
        expect(bytes).toEqual(before);
      },
    ),
    { numRuns: 500 },
  );
});

test('FI-3 a filled unit is one message of filling, whatever its length', () => {
  for (let length = 4; length < 1100; length++) {
    const unit = sei(5, new Uint8Array(length));
    const bytes = withLength(unit);
    blankMessages(bytes, 4);
    const filled = bytes.subarray(4);
    let at = 1;
    while (at < filled.length - 1) {
      expect(filled[at]).toBe(3);
      at++;
      let size = 0;
      for (; filled[at] === 255; at++) size += 255;
      size += filled[at] ?? 0;
      at += 1 + size;
    }
    expect([at, filled[at]]).toEqual([filled.length - 1, 0x80]);
  }
});

test('FI-3 hostile lengths neither throw nor loop', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.constantFrom(1, 2, 4), (bytes, lengthSize) => {
      blankMessages(bytes.slice(), lengthSize);
    }),
  );
});

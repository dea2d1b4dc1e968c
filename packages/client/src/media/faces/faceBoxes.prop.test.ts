import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesOf, overlap, surest, type FaceBox } from './faceBoxes.ts';
import { squaresOf } from './squares.ts';
import { readModel } from './tfliteModel.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const edge = fc.double({ min: 0.01, max: 1, noNaN: true });
const someBoxes = fc.array(
  fc.record({ x: part, y: part, width: edge, height: edge, score: part }) as fc.Arbitrary<FaceBox>,
  { maxLength: 30 },
);

test('MK-1 of boxes over each other the surest stays, and whatever goes lies over one that stays', () => {
  fc.assert(
    fc.property(someBoxes, (boxes) => {
      const kept = surest(boxes);
      for (const [at, one] of kept.entries())
        for (const other of kept.slice(at + 1)) expect(overlap(one, other)).toBeLessThan(0.4);
      for (const gone of boxes.filter((box) => !kept.includes(box))) {
        const over = kept.filter((one) => overlap(one, gone) >= 0.4);
        expect(over.some(({ score }) => score >= gone.score)).toBe(true);
      }
    }),
  );
});

test('MK-1 every place of a picture is looked at whole: a face of a twelfth of the long edge lies in one square uncut', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4000 }),
      fc.integer({ min: 1, max: 4000 }),
      part,
      part,
      (width, height, x, y) => {
        const face = Math.floor(Math.max(width, height) / 12);
        const [left, top] = [x * Math.max(0, width - face), y * Math.max(0, height - face)];
        const squares = squaresOf(width, height).slice(1);
        const isWhole = squares.some(
          (one) =>
            one.x <= left + 1 &&
            one.y <= top + 1 &&
            left + Math.min(face, width) <= one.x + one.edge + 1 &&
            top + Math.min(face, height) <= one.y + one.edge + 1,
        );
        expect(isWhole).toBe(true);
        expect(squares.length).toBeLessThanOrEqual(20);
      },
    ),
  );
});

test('MK-1 what the detector says of a place on its grid becomes parts of the square', () => {
  const places = new Float32Array(4 * 16);
  places.set([48, 0, 96, 48], 16 * 3);
  const boxes = boxesOf(places, new Float32Array([-9, -9, -9, 9]), 192, 0.5);
  expect(boxes).toHaveLength(1);
  expect(boxes[0]).toMatchObject({ x: 0.75, y: 0.625, width: 0.5, height: 0.25 });
});

test('MK-1 what is no detector is refused when it is read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 200 }), (bytes) => {
      expect(() => readModel(new Uint8Array(bytes))).toThrow();
    }),
  );
});

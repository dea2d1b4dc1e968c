import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BRUSH, boxOfStroke, hides, LEAST, middleBox, moved, resized, stretched } from './boxes.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const stroke = fc.array(fc.record({ x: part, y: part }), { minLength: 1, maxLength: 40 });
const size = fc.record({
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 4000 }),
});
const slack = 1e-9;

test('PU-5 all that a stroke touched, and half a thumb around it, lies in the box; the box in the picture', () => {
  fc.assert(
    fc.property(stroke, size, (points, picture) => {
      const box = boxOfStroke(points, picture, 'mosaic');
      const reach = BRUSH * Math.max(picture.width, picture.height);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1 + slack);
      expect(box.y + box.height).toBeLessThanOrEqual(1 + slack);
      for (const { x, y } of points) {
        expect(box.x - slack).toBeLessThanOrEqual(Math.max(0, x - reach / picture.width));
        expect(box.x + box.width + slack).toBeGreaterThanOrEqual(Math.min(1, x + reach / picture.width));
        expect(box.y - slack).toBeLessThanOrEqual(Math.max(0, y - reach / picture.height));
        expect(box.y + box.height + slack).toBeGreaterThanOrEqual(Math.min(1, y + reach / picture.height));
      }
    }),
  );
});

test('PU-5 a box moved keeps its size, one made smaller never vanishes, and neither leaves the picture', () => {
  const steps = fc.array(
    fc.record({
      sizes: fc.boolean(),
      dx: fc.double({ min: -2, max: 2, noNaN: true }),
      dy: fc.double({ min: -2, max: 2, noNaN: true }),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(steps, (given) => {
      let box = middleBox('solid');
      for (const { sizes, dx, dy } of given) {
        const before = box;
        box = sizes ? resized(box, dx, dy) : moved(box, dx, dy);
        if (!sizes) expect([box.width, box.height]).toEqual([before.width, before.height]);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(LEAST);
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(1 + slack);
        expect(box.style).toBe('solid');
      }
    }),
  );
});

test('MK-3 a corner drawn anywhere leaves the near corner where it is, and the box in the picture, never vanished', () => {
  const by = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(by, by, by, by), { maxLength: 9 }), (drawn) => {
      let box = middleBox('mosaic');
      for (const [dx, dy, moveX, moveY] of drawn) {
        const before = moved(box, moveX, moveY);
        box = stretched(before, dx, dy);
        expect([box.x, box.y]).toEqual([before.x, before.y]);
        expect(Math.min(box.width, box.height)).toBeGreaterThan(0);
        expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(1 + slack);
      }
    }),
  );
});

test('MK-2 a face is proposed until a box hides its middle', () => {
  const face = { x: 0.4, y: 0.4, width: 0.1, height: 0.1 };
  expect(hides(middleBox('solid'), face)).toBe(true);
  expect(hides({ ...middleBox('solid'), x: 0.5, y: 0.5 }, face)).toBe(false);
});

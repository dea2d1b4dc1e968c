import { expect, test } from 'vitest';
import { makeWaits } from './waits.ts';

test('OQ-3 tries at an identifier wait ever longer, five minutes at most, and never for ever', () => {
  let now = 0;
  const waits = makeWaits(() => now);
  const tryIt = (identifier = 'a', address = '192.0.2.1') => waits.begin(identifier, address);
  for (let n = 0; n < 5; n++) expect(tryIt()).toBe(0);
  const waited: number[] = [];
  for (let n = 0; n < 9; n++) {
    const seconds = tryIt();
    waited.push(seconds);
    // Asking meanwhile makes it no longer.
    expect(tryIt()).toBe(seconds);
    now += seconds * 1000;
    expect(tryIt()).toBe(0);
  }
  expect(waited).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
});

test('OQ-3 nobody waits for another’s tries: neither elsewhere, nor at another identifier', () => {
  const waits = makeWaits(() => 0);
  for (let n = 0; n < 20; n++) waits.begin('a', '192.0.2.1');
  expect(waits.begin('a', '192.0.2.1')).toBeGreaterThan(0);
  expect(waits.begin('a', '192.0.2.2')).toBe(0);
  expect(waits.begin('b', '192.0.2.1')).toBe(0);
  // A network of IPv6 is one asker.
  for (let n = 0; n < 20; n++) waits.begin('a', `2001:db8::${n + 1}`);
  expect(waits.begin('a', '2001:db8::ffff')).toBeGreaterThan(0);
});

test('OQ-3 a right password begins anew, and so does an hour without a try', () => {
  let now = 0;
  const waits = makeWaits(() => now);
  for (let n = 0; n < 6; n++) waits.begin('a', '192.0.2.1');
  waits.clear('a', '192.0.2.1');
  for (let n = 0; n < 5; n++) expect(waits.begin('a', '192.0.2.1')).toBe(0);
  now += 3_600_000;
  for (let n = 0; n < 5; n++) expect(waits.begin('a', '192.0.2.1')).toBe(0);
  expect(waits.begin('a', '192.0.2.1')).toBe(5);
});

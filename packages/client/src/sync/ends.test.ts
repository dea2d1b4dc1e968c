import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EndWatch } from './ends.ts';

const DAY = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A watch told of these ends, and told again each time it calls, as a profile does; when it called, in ms from now. */
function callsOf(ends: readonly (number | null)[]): { readonly calls: number[]; readonly watch: EndWatch } {
  const begun = Date.now();
  const calls: number[] = [];
  const look = () =>
    watch.watch(
      ends.map((end) => ({ until: end === null ? null : begun + end })),
      Date.now(),
    );
  const watch = new EndWatch(() => {
    calls.push(Date.now() - begun);
    look();
  });
  look();
  return { calls, watch };
}

test('EX-5 the next end is told at its instant, the ones after it too', () => {
  const { calls } = callsOf([3_000, null, 1_000, -5]);
  vi.advanceTimersByTime(10_000);
  expect(calls).toEqual([1_000, 3_000]);
});

test('EX-5 an end many days away is told at its instant, in an app that stays open until then', () => {
  const { calls } = callsOf([30 * DAY + 7]);
  vi.advanceTimersByTime(40 * DAY);
  expect(calls.at(-1)).toBe(30 * DAY + 7);
});

test('EX-5 where nothing ends, and after its stop, nothing is told', () => {
  expect(vi.getTimerCount()).toBe(0);
  callsOf([null, -1]);
  expect(vi.getTimerCount()).toBe(0);
  callsOf([1_000]).watch.stop();
  expect(vi.getTimerCount()).toBe(0);
});

import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { firstAborted } from './firstAborted.ts';

test('SC-219 what waits for one of several ends with the first of them, for its reason, and lets go of the others', () => {
  const [closing, late] = [new AbortController(), new AbortController()];
  const either = firstAborted(closing.signal, late.signal);
  expect(either.aborted).toBe(false);
  late.abort('too late');
  expect([either.aborted, either.reason]).toEqual([true, 'too late']);
  expect(getEventListeners(closing.signal, 'abort')).toEqual([]);
  closing.abort('closed');
  expect(either.reason).toBe('too late');
});

test('SC-219 of one that is aborted already it is aborted at once', () => {
  const either = firstAborted(new AbortController().signal, AbortSignal.abort('over'));
  expect([either.aborted, either.reason]).toEqual([true, 'over']);
});

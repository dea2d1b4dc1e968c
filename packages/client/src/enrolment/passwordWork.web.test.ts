import type { OpaqueStep } from '@cocon/crypto';
import { expect, test } from 'vitest';
import { passwordWork } from './passwordWork.ts';

const cost = { memory: 64, passes: 1, lanes: 1 };
const password = 'tortue lampe nuage quatre';
const wrong: Omit<Extract<OpaqueStep, { readonly bound: string }>, 'kind' | 'state'> = {
  ...{ password, cost, bound: 'AAAA', response: 'AAAA' },
};

test('OQ-9 a worker does the steps of a password; an answer that is none is a wrong one, not a fault', async () => {
  let begun = 0;
  const run = passwordWork(() => {
    begun += 1;
    return new Worker(new URL('./passwordWorker.ts', import.meta.url), { type: 'module' });
  });
  const started = await run({ kind: 'startLogin', password });
  expect(started?.map((text) => text.length > 40)).toEqual([true, true]);
  expect(await run({ kind: 'finishLogin', state: started?.[0] ?? '', ...wrong })).toBeUndefined();
  expect(begun).toBe(1);
});

test('OQ-9 where no worker starts the page does them all the same', async () => {
  const run = passwordWork(() => new Worker('/there-is-no-such-worker.js', { type: 'classic' }));
  const started = await run({ kind: 'startRegistration', password });
  expect(started?.map((text) => text.length > 40)).toEqual([true, true]);
});

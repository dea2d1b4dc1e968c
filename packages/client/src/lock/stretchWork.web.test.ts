import { stretch } from '@cocon/crypto';
import { expect, test } from 'vitest';
import { stretchWork } from './stretchWork.ts';

const cost = { memory: 64, passes: 1, lanes: 1 };
const salt = new Uint8Array(16).fill(7);

test('LK-4 a worker stretches codes, to the same as the page, and is started once', async () => {
  let begun = 0;
  const work = stretchWork(() => {
    begun += 1;
    return new Worker(new URL('./stretchWorker.ts', import.meta.url), { type: 'module' });
  });
  work.wake();
  for (const code of ['482915', 'Éléonore 7']) {
    expect(await work.stretch(code, salt, cost)).toEqual(await stretch(code, salt, cost));
  }
  expect(begun).toBe(1);
});

test('LK-4 where no worker starts the page does it all the same; what cannot be stretched is refused as there', async () => {
  const work = stretchWork(() => new Worker('/there-is-no-such-worker.js', { type: 'classic' }));
  expect(await work.stretch('482915', salt, cost)).toEqual(await stretch('482915', salt, cost));
  await expect(work.stretch('482915', salt.slice(1), cost)).rejects.toThrow(RangeError);
});

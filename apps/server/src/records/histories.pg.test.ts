/** Random histories on the real server: after each gesture it says of every medium and household what the protocol says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gesture, History } from '../testing/history.ts';

/** Histories; COCON_RUNS asks for more than a run of every day can wait for. */
const RUNS = Number(process.env['COCON_RUNS'] ?? 3);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

test('HO-61 over random histories the server answers of each medium and household what the rule says, in every way it can be asked', async () => {
  let [opened, refused] = [0, 0];
  const histories = fc.tuple(fc.nat(2), fc.array(gesture, { minLength: 30, maxLength: 30 }));
  const property = fc.asyncProperty(histories, async ([rule, gestures]) => {
    const history = await History.begin(rule);
    try {
      for (const one of gestures) {
        await history.take(one);
        await history.agrees();
      }
      opened += history.opened;
      refused += history.refused;
    } finally {
      await history.stage.close();
    }
  });
  await fc.assert(property, { numRuns: RUNS, seed, endOnFailure: true });
  // The histories must say something: both answers, often.
  expect(Math.min(opened, refused)).toBeGreaterThan(20 * RUNS);
}, 300_000);

import { expect, test } from 'vitest';
import { createKeeping } from './keeping.ts';

function browser(promises: boolean, promisedBefore = false) {
  let asked = 0;
  const storage = {
    persisted: async () => promisedBefore,
    persist: async () => {
      asked += 1;
      return promises;
    },
  };
  return { storage, asked: () => asked };
}

test('PW-4 a new profile asks the browser to keep it, and its answer is known', async () => {
  for (const promises of [true, false]) {
    const { storage, asked } = browser(promises);
    const keeping = createKeeping(storage);
    expect(keeping.kept()).toBe('unknown');
    let told = 0;
    keeping.subscribe(() => (told += 1));
    await keeping.start(true);
    expect(keeping.kept()).toBe(promises ? 'yes' : 'no');
    expect(asked()).toBe(1);
    expect(told).toBeGreaterThan(0);
  }
});

test('PW-4 a later start in a browser looks without asking', async () => {
  const { storage, asked } = browser(true);
  const keeping = createKeeping(storage);
  await keeping.start(false);
  expect(keeping.kept()).toBe('no');
  expect(asked()).toBe(0);
  expect(await keeping.ask()).toBe(true);
  expect(keeping.kept()).toBe('yes');
});

test('PW-4 what was promised is not asked for again', async () => {
  const { storage, asked } = browser(false, true);
  const keeping = createKeeping(storage);
  await keeping.start(true);
  expect(keeping.kept()).toBe('yes');
  expect(asked()).toBe(0);
});

test('PW-4 a browser that cannot be asked, or refuses by a throw, holds up nothing', async () => {
  const without = createKeeping(undefined);
  await without.start(true);
  expect(without.kept()).toBe('no');
  const throwing = createKeeping({
    persisted: () => Promise.reject(new TypeError('insecure')),
    persist: () => Promise.reject(new TypeError('insecure')),
  });
  await throwing.start(true);
  expect(throwing.kept()).toBe('no');
});

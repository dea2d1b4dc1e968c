/**
 * Scenes that open a space of their own share one server, for as long as a worker of the tests lives: a start costs
 * seconds of processor. Those that stop their server, fill its disk or read its folder start their own (`../house.ts`).
 */
import { test as base } from '@playwright/test';
import { startHouse, type House } from '../house.ts';

export const test = base.extend<object, { readonly shared: House }>({
  shared: [
    // oxlint-disable-next-line no-empty-pattern -- the first argument is how one asks for nothing
    async ({}, use) => {
      const house = await startHouse();
      await use(house);
      await house.remove();
    },
    { scope: 'worker' },
  ],
});

/**
 * Scenes that open a space of their own share one server, for as long as a worker of the tests lives: a start costs
 * seconds of processor. It sends its mails to a mail server of theirs. Those that stop their server, fill its disk or read
 * its folder start their own (`../house.ts`).
 */
import { TestPost } from '@cocon/server/testing/post';
import { test as base } from '@playwright/test';
import { startHouse, type House } from '../house.ts';

export const test = base.extend<object, { readonly shared: House; readonly post: TestPost }>({
  post: [
    // oxlint-disable-next-line no-empty-pattern -- the first argument is how one asks for nothing
    async ({}, use) => {
      const post = await TestPost.open();
      await use(post);
      await post.close();
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ post }, use) => {
      const environment = { COCON_SMTP_URL: post.url, COCON_MAIL_FROM: 'cocon@cocon.test' };
      const house = await startHouse({ environment });
      await use(house);
      await house.remove();
    },
    { scope: 'worker' },
  ],
});

/**
 * A browser of the floor (Chrome 111, Safari 16.4, Firefox 115), as far as this one can play it: what is younger than any of
 * the three is taken away, in pages and in their workers. WebCrypto has no Ed25519, X25519 or ML-KEM then, so that what
 * seals and signs is the portable one. What these browsers do differently, and their CSS, is not played.
 */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { YOUNGER } from '../../tools/youngerThanFloor.ts';
import { newPage } from './space.ts';

/** Runs before anything of ours. */
const takeAway = `(() => {
  const steps = ['map','filter','take','drop','flatMap','reduce','toArray','forEach','some','every','find'];
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  for (const step of steps) delete iterators[step];
  for (const name of ${JSON.stringify(YOUNGER)}) {
    const [owner, member] = name.split(/[.#]/);
    const of = globalThis[owner];
    if (member === undefined) delete globalThis[owner];
    else if (of !== undefined) delete (name.includes('#') ? of.prototype : of)[member];
  }
  delete ReadableStream.prototype[Symbol.asyncIterator];
  const young = /^(Ed25519|X25519|ML-KEM|ML-DSA|ChaCha|SHA3|Argon2)/i;
  for (const ask of ['generateKey', 'importKey', 'sign', 'verify', 'deriveBits', 'deriveKey']) {
    const real = SubtleCrypto.prototype[ask];
    SubtleCrypto.prototype[ask] = function (...given) {
      const algorithm = given[ask === 'importKey' ? 2 : 0];
      const name = typeof algorithm === 'string' ? algorithm : algorithm?.name;
      if (young.test(String(name))) return Promise.reject(new DOMException(String(name), 'NotSupportedError'));
      return real.apply(this, given);
    };
  }
})();
`;

/** A page of such a browser. It has no service worker: what that one asks cannot be played. */
export async function floorPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(browser, { ...options, serviceWorkers: 'block' });
  const context = page.context();
  await context.addInitScript(takeAway);
  await context.route(/Worker-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: takeAway + (await response.text()) });
  });
  return page;
}

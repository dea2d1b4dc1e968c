/** What a page's origin keeps on the disk, besides the app's own files and the language. */
import type { Page } from '@playwright/test';
import { storesOf } from './databases.ts';

/** One line for each thing kept. */
export async function keptBy(page: Page): Promise<string[]> {
  const stores = (await storesOf(page)).filter(({ count }) => count > 0);
  const others = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        const { pathname } = new URL(url);
        const isOfApp = name.startsWith('cocon-shell-') && !pathname.startsWith('/api');
        if (!isOfApp) found.push(`${name} ${url}`);
      }
    }
    for await (const [name] of await navigator.storage.getDirectory()) found.push(`file ${name}`);
    for (const [where, storage] of [
      ['local', localStorage],
      ['session', sessionStorage],
    ] as const)
      for (const key of Object.keys(storage)) if (key !== 'cocon.locale') found.push(`${where} ${key}`);
    return found;
  });
  return [...stores.map(({ database, store, count }) => `${database} ${store}: ${count}`), ...others];
}

/** Addresses of the app's own files that its worker keeps, in packs too. */
export function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of (await caches.keys()).filter((one) => one.startsWith('cocon-shell-'))) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname } = new URL(request.url);
        found.push(pathname);
        if (!pathname.startsWith('/assets/pack-')) continue;
        const pack = (await (await cache.match(request))?.json()) as object;
        found.push(...Object.keys(pack));
      }
    }
    return found;
  });
}

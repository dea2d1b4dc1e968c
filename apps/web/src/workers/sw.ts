/**
 * The service worker: keeps the app's own files, so that it opens without network. Nothing else.
 *
 * - It never touches `/api` or any request that is not a GET of our origin: no answer of the server is ever kept here.
 * - A page asked for is the network's, or the kept shell when the network fails or is slower than 3 s.
 * - Hashed files (`/assets/`) are kept for ever by name; those of older versions go when a new version takes over.
 * - A new version waits until the page says `take-over` (see shell/serviceWorker.ts): never in the middle of something.
 */
/// <reference lib="webworker" />
export {};

declare const self: ServiceWorkerGlobalScope;
declare const __SHELL__: readonly string[];
declare const __VERSION__: string;

const cacheName = `cocon-shell-${__VERSION__}`;
const slowMs = 3000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(__SHELL__.map((path) => new Request(path, { cache: 'reload' })))),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(
        names
          .filter((name) => name.startsWith('cocon-shell-') && name !== cacheName)
          .map((name) => caches.delete(name)),
      );
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
});

async function pageFromNetwork(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const late = new Promise<Response | undefined>((resolve) => {
    setTimeout(() => void cache.match('/').then(resolve), slowMs);
  });
  try {
    const first = await Promise.race([fetch(request), late]);
    return first ?? (await fetch(request));
  } catch {
    return (await cache.match('/')) ?? Response.error();
  }
}

async function assetFromShell(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') await cache.put(request, answer.clone());
  return answer;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api'))
    return;
  if (request.mode === 'navigate') event.respondWith(pageFromNetwork(request));
  else if (url.pathname.startsWith('/assets/') || __SHELL__.includes(url.pathname))
    event.respondWith(assetFromShell(request));
});

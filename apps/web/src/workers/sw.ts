/**
 * The service worker: keeps the app's own files, so that it opens without network, and takes what other apps share.
 *
 * - It never touches `/api` or a request to another origin: no answer of the server is ever kept here.
 * - A film that a page shows is answered by that page (see filmRanges.ts); nothing of it is kept.
 * - What the system posts to `/partage` is put down for the page, and never goes to the server.
 * - A page asked for is the newest version's that is here whole, at once and without network, also while that version
 *   still waits; the browser looks for a newer one by itself.
 * - What is kept at once is what everyone needs; the team's files come once a page of the team asks (shellFiles.ts). Small
 *   files come and stay in packs (packs.ts).
 * - Hashed files (`/assets/`) are kept for ever by name. Those of the version before stay, for pages that are still open;
 *   those of older ones go when a new version takes over.
 * - A message of the server becomes a notification, whose tap opens the app (pushed.ts).
 * - A new version waits until the page says `take-over` (see shell/serviceWorker.ts): never in the middle of something.
 */
/// <reference lib="webworker" />
import { answerFilm, askPage, isFilm } from './filmRanges.ts';
import { LEFT_TO_NETWORK, leaveToNetwork } from './networkRoutes.ts';
import { answerFromPack, isPack, readPack, type Pack } from './packs.ts';
import { atFirst, readKeep, toAdd, type Keep, type Shell } from './shellFiles.ts';
import { openNews, readPushed, showPushed, tellRenewed } from './pushed.ts';
import { isShare, putShared, SHARE_PATH } from './sharedFiles.ts';

declare const self: ServiceWorkerGlobalScope;
declare const __SHELL__: Shell;
declare const __VERSION__: string;

const cacheName = `cocon-shell-${__VERSION__}`;

/** A hashed file the page has just loaded is not fetched a second time; the others are asked for anew. Photos go first. */
const request = (path: string): Request =>
  new Request(path, { cache: path.startsWith('/assets/') ? 'default' : 'reload', priority: 'low' });

const keptIn = async (cache: Cache): Promise<string[]> =>
  (await cache.keys()).map(({ url }) => new URL(url).pathname);

async function keepFirst(): Promise<void> {
  const former = await Promise.all((await shells()).map(async (name) => keptIn(await caches.open(name))));
  const cache = await caches.open(cacheName);
  await cache.addAll(atFirst(__SHELL__, former.flat(), self.navigator.languages).map(request));
}

async function keepMore(wish: Keep): Promise<void> {
  const cache = await caches.open(cacheName);
  const missing = toAdd(__SHELL__, await keptIn(cache), wish);
  // Without network, or where another version is served by now, what is missing is kept at the next start.
  await Promise.allSettled(missing.map((path) => cache.add(request(path))));
}

self.addEventListener('install', (event) => {
  leaveToNetwork(event);
  event.waitUntil(keepFirst());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const older = (await shells()).filter((name) => name !== cacheName);
      await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
  const wish = readKeep(event.data);
  if (wish) event.waitUntil(keepMore(wish));
});

self.addEventListener('push', (event) => {
  event.waitUntil(showPushed(self, readPushed(event.data?.text())));
});

self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(tellRenewed(self));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openNews(self));
});

/** Shells, oldest first: the order in which they were made. */
async function shells(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith('cocon-shell-'));
}

async function pageFromShell(request: Request): Promise<Response> {
  for (const name of (await shells()).reverse()) {
    // A shell is filled in one step: one that is still being fetched holds no page yet.
    const page = await (await caches.open(name)).match('/');
    if (page !== undefined) return page;
  }
  return fetch(request);
}

/** Packs that were read, by shell and address; the worker is ended and started again by the browser, often. */
const packs = new Map<string, Promise<Pack | null>>();
/** The packs of each shell as it was asked for them last. */
const listed = new Map<string, Promise<readonly Pack[]>>();

function listPacks(name: string, cache: Cache): Promise<readonly Pack[]> {
  const list = (async () => {
    const paths = (await keptIn(cache)).filter(isPack);
    const read = await Promise.all(paths.map((path) => packAt(cache, name, path)));
    return read.filter((pack) => pack !== null);
  })();
  listed.set(name, list);
  list.catch(() => listed.delete(name));
  return list;
}

function packAt(cache: Cache, name: string, path: string): Promise<Pack | null> {
  const read = packs.get(name + path) ?? readKept(cache, path);
  packs.set(name + path, read);
  return read;
}

async function readKept(cache: Cache, path: string): Promise<Pack | null> {
  const answer = await cache.match(path);
  return answer === undefined ? null : readPack(answer).catch(() => null);
}

function fromPacks(of: readonly Pack[], path: string): Response | undefined {
  for (const pack of of) {
    const file = answerFromPack(pack, path);
    if (file) return file;
  }
  return undefined;
}

/**
 * A file that a shell keeps, in a pack or by itself. What a shell keeps is listed when the first file is asked for, and
 * again for one that was not in it: listed for every file it took longer than answering them.
 */
async function keptFile(name: string, request: Request): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  const cache = await caches.open(name);
  const before = listed.get(name);
  const packed = fromPacks(await (before ?? listPacks(name, cache)), pathname);
  if (packed !== undefined) return packed;
  const alone = await cache.match(request);
  if (alone !== undefined || before === undefined) return alone;
  return fromPacks(await listPacks(name, cache), pathname);
}

async function assetFromShell(request: Request): Promise<Response> {
  const own = await keptFile(cacheName, request);
  if (own !== undefined) return own;
  for (const name of (await shells()).reverse()) {
    const former = name === cacheName ? undefined : await keptFile(name, request);
    if (former !== undefined) return former;
  }
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') await (await caches.open(cacheName)).put(request, answer.clone());
  return answer;
}

async function filmFor({ request, clientId }: FetchEvent): Promise<Response> {
  const page = await self.clients.get(clientId);
  return page ? answerFilm(request, askPage(page)) : new Response(null, { status: 404 });
}

async function answerShare(request: Request): Promise<Response> {
  const put = await putShared(request, Date.now());
  return Response.redirect(put.ok ? SHARE_PATH : `${SHARE_PATH}#${put.refusal}`, 303);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (isShare(request, self.location.origin)) {
    event.respondWith(answerShare(request));
    return;
  }
  if (
    request.method !== 'GET' ||
    url.origin !== self.location.origin ||
    url.pathname.startsWith(LEFT_TO_NETWORK)
  )
    return;
  if (isFilm(url.pathname)) event.respondWith(filmFor(event));
  else if (request.mode === 'navigate' || url.pathname === '/') event.respondWith(pageFromShell(request));
  else if (url.pathname.startsWith('/assets/') || __SHELL__.everyone.files.includes(url.pathname))
    event.respondWith(assetFromShell(request));
});

/**
 * The offline shell and its new versions. A version is fetched in the background and waits until nobody is in the middle
 * of something. It is applied
 *
 * - at the next start, which the worker answers with the newest version that is here whole;
 * - or while the app is idle: the page is hidden, `holdUpdates` holds nothing, nothing was typed on this screen and no
 *   dialog is open. The page then loads anew, behind the scenes.
 *
 * What is kept is what everyone needs, and the team's rooms where the team works (workers/shellFiles.ts).
 *
 * A page whose files are gone (another version is served, and none is kept) loads once more, if it is in the middle of
 * nothing; otherwise what could not be shown says so.
 */
import { afterPaint } from '../design/afterPaint.ts';
import { NEWS } from '../workers/pushed.ts';
import type { Keep } from '../workers/shellFiles.ts';
import { scriptAddress } from './trustedTypes.ts';

/** How often a page that stays open asks for a new version, at most. */
const ASK_EVERY = 3_600_000;
/** A page that still lacks files after loading anew does not try again for so long. */
const LOAD_AGAIN_EVERY = 60_000;
/** A page in the background paints nothing, and registers the worker all the same, after ms. */
const PAINTED_AT_LATEST = 1_500;
const LOADED_AGAIN = 'cocon.loadedAgain';

let holds = 0;
/** The screen on which something was typed last. */
let typedOn: string | undefined;

/** Keeps a new version waiting (a form being filled, photos leaving); call the answer when done. */
export function holdUpdates(): () => void {
  holds += 1;
  let isHeld = true;
  return () => {
    if (isHeld) holds -= 1;
    isHeld = false;
  };
}

const isBusy = (): boolean =>
  holds > 0 ||
  typedOn === window.location.pathname ||
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

const isIdle = (): boolean => document.visibilityState === 'hidden' && !isBusy();

/** Whether a page that starts now would be of another version: it would begin with other files. */
async function isStale(): Promise<boolean> {
  const page = await fetch('/').then((answer) => answer.text());
  const own = [...document.querySelectorAll('head script[src]')];
  return !own.every((script) => page.includes(script.getAttribute('src') ?? ''));
}

function updateWhenIdle(registration: ServiceWorkerRegistration): void {
  let askedAt = Date.now();
  // First the page, which starts with the newest version whoever answers; then the worker, at another idle moment: a page
  // that loads while workers change places may wait long for either.
  const attempt = async () => {
    if (!isIdle()) return;
    const mustReload = await isStale();
    if (!isIdle()) return;
    if (mustReload) window.location.reload();
    else registration.waiting?.postMessage('take-over');
  };
  // Without network nothing is lost: the next start brings it.
  const tryIt = () => void attempt().catch(() => undefined);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - askedAt > ASK_EVERY) {
      askedAt = Date.now();
      registration.update().catch(() => undefined); // without network there is nothing new
    }
    tryIt();
  });
}

/** Files of this page's version are gone: once, and in the middle of nothing, the page is loaded anew. */
function loadAgainOnce(): void {
  const before = Number(window.sessionStorage.getItem(LOADED_AGAIN) ?? 0);
  if (isBusy() || Date.now() - before < LOAD_AGAIN_EVERY) return;
  window.sessionStorage.setItem(LOADED_AGAIN, String(Date.now()));
  window.location.reload();
}

/** A notification was tapped: what is new stands on the first screen. Whoever is in the middle of something stays there. */
function showNews({ data }: MessageEvent): void {
  if (data === NEWS && window.location.pathname !== '/' && !isBusy()) window.location.assign('/');
}

let isTeam = false;

/** Has the worker keep what this page has loaded, before the worker was there too. */
async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const wish: Keep = { kind: 'keep', loaded, language: document.documentElement.lang, isTeam };
  (await navigator.serviceWorker.ready).active?.postMessage(wish);
}

/** The team works on this device: all its rooms open without network. */
export function keepTeamOffline(): void {
  if (isTeam) return;
  isTeam = true;
  void keepOffline();
}

/**
 * Registers the worker once the first page, `shown`, is painted: a start has better to do. Without workers, or over plain
 * http, the app lives without it.
 */
export function registerServiceWorker(shown: Promise<void>): void {
  if (!import.meta.env.PROD) return;
  document.addEventListener('input', () => (typedOn = window.location.pathname));
  window.addEventListener('vite:preloadError', loadAgainOnce);
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', showNews);
  void shown.then(() => afterPaint(() => void register(), PAINTED_AT_LATEST));
}

async function register(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(scriptAddress('/sw.js'), {
      updateViaCache: 'none',
    });
    updateWhenIdle(registration);
    await keepOffline();
  } catch (error) {
    console.warn('no offline shell', error);
  }
}

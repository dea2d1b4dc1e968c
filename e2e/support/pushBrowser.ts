/**
 * What a headless browser has not: a maker's service that hands out addresses, a question to the person, and a place where
 * notifications are shown. All three stand in here; the message itself goes the browser's own way to the app's worker, and
 * what the page and the worker do with it is theirs.
 */
import type { BrowserContext, Page } from '@playwright/test';

/** What `PushSubscription.toJSON` gives. */
export interface HandedOut {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** From the next page on: the person says yes when asked, and the browser hands this out, until it changes it by itself. */
export async function subscribeTo(context: BrowserContext, { endpoint, ...keys }: HandedOut): Promise<void> {
  await context.addInitScript(
    (subscription) => {
      const allowed = 'scene.allowed';
      const kept = 'scene.subscription';
      const renewed = 'scene.renewed';
      Object.defineProperty(Notification, 'permission', {
        get: () => window.localStorage.getItem(allowed) ?? 'default',
      });
      Notification.requestPermission = async () => {
        if (!navigator.userActivation.isActive) throw new Error('asked without a tap');
        window.localStorage.setItem(allowed, 'granted');
        return 'granted';
      };
      const made = (key: Uint8Array) => ({
        options: { applicationServerKey: key.slice().buffer },
        toJSON: () =>
          (JSON.parse(window.localStorage.getItem(renewed) ?? 'null') as typeof subscription | null) ??
          subscription,
        unsubscribe: async () => {
          window.localStorage.removeItem(kept);
          return true;
        },
      });
      Object.assign(PushManager.prototype, {
        async getSubscription() {
          const text = window.localStorage.getItem(kept);
          return text === null ? null : made(Uint8Array.from(JSON.parse(text) as number[]));
        },
        async subscribe({ applicationServerKey: key }: { applicationServerKey: Uint8Array }) {
          window.localStorage.setItem(kept, JSON.stringify([...key]));
          return made(key);
        },
      });
    },
    { endpoint, keys },
  );
}

/** The browser changes the address by itself; `isSaid`: and tells the app's worker, which may be asleep until later. */
export async function changeAddress(
  page: Page,
  { endpoint, ...keys }: HandedOut,
  isSaid: boolean,
): Promise<void> {
  await page.evaluate(
    (handedOut) => window.localStorage.setItem('scene.renewed', JSON.stringify(handedOut)),
    { endpoint, keys },
  );
  if (!isSaid) return;
  await workerOf(page.context()).evaluate(() => {
    const scope = globalThis as unknown as ServiceWorkerGlobalScope;
    scope.dispatchEvent(new ExtendableEvent('pushsubscriptionchange'));
  });
}

interface Shown {
  readonly title: string;
  readonly options: NotificationOptions;
  readonly close: () => void;
}

interface Ground {
  /** All that was shown, whether it is still there or not. */
  sceneEver?: string[];
  sceneShown?: Shown[];
  sceneOpened?: string[];
}

/** Before the first message: what the app's worker shows and opens is noted. */
export async function watchWorker(context: BrowserContext): Promise<void> {
  await workerOf(context).evaluate(() => {
    const scope = globalThis as unknown as ServiceWorkerGlobalScope & Ground;
    const shown: Shown[] = [];
    const ever: string[] = [];
    const opened: string[] = [];
    Object.assign(scope, { sceneShown: shown, sceneEver: ever, sceneOpened: opened });
    Object.assign(scope.registration, {
      async showNotification(title: string, options: NotificationOptions) {
        const close = () => void shown.splice(shown.indexOf(notification), 1);
        const notification = { title, options, close };
        shown.push(notification);
        ever.push(`${title}${options.silent ? ' | silent' : ''}`);
      },
      getNotifications: async ({ tag }: { tag?: string } = {}) =>
        shown.filter(({ options }) => tag === undefined || options.tag === tag),
    });
    Object.assign(scope.clients, { openWindow: async (address: string) => void opened.push(address) });
  });
}

/** Hands a message to the worker of the app, as the browser does. */
export async function deliverPush(page: Page, origin: string, data: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const registrationId = new Promise<string>((found) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL, isDeleted }) => !isDeleted && scopeURL.startsWith(origin));
      if (own) found(own.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId: await registrationId,
    data,
  });
  await devtools.detach();
}

/** What was ever shown, and what stands on the phone: title, words, language. */
export function shownNotices(
  context: BrowserContext,
): Promise<{ readonly ever: readonly string[]; readonly now: readonly string[] }> {
  return workerOf(context).evaluate(() => {
    const { sceneEver: ever = [], sceneShown: shown = [] } = globalThis as unknown as Ground;
    return { ever, now: shown.map(({ title, options: { body, lang } }) => `${title} | ${body} | ${lang}`) };
  });
}

/** Taps the one notification that is there; answers what was opened, and how many are left. */
export function tapNotice(context: BrowserContext): Promise<readonly (string | number)[]> {
  return workerOf(context).evaluate(async () => {
    const scope = globalThis as unknown as ServiceWorkerGlobalScope & Required<Ground>;
    const [notification] = scope.sceneShown;
    const tapped = Object.assign(new ExtendableEvent('notificationclick'), { notification });
    scope.dispatchEvent(tapped);
    for (let turns = 0; turns < 100 && scope.sceneOpened.length === 0; turns++)
      await new Promise((wake) => setTimeout(wake, 20));
    return [...scope.sceneOpened, scope.sceneShown.length];
  });
}

function workerOf(context: BrowserContext) {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('no worker');
  return worker;
}

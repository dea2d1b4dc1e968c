/**
 * What the worker makes of a message of the server: a notification that says what it says and nothing else, in the words
 * that came with it, since a worker reads nothing that a device keeps. While the app is in front there is nothing to tell:
 * browsers want a notification all the same, so it is silent and gone at once.
 */
/// <reference lib="webworker" />

export interface Pushed {
  readonly title: string;
  readonly body: string;
  readonly lang: string;
}

/** Sent to a page: somebody tapped a notification. */
export const NEWS = 'cocon-news';

/** Sent to a page: the browser changed, or ended, the address at which the maker's service takes messages. */
export const RENEWED = 'cocon-push-renewed';

/** A message that cannot be read still says that there was one. */
export function readPushed(text: string | undefined): Pushed {
  const fallback = { title: 'Cocon', body: '', lang: '' };
  try {
    const read = JSON.parse(text ?? '') as Partial<Record<keyof Pushed, unknown>> | null;
    const textOf = (key: keyof Pushed) => {
      const value = read?.[key];
      return typeof value === 'string' ? value : fallback[key];
    };
    return { title: textOf('title'), body: textOf('body'), lang: textOf('lang') };
  } catch {
    return fallback;
  }
}

type Scope = Pick<ServiceWorkerGlobalScope, 'clients' | 'registration'>;

export async function showPushed({ clients, registration }: Scope, pushed: Pushed): Promise<void> {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const isInFront = pages.some(({ visibilityState }) => visibilityState === 'visible');
  const { title, ...rest } = pushed;
  // Of one house the newer takes the place of the older.
  await registration.showNotification(title, {
    ...rest,
    tag: title,
    icon: '/icon-192.png',
    silent: isInFront,
  });
  if (!isInFront) return;
  for (const notification of await registration.getNotifications({ tag: title })) notification.close();
}

/** Where there is something new: on the first screen, in the page that is there or in one of its own. */
export async function openNews({ clients }: Pick<Scope, 'clients'>): Promise<void> {
  const [page] = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (page === undefined) {
    await clients.openWindow('/');
    return;
  }
  page.postMessage(NEWS);
  await page.focus();
}

/** The worker holds no key to tell the server with: an open page does, or the next one that is opened (WN-10). */
export async function tellRenewed({ clients }: Pick<Scope, 'clients'>): Promise<void> {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(RENEWED);
}

/**
 * What the browser does for notices on this phone: whether it can, what it was told, and the address that it hands out. A
 * browser may leave any of these questions without an answer: each has an end.
 */
import { PushAddress, type PushKey } from '@cocon/protocol';
import { cluesHere, whereOpened } from '../phone/whereOpened.ts';

/** `blocked`: a person said no, and only the browser's own settings take that back. */
export type PhoneStanding = 'possible' | 'blocked' | 'installFirst' | 'impossible';

/** How long a browser may take to answer for itself. */
const PATIENCE_MS = 20_000;

export function phoneStanding(): PhoneStanding {
  const isAble = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!isAble) return whereOpened(cluesHere()).kind === 'installFirst' ? 'installFirst' : 'impossible';
  return Notification.permission === 'denied' ? 'blocked' : 'possible';
}

export const isPermitted = (): boolean => 'Notification' in window && Notification.permission === 'granted';

export type Subscribed =
  | { readonly kind: 'address'; readonly address: PushAddress }
  /** `refused`: the person said no, or nothing. `silent`: the phone's own service did not answer. */
  | { readonly kind: 'refused' | 'silent' };

/** Asks, which browsers allow within a tap alone, and subscribes. */
export async function subscribePhone(key: PushKey): Promise<Subscribed> {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return { kind: 'refused' };
  try {
    return { kind: 'address', address: await standingAddress(key) };
  } catch {
    return { kind: 'silent' };
  }
}

/** The address that the browser has for this key, or makes where it has none. It asks nobody: leave must be given. */
export async function standingAddress(key: PushKey): Promise<PushAddress> {
  return addressOf(await withinPatience(subscriptionFor(bytesOf(key))));
}

/** Another address, in the place of the one that the browser has. */
export async function renewedAddress(key: PushKey): Promise<PushAddress> {
  await unsubscribePhone();
  return standingAddress(key);
}

function addressOf(subscription: PushSubscription): PushAddress {
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh, auth } = keys ?? {};
  return PushAddress.parse({ endpoint, p256dh, auth });
}

/** The browser no longer listens. What it does not answer is no harm: the server sends nothing more. */
export async function unsubscribePhone(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    const subscription = await withinPatience(registration?.pushManager.getSubscription() ?? none());
    await withinPatience(subscription?.unsubscribe() ?? none());
  } catch {
    // Nothing is sent there any more.
  }
}

async function subscriptionFor(key: Uint8Array<ArrayBuffer>): Promise<PushSubscription> {
  const { pushManager } = await navigator.serviceWorker.ready;
  const former = await pushManager.getSubscription();
  // One that was made for another key of the server is worth nothing.
  if (former && !isFor(former, key)) await former.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

function isFor({ options }: PushSubscription, key: Uint8Array): boolean {
  const own = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  return own.length === key.length && own.every((byte, index) => byte === key[index]);
}

const bytesOf = (key: PushKey): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const none = (): Promise<undefined> => Promise.resolve(undefined);

function withinPatience<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((settle, fail) => {
    const timer = setTimeout(() => fail(new Error('no answer')), PATIENCE_MS);
    void work.then(settle, fail).finally(() => clearTimeout(timer));
  });
}

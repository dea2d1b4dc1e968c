/**
 * What this browser holds, and which profile is in front: the one store of the app. Screens read it through
 * `useSession`; it opens profiles that need no code by itself, and remembers which was last in front. A family's other
 * places are opened beside it when a screen asks; each profile keeps its own keys, store and connection.
 */
import {
  createDevice,
  createBrowserStore,
  exclusiveOverTabs,
  type ClientDependencies,
  type Device,
  type PasskeyAnswer,
  type Profile,
  type StoredProfile,
} from '@cocon/client';
import { afterPaint } from '../design/afterPaint.ts';
import { clearToasts } from '../design/Toast.tsx';
import { isInstalled } from '../shell/isInstalled.ts';
import { holdUpdates } from '../shell/serviceWorker.ts';
import { placesBeside } from './familyPlaces.ts';
import { keeping } from './keeping.ts';
import { networkNow, onOtherNetwork } from './network.ts';
import { recordTypesOf } from './recordTypes.ts';
import { wholeOnes } from './unfinished.ts';

export type SessionState =
  | { readonly kind: 'starting' }
  /** No profile on this browser. */
  | { readonly kind: 'none' }
  /** A code is needed for the profile in front. */
  | { readonly kind: 'locked'; readonly stored: StoredProfile; readonly profiles: readonly StoredProfile[] }
  | {
      readonly kind: 'open';
      readonly profile: Profile;
      readonly profiles: readonly StoredProfile[];
      /** The family's other places that are open too, in the order of `profiles`. */
      readonly beside: readonly Profile[];
    };

const IN_FRONT = 'cocon.profile';
/** The app asks for news this often while it is in front, besides the socket that tells of them. */
const PULSE = 60_000;
/** A start whose page is not painted by then, being hidden or slow, asks for news all the same. */
const PAINTED_AT_LATEST = 1_500;
/** How soon it tries again when the server did not answer. */
const RETRY = 5_000;

const listeners = new Set<() => void>();
let state: SessionState = { kind: 'starting' };
/** Counts every change of the open profile, so that screens paint again. */
let revision = 0;

/** For what only some load: it begins a profile by itself, or changes how one is locked. */
export const clientDependencies: ClientDependencies = {
  store: createBrowserStore(),
  origin: window.location.origin,
  fetch: window.fetch.bind(window),
  now: () => Date.now(),
  exclusive: exclusiveOverTabs(),
  openSocket: (url) => new WebSocket(url),
  network: networkNow,
  stretch: async (...code) => (await stretching()).stretch(...code),
};

/** Fetched with the first code: most families have none to type. */
const stretching = async () => (await import('./stretching.ts')).stretching;

/** A code is about to be typed: who stretches it is fetched and started meanwhile. */
export const expectCode = (): void =>
  void stretching().then(
    (work) => work.wake(),
    () => undefined,
  );

export const device: Device = createDevice(clientDependencies, recordTypesOf);

export const sessionStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  state: () => state,
  revision: () => revision,
};

/** Whether somebody was in front in this browser before. */
export const isKnownHere = (): boolean => window.localStorage.getItem(IN_FRONT) !== null;

let starting: Promise<void> | undefined;
let isShown: Promise<void> = Promise.resolve();

/**
 * Reads the profiles of this browser and opens the one last in front, if it needs no code. Once at a time. News are asked
 * for once `shown`: where the app starts, what rests on this device is painted first.
 */
export function startSession(shown: Promise<void> = Promise.resolve()): Promise<void> {
  isShown = shown;
  starting ??= start().finally(() => (starting = undefined));
  return starting;
}

async function start(): Promise<void> {
  const profiles = wholeOnes(await device.profiles());
  const wanted = window.localStorage.getItem(IN_FRONT);
  const stored = profiles.find((one) => one.id === wanted) ?? profiles.at(-1);
  if (!stored) return set({ kind: 'none' });
  await bringToFront(stored, profiles);
}

/** Shows another profile of this browser. One that is open beside the one in front changes places with it. */
export async function switchProfile(id: string): Promise<void> {
  const held = state.kind === 'open' ? state.beside.find(({ stored }) => stored.id === id) : undefined;
  if (state.kind === 'open' && held) return exchange(state, held);
  const profiles = wholeOnes(await device.profiles());
  const stored = profiles.find((one) => one.id === id);
  if (!stored) return;
  leave();
  await bringToFront(stored, profiles);
}

/** Opens a family's other places beside the one in front, from what rests on this device. */
export async function openBeside(): Promise<void> {
  if (state.kind !== 'open') return;
  const { profile: front, profiles } = state;
  await Promise.all(placesBeside(front.stored, profiles).map((stored) => openOneBeside(stored, front)));
}

/** Opens the profile in front with its code. Throws `wrongCode` or `waitBeforeCode`. */
export async function unlockWith(code: string): Promise<void> {
  if (state.kind !== 'locked') return;
  show(await device.unlock(state.stored.id, code), state.profiles);
}

/** The same with its passkey. Throws `wrongCode` for another. */
export async function unlockByPasskey(output: PasskeyAnswer['output']): Promise<void> {
  if (state.kind !== 'locked') return;
  show(await device.unlockByPasskey(state.stored.id, output), state.profiles);
}

/** Drops the keys of the profile in front from memory; a profile without code stays open. */
export async function lock(): Promise<void> {
  if (state.kind !== 'open' || state.profile.stored.lock.kind !== 'pin') return;
  const { stored } = state.profile;
  const { profiles } = state;
  leave();
  clearToasts();
  set({ kind: 'locked', stored, profiles });
}

/** Shows a profile that was just made on this browser. */
export async function showNew(profile: Profile): Promise<void> {
  leave();
  show(profile, wholeOnes(await device.profiles()), true);
}

let passing: Profile | undefined;

/** Shows a profile that rests in the memory of this page alone: neither it nor that it was here is kept. */
export function showPassing(profile: Profile): void {
  leave();
  release = holdUpdates();
  passing = profile;
  set({ kind: 'open', profile, profiles: [profile.stored], beside: [] });
  begin(profile);
}

/** Drops it, and shows what rests on this browser. */
export async function dropPassing(): Promise<void> {
  leave();
  passing = undefined;
  await startSession();
}

export const isPassing = (profile: Profile): boolean => profile === passing;

/** Forgets profiles on this browser, then shows what is left. What the one in front was doing is waited for. */
export async function forgetProfiles(ids: readonly string[]): Promise<void> {
  if (state.kind === 'open' && ids.includes(state.profile.stored.id)) await state.profile.sync();
  leave();
  for (const id of ids) await device.forget(id);
  window.localStorage.removeItem(IN_FRONT);
  await startSession();
}

/** Every open profile, the one in front first. */
export function openProfiles(): readonly Profile[] {
  return state.kind === 'open' ? [state.profile, ...state.beside] : [];
}

/** The open profile; screens behind the door have one. */
export function openProfile(): Profile {
  if (state.kind !== 'open') throw new Error('no profile is open');
  return state.profile;
}

async function bringToFront(stored: StoredProfile, profiles: readonly StoredProfile[]): Promise<void> {
  if (stored.lock.kind === 'pin') {
    window.localStorage.setItem(IN_FRONT, stored.id);
    return set({ kind: 'locked', stored, profiles });
  }
  show(await device.open(stored), profiles);
}

/** A page that loads anew asks for the code again: no new version while a profile with a code is open. */
let release = (): void => {};

function show(profile: Profile, profiles: readonly StoredProfile[], isNew = false): void {
  window.localStorage.setItem(IN_FRONT, profile.stored.id);
  release();
  release = profile.stored.lock.kind === 'pin' ? holdUpdates() : () => {};
  set({ kind: 'open', profile, profiles, beside: [] });
  // A start paints what rests on this device before it asks for anything new: both would share one thread.
  const ask = () => {
    if (!openProfiles().includes(profile)) return;
    void keeping.start(isNew || isInstalled());
    begin(profile);
  };
  if (isNew) ask();
  else void isShown.then(() => afterPaint(ask, PAINTED_AT_LATEST));
}

function begin(profile: Profile): void {
  profile.subscribe(changed);
  void profile.sync();
  profile.follow();
}

const coming = new Set<string>();

async function openOneBeside(stored: StoredProfile, front: Profile): Promise<void> {
  if (coming.has(stored.id) || openProfiles().some((one) => one.stored.id === stored.id)) return;
  coming.add(stored.id);
  try {
    const opened = await device.unlock(stored.id, null);
    // Somebody may have gone elsewhere meanwhile.
    if (state.kind !== 'open' || state.profile !== front) return opened.close();
    set({ ...state, beside: inOrder([...state.beside, opened], state.profiles) });
    begin(opened);
  } finally {
    coming.delete(stored.id);
  }
}

function exchange(from: Extract<SessionState, { kind: 'open' }>, next: Profile): void {
  const wanted = new Set(placesBeside(next.stored, from.profiles).map(({ id }) => id));
  const rest = [...from.beside.filter((one) => one !== next), from.profile];
  for (const one of rest) if (!wanted.has(one.stored.id)) one.close();
  const beside = rest.filter(({ stored }) => wanted.has(stored.id));
  window.localStorage.setItem(IN_FRONT, next.stored.id);
  set({ ...from, profile: next, beside: inOrder(beside, from.profiles) });
  void next.sync();
}

function inOrder(open: readonly Profile[], profiles: readonly StoredProfile[]): Profile[] {
  const place = ({ stored }: Profile) => profiles.findIndex(({ id }) => id === stored.id);
  return [...open].sort((a, b) => place(a) - place(b));
}

function leave(): void {
  for (const profile of openProfiles()) profile.close();
  release();
}

function set(next: SessionState): void {
  state = next;
  changed();
}

let painting = false;
/** Many changes in one turn of the loop are one repaint. */
function changed(): void {
  if (painting) return;
  painting = true;
  queueMicrotask(() => {
    painting = false;
    revision += 1;
    for (const listener of listeners) listener();
  });
}

function refresh(): void {
  const isVisible = document.visibilityState === 'visible';
  for (const profile of openProfiles()) {
    // What waits leaves while one looks elsewhere, too.
    if (isVisible || profile.outbox.length > 0) void profile.sync();
    if (isVisible) profile.follow();
  }
}

document.addEventListener('visibilitychange', refresh);
window.addEventListener('online', refresh);
onOtherNetwork(refresh);
window.setInterval(refresh, PULSE);
window.setInterval(() => {
  if (openProfiles().some(({ status }) => status.kind === 'offline')) refresh();
}, RETRY);

/**
 * The offline shell. A new version waits until nobody is in the middle of something: it takes over when the page is
 * hidden and nothing is held by `holdUpdates`, and the page then loads it on its next opening.
 */
import { scriptAddress } from './trustedTypes.ts';

let holds = 0;

/** Keeps a new version waiting (a form being filled, photos leaving); call the answer when done. */
export function holdUpdates(): () => void {
  holds += 1;
  let isHeld = true;
  return () => {
    if (isHeld) holds -= 1;
    isHeld = false;
  };
}

function takeOverWhenIdle(registration: ServiceWorkerRegistration): void {
  const attempt = () => {
    if (holds > 0 || document.visibilityState === 'visible') return;
    registration.waiting?.postMessage('take-over');
  };
  document.addEventListener('visibilitychange', attempt);
}

/** Registers the worker once the page is there. Without workers, or over plain http, the app lives without it. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(scriptAddress('/sw.js'), {
      updateViaCache: 'none',
    });
    takeOverWhenIdle(registration);
  } catch (error) {
    console.warn('no offline shell', error);
  }
}

/** By what this device is connected: few browsers say (Chrome on Android does). */
import type { Network } from '@cocon/client';

interface Connection extends EventTarget {
  readonly type?: string;
}

const connection = (): Connection | undefined =>
  (navigator as Navigator & { readonly connection?: Connection }).connection;

export function networkNow(): Network {
  const type = connection()?.type;
  if (type === undefined) return 'unknown';
  return type === 'wifi' || type === 'ethernet' ? 'wifi' : 'other';
}

/** Calls back when the device is connected otherwise, where the browser says so. */
export function onOtherNetwork(listener: () => void): void {
  connection()?.addEventListener('change', listener);
}

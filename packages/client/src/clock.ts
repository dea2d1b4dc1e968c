/** How far the server's clock and this device's may be apart before what is dated by them is not signed (50). */
import { LARGEST_CLOCK_ERROR } from '@cocon/protocol';
import { ClientRefusal } from './refusal.ts';

export const isClockOff = (offset: number): boolean => Math.abs(offset) > LARGEST_CLOCK_ERROR;

/** Refuses a time told by the server that is more than 48 hours from the device's. */
export function requireNearClock(told: number, now: number): void {
  if (isClockOff(told - now)) throw new ClientRefusal('clockOff');
}

/**
 * Devices of a family that came of late (23, 24): told for seven days on those that were in before, until somebody says
 * that they know them. A device tells of none that were there when it came itself.
 */
import type { DeviceId, RegisterState } from '@cocon/protocol';
import { devicesOfHousehold, type HouseholdDevice } from './household.ts';

/** Under which a device notes those it was told of and knows. */
export const KNOWN_NOTE = 'devices known';
export const TOLD_FOR = 7 * 86_400_000;

/** `known`: ids of those that somebody here knows. `now`: the corrected clock. */
export function newDevices(
  state: RegisterState,
  reader: DeviceId,
  known: ReadonlySet<string>,
  now: number,
): HouseholdDevice[] {
  const own = state.devices[reader];
  return devicesOfHousehold(state, reader).filter(
    ({ id, since, isThis }) =>
      !isThis &&
      !known.has(id) &&
      since > now - TOLD_FOR &&
      (state.devices[id]?.from ?? 0) > (own?.from ?? 0),
  );
}

export const readKnown = (note: string | undefined): ReadonlySet<string> =>
  new Set((note ?? '').split(' ').filter((id) => id !== ''));

/** The note with one more; what is no longer in is dropped. */
export function addKnown(note: string | undefined, state: RegisterState, id: DeviceId): string {
  const isIn = (one: string) => state.devices[one as DeviceId]?.until === null;
  return [...readKnown(note), id].filter((one) => one === id || isIn(one)).join(' ');
}

/** What can open a family's space: the devices of its household that are in, each with its guardian; the newest first. */
import type { DeviceId, GuardianId, LocalDay, RegisterDevice, RegisterState } from '@cocon/protocol';

export interface HouseholdDevice {
  readonly id: DeviceId;
  readonly since: number;
  readonly guardian: GuardianId | null;
  /** The device that this is read on. */
  readonly isThis: boolean;
  /** Of the guardian who reads: it may be put out here (14). */
  readonly isOwn: boolean;
  /** Of one that only passes, on a shared computer: its last day. */
  readonly lastDay: LocalDay | null;
}

/** `reader`: the device that this is read on. */
export function devicesOfHousehold(state: RegisterState, reader: DeviceId): HouseholdDevice[] {
  const own = state.devices[reader];
  if (!own || own.household === null) return [];
  const isOfHousehold = ({ household, until }: RegisterDevice) =>
    household === own.household && until === null;
  return Object.values(state.devices)
    .filter(isOfHousehold)
    .sort((a, b) => b.from - a.from)
    .map(({ id, since, guardian, endsOn }) => ({
      id,
      since,
      guardian,
      isThis: id === reader,
      isOwn: guardian === own.guardian,
      lastDay: endsOn,
    }));
}

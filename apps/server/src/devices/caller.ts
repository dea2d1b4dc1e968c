/**
 * Who asks. Every kind of caller is listed here, so that a rule over callers is total. A device is one only while the
 * register has it in: revoked, past its last day, or of a closed household, it is nobody.
 */
import { deviceIn, isStaff, openHousehold } from '@cocon/protocol';
import type { DeviceId, HouseholdId, LocalDay, RegisterDevice, RegisterState, View } from '@cocon/protocol';

export type Caller =
  | { readonly kind: 'staff'; readonly device: RegisterDevice }
  | { readonly kind: 'household'; readonly device: RegisterDevice; readonly household: HouseholdId };

export function callerOf(state: RegisterState, id: DeviceId, today: LocalDay): Caller | undefined {
  const device = deviceIn(state, id);
  if (!device || (device.endsOn !== null && device.endsOn < today)) return undefined;
  if (isStaff(device)) return { kind: 'staff', device };
  const household = device.household;
  return household && openHousehold(state, household) ? { kind: 'household', device, household } : undefined;
}

export const viewOfCaller = (caller: Caller): View =>
  caller.kind === 'staff' ? { kind: 'staff' } : { kind: 'household', household: caller.household };

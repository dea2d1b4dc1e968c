/** The devices of staff that a report can be asked of: those that are in, and those that went while notes are kept. */
import type { Document } from '@cocon/client';
import type { ColleagueBody } from '@cocon/domain';
import { isStaff, type DeviceId, type Instant, type RegisterState, type Statement } from '@cocon/protocol';

export interface StaffDevice {
  readonly id: DeviceId;
  readonly role: 'direction' | 'team';
  /** As the book has it; a colleague who left is no longer in it. */
  readonly name: string | undefined;
  readonly since: Instant;
  /** When it was put out. */
  readonly outAt: Instant | undefined;
}

/** Those put out last come first, then those that are in, the newest first. */
export function staffDevices(
  state: RegisterState,
  statements: readonly Statement[],
  colleagues: readonly Document<ColleagueBody>[],
): StaffDevice[] {
  const outAt = new Map<DeviceId, Instant>();
  for (const { type, body, at } of statements) {
    if (type === 'staffDeviceRevoked') outAt.set(body.device, at);
    if (type === 'directionRecovered') for (const device of body.revokes) outAt.set(device, at);
  }
  return Object.values(state.devices)
    .filter((device) => isStaff(device) && (device.until === null || outAt.has(device.id)))
    .map(({ id, role, since }): StaffDevice => ({
      id,
      role: role === 'direction' ? 'direction' : 'team',
      name: colleagues.find(({ body }) => body.device === id)?.body.name,
      since,
      outAt: outAt.get(id),
    }))
    .toSorted((a, b) => (b.outAt ?? 0) - (a.outAt ?? 0) || b.since - a.since);
}

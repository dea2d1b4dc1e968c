/** The last day on which each device was seen: the server's word, asked anew each time. */
import { devicesContract, type DeviceId, type LocalDay } from '@cocon/protocol';
import type { Profile } from './profile.ts';

export async function seenDevices({
  stored,
  session,
  transport,
}: Profile): Promise<ReadonlyMap<DeviceId, LocalDay>> {
  const path = { establishment: stored.establishment };
  const { devices } = await session.with((token) =>
    transport.ask(devicesContract.seenDevices, { path, token }),
  );
  return new Map(devices.map(({ device, day }) => [device, day]));
}

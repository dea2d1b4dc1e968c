/** When devices were last seen, by day: the server's word, for whoever may put them out. */
import { devicesContract, type DeviceId, type LocalDay } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { Refused } from '../platform/refused.ts';
import { serveDevice } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { asking } from './asking.ts';

export function seenDeviceRoutes(app: FastifyInstance, services: Services): void {
  serveDevice(app, services, devicesContract.seenDevices, ({ session }) =>
    asking(services, session, async ({ tenant, state, caller }) => {
      if (caller.device.role === 'team') throw new Refused('notAllowed');
      const wanted = Object.values(state.devices)
        .filter(({ until }) => until === null)
        .filter(({ household }) => caller.kind === 'staff' || household === caller.household)
        .map(({ id }) => id);
      const rows = await tenant.query<{ id: DeviceId; last_seen: LocalDay }>(
        'select id, last_seen from devices where establishment_id = $1 and id = any ($2) order by id',
        [tenant.establishment, wanted],
      );
      return { devices: rows.map(({ id, last_seen: day }) => ({ device: id, day })) };
    }),
  );
}

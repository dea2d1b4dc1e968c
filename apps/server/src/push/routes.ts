/** Being told on a phone. A device sets it for itself alone. */
import { isDemonstration, pushContract } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { asking, askingToChange, type Asking } from '../devices/asking.ts';
import { Refused } from '../platform/refused.ts';
import { serveDevice, servePublic } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { dropPushes, lookAtPushes, putPush, readPush } from './pushRows.ts';

export function pushRoutes(app: FastifyInstance, services: Services): void {
  const { push, now } = services;

  async function answer({ tenant, state, caller }: Asking) {
    if (push === undefined || isDemonstration(state) || caller.kind !== 'household')
      return { key: null, push: null };
    const { device } = caller;
    const row = await readPush(tenant, device.id);
    const opened = row && push.boxes.open({ establishment: tenant.establishment, owner: device.id }, row.box);
    return { key: push.publicKey, push: opened ? { hour: row.hour } : null };
  }

  servePublic(app, services, pushContract.pushKey, async () => ({ key: push?.publicKey ?? null }));

  serveDevice(app, services, pushContract.push, ({ session }) => asking(services, session, answer));

  serveDevice(app, services, pushContract.setPush, ({ body, session }) =>
    askingToChange(services, session, async (asker) => {
      const { tenant, standing, state, caller } = asker;
      if (push === undefined || isDemonstration(state)) throw new Refused('notAllowed');
      if (caller.kind !== 'household' || caller.device.guardian === null) throw new Refused('notAllowed');
      const { address, hour, locale } = body;
      if (!push.isTaken(address)) throw new Refused('badRequest', 'endpoint');
      const { id: device, guardian } = caller.device;
      const box = push.boxes.close({ establishment: tenant.establishment, owner: device }, address);
      const row = { device, guardian, household: caller.household, box, locale, hour };
      await putPush(tenant, { ...row, seen_seq: standing.sequence });
      await lookAtPushes(tenant, now());
      return answer(asker);
    }),
  );

  serveDevice(app, services, pushContract.endPush, ({ session }) =>
    askingToChange(services, session, async (asker) => {
      await dropPushes(asker.tenant, { devices: [asker.caller.device.id] });
      return answer(asker);
    }),
  );
}

/** When devices were last seen, part of the HTTP contract. It stands apart because only who looks at devices loads it. */
import * as z from 'zod/mini';
import { LocalDay } from '../days.ts';
import { DeviceId } from '../ids.ts';

export const devicesContract = {
  /** The last day on which each was seen: a household's device hears of its household's, direction of all. */
  seenDevices: {
    method: 'GET',
    path: '/api/e/:establishment/devices',
    answer: z.strictObject({ devices: z.array(z.strictObject({ device: DeviceId, day: LocalDay })) }),
  },
} as const;

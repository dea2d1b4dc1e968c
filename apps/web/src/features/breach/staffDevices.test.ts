import type { Document } from '@cocon/client';
import type { ColleagueBody } from '@cocon/domain';
import type { RegisterState, Statement } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { staffDevices } from './staffDevices.ts';

const device = (id: string, role: string, since: number, until: number | null = null) => ({
  [id]: { id, role, since, until },
});
const state = {
  devices: {
    ...device('laptop', 'direction', 1),
    ...device('tablet', 'team', 2, 20),
    ...device('lost laptop', 'direction', 1, 21),
    ...device('phone', 'household', 3),
    ...device('long gone', 'team', 1, 5),
    ...device('new tablet', 'team', 4),
  },
} as unknown as RegisterState;
const says = (type: string, body: unknown, at: number) => ({ type, body, at }) as unknown as Statement;
const colleague = (name: string, of: string) =>
  ({ body: { type: 'colleague', name, device: of } }) as unknown as Document<ColleagueBody>;

test('BR-6 a report can be asked of devices of staff that are in or went of late, those put out first, and of no family’s', () => {
  const all = staffDevices(
    state,
    [
      says('staffDeviceRevoked', { device: 'tablet' }, 100),
      says('directionRecovered', { revokes: ['lost laptop'] }, 50),
    ],
    [colleague('Claire Moreau', 'laptop')],
  );
  expect(all.map(({ id, name, outAt }) => [id, name, outAt])).toEqual([
    ['tablet', undefined, 100],
    ['lost laptop', undefined, 50],
    ['new tablet', undefined, undefined],
    ['laptop', 'Claire Moreau', undefined],
  ]);
});

import type { Document } from '@cocon/client';
import type { ColleagueBody } from '@cocon/domain';
import type { DeviceId, RegisterState } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { leaversWithoutDevice, leaverWith } from './colleagueLeaves.ts';

const id = (name: string) => name as DeviceId;
const device = (name: string, role: string, until: number | null = null): [string, unknown] => [
  name,
  { id: name, role, until },
];
const state = {
  devices: Object.fromEntries([
    device('laptop', 'direction'),
    device('office', 'direction'),
    device('tablet', 'team'),
    device('phone', 'team'),
    device('old', 'team', 4),
    device('family', 'household'),
  ]),
} as unknown as RegisterState;
const page = (name: string, of: string) =>
  ({
    id: `page of ${of}`,
    body: { type: 'colleague', name, device: of },
  }) as unknown as Document<ColleagueBody>;
const pages = [
  page('Claire Moreau', 'laptop'),
  page('Awa Diallo', 'tablet'),
  page('awa  diallo', 'phone'),
  page('Awa Diallo', 'old'),
  page('Nadia Petit', 'office'),
];
const leaver = (name: string) => {
  const found = leaverWith(state, pages, id(name), id('laptop'));
  return found && [found.devices.map((one) => one.id), found.pages.length, found.isDirection];
};

test('LV-3 a colleague goes with every device of hers that is in, and with the pages that name her', () => {
  expect(leaver('tablet')).toEqual([['tablet', 'phone'], 3, false]);
  expect(leaver('office')).toEqual([['office'], 1, true]);
});

test('LV-3 this device never goes, nor one that is out, nor a family’s', () => {
  expect(leaver('laptop')).toBeUndefined();
  expect(leaver('family')).toBeUndefined();
  expect(leaverWith(state, [], id('old'), id('laptop'))).toBeUndefined();
  expect(leaverWith(state, [], id('phone'), id('laptop'))?.devices).toHaveLength(1);
});

test('LV-5 who has no device that is in leaves by name, once, with every page that names her; a tablet is nobody', () => {
  const without = (name: string, more: object = {}) =>
    ({ id: name, body: { type: 'colleague', name, ...more } }) as unknown as Document<ColleagueBody>;
  const all = [
    ...pages,
    without('Zoé Roy'),
    without('awa diallo'),
    without('Inès Blanc', { device: 'old' }),
    without('zoé  roy'),
    without('Grands', { isTablet: true }),
  ];
  expect(
    leaversWithoutDevice(state, all).map((one) => [one.name, one.pages.length, one.devices.length]),
  ).toEqual([
    ['Inès Blanc', 1, 0],
    ['Zoé Roy', 2, 0],
  ]);
});

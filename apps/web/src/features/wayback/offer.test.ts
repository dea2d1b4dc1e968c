import { addDays, type LocalDay, type RegisterState } from '@cocon/protocol';
import { TestHouse } from '@cocon/protocol/testing';
import { expect, test } from 'vitest';
import { hasWayBack, isOffered } from './offer.ts';

const day = (text: string) => text as LocalDay;
const TODAY = day('2026-09-07');

test('WB-7 a way back is offered while there is none, put off for a month, and never in a demonstration', async () => {
  const house = await TestHouse.open();
  const { guardians } = await house.addFamily({ guardians: 2 });
  const [mother, father] = guardians;
  if (!mother || !father) throw new Error('no guardian');
  const offered = (guardian: string | null, putOff?: LocalDay, state: RegisterState = house.state) =>
    isOffered(state, guardian, TODAY, putOff);
  expect([offered(mother), offered(father), offered(null)]).toEqual([true, true, false]);
  expect(offered(mother, addDays(TODAY, -29))).toBe(false);
  expect(offered(mother, addDays(TODAY, -30))).toBe(true);
  const { device } = await house.enter(mother);
  const { invitation } = await house.setWayBack(device);
  expect([hasWayBack(house.state, mother), offered(mother), offered(father)]).toEqual([true, false, true]);
  await house.endWayBack(device, invitation);
  expect(offered(mother)).toBe(true);
  expect(offered(mother, undefined, { ...house.state, demonstrationUntil: house.now + 1 })).toBe(false);
});

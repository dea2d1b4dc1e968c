/** Which devices a family reads of. Rules PA of docs/spec.md. */
import type { RegisterState } from '@cocon/protocol';
import { TestHouse } from '@cocon/protocol/testing';
import { expect, test } from 'vitest';
import { devicesOfHousehold } from './household.ts';

test('PA-11 a family reads of its own devices that are in, newest first, with whose they are', async () => {
  const house = await TestHouse.open();
  const { guardians } = await house.addFamily({ guardians: 2 });
  const other = await house.addFamily();
  const [mother, father] = guardians;
  const [stranger] = other.guardians;
  if (!mother || !father || !stranger) throw new Error('no guardian');
  const enter = async (guardian: typeof mother) => {
    const card = await house.issueCard(guardian);
    return (await house.claim(card.secret)).device.id;
  };
  const [first, second, his] = [await enter(mother), await enter(mother), await enter(father)];
  await enter(stranger);
  const state: RegisterState = house.state;
  const read = devicesOfHousehold(state, first).map(({ id, isThis, isOwn }) => ({ id, isThis, isOwn }));
  expect(read).toEqual([
    { id: his, isThis: false, isOwn: false },
    { id: second, isThis: false, isOwn: true },
    { id: first, isThis: true, isOwn: true },
  ]);
  expect(devicesOfHousehold(state, house.direction.id)).toEqual([]);
});

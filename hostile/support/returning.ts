/** What every way back is tried with: a family that has something to come back to, and a network that cuts. */
import type { Profile } from '@cocon/client';
import { expect } from 'vitest';
import type { Crèche, Hand, TestFamily, World } from './world.ts';

/** A family that has entered by a card and sees one photo. */
export async function familyOfOnePhoto(
  house: Crèche,
  name: string,
): Promise<TestFamily & { readonly link: string }> {
  const group = await house.addGroup();
  const family = await house.addFamily(group, name);
  await house.record(family, 'ownFamily');
  await house.publish([family.child]);
  const link = await house.card(family);
  const hand = house.world.hand();
  const profile = await hand.device.enter(link);
  await profile.sync();
  return { ...family, link, hand, profile };
}

/** A return cut at any of these requests is made again, and lets in one device. `profile` is of the same household. */
export async function returnsAsOneDevice(
  world: World,
  profile: Profile,
  comeBack: (hand: Hand) => Promise<Profile>,
  cuts: readonly (readonly [path: string, moment: 'before' | 'after'])[],
): Promise<void> {
  for (const [path, moment] of cuts) {
    const hand = world.hand();
    const before = Object.keys(profile.state.devices).length;
    hand.wire.cutOnce(path, moment);
    await expect(comeBack(hand)).rejects.toMatchObject({ code: 'offline' });
    const again = await comeBack(hand);
    await again.sync();
    expect(again.status).toEqual({ kind: 'current' });
    await profile.sync();
    expect(Object.keys(profile.state.devices)).toHaveLength(before + 1);
    expect(again.stored.household).toBe(profile.stored.household);
  }
}

/**
 * A house with two families, Léo's and Rose's, each on a phone of its own, and what each said on paper of its child's
 * photos. Everything that can be one batch is one: most attacks begin here.
 */
import { issueCards } from '@cocon/client';
import { makeId, type GroupId, type Reach } from '@cocon/protocol';
import type { Crèche, TestFamily, World } from './world.ts';

export interface TwoFamilies {
  readonly house: Crèche;
  readonly group: GroupId;
  readonly leo: TestFamily;
  readonly rose: TestFamily;
}

/** Who may see a child's photos; nothing was said where it is left out. */
interface Said {
  readonly leo?: Reach;
  readonly rose?: Reach;
}

export async function openWithTwo(world: World, said: Said): Promise<TwoFamilies> {
  const house = await world.open();
  const { direction } = house;
  const group = makeId<GroupId>();
  const registered = await house.addFamilies(group, ['Léo', 'Rose'], { isNewGroup: true });
  const requests = registered.map((one) => ({ ...one, guardianName: 'Un parent' }));
  const cards = await issueCards(direction, requests, world.origin);
  const families: TestFamily[] = [];
  for (const [index, family] of registered.entries()) {
    const hand = world.hand();
    families.push({ ...family, hand, profile: await hand.device.enter(cards[index]?.link ?? '') });
  }
  const [leo, rose] = families;
  if (!leo || !rose) throw new Error('two families');
  const words = [
    said.leo && { family: leo, image: said.leo },
    said.rose && { family: rose, image: said.rose },
  ];
  const sayings = await Promise.all(
    words
      .filter((word) => word !== undefined)
      .map(async ({ family, image }) => ({
        type: 'consentRecorded' as const,
        body: { household: family.household, terms: await house.terms(family, image) },
      })),
  );
  if (sayings.length > 0) await direction.say(() => ({ sayings }));
  for (const profile of [direction, leo.profile, rose.profile]) await profile.sync();
  return { house, group, leo, rose };
}

/** A server that answers a card with something else than what direction put there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bendOf } from './support/attack.ts';
import type { Json } from './support/wire.ts';
import { photosOf, World, type Crèche } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

async function opening(house: Crèche, family: Awaited<ReturnType<Crèche['addFamily']>>) {
  const link = await house.card(family);
  const hand = world.hand();
  let answer: Json;
  const watch = hand.wire.bend(bendOf('/openings', (body) => void (answer = body)));
  await hand.device.readCard(link);
  watch();
  return { link, answer };
}

describe('cards', () => {
  test('HO-9 a bundle, a snapshot or a register of elsewhere is not the card, and the card stays good', async () => {
    const house = await world.open();
    const group = await house.addGroup();
    const [leo, rose] = [await house.addFamily(group, 'Léo'), await house.addFamily(group, 'Rose')];
    await house.record(leo, 'group');
    await house.publish([leo.child]);
    const elsewhere = await world.open();
    const other = await opening(elsewhere, await elsewhere.addFamily(await elsewhere.addGroup(), 'Zoé'));
    const { answer: roses } = await opening(house, rose);
    const { link, answer: own } = await opening(house, leo);
    await house.addGroup();
    const attacks: [string, Json][] = [
      ['cardNotGenuine', other.answer],
      ['cardNotGenuine', { ...other.answer, establishment: own.establishment }],
      ['cardNotGenuine', roses],
      ['cardNotGenuine', { ...own, bundle: roses.bundle }],
      ['cardNotGenuine', { ...own, snapshot: roses.snapshot }],
      ['cardNotGenuine', { ...own, snapshot: other.answer.snapshot }],
      ['cardNotGenuine', { ...own, snapshot: `${own.snapshot} ` }],
      ['cardNotGenuine', { ...own, establishment: other.answer.establishment }],
      ['cardNotGenuine', { ...own, bundle: 'AAAA' }],
      ['registerDistrust', { ...own, height: own.height + 1 }],
      ['registerDistrust', { ...own, entries: other.answer.entries, height: own.height }],
      ['registerDistrust', { ...own, entries: [] }],
      ['keyDistrust', { ...own, keyrings: [] }],
      ['keyDistrust', { ...own, keyrings: roses.keyrings }],
      ['clockOff', { ...own, time: own.time + 3 * 86_400_000 }],
      ['clockOff', { ...own, time: own.time - 3 * 86_400_000 }],
    ];
    const phone = world.hand();
    for (const [code, answer] of attacks) {
      const stop = phone.wire.bend(bendOf('/openings', () => answer));
      await expect(phone.device.enter(link), code).rejects.toMatchObject({ code });
      stop();
    }
    const profile = await phone.device.enter(link);
    await profile.sync();
    expect(profile.status).toEqual({ kind: 'current' });
    expect(photosOf(profile)).toHaveLength(1);
    expect(profile.state.anchor).toBe(house.direction.state.anchor);
  });

  test('HO-9 a card read at another origin is not genuine there', async () => {
    const house = await world.open();
    const family = await house.addFamily(await house.addGroup(), 'Léo');
    const link = (await house.card(family)).replace('localhost', '127.0.0.1');
    const relay = World.at(world.origin.replace('localhost', '127.0.0.1')).hand();
    await expect(relay.device.enter(link)).rejects.toMatchObject({ code: 'cardNotGenuine' });
    const profile = await world.hand().device.enter(link);
    expect(profile.stored.household).toBe(family.household);
  });

  test('HO-10 a used card is over for a second phone, whatever the server kept of it', async () => {
    const house = await world.open();
    const family = await house.addFamily(await house.addGroup(), 'Léo');
    const { link, answer: kept } = await opening(house, family);
    const first = world.hand();
    const profile = await first.device.enter(link);
    await profile.sync();
    const again = (body: Json) =>
      new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

    // The bundle with the register as it is: the claim is in it.
    const staff = house.direction;
    await staff.sync();
    const claim = first.wire.log.find(({ path }) => path.endsWith('/claims'));
    const { entry } = JSON.parse(String(claim?.body));
    const honest = world.hand();
    honest.wire.bend(({ path }) =>
      path.endsWith('/openings') ? again({ ...kept, entries: [...kept.entries, entry] }) : undefined,
    );
    await expect(honest.device.enter(link)).rejects.toMatchObject({ code: 'invitationOver' });

    // The bundle with the claim hidden: what the second phone signs is no longer next.
    const second = world.hand();
    second.wire.bend(({ path }) => (path.endsWith('/openings') ? again(kept) : undefined));
    await expect(second.device.enter(link)).rejects.toMatchObject({ name: 'ClientRefusal' });
    expect(await second.device.profiles()).toEqual([]);

    // Even if the server took it, nobody else does: in the register of all others the first claim is the only one.
    const statement = second.wire.log.find(({ path }) => path.endsWith('/claims'));
    const forged = JSON.parse(String(statement?.body)).entry;
    await expect(staff.register.add(staff.register.head.height + 1, [forged])).rejects.toMatchObject({
      code: 'registerDistrust',
    });
    await profile.sync();
    expect(profile.status).toEqual({ kind: 'current' });
  });
});

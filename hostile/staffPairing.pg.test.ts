/** A device of staff, let in by direction: with the real server and real keys, and with a server that lies to it. */
import { issueCards, letInStaff, type Profile } from '@cocon/client';
import { makeId, type GroupId } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answeredStaff, codeOf, offerSquare } from './support/staffEntry.ts';
import { CODE, photosOf, World, type Crèche, type Hand, type TestFamily } from './support/world.ts';

let world: World;
let house: Crèche;
let family: TestFamily;
beforeAll(async () => {
  world = await World.start();
  house = await world.open();
  family = await house.enter(await house.addGroup(), 'Léo');
  await house.record(family, 'group');
  await house.publish([family.child], 'avant');
});
afterAll(() => world.stop());

/** What direction's answer lets this hand be; the profile once it is kept. */
const letInBy = (by: Profile, hand: Hand, role: 'team' | 'direction') =>
  answeredStaff(by, hand, { role, name: 'Tablette des Moyens' });

test('PA-14 direction lets in a device of the team: it reads the past, publishes, and opens with its own code', async () => {
  const hand = world.hand();
  const keep = await letInBy(house.direction, hand, 'team');
  const team = await keep();
  await team.sync();
  expect(team.warnings).toEqual([]);
  expect(team.status).toEqual({ kind: 'current' });
  expect(team.names).toEqual({ establishment: 'La Farandole', person: 'Tablette des Moyens' });
  expect(photosOf(team)).toHaveLength(1);
  await house.publish([family.child], 'de la tablette', team);
  await family.profile.sync();
  expect(photosOf(family.profile)).toHaveLength(2);

  const [stored] = await hand.device.profiles();
  expect(stored).toMatchObject({ role: 'team', lock: { kind: 'pin' } });
  await expect(hand.device.unlock(stored?.id ?? '', '000000')).rejects.toMatchObject({ code: 'wrongCode' });
  const again = await hand.device.unlock(stored?.id ?? '', CODE);
  expect(photosOf(again)).toHaveLength(2);

  // Neither the team nor a family lets in staff.
  for (const by of [team, family.profile]) {
    const code = codeOf(await offerSquare(world.hand()));
    const asked = letInStaff(by, code, { origin: world.origin, role: 'team', name: 'x' });
    await expect(asked).rejects.toMatchObject({ code: 'notAllowed' });
  }
});

test('PA-14 a second device of direction does what the first one does', async () => {
  const second = await (await letInBy(house.direction, world.hand(), 'direction'))();
  await second.sync();
  await second.say(() => ({ sayings: [{ type: 'groupAdded', body: { group: makeId<GroupId>() } }] }));
  const { household, guardian } = family;
  const [card] = await issueCards(second, [{ household, guardian, guardianName: 'x' }], world.origin);
  const phone = await world.hand().device.enter(card?.link ?? '');
  await phone.sync();
  expect(phone.status).toEqual({ kind: 'current' });
  expect(second.warnings).toEqual([]);
});

test('PA-15 a register that begins elsewhere, leaves something out or never comes to what was named is refused, and nothing kept', async () => {
  const other = await world.open();
  const foreign = await other.direction.session.with((token) =>
    other.direction.transport.call('register', {
      path: { establishment: other.direction.state.establishment },
      query: { from: 0 },
      token,
    }),
  );
  const hand = world.hand();
  const keep = await letInBy(house.direction, hand, 'team');
  const isRegister = (path: string) => path.includes('/register?');
  const lies = [
    () => foreign,
    (body: typeof foreign) => ({ ...body, entries: body.entries.toSpliced(3, 1) }),
    (body: typeof foreign) => ({ ...body, entries: [] }),
    (body: typeof foreign) => {
      const entries = body.entries.slice(0, -2);
      return { ...body, entries, head: { height: entries.length - 1, hash: body.head.hash } };
    },
  ];
  for (const lie of lies) {
    const stop = hand.wire.bend(({ path, body }) => (isRegister(path) ? lie(body) : undefined));
    await expect(keep()).rejects.toMatchObject({ code: 'registerDistrust' });
    stop();
    expect(await hand.device.profiles()).toEqual([]);
  }
  const team = await keep();
  await team.sync();
  expect(team.status).toEqual({ kind: 'current' });
});

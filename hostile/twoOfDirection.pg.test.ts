/** Both sheets are lost: two devices of direction make new ones, and what one alone, a young one or a lying server cannot. */
import {
  areAbove,
  confirmNewRoot,
  createMemoryStore,
  isRescueSheetOf,
  makeRescueSheetCode,
  mayReplaceRoot,
  sayNewRoot,
  signHalves,
  type Profile,
  type RootHalf,
} from '@cocon/client';
import { importSigningKey, makeSigningSeed, toBase64Url, utf8 } from '@cocon/crypto';
import {
  canonicalText,
  currentVersion,
  HALF_LIFE,
  ROOT_PAIR_AGE,
  STATEMENT_LABEL,
  type GroupId,
  makeId,
} from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectStopped } from './support/attack.ts';
import { letInAsStaff } from './support/staffEntry.ts';
import { CODE, photosOf, World, type Crèche, type Hand } from './support/world.ts';

const REFUSED: unknown = expect.stringMatching(/^(badRequest|notAllowed)$/);

/** Of the server and of every device. */
const clock = { offset: 0 };
let world: World;
beforeAll(async () => {
  world = await World.start(() => Date.now() + clock.offset);
});
afterAll(() => world.stop());

const hand = () => world.hand(createMemoryStore(), clock);

const letIn = (by: Profile, to: Hand = hand()): Promise<Profile> =>
  letInAsStaff(by, to, { role: 'direction', name: 'Nadia Petit' });

/** A house whose two devices of direction have been in for thirty days, with a photo. */
async function houseOfTwo() {
  const house = await world.open('both', hand());
  const adjointe = await letIn(house.direction);
  clock.offset += ROOT_PAIR_AGE + 60_000;
  await Promise.all([house.direction.sync(), adjointe.sync()]);
  return { house, directrice: house.direction, adjointe };
}

const halfFor = (halves: readonly RootHalf[], { identity }: Profile): RootHalf => {
  const half = halves.find((one) => one.with === identity.id);
  if (!half) throw new Error('no half');
  return half;
};

const groupAdded = (by: Profile) =>
  by.say(() => ({ sayings: [{ type: 'groupAdded', body: { group: makeId<GroupId>() } }] }));

/** Brings entries as the device does, whatever its own rules would say. */
async function append(by: Profile, entry: { statement: string; signatures: string[] }) {
  const path = { establishment: by.state.establishment };
  return by.session.with((token) =>
    by.transport.call('append', { path, token }, { entries: [entry], seals: [], invitations: [] }),
  );
}

/** A half changed and signed anew by its maker. */
async function remade(by: Profile, half: RootHalf, change: object): Promise<RootHalf> {
  const statement = canonicalText({ ...JSON.parse(half.statement), ...change });
  const signature = toBase64Url(await by.identity.signing.sign(STATEMENT_LABEL, utf8(statement)));
  return { ...half, statement, signature };
}

describe('both sheets are lost', () => {
  test('RS-8 RS-9 two devices of thirty days make a new sheet that brings the house back; every keyring is renewed, and the former sheet opens nothing', async () => {
    const { house, directrice, adjointe } = await houseOfTwo();
    const leo = await lodge(house);
    await adjointe.sync();
    const before = adjointe.state;
    const code = await makeRescueSheetCode();
    const half = halfFor(await signHalves(adjointe, code), directrice);
    expect(areAbove([half], directrice.state)).toBe(true);
    const counted: number[] = [];
    await expect(sayNewRoot(adjointe, code)).rejects.toMatchObject({ code: 'notFound' });
    await confirmNewRoot(directrice, adjointe.identity.id, half, (done, total) => counted.push(done, total));
    expect(counted.slice(-2)).toEqual([3, 3]);
    for (const { id } of Object.values(before.keyrings))
      expect(currentVersion(directrice.state, id)?.version).toBe(
        (currentVersion(before, id)?.version ?? 0) + 1,
      );
    // Named, but it has said nothing yet: nobody can come back with it, nor with the former.
    const opening = () => hand().returning.read(code);
    await expect(opening()).rejects.toMatchObject({ code: 'registerDistrust', reason: 'badSignature' });
    await sayNewRoot(adjointe, code);
    // Its answer was lost: said once more, it changes nothing.
    await sayNewRoot(adjointe, code);
    expect(await isRescueSheetOf(code, directrice.state)).toBe(true);
    await expect(hand().returning.read(house.rescueCode)).rejects.toMatchObject({ code: 'notFound' });

    const sheet = await opening();
    if (sheet === 'begun') throw new Error('begun');
    const wanted = { lost: mayReplaceRoot(sheet.state, directrice.session.now()), code: CODE };
    const back = await hand().returning.comeBack(sheet, { ...wanted, person: 'Claire', noteAs: 'sheet' });
    await back.sync();
    expect(photosOf(back)).toHaveLength(1);
    await adjointe.sync();
    expectStopped(adjointe, 'revoked');
    await house.publish([leo.child], 'après', back);
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toHaveLength(2);
  });

  test('RS-10 a half is good for one place in the register, one day and one device; signed again it is good', async () => {
    const { directrice, adjointe } = await houseOfTwo();
    const code = await makeRescueSheetCode();
    const confirm = (half: RootHalf) => confirmNewRoot(directrice, adjointe.identity.id, half);
    const old = halfFor(await signHalves(adjointe, code), directrice);
    await groupAdded(directrice);
    await expect(confirm(old)).rejects.toMatchObject({ code: 'registerMoved' });
    await adjointe.sync();
    const half = halfFor(await signHalves(adjointe, code), directrice);
    const { at } = JSON.parse(half.statement) as { at: number };
    const refusals = [
      await remade(adjointe, half, { at: at - HALF_LIFE }),
      await remade(adjointe, half, { at: at + 3_600_000 }),
      await remade(adjointe, half, {
        author: { kind: 'pair', devices: [adjointe.identity.id, adjointe.identity.id] },
      }),
      await remade(directrice, half, {}),
      { ...half, signature: old.signature },
      { ...half, signature: 'AA' },
      { ...half, statement: '{}' },
    ];
    for (const one of refusals) await expect(confirm(one)).rejects.toMatchObject({ code: 'notAllowed' });
    await confirm(half);
    await sayNewRoot(adjointe, code);
    expect(await isRescueSheetOf(code, directrice.state)).toBe(true);
  });
});

describe('HO-50 who would replace the root alone', () => {
  test('HO-50 one device cannot make the other’s signature, nor sign twice: the server refuses it, and every device when the server does not', async () => {
    const { house, directrice, adjointe } = await houseOfTwo();
    const leo = await lodge(house);
    await adjointe.sync();
    const code = await makeRescueSheetCode();
    const half = halfFor(await signHalves(adjointe, code), directrice);
    const own = half.signature;
    const foreign = await importSigningKey(makeSigningSeed());
    const made = toBase64Url(await foreign.sign(STATEMENT_LABEL, utf8(half.statement)));
    const twice = await remade(adjointe, half, {
      author: { kind: 'pair', devices: [adjointe.identity.id, adjointe.identity.id] },
    });
    const forged = [
      { statement: half.statement, signatures: [own, own] },
      { statement: half.statement, signatures: [own, made] },
      { statement: half.statement, signatures: [own] },
      { statement: twice.statement, signatures: [twice.signature, twice.signature] },
    ];
    for (const entry of forged) {
      await expect(append(adjointe, entry)).rejects.toMatchObject({ code: REFUSED });
      const before = leo.profile.register.head;
      await expect(leo.profile.register.add(before.height + 1, [entry])).rejects.toMatchObject({
        code: 'registerDistrust',
      });
      await expect(directrice.register.add(before.height + 1, [entry])).rejects.toMatchObject({
        code: 'registerDistrust',
      });
    }
    expect(directrice.state.root).not.toBe(
      (JSON.parse(half.statement) as { body: { root: string } }).body.root,
    );
  });

  test('HO-50 a device of direction that came of late counts for nothing, neither as the one that asks nor as the other', async () => {
    const { house, directrice, adjointe } = await houseOfTwo();
    const young = await letIn(directrice);
    await adjointe.sync();
    const code = await makeRescueSheetCode();
    await expect(signHalves(young, code)).rejects.toMatchObject({ code: 'notAllowed' });
    const halves = await signHalves(adjointe, code);
    expect(halves.map((one) => one.with)).toEqual([directrice.identity.id]);
    // Signed all the same, by both: by one asked, and by one who asks.
    for (const [asking, other] of [
      [adjointe, young],
      [young, adjointe],
    ] as const) {
      const devices = [asking.identity.id, other.identity.id];
      const half = await remade(asking, halfFor(halves, directrice), { author: { kind: 'pair', devices } });
      await expect(confirmNewRoot(other, asking.identity.id, half)).rejects.toMatchObject({
        code: 'notAllowed',
      });
      const second = toBase64Url(await other.identity.signing.sign(STATEMENT_LABEL, utf8(half.statement)));
      const entry = { statement: half.statement, signatures: [half.signature, second] };
      await expect(append(asking, entry)).rejects.toMatchObject({ code: REFUSED });
      await expect(directrice.register.add(directrice.state.head.height + 1, [entry])).rejects.toMatchObject({
        code: 'registerDistrust',
      });
    }
    await expect(hand().returning.read(house.rescueCode)).resolves.toMatchObject({
      establishmentName: 'La Farandole',
    });
  });

  test('HO-50 a server that brings an old half again, or a whole replacement of before, gets nowhere', async () => {
    const { directrice, adjointe } = await houseOfTwo();
    const [first, second] = [await makeRescueSheetCode(), await makeRescueSheetCode()];
    const old = halfFor(await signHalves(adjointe, first), directrice);
    const signature = toBase64Url(
      await directrice.identity.signing.sign(STATEMENT_LABEL, utf8(old.statement)),
    );
    const whole = { statement: old.statement, signatures: [old.signature, signature] };
    // The adjointe took it back; another is confirmed.
    const half = halfFor(await signHalves(adjointe, second), directrice);
    await confirmNewRoot(directrice, adjointe.identity.id, half);
    await sayNewRoot(adjointe, second);
    const { root } = directrice.state;
    await expect(confirmNewRoot(directrice, adjointe.identity.id, old)).rejects.toMatchObject({
      code: 'registerMoved',
    });
    await expect(append(directrice, whole)).rejects.toMatchObject({ code: 'registerMoved' });
    const { height } = directrice.state.head;
    await expect(directrice.register.add(height + 1, [whole])).rejects.toMatchObject({
      code: 'registerDistrust',
    });
    expect(directrice.state.root).toBe(root);
  });
});

async function lodge(house: Crèche) {
  const phone = hand();
  const family = await house.addFamily(await house.addGroup(), 'Léo');
  const profile = await phone.device.enter(await house.card(family));
  await profile.sync();
  await house.direction.sync();
  await house.record({ ...family }, 'group');
  await house.publish([family.child], 'avant');
  await profile.sync();
  return { ...family, hand: phone, profile };
}

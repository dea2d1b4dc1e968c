/** The rescue sheet alone brings a house back; who held the lost laptop, or a photo of the old sheet, reads nothing that follows. */
import { renewRescueSheets, type Profile } from '@cocon/client';
import {
  deriveRescueSecrets,
  fromBase64Url,
  importSealingKey,
  readRescueCode,
  writeRescueCode,
} from '@cocon/crypto';
import { currentVersion, KEYRING_LABEL, sealBinding } from '@cocon/protocol';
import { TestHouse } from '@cocon/protocol/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isChanges } from './support/attack.ts';
import type { Json } from './support/wire.ts';
import { CODE, photosOf, World, type Crèche, type Hand } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const NOTE = 'sheet';

async function houseWithPhoto() {
  const house = await world.open();
  const leo = await house.enter(await house.addGroup(), 'Léo');
  await house.record(leo, 'group');
  await house.publish([leo.child], 'avant');
  await leo.profile.sync();
  return { house, leo };
}

/** Comes back on a new computer, with every other device of direction said to be lost. */
async function comeBack(house: Crèche, code = house.rescueCode, hand: Hand = world.hand()) {
  const sheet = await hand.returning.read(code);
  if (sheet === 'begun') throw new Error('begun before');
  const lost = Object.values(sheet.state.devices)
    .filter(({ role, until }) => role === 'direction' && until === null)
    .map(({ id }) => id);
  const counted: number[] = [];
  const wanted = { lost, code: CODE, person: 'Claire Moreau', noteAs: NOTE };
  const profile = await hand.returning.comeBack(sheet, wanted, (done, total) => counted.push(done, total));
  await profile.sync();
  return { hand, profile, counted, sheet: profile.note(NOTE) ?? '' };
}

/** Everything a device is told, for a server that helps somebody else with it. */
function overhear({ wire }: Hand): Json[] {
  const told: Json[] = [];
  wire.bend(({ path, body }) => {
    if (isChanges(path)) told.push(...body.changes);
    if (path.endsWith('/keyrings')) told.push({ kind: 'seals', keyrings: body.keyrings });
    return undefined;
  });
  return told;
}

const numberOf = ({ state }: Profile, keyring: keyof typeof state.keyrings) =>
  currentVersion(state, keyring)?.version ?? 0;

describe('the rescue sheet', () => {
  test('RS-1 RS-2 it alone brings the house back: new keys for everything, the lost laptop out, nothing of the house lost', async () => {
    const { house, leo } = await houseWithPhoto();
    const laptop = house.direction;
    await laptop.sync();
    const told = overhear(leo.hand);
    const { profile, counted } = await comeBack(house);
    expect(counted.slice(-2)).toEqual([3, 3]);
    expect(photosOf(profile)).toHaveLength(1);
    expect(profile.all('book').length).toBe(laptop.all('book').length);
    expect(profile.state.devices[laptop.identity.id]?.until).not.toBeNull();
    expect(profile.state.root).not.toBe(laptop.state.root);

    const later = await house.publish([leo.child], 'après', profile);
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toContain(later.photo);

    // The laptop, told the truth: out, with what it had.
    await laptop.sync();
    expect(laptop.status).toMatchObject({ kind: 'stopped', refusal: { code: 'revoked' } });
    expect(photosOf(laptop)).toHaveLength(1);
    // Told all that the family is told, and every seal there is, by a server that goes on as if nothing were.
    const served = await profile.session.with((token) =>
      profile.transport.call('keyrings', { path: { establishment: profile.state.establishment }, token }),
    );
    laptop.keyrings.offer(served.keyrings);
    const { entries } = await profile.session.with((token) =>
      profile.transport.call('register', {
        path: { establishment: profile.state.establishment },
        query: { from: 0 },
        token,
      }),
    );
    await laptop.register.add(0, entries);
    expect(laptop.state.head).toEqual(profile.state.head);
    for (const { id } of Object.values(profile.state.keyrings)) {
      expect(await laptop.keyrings.secret(id, numberOf(profile, id))).toBeUndefined();
      expect(await profile.keyrings.secret(id, numberOf(profile, id))).toBeDefined();
      expect(await profile.keyrings.secret(id, numberOf(profile, id) - 1)).toBeDefined();
    }
    const audiences = told.filter(({ kind }) => kind === 'audience').map(({ audience }) => audience);
    expect(audiences.length).toBeGreaterThan(0);
    for (const audience of audiences) {
      await expect(laptop.audiences.accept(audience)).rejects.toMatchObject({ code: 'keyDistrust' });
    }
  });

  test('RS-3 a sheet that served serves no more; the new one, noted before anything left, does', async () => {
    const { house } = await houseWithPhoto();
    const first = await comeBack(house);
    await expect(world.hand().returning.read(house.rescueCode)).rejects.toMatchObject({ code: 'notFound' });
    const second = await comeBack(house, first.sheet);
    expect(photosOf(second.profile)).toHaveLength(1);
    await first.profile.sync();
    expect(first.profile.status).toMatchObject({ kind: 'stopped', refusal: { code: 'revoked' } });
    expect(second.sheet).not.toBe(first.sheet);
  });

  test('RS-4 a register that the server made up for the sheet is refused, whatever root it names', async () => {
    const { house } = await houseWithPhoto();
    const { sheet: code } = await comeBack(house);
    const victim = world.hand();
    const opening = (bend: (body: Json) => Json) =>
      victim.wire.bend(({ path, body }) => (path.endsWith('/openings') ? bend(body) : undefined));

    // A house of the server's own making, whose root names the sheet's as its successor.
    const sheet = await victim.returning.read(code);
    if (sheet === 'begun') throw new Error('begun');
    const made = await TestHouse.open({ at: Date.now() });
    await made.say('rootReplaced', sheet.keys.publicKeys, made.root);
    const { entries, state } = made;
    const forged = { establishment: state.establishment, entries, head: state.head, height: 0 };
    let stop = opening((body) => ({ ...body, ...forged }));
    await expect(victim.returning.read(code)).rejects.toMatchObject({
      code: 'registerDistrust',
      reason: 'badSignature',
    });
    stop();
    // Its own house, cut below the last statement, or without one in the middle.
    stop = opening((body) => ({ ...body, entries: body.entries.toSpliced(2, 1) }));
    await expect(victim.returning.read(code)).rejects.toMatchObject({ code: 'registerDistrust' });
    stop();
    stop = opening((body) => ({ ...body, entries: [] }));
    await expect(victim.returning.read(code)).rejects.toMatchObject({ code: 'registerDistrust' });
    stop();
    await expect(victim.returning.read(code)).resolves.toMatchObject({ establishmentName: 'La Farandole' });
  });

  test('RS-7 new sheets by the present one: a photo of the former, with all that the server has, opens nothing that follows', async () => {
    const { house, leo } = await houseWithPhoto();
    const { direction } = house;
    let next = '';
    const keep = (code: string) => Promise.resolve(void (next = code));
    await expect(
      renewRescueSheets(direction, writeRescueCode(new Uint8Array(16)), keep),
    ).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(next).toBe('');
    const before = direction.state;
    await renewRescueSheets(direction, house.rescueCode, keep);
    for (const { id } of Object.values(before.keyrings))
      expect(numberOf(direction, id)).toBe((currentVersion(before, id)?.version ?? 0) + 1);
    await house.publish([leo.child], 'après');
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toHaveLength(2);

    // Whoever kept a photo of it, and what the server serves to direction today.
    await expect(world.hand().returning.read(house.rescueCode)).rejects.toMatchObject({ code: 'notFound' });
    const { recoverySeed } = await deriveRescueSecrets(readRescueCode(house.rescueCode) ?? new Uint8Array());
    const recovery = await importSealingKey(recoverySeed);
    const opening = await world.hand().returning.read(next);
    if (opening === 'begun') throw new Error('begun');
    const { directionKeyring: keyring } = opening.state;
    const version = currentVersion(opening.state, keyring)?.version ?? 0;
    const seal = opening.keyrings
      .find((one) => one.keyring === keyring && one.version === version)
      ?.seals.find(({ to }) => to === 'recovery');
    const context = { label: KEYRING_LABEL, bind: sealBinding(keyring, version, 'recovery') };
    const sealed = fromBase64Url(seal?.sealed ?? '');
    await expect(recovery.open(sealed, context)).rejects.toThrow();
    expect(await opening.keys.recovery.open(sealed, context)).toHaveLength(32);
    expect(photosOf((await comeBack(house, next)).profile)).toHaveLength(2);
  });

  test('RS-5 a return whose answer was lost is finished by the code chosen for the device; one that never arrived begins anew', async () => {
    const { house } = await houseWithPhoto();
    const hand = world.hand();
    let at: 'before' | 'after' = 'before';
    const stop = hand.wire.cut((_, path) => (path.endsWith('/recoveries') ? at : undefined));
    await expect(comeBack(house, house.rescueCode, hand)).rejects.toMatchObject({ code: 'offline' });
    expect(await hand.device.profiles()).toEqual([]);
    at = 'after';
    await expect(comeBack(house, house.rescueCode, hand)).rejects.toMatchObject({ code: 'offline' });
    stop();
    expect(await hand.returning.read(house.rescueCode)).toBe('begun');
    await expect(hand.returning.finish(house.rescueCode, '654321')).rejects.toMatchObject({
      code: 'wrongCode',
    });
    const profile = await hand.returning.finish(house.rescueCode, CODE);
    await profile.sync();
    expect(photosOf(profile)).toHaveLength(1);
    expect(profile.note(NOTE)).toMatch(/^.{4}(-.{4}){6}$/);
    expect(await hand.device.profiles()).toHaveLength(1);
  });
});

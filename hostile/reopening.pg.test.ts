/** A room tablet whose codes are forgotten, reopened by direction; and who else would like to. */
import {
  letInStaff,
  offerReopening,
  putStaffOut,
  readReopening,
  roomTablet,
  type OfferedReopening,
  type Profile,
} from '@cocon/client';
import { decryptUnder, deriveKey, deriveLocalWrap, importStorageKey, toBase64Url } from '@cocon/crypto';
import { PAIRING_LABELS, TYPED_LIFE } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plain } from './support/attack.ts';
import { codeOf, letInAsStaff, offerSquare } from './support/staffEntry.ts';
import { CODE, photosOf, World, type Crèche, type Hand, type TestFamily } from './support/world.ts';

const ALLERGY = 'Arachide-Canari';
const AWA = '135790';
const NEW = '864209';

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

/** A device that direction lets in, a room's tablet or not. */
const letIn = (hand: Hand, isRoomTablet: boolean, role: 'team' | 'direction' = 'team'): Promise<Profile> =>
  letInAsStaff(house.direction, hand, { role, name: 'Tablette', isRoomTablet });

/** A closed room tablet with Awa's code, something that waits to be sent, and all its codes forgotten. */
async function forgottenTablet() {
  const hand = world.hand();
  const tablet = await letIn(hand, true);
  const codes = roomTablet(hand.dependencies, tablet.stored.id);
  const slot = await codes.add(CODE, AWA, null);
  const mend = hand.wire.cut(() => 'before');
  await tablet.enqueue({ writes: [plain('sheet', [], { text: ALLERGY })] });
  await tablet.sync();
  tablet.close();
  mend();
  const kept = async () => {
    const [stored] = await hand.store.profiles();
    if (!stored) throw new Error('nothing kept');
    return stored;
  };
  const ask = async () => offerReopening(hand.dependencies, await kept(), TYPED_LIFE);
  return { hand, id: tablet.stored.id, device: tablet.identity.id, codes, slot, kept, ask };
}

async function answerTo(offered: OfferedReopening) {
  const news = await offered.look();
  if (news.kind !== 'answered') throw new Error(news.kind);
  return news.secret;
}

test('RT-10 direction reopens a tablet from a device of its own: a new code in the place of the forgotten one, and what waits leaves', async () => {
  const { hand, id, device, codes, slot, ask, kept } = await forgottenTablet();
  for (let n = 0; n < 4; n += 1) await codes.check('000000').catch(() => undefined);
  await expect(codes.check(CODE)).rejects.toMatchObject({ code: 'waitBeforeCode' });
  const offered = await ask();
  expect(await offered.look()).toEqual({ kind: 'waiting' });
  const asked = await readReopening(house.direction, codeOf(offered));
  expect(asked.tablet).toBe(device);
  expect(await offered.look()).toEqual({ kind: 'read' });
  await asked.reopen();
  const secret = await answerTo(offered);
  await expect(codes.renewByDirection(secret, null, AWA)).rejects.toMatchObject({ code: 'exists' });
  await codes.renewByDirection(secret, null, NEW);
  const profile = await hand.device.unlock(id, NEW);
  expect(profile.outbox).toHaveLength(1);
  expect(photosOf(profile)).toHaveLength(1);
  await profile.sync();
  expect(profile.outbox).toEqual([]);
  await house.direction.sync();
  expect(JSON.stringify(house.direction.all('sheet').map(({ body }) => body))).toContain(ALLERGY);
  // The forgotten code opens nothing more; a colleague's goes on; what direction answered has served.
  await expect(codes.check(CODE)).rejects.toMatchObject({ code: 'wrongCode' });
  expect(await codes.check(AWA)).toBe(slot);
  await expect(hand.device.reopen(id, secret)).rejects.toMatchObject({ code: 'wrongCode' });
  // The wrong codes before are told all the same, and the way is there for the next time.
  expect(await codes.untold()).toBeGreaterThanOrEqual(4);
  const again = await ask();
  const next = await readReopening(house.direction, codeOf(again));
  await next.reopen();
  const other = await answerTo(again);
  await codes.renewByDirection(other, slot, '112233');
  expect(await codes.check('112233')).toBe(slot);
  await expect(codes.check(AWA)).rejects.toMatchObject({ code: 'wrongCode' });
  expect((await kept()).lock.slots).toHaveLength(1);
});

test('HO-52 a visitor at the closed tablet gets a square that only direction of this house answers', async () => {
  const { hand, id, ask } = await forgottenTablet();
  const team = await letIn(world.hand(), false);
  const elsewhere = await world.open();
  const offered = await ask();
  for (const by of [team, family.profile])
    await expect(readReopening(by, codeOf(offered))).rejects.toMatchObject({ code: 'notAllowed' });
  // An app that was changed says it is direction's: it has not direction's key.
  for (const by of [team, elsewhere.direction]) {
    const liar = Object.create(by) as Profile;
    const establishment = house.direction.stored.establishment;
    Object.defineProperty(liar, 'stored', { value: { ...by.stored, role: 'direction', establishment } });
    await expect(readReopening(liar, codeOf(await ask()))).rejects.toThrow();
  }
  // Nor does the way for a new device take it, or this one a new device: three walls stand, any of which is enough. The
  // labels, and the shapes without them, are shown apart in `mailboxText.test`; the square's hash is of the offer's kind.
  const { origin } = world;
  const asPairing = letInStaff(house.direction, codeOf(await ask()), { origin, role: 'team', name: 'x' });
  await expect(asPairing).rejects.toMatchObject({ code: 'keyDistrust' });
  const pairing = await offerSquare(world.hand());
  await expect(readReopening(house.direction, codeOf(pairing))).rejects.toMatchObject({
    code: 'keyDistrust',
  });
  expect((await offered.look()).kind).not.toBe('answered');
  await expect(hand.device.reopen(id, new Uint8Array(32))).rejects.toMatchObject({ code: 'wrongCode' });
});

test('HO-52 who saw the square and has direction’s answer opens nothing without the tablet; its disk opens nothing without direction', async () => {
  const { ask, kept, id, hand } = await forgottenTablet();
  const offered = await ask();
  await (await readReopening(house.direction, codeOf(offered))).reopen();
  // The photographer takes the answer before the tablet does.
  const { secret: seen } = codeOf(offered);
  const pairing = toBase64Url((await deriveKey(seen, PAIRING_LABELS.id)).slice(0, 16));
  const proof = toBase64Url(await deriveKey(seen, PAIRING_LABELS.proof));
  const taken = await fetch(`${world.origin}/api/pairings/${pairing}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ proof }),
  });
  expect(taken.status).toBe(200);
  expect(await offered.look()).toEqual({ kind: 'over' });
  const second = await ask();
  await (await readReopening(house.direction, codeOf(second))).reopen();
  const secret = await answerTo(second);
  const { lock } = await kept();
  const wrapped = lock.forDirection?.wrapped ?? new Uint8Array();
  const LABEL = 'storage-key direction';
  const other = (await letIn(world.hand(), true)).stored.lock.localKey;
  for (const [key, knowledge] of [
    [other, secret],
    [lock.localKey, new Uint8Array(32)],
    [lock.localKey, new Uint8Array()],
    [lock.localKey, lock.forDirection?.sealed ?? new Uint8Array()],
  ] as const) {
    await expect(decryptUnder(await deriveLocalWrap(key, knowledge), LABEL, wrapped)).rejects.toThrow();
  }
  // Direction's answer is no key of its own.
  await expect(decryptUnder(await importStorageKey(secret), LABEL, wrapped)).rejects.toThrow();
  await expect(hand.device.reopen(id, secret)).resolves.toBeDefined();
});

test('HO-52 a tablet that was put out is reopened no more, and no tablet in the name of another', async () => {
  const stolen = await forgottenTablet();
  const other = await forgottenTablet();
  const { forDirection } = (await stolen.kept()).lock;
  const mixed = await other.kept();
  const disguised = { ...mixed, lock: { ...mixed.lock, ...(forDirection ? { forDirection } : {}) } };
  const asked = await offerReopening(other.hand.dependencies, disguised, TYPED_LIFE);
  await expect(readReopening(house.direction, codeOf(asked))).rejects.toMatchObject({ code: 'keyDistrust' });
  await putStaffOut(house.direction, [stolen.device]);
  await expect(readReopening(house.direction, codeOf(await stolen.ask()))).rejects.toMatchObject({
    code: 'revoked',
  });
});

test('HO-52 a laptop of direction that was put out opens no tablet on which a code was typed since', async () => {
  const tablet = await forgottenTablet();
  const laptop = await letIn(world.hand(), false, 'direction');
  const { directionKeyring } = laptop.state;
  const before = (await tablet.kept()).lock.forDirection;
  const version = before?.version ?? 0;
  expect(await laptop.keyringSecret(directionKeyring, version)).toBeDefined();
  await putStaffOut(house.direction, [laptop.identity.id]);
  const open = await tablet.hand.device.unlock(tablet.id, CODE);
  await open.sync();
  expect(await tablet.codes.check(AWA)).toBe(tablet.slot);
  const after = (await tablet.kept()).lock.forDirection;
  expect(after?.version).toBeGreaterThan(version);
  expect(after?.wrapped).not.toEqual(before?.wrapped);
  expect(
    await laptop.keyringSecret(directionKeyring, after?.version ?? 0).catch(() => undefined),
  ).toBeUndefined();
});

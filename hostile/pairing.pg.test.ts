/** A second device, let in by one that is in: with the real server and real keys, and with those who would misuse it. */
import {
  letIn,
  offerPairing,
  putDeviceOut,
  type OfferedPairing,
  type PairingNews,
  type Profile,
} from '@cocon/client';
import { deriveKey, encryptUnder, fromBase64Url, makeSigningSeed, toBase64Url, utf8 } from '@cocon/crypto';
import {
  canonicalText,
  currentVersion,
  householdScope,
  makeId,
  PAIRING_LABELS,
  PROTOCOL_VERSION,
  SQUARE_LIFE,
  STATEMENT_LABEL,
  type DeviceId,
  type GuardianId,
} from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from './support/staffEntry.ts';
import { photosOf, World, type Crèche, type Hand, type TestFamily } from './support/world.ts';

const clock = { offset: 0 };
let world: World;
let house: Crèche;
let family: TestFamily;
beforeAll(async () => {
  world = await World.start(() => Date.now() + clock.offset);
  house = await world.open();
  family = await house.enter(await house.addGroup(), 'Léo');
  await house.record(family, 'group');
  await house.publish([family.child], 'avant');
  await family.profile.sync();
});
afterAll(() => world.stop());

const now = () => Date.now() + clock.offset;
const offer = (hand: Hand, life = SQUARE_LIFE) =>
  offerPairing({ origin: world.origin, fetch: hand.wire.fetch, now }, life);
const pair = (profile: Profile, offered: OfferedPairing, replaces = false) =>
  letIn(profile, codeOf(offered), { origin: world.origin, replaces });
const devicesOf = (profile: Profile) =>
  Object.values(profile.state.devices).filter(({ household }) => household === family.household).length;

async function keepOf(hand: Hand, offered: OfferedPairing, news?: PairingNews): Promise<Profile> {
  const heard = news ?? (await offered.look());
  if (heard.kind !== 'letIn') throw new Error(heard.kind);
  const profile = await offered.keep(hand.device, heard.as);
  await profile.sync();
  return profile;
}

test('PA-4 PA-6 a paired device reads what the first one reads, before and after; the same code lets in once', async () => {
  const hand = world.hand();
  const offered = await offer(hand);
  expect(await offered.look()).toEqual({ kind: 'waiting' });
  const before = devicesOf(family.profile);
  const id = await pair(family.profile, offered);
  expect(await pair(family.profile, offered)).toBe(id);
  expect(devicesOf(family.profile)).toBe(before + 1);
  const profile = await keepOf(hand, offered);
  expect(profile.warnings).toEqual([]);
  expect(profile.stored).toMatchObject({ household: family.household, guardian: family.guardian });
  await house.publish([family.child], 'après');
  await profile.sync();
  await family.profile.sync();
  expect(photosOf(profile)).toHaveLength(2);
  expect(photosOf(profile).toSorted()).toEqual(photosOf(family.profile).toSorted());
  expect(await offered.look()).toEqual({ kind: 'over' });
  const [stored] = await hand.device.profiles();
  expect(stored?.device).toBe(id);
});

test('PA-6 a square that is late lets nobody in, nor does one that another device has read', async () => {
  const before = devicesOf(family.profile);
  const late = await offer(world.hand());
  clock.offset += SQUARE_LIFE + 1;
  await expect(pair(family.profile, late)).rejects.toMatchObject({ code: 'notFound' });
  expect(await late.look()).toEqual({ kind: 'over' });
  const hand = world.hand();
  const first = await offer(hand);
  await pair(family.profile, first);
  const second = await keepOf(hand, first);
  // The square was photographed: whoever shows it again to another open device gets nothing.
  await expect(pair(second, first)).rejects.toMatchObject({ code: 'notFound' });
  const other = await house.enter(await house.addGroup(), 'Rose');
  await expect(pair(other.profile, first)).rejects.toMatchObject({ code: 'notFound' });
  await family.profile.sync();
  expect(devicesOf(family.profile)).toBe(before + 1);
});

test('PA-5 other keys than the square names are refused, from who has its secret too', async () => {
  const before = devicesOf(family.profile);
  const thief = makeId<DeviceId>();
  const seed = toBase64Url(makeSigningSeed());
  for (const hasSecret of [false, true]) {
    const offered = await offer(world.hand());
    const key = hasSecret ? await deriveKey(codeOf(offered).secret, PAIRING_LABELS.key) : makeSigningSeed();
    const keys = { device: thief, signKey: seed, sealKey: toBase64Url(new Uint8Array(1216)) };
    const box = await encryptUnder(key, PAIRING_LABELS.offer, utf8(canonicalText({ v: 1, device: keys })));
    const stop = family.hand.wire.bend(({ path }) =>
      path.endsWith('/readings') ? { offer: toBase64Url(box) } : undefined,
    );
    await expect(pair(family.profile, offered)).rejects.toMatchObject({ code: 'keyDistrust' });
    stop();
  }
  await family.profile.sync();
  expect(family.profile.status.kind).toBe('current');
  expect(devicesOf(family.profile)).toBe(before);
});

test('PA-8 the new device believes its own answer only: of this address, for its keys, under its secret', async () => {
  const hand = world.hand();
  for (const bend of ['bytes', 'other'] as const) {
    const offered = await offer(hand);
    const foreign = await offer(world.hand());
    await pair(family.profile, bend === 'other' ? foreign : offered);
    const stop = hand.wire.bend(({ path, body }) => {
      if (!/^\/api\/pairings\/.*answers$/.test(path) || body.answer === null) return undefined;
      const bytes = fromBase64Url(body.answer);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      return { ...body, answer: toBase64Url(bytes) };
    });
    if (bend === 'bytes') await expect(offered.look()).rejects.toMatchObject({ code: 'keyDistrust' });
    else expect(await offered.look()).toEqual({ kind: 'waiting' });
    stop();
  }
  const elsewhere = await offer(hand);
  await letIn(family.profile, codeOf(elsewhere), { origin: 'https://ailleurs.example', replaces: false });
  await expect(elsewhere.look()).rejects.toMatchObject({ code: 'registerDistrust' });
  expect(await hand.device.profiles()).toEqual([]);
});

test('PA-7 one guardian lets in nobody for the other, nor does staff this way', async () => {
  const other = makeId<GuardianId>();
  const { household } = family;
  await house.direction.sync();
  await house.direction.say(() => ({
    sayings: [{ type: 'guardianAdded', body: { household, guardian: other } }],
  }));
  await family.profile.sync();
  const device = {
    device: makeId<DeviceId>(),
    signKey: toBase64Url(makeSigningSeed()),
    sealKey: toBase64Url(new Uint8Array(1216).fill(7)),
  };
  const body = { household, guardian: other, device };
  const said = family.profile.say(() => ({ sayings: [{ type: 'devicePaired', body }] }));
  await expect(said).rejects.toMatchObject({ code: 'notAllowed' });

  // A changed app signs it all the same, and a server that lies takes it: no other device does.
  const { identity, state, session, transport } = family.profile;
  const statement = {
    v: PROTOCOL_VERSION,
    establishment: state.establishment,
    height: state.head.height + 1,
    prev: state.head.hash,
    type: 'devicePaired',
    body,
    author: { kind: 'device', device: identity.id },
    at: session.now(),
    scope: householdScope(household),
  };
  const text = canonicalText(statement);
  const entry = {
    statement: text,
    signatures: [toBase64Url(await identity.signing.sign(STATEMENT_LABEL, utf8(text)))],
  };
  const path = { establishment: state.establishment };
  const batch = { entries: [entry], seals: [], invitations: [] };
  const sent = session.with((token) => transport.call('append', { path, token }, batch));
  await expect(sent).rejects.toMatchObject({ code: 'notAllowed' });
  await house.direction.sync();
  for (const reader of [house.direction, family.profile]) {
    await expect(reader.register.add(statement.height, [entry])).rejects.toMatchObject({
      code: 'registerDistrust',
      reason: 'notAllowed',
    });
  }
  await expect(pair(house.direction, await offer(world.hand()))).rejects.toMatchObject({
    code: 'notAllowed',
  });
});

test('PA-11 PA-10 a guardian puts out a device of their own, with a new key for what follows, and not the other’s', async () => {
  const hand = world.hand();
  const offered = await offer(hand);
  await pair(family.profile, offered, true);
  const fresh = await keepOf(hand, offered);
  const ring = fresh.state.households[family.household]?.keyring;
  if (!ring) throw new Error('no keyring');
  const before = currentVersion(fresh.state, ring)?.version ?? 0;
  const third = world.hand();
  const another = await offer(third);
  await pair(fresh, another);
  const lost = await keepOf(third, another);
  await putDeviceOut(fresh, family.household, lost.identity.id);
  expect(currentVersion(fresh.state, ring)?.version).toBe(before + 1);
  expect(await fresh.keyringSecret(ring, before + 1)).toBeDefined();
  await lost.sync();
  expect(lost.status).toMatchObject({ kind: 'stopped', refusal: { code: 'revoked' } });
  await house.direction.sync();
  expect(await house.direction.keyringSecret(ring, before + 1)).toBeDefined();

  const father = makeId<GuardianId>();
  const { household } = family;
  await house.direction.say(() => ({
    sayings: [{ type: 'guardianAdded', body: { household, guardian: father } }],
  }));
  const his = await world.hand().device.enter(await house.card({ household, guardian: father }));
  await expect(putDeviceOut(his, household, fresh.identity.id)).rejects.toMatchObject({ code: 'notAllowed' });
  await fresh.sync();
  expect(fresh.status).toEqual({ kind: 'current' });
});

test('PA-3 nothing of a pairing is in the database, and of its words the server hears none', async () => {
  const hand = world.hand();
  const offered = await offer(hand);
  const id = await pair(family.profile, offered);
  await keepOf(hand, offered);
  const said = [...hand.wire.log, ...family.hand.wire.log].map(({ body }) => String(body)).join('\n');
  const { secret } = codeOf(offered);
  expect(said).not.toContain(toBase64Url(secret));
  expect(said).not.toContain('Un parent');
  const { rows } = await world.server.services.database.write(
    house.direction.state.establishment,
    async (tenant) => ({
      rows: await tenant.query<{ text: string }>('select statement as text from statements'),
    }),
  );
  expect(rows.filter(({ text }) => text.includes(id))).toHaveLength(1);
  const tables = await world.server.services.database.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_name like '%pairing%'`,
  );
  expect(tables).toEqual([]);
});

test('PA-9 a request of a pairing that is cut anywhere is made again, and lets in one device', async () => {
  const before = devicesOf(family.profile);
  const hand = world.hand();
  const offered = await offer(hand);
  for (const part of ['/readings', '/register', '/answers']) {
    let isCut = false;
    const stop = family.hand.wire.cut((method, path) => {
      if (isCut || method !== 'POST' || !path.endsWith(part)) return undefined;
      isCut = true;
      return 'after';
    });
    await expect(pair(family.profile, offered)).rejects.toMatchObject({ code: 'offline' });
    stop();
  }
  await pair(family.profile, offered);
  const profile = await keepOf(hand, offered);
  expect(profile.status).toEqual({ kind: 'current' });
  await family.profile.sync();
  expect(devicesOf(family.profile)).toBe(before + 1);
});

/**
 * A room tablet in other hands: its disk read while it is closed, and a minute alone with it while it is open. And a server
 * that says of a colleague that she left.
 */
import { letIn, letInStaff, roomTablet, SHORTEST_CODE, wordsWrite, type Profile } from '@cocon/client';
import {
  decryptUnder,
  defaultArgonCost,
  deriveLocalWrap,
  importStorageKey,
  toBase64Url,
  utf8,
} from '@cocon/crypto';
import { canonicalText, makeId, STATEMENT_LABEL, type DeviceId, type RecordId } from '@cocon/protocol';
import { makeTombstoneOf } from '@cocon/protocol/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asTestDevice, isChanges, plain, slipIn, write } from './support/attack.ts';
import { codeOf, letInAsStaff, offerSquare } from './support/staffEntry.ts';
import { CODE, photosOf, World, type Crèche, type Hand, type TestFamily } from './support/world.ts';

const CHILD = 'Éléonore-Canari';
const ALLERGY = 'Arachide-Canari';
const COLLEAGUE = 'Awa-Canari';
const AWA = '135790';

let world: World;
let house: Crèche;
let family: TestFamily;
let hand: Hand;
let tablet: Profile;
let mend: () => void;
beforeAll(async () => {
  world = await World.start();
  house = await world.open();
  family = await house.enter(await house.addGroup(), CHILD);
  await house.record(family, 'group');
  await house.publish([family.child], 'avant');
  await write(house.direction, plain('sheet', [], { text: ALLERGY }));
  // At the cost that a real tablet pays.
  hand = world.hand(undefined, undefined, defaultArgonCost);
  tablet = await letInAsStaff(house.direction, hand, {
    role: 'team',
    name: 'Tablette-Canari',
    isRoomTablet: true,
  });
  expect(tablet.status).toEqual({ kind: 'current' });
  expect(photosOf(tablet)).toHaveLength(1);
  const slot = await roomTablet(hand.dependencies, tablet.stored.id).add(CODE, AWA, null);
  await tablet.keepNote('room', JSON.stringify({ owners: { [slot]: { id: makeId(), name: COLLEAGUE } } }));
  // What waits to be sent rests there too.
  mend = hand.wire.cut(() => 'before');
  await tablet.enqueue({ writes: [plain('sheet', [], { text: ALLERGY })] });
  await tablet.sync();
});
afterAll(() => world.stop());

/** All that the disk has of the tablet, as texts and bytes, down to the last leaf. */
async function disk(): Promise<Buffer> {
  const kinds = ['meta', 'chain', 'keyring', 'audience', 'record', 'blob', 'outbox', 'outboxBlob'] as const;
  const parts: Buffer[] = [];
  const gather = (value: unknown): void => {
    if (value instanceof Uint8Array) parts.push(Buffer.from(value));
    else if (typeof value === 'string') parts.push(Buffer.from(value));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inside] of value instanceof Map ? value : Object.entries(value)) {
        gather(key);
        gather(inside);
      }
    }
  };
  for (const stored of await hand.store.profiles()) gather(stored);
  for (const kind of kinds) {
    const items = await hand.store.list(tablet.stored.id, kind);
    for (const item of items) gather(item);
  }
  return Buffer.concat(parts);
}

test('HO-48 of a closed tablet’s disk no name, sheet, photo or code can be read, what waits to be sent among it', async () => {
  expect(JSON.stringify(tablet.all('sheet').map(({ body }) => body))).toContain(ALLERGY);
  const bytes = await disk();
  expect(bytes.length).toBeGreaterThan(2_000);
  const [kept] = await hand.store.list(tablet.stored.id, 'outbox');
  expect(kept).toBeDefined();
  for (const canary of [CHILD, ALLERGY, COLLEAGUE, 'Tablette-Canari', 'Titre canari', CODE, AWA]) {
    expect(bytes.includes(Buffer.from(canary)), canary).toBe(false);
    expect(bytes.includes(Buffer.from(canary, 'utf16le')), canary).toBe(false);
  }
});

test('HO-48 with the browser’s own key too, none of its wraps opens without a code; each try costs one Argon2id of 64 MiB', async () => {
  const [stored] = await hand.store.profiles();
  if (!stored) throw new Error('nothing kept');
  const { lock } = stored;
  expect(lock.cost).toEqual(defaultArgonCost);
  expect(defaultArgonCost.memory).toBeGreaterThanOrEqual(64 * 1024);
  expect(SHORTEST_CODE).toBe(6);
  const wrap = await deriveLocalWrap(lock.localKey, new Uint8Array());
  const own = [lock.wrapped, ...(lock.slots ?? []).map(({ wrapped }) => wrapped)];
  expect(own).toHaveLength(2);
  const { wrapped: forDirection, sealed } = lock.forDirection ?? {};
  if (!forDirection || !sealed) throw new Error('direction has no way in');
  const wraps = [...own, forDirection];
  const labels = [
    ...['storage-key', 'storage-key direction'],
    ...(lock.slots ?? []).map(({ id }) => `storage-key ${id}`),
  ];
  for (const wrapped of wraps) {
    for (const label of labels) await expect(decryptUnder(wrap, label, wrapped)).rejects.toThrow();
  }
  // Nor is one of the wraps, or what is beside it, the key itself.
  for (const guess of [
    lock.wrapped.slice(0, 32),
    lock.wrapped.slice(-32),
    sealed.slice(-32),
    utf8(CODE.padEnd(32)),
  ]) {
    const key = await importStorageKey(guess);
    await expect(decryptUnder(key, 'profile', stored.secrets)).rejects.toThrow();
  }
  await expect(hand.device.unlock(stored.id, null)).rejects.toMatchObject({ code: 'wrongCode' });
  await expect(hand.device.unlock(stored.id, AWA)).resolves.toMatchObject({
    names: { person: 'Tablette-Canari' },
  });
});

test('HO-49 a minute at an open tablet pairs no phone and adds no code', async () => {
  mend();
  await tablet.sync();
  const stranger = world.hand();
  for (const role of ['team', 'direction'] as const) {
    const offered = await offerSquare(stranger);
    const asked = letInStaff(tablet, codeOf(offered), { origin: world.origin, role, name: 'à moi' });
    await expect(asked).rejects.toMatchObject({ code: 'notAllowed' });
    // The app itself refuses: nothing of it has reached the server.
    expect(await offered.look()).toEqual({ kind: 'waiting' });
  }
  const code = codeOf(await offerSquare(stranger));
  await expect(letIn(tablet, code, { origin: world.origin, replaces: false })).rejects.toMatchObject({
    code: 'notAllowed',
  });
  // A changed app says it all the same: its register does not take it, and where it signs without asking its register,
  // the server does not either.
  const device = { ...asTestDevice(family.profile).keys, device: makeId<DeviceId>() };
  const body = { device, role: 'team', endsOn: null } as const;
  const { log } = hand.wire;
  const before = log.length;
  const said = tablet.say(() => ({ sayings: [{ type: 'staffDeviceEnrolled', body }] }));
  await expect(said).rejects.toThrow();
  expect(
    log.slice(before).filter(({ method, path }) => method === 'POST' && path.endsWith('/register')),
  ).toEqual([]);
  const { head, establishment } = tablet.state;
  const statement = canonicalText({
    ...{ v: 1, establishment, height: head.height + 1, prev: head.hash },
    ...{ type: 'staffDeviceEnrolled', scope: 'all', body },
    ...{ author: { kind: 'device', device: tablet.identity.id }, at: Date.now() },
  } as never);
  const signature = toBase64Url(await tablet.identity.signing.sign(STATEMENT_LABEL, utf8(statement)));
  const batch = { entries: [{ statement, signatures: [signature] }], seals: [], invitations: [] };
  const posted = tablet.session.with((token) =>
    tablet.transport.call('append', { path: { establishment }, token }, batch),
  );
  await expect(posted).rejects.toMatchObject({ code: 'notAllowed' });
  await house.direction.sync();
  expect(house.direction.state.devices[device.device]).toBeUndefined();
  const codes = roomTablet(hand.dependencies, tablet.stored.id);
  const [slot] = await codes.codes();
  const tries = [
    () => codes.add('000000', '999999', null),
    () => codes.change('000000', '999999'),
    () => codes.remove('000000', slot?.id ?? ''),
  ];
  for (const each of tries) await expect(each()).rejects.toMatchObject({ code: 'wrongCode' });
  expect(await codes.codes()).toHaveLength(1);
});

test('HO-58 a colleague’s page that is hidden, or deleted unsigned, by a family or by a stranger takes no code away; deleted by direction it does', async () => {
  const id = makeId<RecordId>();
  const body = { type: 'colleague', name: COLLEAGUE };
  const page = { ...wordsWrite({ id, collection: 'book', body, team: true, households: [] }), basedOn: 0 };
  await write(house.direction, page);
  await tablet.sync();
  const left = () => tablet.documents.isBuried(id);
  const isHere = () => tablet.all('book').some((one) => one.id === id);
  expect([isHere(), left()]).toEqual([true, false]);
  const stranger = (await world.open()).direction;
  const by = (profile: Profile) =>
    makeTombstoneOf(house.direction.state, Date.now(), {
      ...{ collection: 'book', id, version: 9, author: asTestDevice(profile) },
    });
  for (const tombstone of [null, await by(family.profile), await by(stranger)]) {
    slipIn(hand.wire, { kind: 'deleted', id, collection: 'book', tombstone });
    await tablet.sync();
    expect([isHere(), left()]).toEqual([true, false]);
  }
  slipIn(hand.wire, { kind: 'withdrawn', id, collection: 'book' });
  await tablet.sync();
  expect([isHere(), left()]).toEqual([true, false]);
  // « Start again », and then nothing of it: the page is not there, and that says nothing of who left.
  const hides = hand.wire.bend(({ path, body: answer }) =>
    isChanges(path)
      ? { ...answer, reset: true, changes: [] }
      : path.includes('/records?')
        ? { records: [], audiences: [], next: null }
        : undefined,
  );
  await tablet.sync();
  expect(left()).toBe(false);
  hides();
  await tablet.sync();
  expect([isHere(), left()]).toEqual([true, false]);
  await house.direction.sent(
    await house.direction.enqueue({ writes: [], deletions: [{ id, collection: 'book' }] }),
  );
  await tablet.sync();
  expect([isHere(), left()]).toEqual([false, true]);
});

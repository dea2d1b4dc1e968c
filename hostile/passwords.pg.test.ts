/** Ways back by identifier and password: what they bring back, whom they let in, and what thieves and lying servers get of them. */
import {
  endWaysBack,
  leaveByItself,
  openPasswordWayBack,
  passedDevices,
  putPassedOut,
  setPasswordWayBack,
  waysBack,
  type ClientRefusal,
} from '@cocon/client';
import { digestIdentifier, fromBase64Url, toBase64Url, tryPassword } from '@cocon/crypto';
import { answerOpaqueLogin, makeOpaqueSetup } from '@cocon/crypto/passwordServer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { familyOfOnePhoto, returnsAsOneDevice } from './support/returning.ts';
import { CHEAP, photosOf, World, type Crèche, type Hand } from './support/world.ts';

const PASSWORD = 'tortue lampe nuage quatre';

let world: World;
let house: Crèche;
/** How far the server's clock is ahead. */
let ahead = 0;
beforeAll(async () => {
  world = await World.start(() => Date.now() + ahead);
  house = await world.open();
});
afterAll(() => world.stop());

/** A family that has entered, sees one photo, and chose an identifier and a password. */
async function familyWithPassword(name: string, password = PASSWORD) {
  const family = await familyOfOnePhoto(house, name);
  const { profile } = family;
  const identifier = `parents de ${name}`;
  await setPasswordWayBack(profile, identifier, password, world.origin, CHEAP);
  return { ...family, identifier };
}

async function comeBack({ device, dependencies }: Hand, identifier: string, password = PASSWORD) {
  const opened = await openPasswordWayBack(identifier, password, dependencies, CHEAP);
  if (!opened) throw new Error('not this password');
  return device.enter('', opened);
}

const rowsOf = <Row extends object>(text: string): Promise<Row[]> =>
  world.server.services.database.write(house.direction.state.establishment, (tenant) =>
    tenant.query<Row>(text, []),
  );

test('OQ-5 WB-5 identifier and password bring back what the household reads, in any browser, as often as needed', async () => {
  const { profile, identifier } = await familyWithPassword('Léo');
  expect(await waysBack(profile)).toMatchObject([{ kind: 'password' }]);
  for (const typed of [identifier, ' Parents  de LÉO']) {
    const hand = world.hand();
    const back = await comeBack(hand, typed);
    await back.sync();
    expect([back.warnings, photosOf(back)]).toEqual([[], photosOf(profile)]);
    expect((await comeBack(hand, typed)).stored.device).toBe(back.stored.device);
    expect(back.note('card')).toBeUndefined();
  }
  // Which of the two is wrong, nobody says.
  const { dependencies } = world.hand();
  expect(await openPasswordWayBack(identifier, 'un autre mot de passe', dependencies, CHEAP)).toBeUndefined();
  expect(await openPasswordWayBack('personne', PASSWORD, dependencies, CHEAP)).toBeUndefined();
});

test('OQ-5 set over a network that cuts it is one way back, and a return cut anywhere makes one device', async () => {
  const { hand, profile, identifier } = await familyWithPassword('Inès');
  const next = 'quatre nuages sous la lampe';
  hand.wire.cutOnce('/register', 'after');
  const set = () => setPasswordWayBack(profile, identifier, next, world.origin, CHEAP);
  await expect(set()).rejects.toMatchObject({ code: 'offline' });
  await set();
  expect(await waysBack(profile)).toHaveLength(1);
  await returnsAsOneDevice(world, profile, (fresh) => comeBack(fresh, identifier, next), [
    ['/tries', 'after'],
    ['/claims', 'before'],
    ['/claims', 'after'],
  ]);
});

test('OQ-6 WB-6 another password ends the former, a new card from direction every one; what is ended opens nothing', async () => {
  const { profile, identifier, ...family } = await familyWithPassword('Rose');
  const next = 'quatre nuages sous la lampe';
  await setPasswordWayBack(profile, identifier, next, world.origin, CHEAP);
  const leadsNowhere = async (password: string) =>
    expect(
      await openPasswordWayBack(identifier, password, world.hand().dependencies, CHEAP).catch(
        ({ code }: ClientRefusal) => code,
      ),
    ).toBeUndefined();
  await leadsNowhere(PASSWORD);
  await (await comeBack(world.hand(), identifier, next)).sync();
  await endWaysBack(profile, await waysBack(profile));
  await leadsNowhere(next);
  await setPasswordWayBack(profile, identifier, PASSWORD, world.origin, CHEAP);
  await house.direction.sync();
  await house.card(family);
  await profile.sync();
  expect(await waysBack(profile)).toEqual([]);
  await leadsNowhere(PASSWORD);
});

test('HO-45 a server cannot hand out another record, another’s identifier or a cheaper stretching', async () => {
  const own = await familyWithPassword('Lina');
  // The very same password: only the identifier tells them apart.
  const other = await familyWithPassword('Paul');
  const hand = world.hand();
  const digests = await Promise.all([own.identifier, other.identifier].map(digestIdentifier));
  const [digest, foreign] = digests.map(toBase64Url);
  const rows = await rowsOf<{ password_identifier: string; password_record: string }>(
    'select password_identifier, password_record from invitations where password_record is not null',
  );
  const { passwords } = world.server.services;
  const nameOf = async (one = '') => passwords.nameOf(one);
  const recordOf = async (one = '') => {
    const name = await nameOf(one);
    return rows.find(({ password_identifier }) => password_identifier === name)?.password_record;
  };
  const theirs = await recordOf(foreign);
  const bent: readonly ((request: string, body: Record<string, unknown>) => unknown)[] = [
    // The other family's record, by itself and with all that belongs to it.
    async (request, body) => ({ ...body, response: await passwords.answer(digest ?? '', theirs, request) }),
    async (request, body) => ({ ...body, response: await passwords.answer(foreign ?? '', theirs, request) }),
    (_request, body) => ({ ...body, response: toBase64Url(new Uint8Array(320)) }),
  ];
  let request = '';
  hand.wire.log.length = 0;
  for (const [index, bend] of bent.entries()) {
    const real = hand.dependencies.fetch;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await real(input, init);
      if (
        typeof init?.body !== 'string' ||
        !new URL(input instanceof Request ? input.url : input).pathname.endsWith('/tries')
      )
        return answer;
      ({ request } = JSON.parse(init.body) as { request: string });
      const body = (await answer.json()) as Record<string, unknown>;
      return Response.json(await bend(request, body));
    };
    const dependencies = { ...hand.dependencies, fetch };
    expect(
      await openPasswordWayBack(own.identifier, PASSWORD, dependencies, CHEAP),
      String(index),
    ).toBeUndefined();
  }
  for (const stretching of [0, 2, { memory: 8, passes: 1, lanes: 1 }, 'rfc-recommended', undefined]) {
    const stop = hand.wire.bend(({ path, body }) =>
      path.endsWith('/tries') ? { ...body, stretching } : undefined,
    );
    await expect(
      openPasswordWayBack(own.identifier, PASSWORD, hand.dependencies, CHEAP),
    ).rejects.toMatchObject({
      code: expect.stringMatching(/unreadableAnswer|rateLimited/) as string,
    });
    stop();
  }
  // What it is shown holds neither of the two words, and a lie destroys nothing.
  const shown = [...own.hand.wire.log, ...hand.wire.log].map(({ path, body }) => `${path} ${String(body)}`);
  for (const word of [PASSWORD, own.identifier, 'Lina']) expect(shown.join()).not.toContain(word);
  passwords.waits.clear(await nameOf(digest), '127.0.0.1');
  const back = await comeBack(hand, own.identifier);
  await back.sync();
  expect(photosOf(back)).toEqual(photosOf(own.profile));
});

test('HO-46 who copied the database tries no password with it, though they guess the very words', async () => {
  const { identifier } = await familyWithPassword('Nour');
  const digest = await digestIdentifier(identifier);
  const { passwords } = world.server.services;
  const name = await passwords.nameOf(toBase64Url(digest));
  const [row] = await rowsOf<{ password_record: string }>(
    `select password_record from invitations where password_identifier = '${name}'`,
  );
  if (!row) throw new Error('no record');
  const tried = () => tryPassword({ password: PASSWORD, identifier: digest, stretching: 1, cost: CHEAP });
  const thief = await tried();
  // A setup of their own, the right name, record, identifier and password: the answer opens nothing.
  const answer = await answerOpaqueLogin(
    { setup: await makeOpaqueSetup(), name },
    toBase64Url(digest),
    row.password_record,
    toBase64Url(thief.request),
  );
  expect(await thief.finish(fromBase64Url(answer ?? ''))).toBeUndefined();
  // Nothing in the whole database is, or holds, the setup that would.
  const rows = await world.host.database.rows();
  const all = rows.map(({ row }) => row);
  expect(/[\w-]{171}/.exec(all.join('\n').replaceAll(/[\w-]{172,}/g, ''))).toBeNull();
  // The control: with the server's setup the same words open.
  const right = await tried();
  const own = await passwords.answer(toBase64Url(digest), row.password_record, toBase64Url(right.request));
  expect(await right.finish(fromBase64Url(own ?? ''))).toBeDefined();
});

async function passBy({ passing, dependencies }: Hand, identifier: string) {
  const opened = await openPasswordWayBack(identifier, PASSWORD, dependencies, CHEAP);
  if (!opened) throw new Error('not this password');
  const profile = await passing.enter('', opened);
  await profile.sync();
  return profile;
}

test('OQ-8 on a shared computer one reads, keeps nothing, and puts the device out by closing it', async () => {
  const { profile, identifier } = await familyWithPassword('Ida');
  const hand = world.hand();
  const passing = await passBy(hand, identifier);
  expect(photosOf(passing)).toEqual(photosOf(profile));
  expect(passing.state.devices[passing.identity.id]?.endsOn).toBe(passing.moment.day);
  expect(await hand.store.profiles()).toEqual([]);
  await leaveByItself(passing);
  // Asked for twice it is done once.
  await expect(leaveByItself(passing)).resolves.toBeUndefined();
  await passing.sync();
  expect(passing.status).toMatchObject({ kind: 'stopped', refusal: { code: 'revoked' } });
  await profile.sync();
  expect(profile.state.devices[passing.identity.id]?.until).not.toBeNull();
  // Another of the guardian's devices has no last day, and cannot be left this way from here.
  expect(profile.state.devices[profile.identity.id]).toMatchObject({ endsOn: null, until: null });
});

test('OQ-8 a shared computer that nobody closed is out with its day, and put out for good by the next own device', async () => {
  const { profile, identifier, household } = await familyWithPassword('Jade');
  const passing = await passBy(world.hand(), identifier);
  const other = await passBy(world.hand(), (await familyWithPassword('Kim')).identifier);
  await profile.sync();
  expect(passedDevices(profile)).toEqual([]);
  ahead = 26 * 3_600_000;
  await passing.sync();
  expect(passing.status).toMatchObject({ kind: 'stopped', refusal: { code: 'revoked' } });
  await profile.sync();
  const keyring = () => {
    const { state } = profile;
    const own = state.households[household]?.keyring;
    return own === undefined ? 0 : (state.keyrings[own]?.versions.length ?? 0);
  };
  const before = keyring();
  expect(passedDevices(profile)).toEqual([passing.identity.id]);
  await putPassedOut(profile);
  expect(profile.state.devices[passing.identity.id]?.until).not.toBeNull();
  expect(passedDevices(profile)).toEqual([]);
  expect(keyring()).toBe(before + 1);
  // Of its own guardian alone.
  expect(house.direction.state.devices[other.identity.id]?.until ?? null).toBeNull();
  ahead = 0;
});

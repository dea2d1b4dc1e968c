/** Ways back by identifier and password against the server: what it keeps, what it answers, whom it lets choose. Rules OQ of docs/spec.md. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beginPassword, digestIdentifier, fromBase64Url, toBase64Url, tryPassword } from '@cocon/crypto';
import type { InvitationId, PasswordDeposit } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/testClient.ts';
import { TestStage, type Home } from '../testing/testStage.ts';

let stage: TestStage;
beforeAll(async () => {
  stage = await TestStage.open();
});
afterAll(() => stage.close());

/** Argon2 at its cheapest: its strength is not what these tests are about. */
const cost = { memory: 64, passes: 1, lanes: 1 };
const PASSWORD = 'tortue lampe nuage quatre';
const deviceOf = (home: Home) => {
  const device = stage.house.devices.findLast(({ household }) => household === home.household);
  if (!device) throw new Error('no device');
  return device;
};

async function choose(client: TestClient, identifier: string, password = PASSWORD) {
  const digest = await digestIdentifier(identifier);
  const begun = await beginPassword({ password, identifier: digest, stretching: 1, cost });
  const shown = { identifier: toBase64Url(digest), request: toBase64Url(begun.request) };
  const answer = await client.post<{ response: string }>(client.path('ways-back/passwords'), shown);
  if (answer.status !== 200) return { answer, deposit: undefined };
  const { record, secret } = await begun.finish(fromBase64Url(answer.body.response));
  const deposit: PasswordDeposit = {
    identifier: shown.identifier,
    record: toBase64Url(record),
    stretching: 1,
  };
  return { answer, deposit, secret };
}

/** A password set by a home's device, for an invitation whose own secret does not matter here. */
async function set(home: Home, identifier: string): Promise<InvitationId> {
  const { deposit } = await choose(home.client, identifier);
  const { invitation } = await stage.house.setWayBack(deviceOf(home), undefined, deposit);
  const answer = await home.client.append(stage.house.batch());
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return invitation;
}

/** Asks as often as wanted, without what a try costs who tries. */
async function knockAt(identifier: string) {
  const digest = await digestIdentifier(identifier);
  const { request } = await tryPassword({ password: 'peu importe', identifier: digest, stretching: 1, cost });
  const body = { identifier: toBase64Url(digest), request: toBase64Url(request) };
  return () => stage.direction.post('/api/passwords/tries', body);
}

async function tryIt(identifier: string, password = PASSWORD) {
  const digest = await digestIdentifier(identifier);
  const tried = await tryPassword({ password, identifier: digest, stretching: 1, cost });
  const answer = await stage.direction.post<{ response: string; stretching: number; error?: string }>(
    '/api/passwords/tries',
    { identifier: toBase64Url(digest), request: toBase64Url(tried.request) },
  );
  const secret = answer.status === 200 ? await tried.finish(fromBase64Url(answer.body.response)) : undefined;
  return { answer, secret };
}

test('OQ-2 in the database there is neither identifier nor password, nor the setup by which one could be tried', async () => {
  const home = await stage.home();
  const invitation = await set(home, 'Parents de Nino');
  const listed = await home.client.get(home.client.path('ways-back'));
  expect(listed.body).toEqual({ waysBack: [{ invitation, kind: 'password', left: 10 }] });
  const rows = JSON.stringify([
    await stage.sql('select * from invitations'),
    await stage.sql('select * from password_directory'),
  ]);
  const digest = toBase64Url(await digestIdentifier('Parents de Nino'));
  const file = join(stage.folder, 'password.key');
  const setup = readFileSync(file, 'utf8');
  expect(setup).toMatch(/^[\w-]{171}$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  for (const secret of [digest, setup, PASSWORD, 'Nino']) expect(rows).not.toContain(secret);
  expect((await tryIt('parents de  NINO')).secret).toBeDefined();
});

test('OQ-3 an identifier that leads nowhere is answered as one that does, and no answer comes twice', async () => {
  await set(await stage.home(), 'famille canari');
  const told = await Promise.all([
    tryIt('famille canari'),
    tryIt('famille canari', 'un autre mot de passe'),
    tryIt('personne'),
    tryIt('personne'),
  ]);
  expect(told.map(({ secret }) => secret !== undefined)).toEqual([true, false, false, false]);
  for (const { answer } of told) {
    expect(answer).toEqual({
      status: 200,
      body: { stretching: 1, response: expect.stringMatching(/^[\w-]{427}$/) as string },
    });
  }
  expect(new Set(told.map(({ answer }) => answer.body.response)).size).toBe(4);
  const [bad] = [{ identifier: toBase64Url(new Uint8Array(32)), request: toBase64Url(new Uint8Array(96)) }];
  expect((await stage.direction.post('/api/passwords/tries', bad)).body).toMatchObject({
    error: 'badRequest',
  });
});

test('OQ-3 after five tries in a row one waits, at that identifier, whether it leads somewhere or not', async () => {
  const home = await stage.home();
  await set(home, 'foyer pinson');
  for (const identifier of ['foyer pinson', 'nulle part']) {
    const knock = await knockAt(identifier);
    for (let n = 0; n < 5; n++) expect((await knock()).status).toBe(200);
    expect(await knock()).toMatchObject({ status: 429, body: { error: 'rateLimited', retryAfter: 5 } });
  }
  // Never a lock: the right one opens once the wait is over.
  stage.house.now += 5_000;
  expect((await tryIt('foyer pinson')).secret).toBeDefined();
});

test('OQ-4 a household’s device chooses; staff do not, and nobody takes an identifier that is somebody else’s', async () => {
  const [home, other] = [await stage.home(), await stage.home()];
  await set(home, 'les hirondelles');
  for (const staff of [stage.direction, await stage.team()]) {
    expect((await choose(staff, 'la directrice')).answer.body).toMatchObject({ error: 'notAllowed' });
  }
  expect((await choose(other.client, 'Les Hirondelles')).answer.body).toMatchObject({ error: 'exists' });
  // One's own may be chosen again.
  expect((await choose(home.client, 'les hirondelles')).answer.status).toBe(200);
  // Sent past the question, it is refused with the whole batch.
  const { deposit } = await choose(other.client, 'les moineaux');
  const stolen = deposit && {
    ...deposit,
    identifier: toBase64Url(await digestIdentifier('les hirondelles')),
  };
  await stage.house.setWayBack(deviceOf(other), undefined, stolen);
  const batch = stage.house.batch();
  expect((await other.client.append(batch)).body).toMatchObject({ error: 'exists' });
  const own = { ...batch, invitations: batch.invitations.map((one) => ({ ...one, password: deposit })) };
  expect((await other.client.append(own)).status).toBe(200);
  // Who looks for taken ones waits, whatever is asked for.
  let last;
  for (let n = 0; n < 6; n++) last = (await choose(other.client, `mot ${n}`)).answer;
  expect(last?.body).toMatchObject({ error: 'rateLimited' });
});

test('OQ-6 what is ended leads nowhere, and its identifier is anybody’s again', async () => {
  const [home, other] = [await stage.home(), await stage.home()];
  const invitation = await set(home, 'au bout du pré');
  await stage.house.endWayBack(deviceOf(home), invitation);
  await stage.post();
  expect((await tryIt('au bout du pré')).secret).toBeUndefined();
  expect(
    await stage.sql(
      'select password_identifier, password_record, password_stretching from invitations where id = $1',
      [invitation],
    ),
  ).toEqual([{ password_identifier: null, password_record: null, password_stretching: null }]);
  await set(other, 'au bout du pré');
  expect((await tryIt('au bout du pré')).secret).toBeDefined();
});

test('OQ-4 a password goes with a standing invitation, never with a card or a code', async () => {
  const home = await stage.home();
  const { deposit } = await choose(home.client, 'la haie');
  const card = await stage.house.issueCard(home.guardian, { origin: stage.server.origin });
  const batch = stage.house.batch();
  const withPassword = {
    ...batch,
    invitations: batch.invitations.map((one) => ({ ...one, password: deposit })),
  };
  expect((await stage.direction.append(withPassword)).body).toMatchObject({ error: 'badRequest' });
  expect((await stage.direction.append(batch)).status).toBe(200);
  expect(card.invitation).toBeDefined();
});

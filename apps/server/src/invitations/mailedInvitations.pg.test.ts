/** Invitations by mail, through a real mail server. Rules IV of docs/spec.md. */
import { invitationLink, MAILED_LIFE, makeId, type GuardianId, type InvitationId } from '@cocon/protocol';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freePort } from '../testing/freePort.ts';
import { TestPost, type TakenMail } from '../testing/testPost.ts';
import { TestStage } from '../testing/testStage.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const ADDRESS = 'sarah.martin@exemple.fr';
const WRONG = 'A'.repeat(43);

let post: TestPost;
let stage: TestStage;
let guardian: GuardianId;
beforeAll(async () => {
  post = await TestPost.open();
  const port = await freePort();
  // The address of one's own makes the test's machine a proxy that is believed: askers tell themselves apart.
  stage = await TestStage.open({
    mail: { url: post.url, from: 'cocon@cocon.test' },
    port,
    origin: `http://127.0.0.1:${port}`,
  });
});
afterAll(async () => {
  await stage.close();
  await post.close();
});
beforeEach(async () => {
  stage.house.now += 2 * DAY;
  post.isBusy = false;
  await stage.direction.signIn();
  const family = await stage.house.addFamily();
  [guardian] = family.guardians as [GuardianId];
  await stage.server.mailer.look();
  post.taken.length = 0;
});

interface Answer {
  isOffered: boolean;
  mailed: { invitation: string; address: string; state: string; at: number }[];
}

/** An invitation whose id is random, as direction says it. */
async function issue(whom = guardian) {
  const invitation = makeId<InvitationId>();
  const expires = stage.house.now + MAILED_LIFE;
  const card = await stage.house.issueCard(whom, { invitation, expires });
  await stage.post();
  return card;
}
const path = (invitation: string, rest = '') => stage.direction.path(`invitations/${invitation}/mail${rest}`);
const mail = (invitation: string, address = ADDRESS, locale = 'fr') =>
  stage.direction.post<Answer>(path(invitation), { address, locale });
const again = (invitation: string) => stage.direction.post<Answer>(path(invitation, '/again'), {});
const list = async () => (await stage.direction.get<Answer>(stage.direction.path('mailed-invitations'))).body;
const ask = async <Body = Record<string, unknown>>(route: string, body: object, from = '203.0.113.1') => {
  const answer = await fetch(`${stage.direction.origin}/api/invitations/${route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
};
const standing = async (invitation: string) => (await ask(`${invitation}/standing`, {})).body;

async function onlyMail(): Promise<TakenMail> {
  await stage.server.mailer.look();
  expect(post.taken).toHaveLength(1);
  const [taken] = post.taken.splice(0);
  if (!taken) throw new Error('no mail');
  return taken;
}

async function invited() {
  const card = await issue();
  expect((await mail(card.invitation)).status).toBe(200);
  return { card, taken: await onlyMail() };
}

async function pass(milliseconds: number): Promise<void> {
  stage.house.now += milliseconds;
  await stage.direction.signIn();
}

const boxOf = async (invitation: string) =>
  stage.sql<{ box: string | null }>('select box from mailed_invitations where invitation = $1', [invitation]);

test('IV-4 EM-4 canaries: the mail bears the link with the random id, and nothing of anybody', async () => {
  const { card, taken } = await invited();
  expect([taken.to, taken.subject]).toEqual([ADDRESS, 'Les Tilleuls vous invite']);
  const link = invitationLink(stage.server.origin, card.invitation);
  expect([...taken.text.matchAll(/https?:\/\/[^\s"<]+/g)].map(([one]) => one)).toContain(link);
  const household = stage.house.homeOf(guardian);
  const { bundle, deposit } = card;
  const secrets = [
    stage.house.establishment,
    household,
    guardian,
    stage.house.direction.id,
    card.proof,
    deposit.proofHash,
    deposit.bundle,
    bundle.anchor,
    bundle.head.hash,
    stage.direction.token,
  ];
  for (const secret of secrets) {
    for (const spelled of [secret, Buffer.from(secret, 'base64url').toString('hex')]) {
      expect(taken.source).not.toContain(spelled);
      expect(taken.text).not.toContain(spelled);
    }
  }
  expect(taken.source).not.toMatch(/Camille|^(X-Mailer|Received|User-Agent|List-Unsubscribe)/im);
  expect(taken.text.replaceAll(link, '').replaceAll('cocon.test', '')).not.toMatch(/https?:\/\/|[\w-]{40,}/);
});

test('IV-4 in the language asked for; the same mail again, five times a day at most', async () => {
  const { invitation } = await issue();
  await mail(invitation, ADDRESS, 'de');
  expect((await onlyMail()).subject).toBe('Les Tilleuls lädt Sie ein');
  for (let n = 0; n < 4; n++) expect((await again(invitation)).status).toBe(200);
  expect((await again(invitation)).status).toBe(429);
  expect((await onlyMail()).subject).toBe('Les Tilleuls lädt Sie ein');
  await pass(DAY + 1);
  expect((await again(invitation)).status).toBe(200);
  expect((await onlyMail()).text).toContain(invitation);
});

test('IV-5 EM-3 in the whole database there is no address, nor after the end a box', async () => {
  const { card } = await invited();
  const { invitation, secret } = card;
  post.isBusy = true;
  await again(invitation);
  const tables = await stage.sql<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const spelled = [ADDRESS, 'exemple.fr'].flatMap((text) => [text, Buffer.from(text).toString('hex')]);
  for (const { name } of tables) {
    const rows = JSON.stringify(await stage.sql(`select one::text as text from ${name} as one`));
    for (const text of spelled) expect(rows.includes(text), `${text} in ${name}`).toBe(false);
  }
  const waiting = () => stage.sql('select 1 from mails where invitation = $1', [invitation]);
  expect(await waiting()).toHaveLength(1);
  // Used: the box and what waits go with the claim.
  const { wire } = await stage.house.claim(secret, invitation);
  expect((await ask(`${invitation}/claims`, wire)).status).toBe(200);
  expect([await boxOf(invitation), await waiting()]).toEqual([[{ box: null }], []]);
  expect(await standing(invitation)).toEqual({ state: 'used', displayName: 'Les Tilleuls' });
  expect((await list()).mailed.map((one) => one.invitation)).not.toContain(invitation);
});

test('IV-5 revoked or past its end, the address goes and nothing more is sent there', async () => {
  const [taken, late] = [await issue(), await issue()];
  // Both are under way when one is revoked.
  post.isBusy = true;
  for (const { invitation } of [taken, late]) await mail(invitation);
  await stage.server.mailer.look();
  await stage.house.revokeCard(taken.invitation);
  await stage.post();
  expect(await boxOf(taken.invitation)).toEqual([{ box: null }]);
  expect((await standing(taken.invitation)).state).toBe('over');
  expect((await again(taken.invitation)).status).toBe(404);
  await pass(MAILED_LIFE + HOUR);
  expect((await standing(late.invitation)).state).toBe('over');
  expect((await list()).mailed).toEqual([]);
  await stage.server.retention.sweep({ establishment: stage.house.establishment });
  expect(await boxOf(late.invitation)).toEqual([{ box: null }]);
  expect((await ask(`${late.invitation}/openings`, { proof: late.proof })).status).toBe(410);
  post.isBusy = false;
  await stage.server.mailer.look();
  expect(post.taken).toEqual([]);
  await pass(29 * DAY);
  await stage.server.retention.sweep({ establishment: stage.house.establishment });
  expect((await standing(late.invitation)).state).toBe('over');
  await pass(DAY);
  await stage.server.retention.sweep({ establishment: stage.house.establishment });
  for (const { invitation } of [taken, late]) expect(await boxOf(invitation)).toEqual([]);
  expect((await standing(late.invitation)).state).toBe('none');
});

test('IV-6 only direction mails, for an open invitation of its own house that is used once', async () => {
  const { invitation } = await issue();
  const home = await stage.home();
  const team = await stage.team();
  for (const client of [home.client, team]) {
    const asked = [
      client.get(client.path('mailed-invitations')),
      client.post(client.path(`invitations/${invitation}/mail`), { address: ADDRESS, locale: 'fr' }),
      client.post(client.path(`invitations/${invitation}/mail/again`), {}),
    ];
    for (const answer of await Promise.all(asked)) expect(answer.body).toMatchObject({ error: 'notAllowed' });
  }
  const { invitation: standingOne } = await stage.house.setWayBack(home.client.device);
  await stage.post();
  for (const id of [makeId(), standingOne]) expect((await mail(id)).status).toBe(404);
  expect((await again(invitation)).status).toBe(404);
  for (const address of ['a@b', 'Eve <eve@evil.test>', 'a@b.fr,c@d.fr', 'a@b.fr\r\nBcc: c@d.fr'])
    expect((await mail(invitation, address)).status, address).toBe(400);
  await stage.server.mailer.look();
  expect(post.taken).toEqual([]);
});

test('IV-7 LM-6 wrong codes make who types wait, ever longer; nobody else waits, and nothing ends the invitation', async () => {
  const { card } = await invited();
  const open = (proof: string, from: string) => ask(`${card.invitation}/openings`, { proof }, from);
  const [thief, guest] = ['203.0.113.66', '203.0.113.7'];
  for (let n = 0; n < 3; n++) expect((await open(WRONG, thief)).status).toBe(404);
  expect(await open(WRONG, thief)).toMatchObject({ status: 429, body: { retryAfter: 5 } });
  // Not even the right one is looked at meanwhile, nor by the other way in.
  expect((await open(card.proof, thief)).status).toBe(429);
  const { wire } = await stage.house.claim(card.secret, card.invitation);
  expect((await ask(`${card.invitation}/claims`, wire, thief)).status).toBe(429);
  let waited = 0;
  for (let n = 0; n < 10; n++) {
    const { body } = await open(WRONG, thief);
    waited = Number(body['retryAfter']);
    await pass(waited * 1000);
    expect((await open(WRONG, thief)).status).toBe(404);
  }
  expect(waited).toBe(300);
  expect((await open(card.proof, guest)).status).toBe(200);
  expect((await ask(`${card.invitation}/claims`, wire, guest)).status).toBe(200);
  expect((await open(card.proof, guest)).body).toMatchObject({ error: 'invitationOver' });
});

test('IV-8 the link’s page hears how the invitation stands, and of cards or what never was nothing', async () => {
  const { card } = await invited();
  expect(await standing(card.invitation)).toEqual({ state: 'open', displayName: 'Les Tilleuls' });
  expect(await standing(card.invitation)).toEqual({ state: 'open', displayName: 'Les Tilleuls' });
  const nothing = { state: 'none', displayName: '' };
  const plain = await stage.house.issueCard(guardian);
  await stage.post();
  expect([await standing(plain.invitation), await standing(makeId())]).toEqual([nothing, nothing]);
});

test('IV-9 an address that takes no mail is said to direction, and so is a mail server that stays away; another address takes its place', async () => {
  const { invitation } = await issue();
  post.refused.add(ADDRESS);
  const told = async () => (await list()).mailed.find((one) => one.invitation === invitation);
  await mail(invitation);
  expect(await told()).toMatchObject({ address: ADDRESS, state: 'waiting' });
  await stage.server.mailer.look();
  expect(await told()).toMatchObject({ address: ADDRESS, state: 'failed' });
  post.refused.delete(ADDRESS);
  await mail(invitation, 'autre@exemple.fr');
  expect((await onlyMail()).to).toBe('autre@exemple.fr');
  expect(await told()).toMatchObject({ address: 'autre@exemple.fr', state: 'sent' });
  post.isBusy = true;
  await again(invitation);
  for (let hours = 0; hours < 30; hours++) {
    await pass(HOUR);
    await stage.server.mailer.look();
  }
  expect(await told()).toMatchObject({ state: 'failed' });
});

test('IV-9 EM-1 without a mail server nothing is offered, and nothing sent', async () => {
  const quiet = await TestStage.open();
  const family = await quiet.house.addFamily();
  const card = await quiet.house.issueCard(family.guardians[0] as GuardianId, { invitation: makeId() });
  await quiet.post();
  const { direction } = quiet;
  expect((await direction.get<Answer>(direction.path('mailed-invitations'))).body).toEqual({
    isOffered: false,
    mailed: [],
  });
  const body = { address: ADDRESS, locale: 'fr' };
  expect((await direction.post(direction.path(`invitations/${card.invitation}/mail`), body)).status).toBe(
    403,
  );
  await quiet.close();
});

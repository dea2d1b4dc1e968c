/** Being told by mail, through a real mail server. Rules EM and NT of docs/spec.md. */
import type { MailToken } from '@cocon/protocol';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer } from '../index.ts';
import { TestPost, type TakenMail } from '../testing/testPost.ts';
import { TestStage, type Home } from '../testing/testStage.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Ten in the morning in Paris. */
const TEN = Date.parse('2026-09-07T08:00:00Z');
const ADDRESS = 'sarah.martin@exemple.fr';

let post: TestPost;
let stage: TestStage;
let home: Home;
beforeAll(async () => {
  post = await TestPost.open();
  stage = await TestStage.open({ mail: { url: post.url, from: 'cocon@cocon.test' } });
});
afterAll(async () => {
  await stage.close();
  await post.close();
});
beforeEach(async () => {
  // Ten in the morning of another day, a family of its own, and nothing in the post.
  stage.house.now = TEN + Math.ceil((stage.house.now + 1 - TEN) / DAY) * DAY;
  post.isBusy = false;
  await stage.direction.signIn();
  home = await stage.home();
  await stage.server.mailer.look();
  post.taken.length = 0;
});

interface Answer {
  isOffered: boolean;
  mail: { address: string; hour: number | null; state: string } | null;
}

const notice = () => home.client.get<Answer>(home.client.path('notice'));
const set = (given: { address?: string; hour?: number | null; locale?: string } = {}) =>
  home.client.post<Answer>(home.client.path('notice'), {
    address: ADDRESS,
    hour: 19,
    locale: 'fr',
    ...given,
  });
const link = (token: string, rest = '') =>
  fetch(`${stage.server.origin}/api/mails/${token}${rest}`, { method: 'POST' }).then(
    (answer) => answer.json() as Promise<{ state: string; displayName: string }>,
  );
const look = () => stage.server.mailer.look();

/** The one mail that came since. */
async function onlyMail(): Promise<TakenMail> {
  await look();
  expect(post.taken).toHaveLength(1);
  const [mail] = post.taken.splice(0);
  if (!mail) throw new Error('no mail');
  return mail;
}

async function nothingCame(): Promise<void> {
  await look();
  expect(post.taken).toEqual([]);
}

/** A guardian who has given and confirmed an address. */
async function told(given: Parameters<typeof set>[0] = {}): Promise<string> {
  expect((await set(given)).status).toBe(200);
  const { token } = await onlyMail();
  await link(token, '/confirmation');
  return token;
}

async function pass(milliseconds: number): Promise<void> {
  stage.house.now += milliseconds;
  await stage.direction.signIn();
  await home.client.signIn();
}

test('NT-1 nothing but one link is sent to an address until that link was used; looking at it does not', async () => {
  expect((await notice()).body).toEqual({ isOffered: true, mail: null });
  expect((await set()).body.mail).toEqual({ address: ADDRESS, hour: 19, state: 'waiting' });
  const { to, subject, token } = await onlyMail();
  expect([to, subject]).toEqual([ADDRESS, 'Votre adresse pour Les Tilleuls']);
  await stage.publish([home]);
  await pass(10 * HOUR);
  expect(await link(token)).toEqual({ state: 'waiting', displayName: 'Les Tilleuls' });
  await nothingCame();
  expect(await link(token, '/confirmation')).toEqual({ state: 'on', displayName: 'Les Tilleuls' });
  expect((await notice()).body.mail).toMatchObject({ state: 'on' });
  expect((await onlyMail()).subject).toBe('Du nouveau aux Tilleuls');
});

test('NT-1 an address that nobody confirmed is forgotten after seven days, and its link with it', async () => {
  await set();
  const { token } = await onlyMail();
  await pass(7 * DAY);
  await look();
  expect((await notice()).body.mail).toBeNull();
  expect((await link(token, '/confirmation')).state).toBe('none');
});

test('NT-1 a guardian has five addresses a day written to; the same address once', async () => {
  post.isBusy = true;
  for (let n = 0; n < 5; n++) expect((await set({ address: `a${n}@exemple.fr` })).status).toBe(200);
  expect((await set({ address: 'a4@exemple.fr', hour: 20 })).status).toBe(200);
  expect((await set({ address: 'b@exemple.fr' })).status).toBe(429);
  // Only the last one is still wanted; what was on its way to another has been turned away.
  await nothingCame();
  post.isBusy = false;
  await pass(60_000);
  expect((await onlyMail()).to).toBe('a4@exemple.fr');
  for (const address of ['a@b', 'Eve <eve@evil.test>', 'a@b.fr,c@d.fr', 'a@b.fr\r\nBcc: c@d.fr'])
    expect((await set({ address })).status, address).toBe(400);
});

test('NT-2 NT-3 in the evening one mail tells of all that is new, and none of nothing', async () => {
  await told();
  await pass(10 * HOUR);
  await nothingCame();
  await pass(DAY - 2 * HOUR);
  await stage.publish([home]);
  await stage.publish([home]);
  await nothingCame();
  await pass(2 * HOUR);
  expect(await onlyMail()).toMatchObject({ to: ADDRESS, subject: 'Du nouveau aux Tilleuls' });
  await stage.publish([home]);
  await nothingCame();
  await pass(DAY);
  await onlyMail();
  await pass(DAY);
  await nothingCame();
});

test('NT-2 what a device of the household has fetched is not told, be it in the post already', async () => {
  await told();
  await stage.publish([home]);
  await home.client.follow();
  await pass(10 * HOUR);
  await nothingCame();
  await pass(DAY - HOUR);
  await stage.publish([home]);
  post.isBusy = true;
  await pass(HOUR);
  await nothingCame();
  await home.client.follow();
  post.isBusy = false;
  await pass(HOUR);
  await nothingCame();
});

test('NT-2 what the household may not read, and what it wrote itself, is no news', async () => {
  await told();
  const other = await stage.home();
  await stage.publish([other]);
  await stage.publish([home], { until: stage.house.now + HOUR });
  const { house } = stage;
  const audience = await stage.audienceOf([home.household]);
  const own = await house.makeRecord({ collection: 'thread', audience, author: home.client.device });
  const sent = await home.client.commit({ records: [own.wire] });
  expect(sent).toMatchObject({ status: 200 });
  await pass(10 * HOUR);
  await nothingCame();
});

test('NT-4 at once: two photos are one mail, and the night is quiet', async () => {
  await told({ hour: null });
  await stage.publish([home]);
  await nothingCame();
  await pass(9 * 60_000);
  await stage.publish([home]);
  await nothingCame();
  await pass(5 * 60_000);
  await onlyMail();
  await stage.publish([home]);
  await pass(HOUR);
  await nothingCame();
  await pass(HOUR);
  await onlyMail();
  await pass(9 * HOUR);
  await stage.publish([home]);
  await pass(HOUR);
  await nothingCame();
  await pass(10 * HOUR);
  await onlyMail();
});

test('NT-5 the link asks first: only its button, or the mail app’s own, ends the mails and forgets the address', async () => {
  const token = await told();
  const address = `${stage.server.origin}/api/mails/${token}/unsubscription`;
  const opened = await fetch(address, { redirect: 'manual' });
  expect([opened.status, opened.headers.get('location')]).toEqual([303, `/courriel#${token}`]);
  expect((await notice()).body.mail).toMatchObject({ state: 'on' });
  const body = 'List-Unsubscribe=One-Click';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(200);
  expect((await notice()).body).toEqual({ isOffered: true, mail: null });
  expect((await link(token)).state).toBe('none');
  const again = await told();
  expect((await link(again, '/end')).state).toBe('none');
  expect((await notice()).body.mail).toBeNull();
  expect((await link('A'.repeat(21) + 'A')).state).toBe('none');
});

test('NT-6 an address goes with its guardian, and when the guardian says so', async () => {
  const rows = () =>
    stage.sql(
      `select guardian from notices where guardian = $1 union all select guardian from mails where guardian = $1`,
      [home.guardian],
    );
  const token = await told();
  post.isBusy = true;
  await set({ address: 'autre@exemple.fr' });
  expect((await link(token)).state).toBe('none');
  expect(await rows()).toHaveLength(2);
  expect((await home.client.post<Answer>(home.client.path('notice/end'), {})).body.mail).toBeNull();
  expect(await rows()).toEqual([]);
  await set();
  await stage.house.closeHousehold(home.household);
  await stage.post();
  expect(await rows()).toEqual([]);
  const orphans = 'select 1 from mail_links where token_hash not in (select token_hash from notices)';
  expect(await stage.sql(orphans)).toEqual([]);
});

test('NT-6 only a household’s own guardian asks, and hears of nobody else’s address', async () => {
  expect((await stage.direction.get(stage.direction.path('notice'))).status).toBe(403);
  const second = await stage.home();
  await set();
  expect((await second.client.get<Answer>(second.client.path('notice'))).body.mail).toBeNull();
});

test('EM-2 a mail server that is away or busy is tried again, later and later, and given up after a day', async () => {
  post.isBusy = true;
  await set();
  await nothingCame();
  post.isBusy = false;
  await nothingCame();
  await pass(60_000);
  await onlyMail();
  await pass(HOUR);
  await nothingCame();
  post.isBusy = true;
  await set({ address: 'autre@exemple.fr' });
  for (let hours = 0; hours < 30; hours++) {
    await pass(HOUR);
    await look();
  }
  expect(await stage.sql('select 1 from mails where guardian = $1', [home.guardian])).toEqual([]);
});

test('EM-2 an address that takes no mail is marked, said on the device, and not written to again', async () => {
  post.refused.add(ADDRESS);
  await set();
  await nothingCame();
  expect((await notice()).body.mail).toMatchObject({ state: 'refused' });
  post.refused.delete(ADDRESS);
  await pass(10 * HOUR);
  await nothingCame();
  expect((await set()).body.mail).toMatchObject({ state: 'waiting' });
  await onlyMail();
});

test('EM-3 in the whole database there is neither the address nor a link’s token', async () => {
  const token = (await told()) as MailToken;
  await stage.publish([home]);
  post.isBusy = true;
  await pass(10 * HOUR);
  await look();
  const tables = await stage.sql<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const spelled = [ADDRESS, 'exemple.fr', token].flatMap((text) => [text, Buffer.from(text).toString('hex')]);
  for (const { name } of tables) {
    const rows = JSON.stringify(await stage.sql(`select one::text as text from ${name} as one`));
    for (const text of spelled) expect(rows.includes(text), `${text} in ${name}`).toBe(false);
  }
});

test('EM-4 canaries: a mail holds no id, key or fact of anybody, only the house, our address and one token', async () => {
  const token = await told();
  const published = await stage.publish([home]);
  await pass(10 * HOUR);
  const { source, text } = await onlyMail();
  const secrets = stage.canariesOf(home, published);
  for (const secret of secrets) {
    for (const spelled of [secret, Buffer.from(secret, 'base64url').toString('hex')]) {
      expect(source).not.toContain(spelled);
      expect(text).not.toContain(spelled);
    }
  }
  const ours = text.replaceAll(stage.server.origin, '').replaceAll(token, '').replaceAll('cocon.test', '');
  expect(ours).not.toMatch(/https?:\/\/|[\w-]{40,}/);
  expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(source).not.toMatch(/^(X-Mailer|Received|User-Agent):/im);
});

test('EM-2 what waits outlives the process: the next one sends it, once, and opens the same boxes', async () => {
  post.isBusy = true;
  await set();
  await nothingCame();
  await stage.server.stop();
  post.isBusy = false;
  stage.house.now += 60_000;
  const next = await startServer({
    dataFolder: stage.folder,
    port: 0,
    connection: stage.database.connection,
    now: () => stage.house.now,
    mail: { url: post.url, from: 'cocon@cocon.test' },
  });
  try {
    await next.mailer.look();
    await next.mailer.look();
    expect(post.taken.map(({ to }) => to)).toEqual([ADDRESS]);
  } finally {
    await next.stop();
  }
});

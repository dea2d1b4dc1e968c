/** What people hold on paper or in their heads: through every way in, no request bears it, nor a key derived from it. */
import {
  inviteByMail,
  letIn,
  letInStaff,
  offerPairing,
  openMailedInvitation,
  openPasswordWayBack,
  setCodeWayBack,
  setPasswordWayBack,
} from '@cocon/client';
import {
  deriveInvitationSecrets,
  deriveMailedSecret,
  deriveRescueSecrets,
  fromBase64Url,
  readRescueCode,
  toBase64Url,
  utf8,
} from '@cocon/crypto';
import { readCardLink, SQUARE_LIFE } from '@cocon/protocol';
import { TestPost } from '@cocon/server/testing/post';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, offerSquare } from './support/staffEntry.ts';
import { CHEAP, CODE, World, type Hand } from './support/world.ts';

let post: TestPost;
let world: World;
beforeAll(async () => {
  post = await TestPost.open();
  world = await World.start(Date.now, undefined, { mail: { url: post.url, from: 'cocon@cocon.test' } });
});
afterAll(async () => {
  await world.stop();
  await post.close();
});

const WAY_BACK = '728394';

/** Everything that left a browser: addresses, headers, bodies. */
const sentBy = (hands: readonly Hand[]): Buffer =>
  Buffer.concat(
    hands.flatMap(({ wire }) =>
      wire.log.map(({ path, headers, body }) => {
        const bytes = typeof body === 'string' ? Buffer.from(body) : body;
        return Buffer.concat([Buffer.from(`\n${path} ${JSON.stringify(headers)} `), bytes]);
      }),
    ),
  );

const spellings = (secret: Uint8Array<ArrayBuffer>): (string | Buffer)[] => [
  Buffer.from(secret),
  toBase64Url(secret),
  Buffer.from(secret).toString('base64'),
  Buffer.from(secret).toString('hex'),
];

test('HO-42 no request of an opening, a card, a code, a pairing or a rescue sheet bears their secrets', async () => {
  const house = await world.open();
  const family = await house.addFamily(await house.addGroup(), 'Léo');
  const [phone, second, back, rescuer] = [world.hand(), world.hand(), world.hand(), world.hand()];
  const link = await house.card(family);
  const profile = await phone.device.enter(link);
  await profile.sync();
  await setCodeWayBack(profile, link, WAY_BACK, world.origin, CHEAP);
  const found = await back.device.comeBack(link, WAY_BACK);
  await back.device.enter(link, found?.card);
  const offered = await offerPairing(second.dependencies, SQUARE_LIFE);
  const square = codeOf(offered);
  await letIn(profile, square, { origin: world.origin, replaces: false });
  const news = await offered.look();
  if (news.kind !== 'letIn') throw new Error(news.kind);
  await offered.keep(second.device, news.as);
  const sheet = await rescuer.returning.read(house.rescueCode);
  if (sheet === 'begun') throw new Error('begun before');
  await rescuer.returning.comeBack(sheet, { lost: [], code: CODE, person: 'Claire Moreau', noteAs: 'sheet' });

  const card = fromBase64Url(readCardLink(link) ?? '');
  const { bundleKey, ticketSeed, sealingSeed } = await deriveInvitationSecrets(card);
  const rescue = readRescueCode(house.rescueCode);
  if (!rescue) throw new Error('no code');
  const { rootSeed, recoverySeed } = await deriveRescueSecrets(rescue);
  const secrets = [card, bundleKey, ticketSeed, sealingSeed, square.secret, rescue, rootSeed, recoverySeed];
  const texts = [house.rescueCode, house.rescueCode.replaceAll('-', ''), `"${CODE}"`, `"${WAY_BACK}"`];

  const sent = sentBy([house.hand, phone, second, back, rescuer]);
  expect(sent.length).toBeGreaterThan(10_000);
  // The control: what is meant to be shown is found.
  expect(sent.includes(toBase64Url((await deriveInvitationSecrets(card)).proof))).toBe(true);
  expect([...secrets.flatMap(spellings), ...texts].filter((one) => sent.includes(one))).toEqual([]);
});

const PASSWORD = 'tortue lampe nuage quatre';
const IDENTIFIER = 'parents de léo';

test('HO-42 nor of an invitation by mail, a password, or a tablet that is let in', async () => {
  const house = await world.open();
  const family = await house.addFamily(await house.addGroup(), 'Léo');
  const [phone, shared, tablet] = [world.hand(), world.hand(), world.hand()];
  const { invitation, code } = await inviteByMail(
    house.direction,
    { ...family, guardianName: 'Un parent' },
    { address: 'un.parent@exemple.fr', locale: 'fr' },
    world.origin,
    CHEAP,
  );
  const opened = await openMailedInvitation(invitation, code, phone.dependencies, CHEAP);
  const profile = await phone.device.enter('', opened);
  await profile.sync();
  await setPasswordWayBack(profile, IDENTIFIER, PASSWORD, world.origin, CHEAP);
  const back = await openPasswordWayBack(IDENTIFIER, PASSWORD, shared.dependencies, CHEAP);
  if (!back) throw new Error('no way back');
  await shared.passing.enter('', back);
  await house.direction.sync();
  const offered = await offerSquare(tablet);
  const square = codeOf(offered);
  await letInStaff(house.direction, square, { origin: world.origin, role: 'team', name: 'Moyens' });
  const news = await offered.look();
  if (news.kind !== 'letIn') throw new Error(news.kind);
  await offered.keep(tablet.device, news.as, { code: CODE });

  const mailed = await deriveMailedSecret(code, fromBase64Url(invitation), CHEAP);
  const { proof, bundleKey, ticketSeed, sealingSeed } = await deriveInvitationSecrets(mailed);
  const words = [code, code.replaceAll(/\W/g, ''), IDENTIFIER, PASSWORD].map((word) => utf8(word));
  const secrets = [...words, mailed, bundleKey, ticketSeed, sealingSeed, square.secret];
  const sent = sentBy([house.hand, phone, shared, tablet]);
  expect(sent.includes(toBase64Url(proof))).toBe(true);
  const found = [...secrets.flatMap(spellings), `"${CODE}"`].filter((one) => sent.includes(one));
  expect(found).toEqual([]);
});

/** What people hold on paper or in their heads: through every way in, no request bears it, nor a key derived from it. */
import { letIn, offerPairing, readPairingCode, setCodeWayBack } from '@cocon/client';
import {
  deriveInvitationSecrets,
  deriveRescueSecrets,
  fromBase64Url,
  readRescueCode,
  toBase64Url,
} from '@cocon/crypto';
import { readCardLink, SQUARE_LIFE } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHEAP, CODE, World, type Hand } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const WAY_BACK = '728394';

/** Everything that left a browser: addresses, headers, bodies. */
const sentBy = (hands: readonly Hand[]): Buffer =>
  Buffer.concat(
    hands.flatMap(({ wire }) =>
      wire.log.map(({ path, headers, body }) => {
        const bytes = body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(String(body));
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
  const offered = await offerPairing(
    { origin: world.origin, fetch: second.wire.fetch, now: Date.now },
    SQUARE_LIFE,
  );
  const square = readPairingCode(offered.code);
  if (!square) throw new Error('no square');
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

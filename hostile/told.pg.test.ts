/**
 * Who reads along where news are told: the provider of mails, the service of a phone's maker, a lock screen. A real mail
 * server and a push service that opens as the browser does take everything that leaves; what a real house holds is looked
 * for in it.
 */
import type { Profile } from '@cocon/client';
import { fromBase64Url } from '@cocon/crypto';
import { makeId, readCardLink, type EstablishmentId, type GroupId } from '@cocon/protocol';
import { TestPost } from '@cocon/server/testing/post';
import { TestPushService } from '@cocon/server/testing/pushService';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plain, write } from './support/attack.ts';
import { World } from './support/world.ts';

const HOUR = 3_600_000;
const CHILD = 'Éléonore-Canari';
const PICTURE = `l’image de ${CHILD}`;
const PLACE = `${CHILD} est au parc des Lilas`;
const ADDRESS = 'sarah.canari@exemple.fr';
let ahead = 0;
let post: TestPost;
let service: TestPushService;
let world: World;
beforeAll(async () => {
  post = await TestPost.open();
  service = await TestPushService.open();
  world = await World.start(() => Date.now() + ahead, undefined, {
    mail: { url: post.url, from: 'cocon@cocon.test' },
    push: { subject: 'mailto:cocon@cocon.test' },
  });
});
afterAll(async () => {
  await world.stop();
  await service.close();
  await post.close();
});

test('EM-4 WN-4 all that mails and pushes carry, opened as their readers do, holds nothing of a house', async () => {
  const house = await world.open();
  const [family] = await house.addFamilies(makeId<GroupId>(), [CHILD], { isNewGroup: true });
  if (!family) throw new Error('no family');
  await house.record(family, 'ownFamily');
  const card = await house.card(family);
  const hand = world.hand();
  const profile = await hand.device.enter(card);
  await profile.sync();
  await ask(profile, 'notice', { address: ADDRESS, hour: 18, locale: 'fr' });
  await ask(profile, 'push', { address: service.subscribe(), hour: 18, locale: 'fr' });
  await look();
  const token = post.taken[0]?.token ?? '';
  await fetch(`${world.origin}/api/mails/${token}/confirmation`, { method: 'POST' });

  await house.direction.sync();
  await house.publish([family.child], PICTURE);
  await write(house.direction, plain('day', [family.household], { text: PLACE }));
  // The evening comes for the server alone.
  for (let hours = 0; hours < 26 && (post.taken.length < 2 || service.taken.length < 1); hours++) {
    ahead += HOUR;
    await look();
  }
  expect(post.taken.map(({ subject }) => subject)).toEqual([
    'Votre adresse pour La Farandole',
    'Du nouveau à La Farandole',
  ]);
  expect(service.taken.map(({ text }) => (JSON.parse(text) as { title: string }).title)).toEqual([
    'Du nouveau à La Farandole',
  ]);

  const carried = [
    ...post.taken.flatMap(({ source, text, subject }) => [source, text, subject]),
    ...service.taken.flatMap(({ text, headers, claims, body }) => [
      text,
      JSON.stringify(headers),
      JSON.stringify(claims),
      body.toString('latin1'),
    ]),
  ].map((text) => Buffer.from(text));
  const { state } = house.direction;
  const secrets = [CHILD, PICTURE, PLACE, 'Claire', 'Moreau', readCardLink(card) ?? ''];
  const ids = [
    state.establishment,
    ...[state.devices, state.households, state.guardians, state.children, state.invitations].flatMap((each) =>
      Object.keys(each),
    ),
    ...(await recordsOf(state.establishment)),
  ];
  expect(ids.length).toBeGreaterThan(8);
  const spelled = [
    ...secrets.flatMap((text) => [Buffer.from(text), Buffer.from(Buffer.from(text).toString('hex'))]),
    ...ids.flatMap((id) => [Buffer.from(id), Buffer.from(fromBase64Url(id)), Buffer.from(hexOf(id))]),
  ];
  const found = spelled.filter((one) => carried.some((text) => text.includes(one)));
  // The address is whom the mail goes to, and in no push.
  expect(found.map(String)).toEqual([]);
  const pushed = service.taken.map(({ text, headers }) => text + JSON.stringify(headers));
  expect(pushed.join(' ')).not.toMatch(/exemple|canari/i);
});

const hexOf = (id: string): string => Buffer.from(id, 'base64url').toString('hex');

const recordsOf = (establishment: EstablishmentId): Promise<string[]> =>
  world.server.services.database.read(establishment, async (tenant) => {
    const rows = await tenant.query<{ record: string }>(
      'select distinct record from change_rows where establishment_id = $1 and record is not null',
      [establishment],
    );
    return rows.map(({ record }) => record);
  });

async function look(): Promise<void> {
  await world.server.mailer.look();
  await world.server.pusher.look();
}

async function ask({ session, stored }: Profile, path: string, body: object): Promise<void> {
  const answer = await session.with((token) =>
    fetch(`${world.origin}/api/e/${stored.establishment}/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'cocon-protocol': '1',
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    }),
  );
  expect([path, answer.status]).toEqual([path, 200]);
}

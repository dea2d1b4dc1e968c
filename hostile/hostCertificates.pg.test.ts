/** The host's certificate of what ended by itself, asked for by a real device of a host that lies. */
import { endedMonths, hostCertificate, type Profile } from '@cocon/client';
import { makeSigningSeed, toBase64Url, utf8 } from '@cocon/crypto';
import {
  canonicalText,
  CERTIFICATE_LABEL,
  checkCertificate,
  HostErasureStatement,
  monthOfEnd,
  type EndMonth,
} from '@cocon/protocol';
import { hostKeyOf } from '@cocon/server/testing/hostKey';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from './support/wire.ts';
import { World, type Crèche } from './support/world.ts';

const clock = { offset: 0 };
/** Of the server and of every device. */
const now = () => Date.now() + clock.offset;
const IN_A_MINUTE = 60_000;
let world: World;
beforeAll(async () => {
  world = await World.start(now);
});
afterAll(() => world.stop());

/** A house in which one photo and its page have ended, and another photo stands. */
async function houseWithEnded() {
  const house = await world.open('both', world.hand(undefined, clock));
  const until = now() + IN_A_MINUTE;
  const ended = await house.publish([], 'finie', house.direction, until);
  const standing = await house.publish([], 'encore là');
  clock.offset += IN_A_MINUTE;
  const { establishment } = house.direction.state;
  const month = monthOfEnd(until, 'Europe/Paris');
  await world.server.retention.expireRecords({ establishment });
  await expect.poll(() => mediaOf(house), { timeout: 10_000 }).toEqual([1]);
  await house.direction.sync();
  return { house, ended, standing, month };
}

const mediaOf = async ({ direction }: Crèche) =>
  (await endedMonths(direction)).months.map(({ media }) => media);

/** Refused, and why; the answer to the question for the word is bent so. */
async function refusal(house: Crèche, month: EndMonth, bent: (word: Json) => Json): Promise<unknown> {
  const { wire } = house.hand;
  const stop = wire.bend(({ path, body }) => (path.includes('/ended/word') ? bent(body) : undefined));
  try {
    return await hostCertificate(house.direction, month).catch((error: unknown) => error);
  } finally {
    stop();
  }
}

const distrust = (detail: string) =>
  expect.objectContaining({ code: 'recordDistrust', detail: expect.stringContaining(detail) as string });

test('FG-12 HO-51 a host’s word under another key, of another house, or of what still stands never leaves the device as a certificate', async () => {
  const { house, ended, standing, month } = await houseWithEnded();
  const { direction } = house;
  const good = await hostCertificate(direction, month);
  const checked = await checkCertificate(JSON.parse(JSON.stringify(good)));
  expect(checked).toMatchObject({ by: 'host', anchor: direction.state.anchor });
  const word = HostErasureStatement.parse(JSON.parse(good.statement));
  expect(word.records.map(({ id }) => id).toSorted()).toEqual([ended.post, ended.photo].toSorted());

  const { hostKey } = world.server.services;
  const stranger = hostKeyOf(Buffer.from(makeSigningSeed()));
  const saidBy = (key: typeof hostKey, changed: object = {}) => {
    const statement = canonicalText({ ...word, ...changed });
    return { statement, signature: key.sign(statement) };
  };
  const another = saidBy(stranger, { host: stranger.publicKey });
  expect(await refusal(house, month, () => another)).toEqual(distrust('author'));
  expect(await refusal(house, month, () => saidBy(stranger))).toEqual(distrust('signature'));
  const records = [...word.records, { id: standing.photo, collection: 'medium', until: 1, blobs: [] }];
  expect(await refusal(house, month, () => saidBy(hostKey, { records }))).toEqual(distrust('has not ended'));
  const { direction: elsewhere } = await world.open();
  const ofOther = saidBy(hostKey, { establishment: elsewhere.state.establishment });
  expect(await refusal(house, month, () => ofOther)).toEqual(distrust('register'));

  // Named as a device's own word it is refused too: by its signature, and by its form.
  const statement = canonicalText({
    ...{ v: word.v, establishment: word.establishment, head: word.head, at: word.at },
    author: direction.identity.id,
    records: word.records.map(({ id, collection, blobs }) => ({ id, collection, blobs })),
  });
  const { register } = good;
  const forged = { kind: 'cocon-erasure', statement, signature: hostKey.sign(statement), register };
  expect(await checkCertificate(forged)).toBe('signature');
  expect(await checkCertificate({ ...good, kind: 'cocon-erasure' })).toBe('unreadable');
  // And a device's signature under the host's words is none of the host's.
  const own = toBase64Url(await direction.identity.signing.sign(CERTIFICATE_LABEL, utf8(good.statement)));
  expect(await checkCertificate({ ...good, signature: own })).toBe('signature');
});

test('FG-12 the opening names the host’s key; another one is nobody’s word until direction names it', async () => {
  const { house, month } = await houseWithEnded();
  const { direction } = house;
  const { services } = world.server;
  expect(named(direction)).toBe(services.hostKey.publicKey);
  // The host lost its data folder, and has a key of another making.
  const former = await hostCertificate(direction, month);
  const present = hostKeyOf(Buffer.from(makeSigningSeed()));
  const kept = { ...services.hostKey };
  Object.assign(services.hostKey, present);
  try {
    expect((await endedMonths(direction)).hostKey).toBe(present.publicKey);
    await expect(hostCertificate(direction, month)).rejects.toEqual(distrust('author'));
    await direction.say(({ settings }) => ({
      sayings: [{ type: 'settingsChanged', body: { settings: { ...settings, hostKey: present.publicKey } } }],
    }));
    const later = await checkCertificate(await hostCertificate(direction, month));
    expect(later).toMatchObject({ by: 'host', statement: { host: present.publicKey } });
    expect(await checkCertificate(former)).toMatchObject({ by: 'host', statement: { host: kept.publicKey } });
  } finally {
    Object.assign(services.hostKey, kept);
  }
});

const named = ({ state }: Profile) => state.settings.hostKey;

/**
 * A server that mauls wrapped keys on their way, offers forms of another kind or version, and passes off what was signed
 * for one purpose as signed for another: it may even have got the true author to sign.
 */
import type { Profile } from '@cocon/client';
import { encryptBody, fromBase64Url, makeContentKey, toBase64Url, utf8, wrapKey } from '@cocon/crypto';
import * as protocol from '@cocon/protocol';
import {
  AUDIENCE_LABEL,
  canonicalText,
  makeId,
  RECORD_LABEL,
  recordMessage,
  STATEMENT_LABEL,
  TOMBSTONE_LABEL,
  type Canonical,
} from '@cocon/protocol';
import type { TestDevice } from '@cocon/protocol/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  asTestDevice,
  bendEvery,
  bendOf,
  codesOf,
  expectStopped,
  plain,
  reopen,
  slipIn,
  write,
} from './support/attack.ts';
import { append, commit, forgeAll } from './support/forgeries.ts';
import { openWithTwo, type TwoFamilies } from './support/twoFamilies.ts';
import type { Json } from './support/wire.ts';
import { photosOf, World, type TestFamily } from './support/world.ts';

let world: World;
let two: TwoFamilies;
beforeAll(async () => {
  world = await World.start();
  two = await openWithTwo(world, { leo: 'group', rose: 'group' });
});
afterAll(() => world.stop());

/** Bytes of a wrap or a seal, changed in every part: its kind, its middle, its end, its length. */
const mauls: ((bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>)[] = [
  (bytes) => flipped(bytes, 0),
  (bytes) => flipped(bytes, bytes.length >> 1),
  (bytes) => flipped(bytes, bytes.length - 1),
  (bytes) => bytes.slice(0, -1),
  (bytes) => Uint8Array.of(...bytes, 0),
  (bytes) => bytes.map(() => 0),
];
const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number) =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
const mauled = (text: string, maul: (typeof mauls)[number]) => toBase64Url(maul(fromBase64Url(text)));

describe('mauled keys', () => {
  test('HO-38 a wrapped key changed anywhere on its way opens nothing, is said, and the true one is taken', async () => {
    const { house, leo } = two;
    const { photo } = await house.publish([leo.child]);
    for (const maul of mauls) {
      const profile = await reopen(leo.hand, leo.profile);
      const stop = bendEvery(leo.hand.wire, 'record', (one) => ({ ...one, wrap: mauled(one.wrap, maul) }));
      await profile.sync();
      stop();
      expect(photosOf(profile)).not.toContain(photo);
      expect([maul.toString(), profile.status.kind, codesOf(profile)]).toMatchObject([
        maul.toString(),
        'current',
        [expect.anything()],
      ]);
    }
    leo.profile = await reopen(leo.hand, leo.profile);
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toContain(photo);
  });

  test('HO-38 a keyring’s seal changed anywhere lets no new phone in, and the card stays good', async () => {
    const { house, leo } = two;
    const link = await house.card(leo);
    const phone = world.hand();
    for (const maul of mauls) {
      const stop = phone.wire.bend(
        bendOf('/openings', (body) => ({
          ...body,
          keyrings: body.keyrings.map((ring: Json) => ({
            ...ring,
            seals: ring.seals.map((one: Json) => ({ ...one, sealed: mauled(one.sealed, maul) })),
          })),
        })),
      );
      await expect(phone.device.enter(link), maul.toString()).rejects.toMatchObject({
        name: 'ClientRefusal',
      });
      expect(await phone.device.profiles()).toEqual([]);
      stop();
    }
    const profile = await phone.device.enter(link);
    await profile.sync();
    expect(profile.warnings).toEqual([]);
  });
});

describe('older forms', () => {
  test('HO-39 another version or kind is refused, though its true author signed it', async () => {
    const { letter, audience, held } = await letterToLeo();
    const { house, leo } = two;
    const { signing } = asTestDevice(house.direction);
    const sign = async (label: string, message: Uint8Array<ArrayBuffer>) =>
      toBase64Url(await signing.sign(label, message));
    const honest = await forgeAll(two, asTestDevice(house.direction), audience, letter.id);
    const ofVersion = (v: number, text: string) =>
      canonicalText({ ...(JSON.parse(text) as object), v } as Canonical);
    for (const v of [0, 2]) {
      const header = ofVersion(v, honest.record.header);
      const record = await sealedByDirection(header, letter.body, audience.key);
      await isRefused({ kind: 'record', record });
      const gone = ofVersion(v, honest.tombstone.statement);
      const tombstone = { statement: gone, signature: await sign(TOMBSTONE_LABEL, utf8(gone)) };
      await isRefused({ kind: 'deleted', id: letter.id, collection: 'thread', tombstone });
      const statement = ofVersion(v, honest.statement.statement);
      const entry = { statement, signatures: [await sign(STATEMENT_LABEL, utf8(statement))] };
      const { height } = house.direction.register.head;
      const stopped = await served(leo, { kind: 'entries', height: height + 1, entries: [entry] });
      expectStopped(stopped, 'registerDistrust', 'malformed');
    }
    // Kinds of ciphertext: those of wraps, storage boxes and blobs, none, and one that there is not.
    for (const kind of [0, 2, 3, 4, 9]) {
      const ciphertext = fromBase64Url(honest.record.ciphertext);
      ciphertext[0] = kind;
      const signature = await sign(RECORD_LABEL, await recordMessage(honest.record.header, ciphertext));
      await isRefused({
        kind: 'record',
        record: { ...honest.record, ciphertext: toBase64Url(ciphertext), signature },
      });
    }
    expect((await served(leo, { kind: 'record', record: honest.record })).all('thread')).toHaveLength(
      held + 1,
    );

    async function isRefused(change: Json) {
      const profile = await served(leo, change);
      expect([change, codesOf(profile)]).toEqual([change, ['recordDistrust']]);
      expect(profile.all('thread')).toHaveLength(held);
    }
  });

  test('HO-13 what direction itself signed and sealed, but for another house, is refused for that alone', async () => {
    const { letter, audience, held } = await letterToLeo();
    const { house, leo } = two;
    const honest = await forgeAll(two, asTestDevice(house.direction), audience, letter.id);
    const header = canonicalText({
      ...(JSON.parse(honest.record.header) as object),
      establishment: makeId(),
    } as Canonical);
    const record = await sealedByDirection(header, letter.body, audience.key);
    const profile = await served(leo, { kind: 'record', record });
    expect(profile.warnings).toMatchObject([{ code: 'recordDistrust', detail: 'another establishment' }]);
    expect(profile.all('thread')).toHaveLength(held);
  });

  test('HO-39 a server that says it is older is spoken to no differently', async () => {
    const { leo } = two;
    const profile = await reopen(leo.hand, leo.profile);
    const from = leo.hand.wire.log.length;
    const stop = leo.hand.wire.bend(({ path, body }) =>
      path.endsWith('/health') ? { ...body, protocol: 0 } : undefined,
    );
    await profile.sync();
    stop();
    expect(profile.status.kind).toBe('current');
    const versions = leo.hand.wire.log
      .slice(from)
      .map(({ headers }) => new Headers(headers).get('cocon-protocol'));
    expect(new Set(versions)).toEqual(new Set(['1']));
  });
});

/** A record of direction under this header, whatever that says. */
async function sealedByDirection(header: string, body: unknown, audienceKey: Uint8Array<ArrayBuffer>) {
  const { signing } = asTestDevice(two.house.direction);
  const key = makeContentKey();
  const ciphertext = await encryptBody(key, utf8(header), utf8(canonicalText(body as Canonical)));
  const signature = await signing.sign(RECORD_LABEL, await recordMessage(header, ciphertext));
  const wrap = await wrapKey(audienceKey, key, utf8(header));
  return {
    header,
    signature: toBase64Url(signature),
    ciphertext: toBase64Url(ciphertext),
    wrap: toBase64Url(wrap),
  };
}

/** The app opened again, shown this besides what there is. */
async function served({ hand, profile }: TestFamily, change: Json): Promise<Profile> {
  const opened = await reopen(hand, profile);
  slipIn(hand.wire, change);
  await opened.sync();
  return opened;
}

/** The device, with each of its signatures made under this label whatever it was asked for. */
const signingAs = (device: TestDevice, label: string): TestDevice => ({
  ...device,
  signing: { ...device.signing, sign: (_asked, message) => device.signing.sign(label, message) },
});

/** Every label that the protocol signs, seals or encrypts under. */
const labels = Object.entries(protocol)
  .filter(([name]) => /_LABELS?$/.test(name))
  .flatMap(([, value]) => (typeof value === 'string' ? [value] : Object.values(value)));

describe('one purpose for another', () => {
  test('HO-40 every label serves one purpose', () => {
    expect(labels.length).toBeGreaterThanOrEqual(9);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('HO-40 what direction signed under any other label is no record, audience, deletion or statement', async () => {
    const { letter, audience, held } = await letterToLeo();
    const { house, leo } = two;
    for (const label of labels) {
      const { state } = house.direction;
      const author = signingAs(asTestDevice(house.direction), label);
      const forged = await forgeAll(two, author, audience, letter.id);
      const leos = await reopen(leo.hand, leo.profile);
      const staff = await reopen(house.hand, house.direction);
      const others = <Kind extends object>(own: string, change: Kind): Kind[] =>
        label === own ? [] : [change];
      const toLeo = [
        ...others(RECORD_LABEL, { kind: 'record', record: forged.record }),
        ...others(TOMBSTONE_LABEL, {
          kind: 'deleted',
          id: letter.id,
          collection: 'thread',
          tombstone: forged.tombstone,
        }),
      ];
      const toStaff = others(AUDIENCE_LABEL, { kind: 'audience', audience: forged.audience });
      slipIn(leo.hand.wire, ...toLeo);
      slipIn(house.hand.wire, ...toStaff);
      await leos.sync();
      await staff.sync();
      const heard = [codesOf(leos), codesOf(staff)];
      expect([label, ...heard]).toEqual([
        label,
        toLeo.map(() => 'recordDistrust'),
        toStaff.map(() => 'keyDistrust'),
      ]);
      expect(leos.all('thread')).toHaveLength(held);
      // The server’s own code refuses them too, from a device that is in.
      const sets: [string, object][] = [
        [RECORD_LABEL, { records: [forged.record] }],
        [TOMBSTONE_LABEL, { deletions: [forged.tombstone] }],
        [AUDIENCE_LABEL, { audiences: [forged.audience] }],
      ];
      for (const [own, set] of sets)
        if (label !== own)
          await expect(commit(staff, set), `${label} for ${own}`).rejects.toMatchObject({
            code: 'badRequest',
          });
      if (label === STATEMENT_LABEL) continue;
      await expect(append(staff, forged.statement), label).rejects.toMatchObject({ code: 'badRequest' });
      slipIn(leo.hand.wire, { kind: 'entries', height: state.head.height + 1, entries: [forged.statement] });
      await leos.sync();
      expectStopped(leos, 'registerDistrust', 'badSignature');
    }
  });
});

/** A message of direction to Léo's family, and its audience as both know it. */
async function letterToLeo() {
  const { house, leo } = two;
  const letter = plain('thread', [leo.household]);
  await write(house.direction, letter);
  leo.profile = await reopen(leo.hand, leo.profile);
  await leo.profile.sync();
  const shared = leo.profile.documents.get(letter.id)?.header.audience;
  const known = shared && (await leo.profile.audiences.find(shared));
  if (!known) throw new Error('no audience');
  return {
    letter,
    held: leo.profile.all('thread').length,
    audience: { id: known.statement.id, key: known.key },
  };
}

/** Ways back by card and code: thieves of the card, of the database, of both; a server that lies; networks that cut. */
import { endWaysBack, liftWayBack, setCodeWayBack, waysBack, type Profile } from '@cocon/client';
import {
  deriveCodeFactor,
  deriveCodeSecret,
  deriveInvitationSecrets,
  fromBase64Url,
  importSealingKey,
  makeSecret,
  toBase64Url,
} from '@cocon/crypto';
import { KEYRING_LABEL, readCardLink, sealBinding, type InvitationId, type KeyringId } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { familyOfOnePhoto, returnsAsOneDevice } from './support/returning.ts';
import { CHEAP, photosOf, World, type Crèche, type Hand } from './support/world.ts';

const CODE = '728394';
const WRONG = '728395';
let world: World;
let house: Crèche;
beforeAll(async () => {
  world = await World.start();
  house = await world.open();
});
afterAll(() => world.stop());

/** A family that has entered, sees one photo, and chose its code. */
async function familyWithCode(name: string) {
  const family = await familyOfOnePhoto(house, name);
  const { link, profile } = family;
  await setCodeWayBack(profile, link, CODE, world.origin, CHEAP);
  const [wayBack] = await waysBack(profile);
  if (!wayBack) throw new Error('no way back');
  await house.direction.sync();
  return { ...family, wayBack: wayBack.invitation };
}

async function comeBack(hand: Hand, link: string, code = CODE): Promise<Profile> {
  const back = await hand.device.comeBack(link, code);
  if (!back?.card) throw new Error(`not let in, ${back?.left} left`);
  return hand.device.enter(link, back.card);
}

const rowsOf = <Row extends object>(text: string): Promise<Row[]> =>
  world.server.services.database.write(house.direction.state.establishment, (tenant) =>
    tenant.query<Row>(text, []),
  );

describe('coming back', () => {
  test('WB-5 card and code bring back what the household reads, as often as needed', async () => {
    const { link, profile, child, wayBack } = await familyWithCode('Léo');
    for (let n = 0; n < 2; n++) {
      const hand = world.hand();
      await expect(hand.device.readCard(link)).rejects.toMatchObject({ code: 'invitationOver' });
      expect(await hand.device.comeBack(link)).toEqual({ left: 10 });
      const back = await comeBack(hand, link);
      await back.sync();
      expect([back.warnings, photosOf(back)]).toEqual([[], photosOf(profile)]);
      // The same card on the same phone opens it from now on.
      expect((await hand.device.enteredBy(link))?.stored.id).toBe(back.stored.id);
      await house.direction.sync();
    }
    await house.publish([child]);
    await profile.sync();
    expect(photosOf(profile)).toHaveLength(2);
    expect(profile.state.invitations[wayBack]?.status).toBe('open');
    // Another card has none.
    const other = await house.card(await house.addFamily(await house.addGroup(), 'Zoé'));
    await world.hand().device.enter(other);
    expect(await world.hand().device.comeBack(other)).toBeUndefined();
  });

  test('WB-5 HO-21 a return cut at any request makes one device', async () => {
    const { link, profile } = await familyWithCode('Inès');
    const back = async (hand: Hand) => (await hand.device.enteredBy(link)) ?? (await comeBack(hand, link));
    await returnsAsOneDevice(world, profile, back, [
      ['/returns', 'after'],
      ['/openings', 'after'],
      ['/claims', 'before'],
      ['/claims', 'after'],
    ]);
  });

  test('WB-6 another code ends the former, and a new card the guardian’s ways back; what is ended opens nothing new', async () => {
    const { link, profile, wayBack, ...family } = await familyWithCode('Rose');
    await setCodeWayBack(profile, link, '508192', world.origin, CHEAP);
    expect(profile.state.invitations[wayBack]?.status).toBe('revoked');
    expect(await world.hand().device.comeBack(link, CODE)).toMatchObject({ left: 9 });
    await (await comeBack(world.hand(), link, '508192')).sync();
    await house.direction.sync();
    const seals = await rowsOf<{ target: string }>('select target from seals');
    expect(seals.map(({ target }) => target)).not.toContain(`invitation:${wayBack}`);

    const fresh = await house.card(family);
    await expect(world.hand().device.comeBack(link, '508192')).rejects.toMatchObject({
      code: 'invitationOver',
    });
    const next = await world.hand().device.enter(fresh);
    await expect(setCodeWayBack(next, link, CODE, world.origin, CHEAP)).resolves.toBeUndefined();
    await endWaysBack(next, await waysBack(next));
    expect(await waysBack(next)).toEqual([]);
    expect(await world.hand().device.comeBack(link)).toBeUndefined();
  });

  test('WB-4 a code is set for a card that its own guardian used', async () => {
    const [leo, zoe] = [await familyWithCode('Léa'), await familyWithCode('Zia')];
    const unused = await house.card(await house.addFamily(await house.addGroup(), 'Ali'));
    for (const link of [zoe.link, unused, 'bonjour']) {
      await expect(setCodeWayBack(leo.profile, link, CODE, world.origin, CHEAP)).rejects.toMatchObject({
        code: 'notACard',
      });
    }
  });
});

describe('thieves', () => {
  test('HO-37 who stole the used card and copied the database later can neither try codes nor open anything', async () => {
    const { link, wayBack, household } = await familyWithCode('Nour');
    const card = fromBase64Url(readCardLink(link) ?? '');
    const rows = await rowsOf<Record<string, unknown>>('select * from invitations');
    const keyring = house.direction.state.households[household]?.keyring as KeyringId;
    const to = `invitation:${wayBack}` as const;
    const seals = await rowsOf<{ keyring: string; version: number; target: string; sealed: string }>(
      'select keyring, version, target, sealed from seals',
    );
    const own = seals.filter((seal) => seal.keyring === keyring && seal.target === to);
    expect(own).toHaveLength(1);
    const opens = async (share: Uint8Array<ArrayBuffer>) => {
      // The thief even guesses the code.
      const secret = await deriveCodeSecret(await deriveCodeFactor(card, CODE, CHEAP), share);
      const { sealingSeed } = await deriveInvitationSecrets(secret);
      const key = await importSealingKey(sealingSeed);
      const [seal] = own;
      if (!seal) throw new Error('no seal');
      const bind = sealBinding(keyring, seal.version, to);
      return key.open(fromBase64Url(seal.sealed), { label: KEYRING_LABEL, bind }).then(
        () => true,
        () => false,
      );
    };
    const texts = rows.flatMap((row) => Object.values(row)).filter((one) => typeof one === 'string');
    const candidates = texts.filter((text) => /^[\w-]{43}$/.test(text)).map(fromBase64Url);
    expect(candidates.length).toBeGreaterThan(1);
    for (const share of [...candidates, makeSecret(32)]) expect(await opens(share)).toBe(false);
    // Nothing that is kept changes with the code in a way that could be computed: no digest of its proof is there.
    const { proof } = await deriveCodeFactor(card, CODE, CHEAP);
    expect(texts).not.toContain(toBase64Url(proof));
    // The control: with the server's share it opens.
    expect(await opens(fromBase64Url(world.server.services.shares.shareOf(wayBack)))).toBe(true);
  });

  test('HO-34 ten guesses, then direction lifts; who does not hold the card locks nobody out', async () => {
    const { link, profile, wayBack } = await familyWithCode('Sami');
    const card = toBase64Url((await deriveInvitationSecrets(fromBase64Url(readCardLink(link) ?? ''))).id);
    for (let n = 0; n < 12; n++) {
      for (const path of [
        `${card}/returns`,
        `${card}/openings`,
        `${wayBack}/openings`,
        `${wayBack}/returns`,
      ]) {
        const answer = await fetch(`${world.origin}/api/invitations/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ proof: toBase64Url(makeSecret(32)) }),
        });
        expect(answer.status).toBe(404);
      }
    }
    const thief = world.hand();
    for (let left = 9; left >= 0; left--) expect(await thief.device.comeBack(link, WRONG)).toEqual({ left });
    expect(await thief.device.comeBack(link, CODE)).toEqual({ left: 0 });
    // What is open goes on.
    await profile.sync();
    expect(profile.status).toEqual({ kind: 'current' });
    await expect(liftWayBack(profile, wayBack)).rejects.toMatchObject({ code: 'notAllowed' });
    await liftWayBack(house.direction, wayBack);
    await (await comeBack(world.hand(), link)).sync();
  });

  test('HO-35 no share without the code’s proof, even for who holds an open phone of the guardian', async () => {
    const { profile, wayBack } = await familyWithCode('Tom');
    const ask = (id: InvitationId | string) =>
      profile.session.with((token) =>
        fetch(`${world.origin}/api/e/${profile.stored.establishment}/ways-back/${id}/share`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'cocon-protocol': '1' },
        }),
      );
    expect(await (await ask(wayBack)).json()).toMatchObject({ error: 'exists' });
    // Another id in its place gives another share.
    const { share } = (await (await ask(toBase64Url(makeSecret(16)))).json()) as { share: string };
    expect(share).not.toBe(world.server.services.shares.shareOf(wayBack));
  });
});

describe('a server that lies', () => {
  test('HO-36 it cannot make guessing cheap, hand out another way back, or have a code without the card', async () => {
    const { link } = await familyWithCode('Lina');
    const other = await familyWithCode('Paul');
    const hand = world.hand();
    const bent: [string, (body: Record<string, unknown>) => unknown][] = [
      ['unreadableAnswer', (body) => ({ ...body, cost: { memory: 8, passes: 1, lanes: 1 } })],
      ['unreadableAnswer', (body) => ({ ...body, salt: 'AAAAAAAAAAAAAAAAAAAAAA' })],
      ['notFound', (body) => ({ ...body, share: toBase64Url(makeSecret(32)) })],
      ['notFound', (body) => ({ ...body, wayBack: other.wayBack })],
    ];
    for (const [code, bend] of bent) {
      const stop = hand.wire.bend(({ path, body }) => (path.endsWith('/returns') ? bend(body) : undefined));
      await expect(hand.device.comeBack(link, CODE)).rejects.toMatchObject({ code });
      stop();
    }
    // What it is shown is the same whatever it answers, and is worth nothing without the card.
    const shown = hand.wire.log
      .filter(({ path }) => path.endsWith('/returns'))
      .map(({ body }) => (JSON.parse(String(body)) as { code: string }).code);
    expect(new Set(shown).size).toBe(1);
    const { proof } = await deriveCodeFactor(makeSecret(16), CODE, CHEAP);
    expect(shown).not.toContain(toBase64Url(proof));
    const back = await comeBack(hand, link);
    await back.sync();
    expect(photosOf(back)).toHaveLength(1);
  });
});

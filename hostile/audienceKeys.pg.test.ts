/** A server that slips in audience keys of its own, swaps seals, or adds members to audiences. */
import {
  commitToKey,
  fromBase64Url,
  importSigningKey,
  makeAudienceKey,
  makeSigningSeed,
  seal,
  toBase64Url,
  utf8,
} from '@cocon/crypto';
import {
  AUDIENCE_LABEL,
  audienceSealBinding,
  canonicalText,
  currentVersion,
  makeId,
  membersFor,
  readAudience,
  readHeader,
  type KeyringId,
} from '@cocon/protocol';
import { makeAudienceOf } from '@cocon/protocol/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asTestDevice, bendEvery, codesOf, expectStopped, reopen, slipIn } from './support/attack.ts';
import { openWithTwo } from './support/twoFamilies.ts';
import type { Json } from './support/wire.ts';
import { photosOf, World, type TestFamily } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** A house where Léo's family has one photo and the next is on its way. */
async function scene() {
  const { house, leo, rose } = await openWithTwo(world, { leo: 'group', rose: 'ownFamily' });
  const { photo } = await house.publish([rose.child]);
  await rose.profile.sync();
  expect(photosOf(rose.profile)).toEqual([photo]);
  return { house, leo, rose };
}

/** The seal of a key of the server's own to a family, as only its public key is needed to make one. */
async function ownKeySealed({ profile, household }: TestFamily, audience: Json, key = makeAudienceKey()) {
  const { state } = profile;
  const keyring = state.households[household]?.keyring as KeyringId;
  const version = currentVersion(state, keyring);
  const member = { keyring, version: version?.version ?? 0 };
  const bind = audienceSealBinding(state.establishment, readAudience(audience.statement)?.id ?? '', member);
  const sealed = await seal(fromBase64Url(version?.publicKey ?? ''), key, { label: AUDIENCE_LABEL, bind });
  return { key, seals: [{ ...member, sealed: toBase64Url(sealed) }] };
}

async function seesWarning(family: TestFamily, photo: string, held: number, stop: () => void) {
  await family.profile.sync();
  expect(codesOf(family.profile)).toContain('keyDistrust');
  expect(photosOf(family.profile)).toHaveLength(held);
  stop();
  await family.profile.sync();
  expect(photosOf(family.profile)).toContain(photo);
  expect(photosOf(family.profile)).toHaveLength(held + 1);
}

describe('audience keys', () => {
  test('HO-4 a key of the server, sealed to the family under what staff signed, opens nothing', async () => {
    const { house, leo } = await scene();
    const { photo } = await house.publish([leo.child]);
    const served: Json[] = [];
    const watch = bendEvery(leo.hand.wire, 'audience', (one) => (served.push(one), { ...one, seals: [] }));
    await leo.profile.sync();
    watch();
    const forged = new Map<string, Json>();
    for (const one of served) forged.set(one.statement, (await ownKeySealed(leo, one)).seals);
    expect(forged.size).toBeGreaterThan(0);
    const stop = bendEvery(leo.hand.wire, 'audience', (one) => ({
      ...one,
      seals: forged.get(one.statement) ?? one.seals,
    }));
    await seesWarning(leo, photo, 0, stop);
  });

  test('HO-4 a commitment of the server is not what staff signed, nor is a signature of its own', async () => {
    const { house, leo } = await scene();
    const { photo } = await house.publish([leo.child]);
    const key = makeAudienceKey();
    const signing = await importSigningKey(makeSigningSeed());
    const commitment = toBase64Url(await commitToKey(key, AUDIENCE_LABEL));
    const recommit = (one: Json) => ({
      ...one,
      statement: canonicalText({ ...readAudience(one.statement), commitment }),
    });
    const signatures = new Map<string, string>();
    const stop = bendEvery(leo.hand.wire, 'audience', (one) => {
      const bent = recommit(one);
      signatures.set(bent.statement, '');
      return bent;
    });
    await leo.profile.sync();
    expect(codesOf(leo.profile)).toEqual(['keyDistrust', 'recordDistrust']);
    stop();
    // Now all of it is the server's, and fits: key, seal, commitment. Only who signed it is another.
    const seals = new Map<string, Json>();
    for (const statement of signatures.keys()) {
      signatures.set(statement, toBase64Url(await signing.sign(AUDIENCE_LABEL, utf8(statement))));
      seals.set(statement, (await ownKeySealed(leo, { statement }, key)).seals);
    }
    const resigned = bendEvery(leo.hand.wire, 'audience', (one) => {
      const bent = recommit(one);
      const { statement } = bent;
      return { ...bent, signature: signatures.get(statement), seals: seals.get(statement) ?? bent.seals };
    });
    await seesWarning(leo, photo, 0, resigned);
  });

  test("HO-4 another recipient's seal opens nothing", async () => {
    const { house, leo, rose } = await scene();
    const roses: Json[] = [];
    bendEvery(rose.hand.wire, 'audience', (one) => (roses.push(...one.seals), one));
    await house.record(rose, 'group');
    const { photo } = await house.publish([leo.child]);
    await rose.profile.sync();
    expect(roses.length).toBeGreaterThan(0);
    const stop = bendEvery(leo.hand.wire, 'audience', (one) => ({
      ...one,
      seals: one.seals.map((own: Json, index: number) => ({
        ...own,
        sealed: roses[index % roses.length].sealed,
      })),
    }));
    await seesWarning(leo, photo, 0, stop);
  });

  test('HO-5 a member added to the list, or a keyring that the register does not have, is refused by staff', async () => {
    const { house, leo, rose } = await scene();
    const thief = await house.world.open();
    const state = house.direction.state;
    const ghost = { keyring: makeId<KeyringId>(), version: 1 };
    const author = asTestDevice(house.direction);
    const honest = await makeAudienceOf(state, { households: [leo.household] }, author);
    const widened = { ...honest.wire, members: [...honest.wire.members, ghost] };
    const elsewhere = await makeAudienceOf(
      thief.direction.state,
      { households: [] },
      asTestDevice(thief.direction),
    );
    slipIn(
      house.hand.wire,
      { kind: 'audience', audience: widened },
      { kind: 'audience', audience: { ...honest.wire, members: null } },
      { kind: 'audience', audience: elsewhere.wire },
    );
    await house.direction.sync();
    const details = house.direction.warnings.map(({ code, detail }) => `${code} ${detail}`);
    expect(details).toEqual([
      'keyDistrust audience: member list',
      'keyDistrust audience: member list withheld',
      'keyDistrust audience: another establishment',
    ]);
    await house.publish([rose.child]);
    expect(house.direction.status.kind).toBe('current');
  });

  test('HO-5 an audience that a family made for others is never sealed to, though the family signed it', async () => {
    const { house, leo, rose } = await scene();
    // Léo's parent helps the server: an audience of exactly the set that Rose's photo needs, its key known to them.
    const members = membersFor(house.direction.state, { team: true, households: [rose.household] });
    const trap = await makeAudienceOf(house.direction.state, { members }, asTestDevice(leo.profile));
    const reopened = await reopen(house.hand, house.direction);
    const twin = membersFor(house.direction.state, {
      team: true,
      households: [leo.household, rose.household],
    });
    const joint = await makeAudienceOf(house.direction.state, { members: twin }, asTestDevice(leo.profile));
    slipIn(
      house.hand.wire,
      { kind: 'audience', audience: trap.wire },
      { kind: 'audience', audience: joint.wire },
    );
    await reopened.sync();
    expect(codesOf(reopened)).toEqual(['keyDistrust']);
    expect(reopened.warnings[0]?.detail).toBe('audience: members that its author may not join');
    await house.record(leo, 'group').catch(() => undefined);
    const draft = await house.publish([rose.child], 'une photo', reopened);
    const header = reopened.documents.get(draft.photo)?.header;
    expect(header && [trap.id, joint.id]).not.toContain(header?.audience);
  });

  test('HO-5 a statement that makes a ghost keyring, signed by nobody, stops whoever receives it', async () => {
    const { house, leo } = await scene();
    const { head, establishment } = house.direction.state;
    const statement = canonicalText({
      v: 1,
      establishment,
      height: head.height + 1,
      prev: head.hash,
      type: 'guardianAdded',
      scope: `household:${leo.household}`,
      body: { household: leo.household, guardian: makeId() },
      author: { kind: 'device', device: house.direction.identity.id },
      at: house.direction.session.now(),
    });
    const signing = await importSigningKey(makeSigningSeed());
    const signature = toBase64Url(await signing.sign('statement', utf8(statement)));
    const entries = [{ statement, signatures: [signature] }];
    for (const [hand, profile] of [
      [leo.hand, leo.profile],
      [house.hand, house.direction],
    ] as const) {
      const before = profile.register.head;
      await profile.sync();
      slipIn(hand.wire, { kind: 'entries', height: head.height + 1, entries });
      await profile.sync();
      expectStopped(profile, 'registerDistrust', 'badSignature');
      const again = await reopen(hand, profile);
      await again.sync();
      expect(again.status).toEqual({ kind: 'current' });
      expect(again.register.head.height).toBeGreaterThanOrEqual(before.height);
      expect(again.all('book').length).toBeGreaterThan(0);
    }
  });

  test('HO-5 a ghost among the seals is no member: what is written next is sealed to the computed set', async () => {
    const { house, leo, rose } = await scene();
    bendEvery(house.hand.wire, 'audience', (one) => ({
      ...one,
      seals: [...one.seals, { keyring: makeId(), version: 1, sealed: one.seals[0].sealed }],
    }));
    const { photo } = await house.publish([leo.child]);
    const commits = house.hand.wire.log.filter(({ path }) => path.endsWith('/changesets'));
    const sent: Json = JSON.parse(String(commits.at(-1)?.body));
    const expected = membersFor(house.direction.state, {
      team: true,
      households: [leo.household, rose.household],
    });
    for (const audience of sent.audiences)
      expect(audience.seals.map(({ keyring }: Json) => keyring)).toEqual(
        audience.members.map(({ keyring }: Json) => keyring),
      );
    const header = house.direction.documents.get(photo)?.header;
    const used = header && (await house.direction.audiences.find(header.audience));
    expect(used?.members).toEqual(expected);
    expect(readHeader(sent.records[0].header)).toBeDefined();
  });
});

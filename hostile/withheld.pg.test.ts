/** A server that keeps seals and audiences back, a device that was put out, and people who write at the same time. */
import { utf8 } from '@cocon/crypto';
import { currentVersion, membersFor, recipientsOf, type KeyringId } from '@cocon/protocol';
import { makeRecordOf } from '@cocon/protocol/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answerOf,
  asTestDevice,
  bendEvery,
  bendOf,
  codesOf,
  expectStopped,
  isChanges,
  makeVersion,
  plain,
  reopen,
  slipIn,
  write,
} from './support/attack.ts';
import { photoDraft } from './support/drafts.ts';
import type { Json } from './support/wire.ts';
import { photosOf, World, type Crèche, type TestFamily } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

async function scene() {
  const house = await world.open();
  const group = await house.addGroup();
  const leo = await house.enter(group, 'Léo');
  await house.record(leo, 'group');
  return { house, group, leo };
}

/** Direction puts a family's device out and renews the household's keyring. */
async function revoke(house: Crèche, family: TestFamily) {
  await house.direction.sync();
  await house.direction.say(async (state) => {
    const keyring = state.households[family.household]?.keyring as KeyringId;
    const ring = state.keyrings[keyring];
    const present = currentVersion(state, keyring);
    const secret = present && (await house.direction.keyrings.secret(keyring, present.version));
    if (!ring || !secret) throw new Error('no way to the household');
    const stays = recipientsOf(state, ring).filter(({ to }) => to !== `device:${family.profile.identity.id}`);
    const { rotation, seals } = await makeVersion(keyring, present.version + 1, stays, secret.seed);
    const body = { household: family.household, device: family.profile.identity.id, rotation };
    return { sayings: [{ type: 'deviceRevoked', body }], seals: [seals] };
  });
}

describe('withheld and contended', () => {
  test('HO-22 withheld seals or audiences are said, and all is read once they come', async () => {
    const { house, leo } = await scene();
    const { photo } = await house.publish([leo.child]);
    const noAudience = leo.hand.wire.bend(({ path, body }) =>
      isChanges(path)
        ? { ...body, changes: body.changes.filter(({ kind }: Json) => kind !== 'audience') }
        : undefined,
    );
    await leo.profile.sync();
    expect(codesOf(leo.profile)).toEqual(['recordDistrust']);
    expect(photosOf(leo.profile)).toEqual([]);
    noAudience();
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toEqual([photo]);

    // A second phone renews the keyring; the first is not given the seal of the new version.
    const second = world.hand();
    await second.device.enter(await house.card(leo));
    await house.direction.sync();
    const later = await house.publish([leo.child], 'la suivante');
    const again = await reopen(leo.hand, leo.profile);
    const noSeals = leo.hand.wire.bend(bendOf('/keyrings', () => ({ keyrings: [] })));
    await again.sync();
    expect(codesOf(again)).toEqual(['keyDistrust', 'recordDistrust']);
    expect(photosOf(again)).toEqual([photo]);
    noSeals();
    await again.sync();
    expect(photosOf(again).sort()).toEqual([photo, later.photo].sort());
  });

  test('HO-22 a keyring secret of the server in place of the true one is refused', async () => {
    const { house, leo } = await scene();
    const keyring = leo.profile.state.households[leo.household]?.keyring as KeyringId;
    const second = world.hand();
    await second.device.enter(await house.card(leo));
    await house.direction.sync();
    const { photo } = await house.publish([leo.child]);
    const version = currentVersion(house.direction.state, keyring)?.version ?? 0;
    const to = `device:${leo.profile.identity.id}` as const;
    const publicKey = asTestDevice(leo.profile).keys.sealKey;
    const { seals } = await makeVersion(keyring, version, [{ to, publicKey }], utf8('x'.repeat(32)));
    const stop = leo.hand.wire.bend(bendOf('/keyrings', () => ({ keyrings: [seals] })));
    await leo.profile.sync();
    expect(leo.profile.warnings[0]?.detail).toContain('keyring secret is not that of the register');
    expect(codesOf(leo.profile)).toEqual(['keyDistrust', 'recordDistrust']);
    stop();
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toEqual([photo]);
    // And a public key in the register itself is under its author's signature: nobody seals to another.
    const trap = await makeVersion(keyring, version + 1, [], utf8('x'.repeat(32)));
    const bent = house.hand.wire.bend(bendOf('/keyrings', () => ({ keyrings: [trap.seals, seals] })));
    const next = await house.publish([leo.child], 'la suivante');
    bent();
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toContain(next.photo);
  });

  test('HO-23 a revoked device hears it, reads nothing new, and what it signs afterwards counts for nobody', async () => {
    const { house, leo } = await scene();
    const { photo } = await house.publish([leo.child]);
    await leo.profile.sync();
    const phone = world.hand();
    const stays = await phone.device.enter(await house.card(leo));
    await stays.sync();
    const thief = asTestDevice(leo.profile);
    const held = leo.profile.documents.get(photo)?.header.audience;
    const old = held && (await leo.profile.audiences.find(held));
    await revoke(house, leo);
    const { photo: later } = await house.publish([leo.child], 'sans le téléphone perdu');
    const again = await reopen(leo.hand, leo.profile);
    await again.sync();
    expectStopped(again, 'revoked');
    expect(photosOf(again)).toEqual([photo]);
    await stays.sync();
    expect(photosOf(stays).sort()).toEqual([photo, later].sort());
    // A server that helps the thief hands the new audience over: its seals are for keys that the thief does not hold.
    const keys: Json[] = [];
    bendEvery(phone.wire, 'audience', (one) => (keys.push(one), one));
    await house.publish([leo.child], 'encore');
    await stays.sync();
    for (const one of keys)
      await expect(again.audiences.accept(one)).rejects.toMatchObject({ name: 'ClientRefusal' });
    const audience = { id: old?.statement.id as never, key: old?.key as never };
    const { wire } = await makeRecordOf(house.direction.state, Date.now(), {
      collection: 'thread',
      body: { type: 'plain', text: 'du téléphone perdu' },
      audience,
      author: thief,
    });
    for (const [hand, profile] of [
      [house.hand, house.direction],
      [phone, stays],
    ] as const) {
      slipIn(hand.wire, { kind: 'record', record: wire });
      await profile.sync();
      expect(codesOf(profile)).toEqual(['recordDistrust']);
      expect(profile.all('thread')).toEqual([]);
      expect(profile.status).toEqual({ kind: 'current' });
    }
  });

  test('HO-24 two phones of one family write at the same time: each message arrives once', async () => {
    const { house, leo } = await scene();
    const phone = world.hand();
    const second = await phone.device.enter(await house.card(leo));
    await second.sync();
    await leo.profile.sync();
    const [one, two] = [plain('home', [leo.household]), plain('home', [leo.household])];
    await Promise.all([write(leo.profile, one), write(second, two)]);
    await write(second, plain('home', [leo.household]));
    await write(leo.profile, plain('home', [leo.household]));
    await house.direction.sync();
    expect(house.direction.all('home')).toHaveLength(4);
    await leo.profile.sync();
    await second.sync();
    for (const profile of [leo.profile, second, house.direction]) {
      expect(profile.all('home')).toHaveLength(4);
      expect(codesOf(profile)).toEqual([]);
    }
  });

  test('HO-24 direction publishes while the register moves under it: all arrives, once', async () => {
    const { house, group, leo } = await scene();
    const rose = await house.enter(group, 'Rose');
    await house.record(rose, 'group');
    await leo.profile.sync();
    const drafts = await Promise.all(
      [1, 2, 3].map((n) => photoDraft(house.direction, [leo.child, rose.child], `photo ${n}`, house.today)),
    );
    const ids = await Promise.all(
      drafts.map(({ writes, blobs }) => house.direction.enqueue({ writes }, blobs)),
    );
    const terms = await house.terms(leo, 'group');
    await Promise.all([
      ...ids.map((id) => house.direction.sent(id)),
      house.addGroup(),
      leo.profile.say(() => ({
        sayings: [{ type: 'consentSigned', body: { household: leo.household, terms } }],
      })),
      write(leo.profile, plain('home', [leo.household])),
      write(rose.profile, plain('home', [rose.household])),
    ]);
    for (const { profile } of [leo, rose]) {
      await profile.sync();
      expect(photosOf(profile)).toHaveLength(3);
      expect(codesOf(profile)).toEqual([]);
    }
    await house.direction.sync();
    expect(house.direction.status).toEqual({ kind: 'current' });
    expect(house.direction.all('home')).toHaveLength(2);
  });

  test('HO-25 another audience given as the one that exists is not used, whoever made it', async () => {
    const { house, leo, group } = await scene();
    const rose = await house.enter(group, 'Rose');
    await house.record(rose, 'ownFamily');
    await house.publish([leo.child], 'à tous');
    const wide = house.direction.all('medium')[0]?.header.audience;
    const served: Json[] = [];
    const watch = bendEvery(leo.hand.wire, 'audience', (one) => (served.push(one), one));
    await leo.profile.sync();
    watch();
    const kept = wide && (await house.direction.audiences.find(wide));
    if (!kept?.members) throw new Error('no wide audience');
    const draft = await photoDraft(house.direction, [rose.child], 'à Rose seule', house.today);
    const all = house.hand.wire.log
      .filter(({ path }) => path.endsWith('/changesets'))
      .flatMap(({ body }) => JSON.parse(String(body)).audiences);
    const widest = all.find(({ statement }: Json) => statement.includes(wide));
    const stop = house.hand.wire.bend(({ path }) =>
      path.endsWith('/changesets') ? answerOf({ error: 'audienceExists', audience: widest }, 409) : undefined,
    );
    await house.direction.enqueue({ writes: draft.writes }, draft.blobs);
    await house.direction.sync();
    stop();
    const expected = membersFor(house.direction.state, { team: true, households: [rose.household] });
    const commits = house.hand.wire.log.filter(({ path }) => path.endsWith('/changesets'));
    for (const { body } of commits.slice(-8)) {
      const { audiences } = JSON.parse(String(body));
      expect(audiences.map(({ members }: Json) => members)).toEqual([expected]);
    }
    await house.direction.sync();
    expect(house.direction.outbox).toEqual([]);
    await leo.profile.sync();
    await rose.profile.sync();
    expect(photosOf(leo.profile)).not.toContain(draft.photo);
    expect(photosOf(rose.profile)).toContain(draft.photo);
    expect(served.length).toBeGreaterThan(0);
  });
});

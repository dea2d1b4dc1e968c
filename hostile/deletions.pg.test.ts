/** A server that deletes what nobody deleted, withdraws what is not its to withdraw, or forgets everything at once. */
import { makeTombstoneOf } from '@cocon/protocol/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asTestDevice, codesOf, isChanges, plain, reopen, slipIn, write } from './support/attack.ts';
import { openWithTwo } from './support/twoFamilies.ts';
import type { Json } from './support/wire.ts';
import { photosOf, World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const plainsOf = (profile: { all(collection: 'sheet' | 'thread' | 'home' | 'book'): { id: string }[] }) =>
  (['sheet', 'thread', 'home', 'book'] as const).flatMap((collection) =>
    profile.all(collection).map(({ id }) => id),
  );

describe('deletions', () => {
  test('HO-15 unsigned or wrongly signed deletions and withdrawals take no sheet, page or message', async () => {
    const { house, leo, rose } = await openWithTwo(world, { leo: 'group' });
    const { photo } = await house.publish([leo.child]);
    const sheet = plain('sheet', []);
    const letter = plain('thread', [leo.household]);
    await write(house.direction, sheet, letter);
    await leo.profile.sync();
    const message = plain('home', [leo.household]);
    await write(leo.profile, message);
    const stale = await makeTombstoneOf(house.direction.state, Date.now(), {
      collection: 'thread',
      id: letter.id,
      version: 1,
      author: asTestDevice(house.direction),
    });
    await write(house.direction, { ...letter, basedOn: 1, body: { type: 'plain', text: 'deux' } });
    for (const { profile } of [leo, rose]) await profile.sync();
    await house.direction.sync();
    const held = [plainsOf(house.direction), plainsOf(leo.profile)];
    expect(held[0]).toContain(sheet.id);
    expect(held[1]).toContain(letter.id);

    const now = Date.now();
    const by = (profile: typeof leo.profile, collection: 'sheet' | 'thread' | 'home' | 'medium', id: Json) =>
      makeTombstoneOf(house.direction.state, now, {
        collection,
        id,
        version: 9,
        author: asTestDevice(profile),
      });
    const stranger = (await world.open()).direction;
    const signed = await by(house.direction, 'sheet', sheet.id);
    const attacks: Json[] = [
      { id: sheet.id, collection: 'sheet', tombstone: null },
      { id: letter.id, collection: 'thread', tombstone: null },
      { id: message.id, collection: 'home', tombstone: null },
      { id: photo, collection: 'medium', tombstone: null },
      { id: sheet.id, collection: 'sheet', tombstone: await by(leo.profile, 'sheet', sheet.id) },
      { id: photo, collection: 'medium', tombstone: await by(leo.profile, 'medium', photo) },
      { id: letter.id, collection: 'thread', tombstone: await by(rose.profile, 'thread', letter.id) },
      { id: message.id, collection: 'home', tombstone: await by(rose.profile, 'home', message.id) },
      { id: sheet.id, collection: 'sheet', tombstone: await by(stranger, 'sheet', sheet.id) },
      {
        id: sheet.id,
        collection: 'sheet',
        tombstone: { ...signed, signature: (await by(leo.profile, 'sheet', sheet.id)).signature },
      },
      { id: letter.id, collection: 'thread', tombstone: signed },
      { id: letter.id, collection: 'thread', tombstone: stale },
      { id: letter.id, collection: 'home', tombstone: await by(leo.profile, 'home', letter.id) },
    ];
    for (const attack of attacks) {
      const before = house.direction;
      slipIn(house.hand.wire, { kind: 'deleted', ...attack });
      slipIn(leo.hand.wire, { kind: 'deleted', ...attack });
      await before.sync();
      if (attack.id !== photo || attack.tombstone) await leo.profile.sync();
      expect([attack, plainsOf(house.direction), plainsOf(leo.profile)]).toEqual([attack, ...held]);
      expect(photosOf(house.direction)).toEqual([photo]);
    }
    expect(new Set(codesOf(house.direction))).toEqual(new Set(['recordDistrust']));

    const withdrawals = [...new Set(held.flat())].flatMap((id) =>
      (['sheet', 'thread', 'home', 'book', 'day', 'file'] as const).map((collection) => ({
        kind: 'withdrawn',
        id,
        collection,
      })),
    );
    slipIn(leo.hand.wire, ...withdrawals);
    slipIn(house.hand.wire, ...withdrawals, { kind: 'withdrawn', id: photo, collection: 'medium' });
    await leo.profile.sync();
    await house.direction.sync();
    expect([plainsOf(house.direction), plainsOf(leo.profile)]).toEqual(held);
    expect(photosOf(house.direction)).toEqual([photo]);

    // A lie about the collection does not help: what is held says which it is.
    slipIn(leo.hand.wire, { kind: 'withdrawn', id: letter.id, collection: 'medium' });
    slipIn(leo.hand.wire, { kind: 'deleted', id: letter.id, collection: 'medium', tombstone: null });
    await leo.profile.sync();
    await leo.profile.sync();
    expect(plainsOf(leo.profile)).toEqual(held[1]);
  });

  test('HO-16 a server that says « start again » takes no emergency sheet, and all else comes back', async () => {
    const house = await world.open();
    const leo = await house.enter(await house.addGroup(), 'Léo');
    await house.record(leo, 'group');
    const { photo } = await house.publish([leo.child]);
    const sheet = plain('sheet', []);
    await write(house.direction, sheet);
    const stop = house.hand.wire.bend(({ path, body }) => {
      if (isChanges(path)) return { ...body, reset: true, changes: [] };
      return path.includes('/records?') ? { records: [], audiences: [], next: null } : undefined;
    });
    await house.direction.sync();
    expect(house.direction.all('sheet').map(({ id }) => id)).toEqual([sheet.id]);
    const empty = await reopen(house.hand, house.direction);
    expect(empty.all('sheet').map(({ id }) => id)).toEqual([sheet.id]);
    stop();
    const again = house.hand.wire.bend(({ path, body }) =>
      isChanges(path) ? { ...body, reset: true, changes: [] } : undefined,
    );
    await empty.sync();
    again();
    await empty.sync();
    expect(empty.status).toEqual({ kind: 'current' });
    expect(photosOf(empty)).toEqual([photo]);
    expect(empty.all('book').length).toBeGreaterThan(0);
  });
});

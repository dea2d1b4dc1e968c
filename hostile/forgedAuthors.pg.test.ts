/** A family that helps the server: what it writes, even with keys that it holds, is never the crèche's. */
import { makeId } from '@cocon/protocol';
import { makeRecordOf, type RecordRequest } from '@cocon/protocol/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asTestDevice, codesOf, plain, slipIn, write } from './support/attack.ts';
import { openWithTwo } from './support/twoFamilies.ts';
import { photosOf, World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

describe('forged authors', () => {
  test("HO-17 a medium, post, page or file by a family's device is refused by all who hold its key", async () => {
    const { house, leo, rose } = await openWithTwo(world, { leo: 'group', rose: 'group' });
    const { photo } = await house.publish([leo.child, rose.child]);
    for (const { profile } of [leo, rose]) await profile.sync();
    const shared = leo.profile.documents.get(photo)?.header.audience;
    const known = shared && (await leo.profile.audiences.find(shared));
    if (!known) throw new Error('the audience that both families share');
    const audience = { id: known.statement.id, key: known.key };
    const state = house.direction.state;
    const author = asTestDevice(leo.profile);
    const body = { type: 'plain', text: 'de la part de la crèche' };
    const medium = { kind: 'photo' as const, post: makeId<never>(), subjects: [], day: house.today };
    const requests: Omit<RecordRequest, 'audience' | 'author'>[] = [
      { collection: 'medium', medium, body },
      { collection: 'post', post: { day: house.today, withMedia: false }, body },
      { collection: 'book', body },
      { collection: 'day', body },
      { collection: 'file', body },
      // A family's own collections, but in an audience of others.
      { collection: 'home', body },
      { collection: 'thread', body },
      // In the place of what is there.
      { collection: 'medium', id: photo, version: 2, medium, body },
    ];
    for (const request of requests) {
      const { wire } = await makeRecordOf(state, Date.now(), { ...request, audience, author });
      for (const [hand, profile] of [
        [house.hand, house.direction],
        [rose.hand, rose.profile],
      ] as const) {
        const before = profile.warnings.length;
        slipIn(hand.wire, { kind: 'record', record: wire });
        await profile.sync();
        expect(photosOf(profile)).toEqual([photo]);
        expect(profile.all(request.collection).map((one) => one.body)).not.toContainEqual(body);
        expect(profile.warnings.length).toBeGreaterThanOrEqual(before);
      }
    }
    expect(new Set([...codesOf(house.direction), ...codesOf(rose.profile)])).toEqual(
      new Set(['recordDistrust']),
    );
    expect(house.direction.warnings.length).toBeGreaterThan(1);

    // Signed by the family in the crèche's name: the signature is not the crèche's.
    const forged = await makeRecordOf(state, Date.now(), {
      collection: 'book',
      body,
      audience,
      author: { ...author, id: house.direction.identity.id },
    });
    slipIn(rose.hand.wire, { kind: 'record', record: forged.wire });
    await rose.profile.sync();
    expect(rose.profile.warnings.map(({ detail }) => detail)).toContain('signature');

    // What a family may write arrives as ever.
    const message = plain('home', [leo.household]);
    await write(leo.profile, message);
    await house.direction.sync();
    expect(house.direction.all('home').map(({ id }) => id)).toEqual([message.id]);
  });
});

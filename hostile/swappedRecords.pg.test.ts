/** A server that swaps records or their parts, moves them, plays old versions, or serves another establishment. */
import { canonicalText, readHeader, type RecordId } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bendEvery,
  codesOf,
  expectStopped,
  answerOf,
  isChanges,
  plain,
  reopen,
  slipIn,
  write,
} from './support/attack.ts';
import { openWithTwo } from './support/twoFamilies.ts';
import type { Json } from './support/wire.ts';
import { photosOf, World, type Hand } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const scene = () => openWithTwo(world, { leo: 'group', rose: 'ownFamily' });

/** Keeps every record that passes, by id and version. */
function watch({ wire }: Hand): Map<string, Json> {
  const seen = new Map<string, Json>();
  bendEvery(wire, 'record', (one) => {
    const header = readHeader(one.header);
    if (header) seen.set(`${header.id} ${header.version}`, one);
    return one;
  });
  return seen;
}

describe('swapped records', () => {
  test('HO-11 parts of one record in another, another household’s, and a changed header are refused; later all is there', async () => {
    const { house, leo, rose } = await scene();
    const roses = watch(rose.hand);
    await house.publish([rose.child], 'à Rose');
    await rose.profile.sync();
    const [foreign] = [...roses.values()].filter(({ header }) => readHeader(header)?.collection === 'medium');
    expect(foreign).toBeDefined();
    const own = watch(leo.hand);
    const first = await house.publish([leo.child], 'la première');
    await leo.profile.sync();
    const held = own.get(`${first.photo} 1`);
    const edited = (one: Json, change: Json) => ({
      ...one,
      header: canonicalText({ ...readHeader(one.header), ...change }),
    });
    const attacks: ((one: Json) => Json)[] = [
      (one) => ({ ...one, ciphertext: held.ciphertext }),
      (one) => ({ ...one, wrap: held.wrap }),
      (one) => ({ ...one, header: held.header }),
      (one) => ({ ...one, signature: held.signature }),
      (one) => ({ ...one, ciphertext: held.ciphertext, wrap: held.wrap, signature: held.signature }),
      () => foreign,
      (one) => edited(one, { id: first.photo }),
      (one) => edited(one, { audience: readHeader(foreign.header)?.audience }),
      (one) => edited(one, { collection: 'book', medium: null, post: null }),
      (one) => edited(one, { version: 2 }),
      (one) => edited(one, { until: null, at: 1 }),
      (one) => edited(one, { author: leo.profile.identity.id }),
    ];
    let photos = 1;
    for (const attack of attacks) {
      const { photo } = await house.publish([leo.child], `photo ${photos}`);
      const profile = await reopen(leo.hand, leo.profile);
      const stop = bendEvery(leo.hand.wire, 'record', (one) =>
        readHeader(one.header)?.id === photo ? attack(one) : one,
      );
      await profile.sync();
      expect([attack.toString(), codesOf(profile)]).toEqual([attack.toString(), ['recordDistrust']]);
      expect(photosOf(profile)).toHaveLength(photos);
      stop();
      await profile.sync();
      photos += 1;
      expect(photosOf(profile)).toContain(photo);
      expect(photosOf(profile)).toHaveLength(photos);
    }
  }, 60_000);

  test('HO-12 an older version after a newer one is refused, also after a restart', async () => {
    const { house, leo } = await scene();
    const seen = watch(leo.hand);
    const write1 = plain('thread', [leo.household], { text: 'un' });
    await write(house.direction, write1);
    await leo.profile.sync();
    await write(house.direction, { ...write1, body: { type: 'plain', text: 'deux' }, basedOn: 1 });
    await leo.profile.sync();
    let profile = leo.profile;
    for (let round = 0; round < 2; round += 1) {
      slipIn(leo.hand.wire, { kind: 'record', record: seen.get(`${write1.id} 1`) });
      await profile.sync();
      expect(profile.warnings.map(({ detail }) => detail)).toEqual(['an older version']);
      expect(profile.all('thread').map(({ body }) => body)).toEqual([{ type: 'plain', text: 'deux' }]);
      profile = await reopen(leo.hand, profile);
    }
  });

  test('HO-12 what was deleted, or withdrawn at a newer version, does not come back after a restart', async () => {
    const { house, leo } = await scene();
    const seen = watch(leo.hand);
    const letter = plain('thread', [leo.household]);
    await write(house.direction, letter);
    const { photo, writes } = await house.publish([leo.child]);
    await leo.profile.sync();
    const medium = writes.find(({ id }) => id === photo);
    if (!medium) throw new Error('no photo');
    await write(house.direction, { ...medium, basedOn: 1 });
    await leo.profile.sync();
    await house.direction.sent(
      await house.direction.enqueue({ writes: [], deletions: [{ id: letter.id, collection: 'thread' }] }),
    );
    await house.record(leo, 'nobody');
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toEqual([]);
    expect(leo.profile.all('thread')).toEqual([]);
    const profile = await reopen(leo.hand, leo.profile);
    slipIn(
      leo.hand.wire,
      { kind: 'record', record: seen.get(`${photo} 1`) },
      { kind: 'record', record: seen.get(`${letter.id} 1`) },
    );
    await profile.sync();
    expect(codesOf(profile)).toEqual(['recordDistrust']);
    expect(photosOf(profile)).toEqual([]);
    expect(profile.all('thread')).toEqual([]);
    await house.record(leo, 'group');
    await profile.sync();
    expect(photosOf(profile)).toEqual([photo]);
  });

  test('HO-13 everything of another establishment: refused, and nothing of it kept', async () => {
    const { house, leo } = await scene();
    const { photo } = await house.publish([leo.child]);
    await leo.profile.sync();
    const other = await scene();
    await other.house.publish([other.leo.child], 'ailleurs');
    const theirs: Json[] = [];
    other.leo.hand.wire.bend(({ path, body }) => void (isChanges(path) && theirs.push(...body.changes)));
    const answers = new Map<string, Json>();
    other.leo.hand.wire.bend(({ path, body }) => void answers.set(kindOf(path), body));
    await (await reopen(other.leo.hand, other.leo.profile)).sync();
    await other.house.record(other.leo, 'pictured');
    await (await reopen(other.leo.hand, other.leo.profile)).sync();
    expect(theirs.some(({ kind }) => kind === 'entries')).toBe(true);

    slipIn(leo.hand.wire, ...theirs.filter(({ kind }) => kind !== 'entries'));
    await leo.profile.sync();
    expect(new Set(codesOf(leo.profile))).toEqual(new Set(['keyDistrust', 'recordDistrust']));
    const second = await reopen(leo.hand, leo.profile);
    slipIn(leo.hand.wire, ...theirs.filter(({ kind }) => kind === 'entries'));
    await second.sync();
    expectStopped(second, 'registerDistrust');
    const third = await reopen(leo.hand, second);
    const stop = leo.hand.wire.bend(({ path }) => {
      const theirAnswer = answers.get(kindOf(path));
      return theirAnswer && answerOf(theirAnswer);
    });
    await third.sync();
    expectStopped(third, 'registerDistrust');
    expect(photosOf(third)).toEqual([photo]);
    stop();
    const honest = await reopen(leo.hand, third);
    await honest.sync();
    expect(honest.status).toEqual({ kind: 'current' });
    expect(photosOf(honest)).toEqual([photo] satisfies RecordId[]);
  });
});

const kindOf = (path: string) => path.split('?')[0]?.split('/').at(-1) ?? '';

/** A server that shows two chains, or a shorter, older or reordered one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bendOf, expectStopped, isChanges, reopen, slipIn } from './support/attack.ts';
import { photoDraft } from './support/drafts.ts';
import type { Json } from './support/wire.ts';
import { photosOf, World, type Crèche } from './support/world.ts';

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
  const { photo } = await house.publish([leo.child]);
  await leo.profile.sync();
  await house.direction.sync();
  return { house, leo, photo };
}

/** Direction hears that its statement was taken; the real chain, to which the family wrote first, never had it. */
async function forkDirection(house: Crèche, familyFirst: () => Promise<unknown>) {
  await familyFirst();
  const lie = house.hand.wire.bend(({ method, path, body }) =>
    method === 'POST' && path.endsWith('/register') && body.error === 'registerMoved'
      ? new Response(JSON.stringify({ head: house.direction.register.head }), {
          headers: { 'content-type': 'application/json' },
        })
      : undefined,
  );
  await house.addGroup();
  lie();
}

describe('two chains', () => {
  test('HO-7 one record that crosses over shows a fork', async () => {
    const { house, leo, photo } = await scene();
    const terms = await house.terms(leo, 'ownFamily');
    await forkDirection(house, () =>
      leo.profile.say(() => ({
        sayings: [{ type: 'consentSigned', body: { household: leo.household, terms } }],
      })),
    );
    // The server goes on hiding the other chain from direction, and takes what direction writes on its own.
    const hide = house.hand.wire.bend(({ path, body }) =>
      isChanges(path)
        ? { ...body, changes: [], more: false, cursor: new URLSearchParams(path.split('?')[1]).get('after') }
        : undefined,
    );
    const draft = await photoDraft(house.direction, [leo.child], 'sur la fausse chaîne', house.today);
    await house.direction.enqueue({ writes: draft.writes }, draft.blobs);
    await house.direction.sync();
    const sent: Json = JSON.parse(
      String(house.hand.wire.log.findLast(({ path }) => path.endsWith('/changesets'))?.body),
    );
    const sealed = sent.records.at(-1);
    slipIn(leo.hand.wire, { kind: 'record', record: sealed });
    await leo.profile.sync();
    expectStopped(leo.profile, 'registerDistrust', 'forked');
    expect(photosOf(leo.profile)).toEqual([photo]);
    const again = await reopen(leo.hand, leo.profile);
    await again.sync();
    expect(again.status).toEqual({ kind: 'current' });
    expect(photosOf(again)).toEqual([photo]);
    // And direction stops as soon as it is shown the true one, with what it wrote still waiting on its disk.
    hide();
    await house.direction.sync();
    expectStopped(house.direction, 'registerDistrust', 'forked');
    const there = await reopen(house.hand, house.direction);
    expect(photosOf(there)).toEqual([photo]);
    expect(there.outbox).toHaveLength(1);
    await there.sync();
    expectStopped(there, 'registerDistrust', 'forked');
  });

  test("HO-7 a session's head beside one's own chain stops the device", async () => {
    const { house, leo, photo } = await scene();
    await forkDirection(house, async () =>
      leo.profile.say(async () => ({
        sayings: [
          {
            type: 'consentSigned',
            body: { household: leo.household, terms: await house.terms(leo, 'group') },
          },
        ],
      })),
    );
    const other = house.direction.register.head;
    const again = await reopen(leo.hand, leo.profile);
    const stop = leo.hand.wire.bend(bendOf('/sessions', (body) => ({ ...body, head: other })));
    await again.sync();
    expectStopped(again, 'registerDistrust', 'forked');
    expect(photosOf(again)).toEqual([photo]);
    stop();
    const honest = await reopen(leo.hand, again);
    await honest.sync();
    expect(honest.status).toEqual({ kind: 'current' });
  });

  test('HO-8 a register that shrank stops the device, also one just opened again', async () => {
    const { leo, photo } = await scene();
    const { register } = leo.profile;
    const head = { height: register.head.height - 1, hash: register.hashAt(register.head.height - 1) };
    expect(head.hash).toBeDefined();
    const again = await reopen(leo.hand, leo.profile);
    const stop = leo.hand.wire.bend(bendOf('/sessions', (body) => ({ ...body, head })));
    await again.sync();
    expectStopped(again, 'registerDistrust', 'forked');
    expect(photosOf(again)).toEqual([photo]);
    stop();
    const second = await reopen(leo.hand, again);
    const resetting = leo.hand.wire.bend(({ path, body }) => {
      if (isChanges(path)) return { ...body, reset: true, changes: [] };
      return path.includes('/register?') ? { ...body, entries: [], head } : undefined;
    });
    await second.sync();
    expectStopped(second, 'registerDistrust', 'forked');
    resetting();
    const honest = await reopen(leo.hand, second);
    await honest.sync();
    expect(honest.status).toEqual({ kind: 'current' });
    expect(photosOf(honest)).toEqual([photo]);
  });

  test('HO-8 statements out of order, with a gap, or others at known heights stop the device', async () => {
    const { house, leo } = await scene();
    const bend = (change: (entries: Json[], height: number) => { entries: Json[]; height: number }) =>
      leo.hand.wire.bend(({ path, body }) =>
        isChanges(path)
          ? {
              ...body,
              changes: body.changes.map((one: Json) =>
                one.kind === 'entries' ? { ...one, ...change(one.entries, one.height) } : one,
              ),
            }
          : undefined,
      );
    const attacks: [string, Parameters<typeof bend>[0]][] = [
      ['notNext', (entries, height) => ({ height, entries: entries.toReversed() })],
      ['notNext', (entries, height) => ({ height: height + 1, entries })],
      ['forked', (entries, height) => ({ height: height - 1, entries })],
    ];
    let profile = leo.profile;
    for (const [reason, change] of attacks) {
      await house.direction.say(async () => ({
        sayings: [
          {
            type: 'consentRecorded',
            body: { household: leo.household, terms: await house.terms(leo, 'pictured') },
          },
          {
            type: 'consentRecorded',
            body: { household: leo.household, terms: await house.terms(leo, 'group') },
          },
        ],
      }));
      const stop = bend(change);
      await profile.sync();
      expectStopped(profile, 'registerDistrust', reason);
      stop();
      profile = await reopen(leo.hand, profile);
      await profile.sync();
      expect(profile.status).toEqual({ kind: 'current' });
      expect(profile.register.head).toEqual(house.direction.register.head);
      expect(photosOf(profile)).toHaveLength(1);
    }
  });

  test('HO-8 a register that goes in circles ends the round and says so', async () => {
    const { house, leo } = await scene();
    const { height } = leo.profile.register.head;
    const stop = leo.hand.wire.bend(({ path, body }) => {
      if (isChanges(path))
        return { ...body, more: true, cursor: new URLSearchParams(path.split('?')[1]).get('after') };
      return undefined;
    });
    await leo.profile.sync();
    expect(leo.profile.warnings.map(({ code }) => code)).toEqual(['unreadableAnswer']);
    stop();
    const fresh = world.hand();
    const card = await house.card(leo);
    const circling = fresh.wire.bend(({ path, body }) =>
      path.includes('/register?')
        ? { ...body, head: { ...body.head, height: height + 100 }, entries: [] }
        : undefined,
    );
    const profile = await fresh.device.enter(card);
    await profile.sync();
    expect(profile.warnings.map(({ code }) => code)).toEqual(['unreadableAnswer']);
    circling();
    await profile.sync();
    expect(profile.status).toEqual({ kind: 'current' });
    expect(photosOf(profile)).toHaveLength(1);
  });
});

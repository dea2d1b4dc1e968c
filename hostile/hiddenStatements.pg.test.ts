/** A server that hides a statement: as another household's, as everyone's, or from staff. */
import { isSigned, leafOf, readStatement, type SignedStatement } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, expectStopped, isChanges, reopen } from './support/attack.ts';
import { openWithTwo } from './support/twoFamilies.ts';
import type { Json } from './support/wire.ts';
import { photosOf, World, type Hand } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

async function scene() {
  const { house, leo, rose } = await openWithTwo(world, { leo: 'group', rose: 'group' });
  const { photo } = await house.publish([leo.child]);
  for (const { profile } of [leo, rose]) await profile.sync();
  await house.direction.sync();
  expect(photosOf(rose.profile)).toEqual([photo]);
  return { house, leo, rose, photo };
}

/** Entries of a type become leaves, which `forge` may change further. */
async function hide(
  hand: Hand,
  type: string,
  from: readonly Json[],
  forge: (leaf: Json) => Json = (leaf) => leaf,
) {
  const leaves = new Map<string, Json>();
  for (const entry of from) {
    const statement = isSigned(entry) && readStatement(entry);
    if (statement && statement.type === type)
      leaves.set(entry.statement, forge(await leafOf(entry, statement.scope)));
  }
  if (leaves.size === 0) throw new Error(`no ${type} to hide`);
  const hidden = (entry: Json) => leaves.get(entry.statement) ?? entry;
  return hand.wire.bend(({ path, body }) => {
    if (path.includes('/register?')) return { ...body, entries: body.entries.map(hidden) };
    if (!isChanges(path)) return undefined;
    const changes = body.changes.map((one: Json) =>
      one.kind === 'entries' ? { ...one, entries: one.entries.map(hidden) } : one,
    );
    return { ...body, changes };
  });
}

/** What a hand sent to the register last: signed entries. */
function saidBy({ wire }: Hand): SignedStatement[] {
  const said = wire.log.filter(({ path, method }) => path.endsWith('/register') && method === 'POST');
  return JSON.parse(String(said.at(-1)?.body)).entries;
}

describe('hidden statements', () => {
  test("HO-6 a family's own consent on paper, shown as another household's, stops its device", async () => {
    const { house, leo, photo } = await scene();
    await house.record(leo, 'nobody');
    const stop = await hide(leo.hand, 'consentRecorded', saidBy(house.hand));
    await leo.profile.sync();
    expectStopped(leo.profile, 'registerDistrust', 'hiddenFromReader');
    expect(photosOf(leo.profile)).toEqual([photo]);
    stop();
    const again = await reopen(leo.hand, leo.profile);
    await again.sync();
    expect(again.status).toEqual({ kind: 'current' });
    expect(photosOf(again)).toEqual([]);
  });

  test('HO-6 a statement for all, shown as a leaf, stops the device, whether the leaf says so or not', async () => {
    const { house, leo, rose, photo } = await scene();
    await house.direction.say((state) => ({
      sayings: [
        { type: 'settingsChanged', body: { settings: { ...state.settings, consentRule: 'oneSigns' } } },
      ],
    }));
    const stop = await hide(leo.hand, 'settingsChanged', saidBy(house.hand));
    await leo.profile.sync();
    expectStopped(leo.profile, 'registerDistrust', 'hiddenFromReader');
    stop();
    const again = await reopen(leo.hand, leo.profile);
    await again.sync();
    expect(again.status).toEqual({ kind: 'current' });
    expect(again.state.settings.consentRule).toBe('oneSigns');

    const mute = await hide(rose.hand, 'settingsChanged', saidBy(house.hand), (leaf) => ({
      ...leaf,
      visibility: 'restricted',
    }));
    await rose.profile.sync();
    await house.publish([leo.child], 'la suivante');
    await rose.profile.sync();
    expectStopped(rose.profile, 'registerDistrust', 'forked');
    expect(photosOf(rose.profile)).toEqual([photo]);
    mute();
  });

  test('HO-6 a false tag hides a statement only until one word of another device arrives', async () => {
    const { house, leo, rose, photo } = await scene();
    await house.record(leo, 'ownFamily');
    await hide(leo.hand, 'consentRecorded', saidBy(house.hand), (leaf) => ({ ...leaf, tag: 'A'.repeat(22) }));
    await leo.profile.sync();
    await house.publish([rose.child], 'la suivante');
    await leo.profile.sync();
    expectStopped(leo.profile, 'registerDistrust', 'forked');
    expect(photosOf(leo.profile)).toEqual([photo]);
    const again = await reopen(leo.hand, leo.profile);
    expect(photosOf(again)).toEqual([photo]);
  });

  test('HO-6 a withdrawal hidden from direction stops direction: no photo goes out on the former word', async () => {
    const { house, leo } = await scene();
    const terms = await house.terms(leo, 'nobody');
    await leo.profile.say(() => ({
      sayings: [{ type: 'consentSigned', body: { household: leo.household, terms } }],
    }));
    const stop = await hide(house.hand, 'consentSigned', saidBy(leo.hand));
    await house.direction.sync();
    expectStopped(house.direction, 'registerDistrust', 'hiddenFromReader');
    await expect(house.publish([leo.child], 'trop large')).rejects.toMatchObject({ code: 'offline' });
    await expect(house.addGroup()).rejects.toMatchObject({ code: 'registerDistrust' });
    expect(photosOf(house.direction)).toHaveLength(1);
    stop();
    const again = await reopen(house.hand, house.direction);
    await again.sync();
    expect(again.status.kind).toBe('current');
    expect(codesOf(again)).toEqual([]);
    expect(again.outbox.map(({ status }) => status)).toMatchObject([
      { kind: 'stuck', code: 'unpublishable' },
    ]);
  });
});

/** What reaches direction of its ways in: a report of a family, and the history, with a server that forges or withholds it. */
import { signedSince, wordsWrite, type DraftWrite, type Profile } from '@cocon/client';
import type { DeviceReportBody } from '@cocon/domain';
import { isSigned, makeId, type DeviceId, type HouseholdId, type RecordId } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { World, type TestFamily } from './support/world.ts';

let world: World;
let house: Awaited<ReturnType<World['open']>>;
let leo: TestFamily;
let rose: TestFamily;
beforeAll(async () => {
  world = await World.start();
  house = await world.open();
  const group = await house.addGroup();
  leo = await house.enter(group, 'Léo');
  rose = await house.enter(group, 'Rose');
});
afterAll(() => world.stop());

const reportsOf = (profile: Profile) =>
  profile.all<DeviceReportBody>('thread').filter(({ body }) => body.type === 'deviceReport');

function report(device: DeviceId, household: HouseholdId): DraftWrite {
  const body: DeviceReportBody = { type: 'deviceReport', device };
  return wordsWrite({
    ...{ id: makeId<RecordId>(), collection: 'thread', body },
    ...{ team: false, households: [household] },
  });
}

test('AL-6 « Ce n’est pas moi » waits without network, reaches direction signed, and no other family', async () => {
  const { direction } = house;
  const online = leo.hand.wire.cut(() => 'before');
  const draft = await leo.profile.enqueue({ writes: [report(leo.profile.identity.id, leo.household)] });
  await leo.profile.sync();
  online();
  await leo.profile.sent(draft);
  await direction.sync();
  const [told] = reportsOf(direction);
  expect(told?.header.author).toBe(leo.profile.identity.id);
  await rose.profile.sync();
  expect(reportsOf(rose.profile)).toEqual([]);
});

test('AL-7 the history is what was signed, newest first; one that differs or lacks anything is refused', async () => {
  const { direction, hand } = house;
  const all = await signedSince(direction, 0);
  expect(all[0]?.height).toBe(direction.register.head.height);
  expect(all.at(-1)?.type).toBe('opened');
  expect(all.filter(({ type }) => type === 'deviceClaimed')).toHaveLength(2);
  expect(await signedSince(direction, Date.now() + 1)).toEqual([]);

  const bent = async (change: (entries: unknown[]) => unknown[]) => {
    const honest = hand.wire.bend(({ path, body }) =>
      path.includes('/register?') ? { ...body, entries: change(body.entries) } : undefined,
    );
    try {
      return await signedSince(direction, 0).then(
        () => 'believed',
        (error: unknown) => (error as { code: string }).code,
      );
    } finally {
      honest();
    }
  };
  expect(await bent((entries) => entries.slice(0, -1))).toBe('registerDistrust');
  expect(await bent((entries) => [...entries.slice(0, 2), entries[1], ...entries.slice(3)])).toBe(
    'registerDistrust',
  );
  const forge = (entry: unknown) => {
    if (!isSigned(entry as never)) return entry;
    const { statement, signatures } = entry as { statement: string; signatures: string[] };
    return { statement: statement.replace(/"at":\d/, '"at":9'), signatures };
  };
  expect(await bent((entries) => entries.map(forge))).toBe('registerDistrust');
  expect(await bent((entries) => entries)).toBe('believed');
});

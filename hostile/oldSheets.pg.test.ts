/** Last year's allergy sheet: what a server can do with the sheets that it keeps, and who reads them. */
import { missingSheets, type DraftWrite, type MissingSheets, type Profile } from '@cocon/client';
import { EMPTY_WORDS, isOldSheet, writeSheet, type SheetBody } from '@cocon/domain';
import { makeId, readHeader, type RecordId, type SealedRecord } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, isChanges, isRecords, plain, reopen, write } from './support/attack.ts';
import { letInAsStaff } from './support/staffEntry.ts';
import type { Bend, Json } from './support/wire.ts';
import { World, type Crèche, type Hand, type TestFamily } from './support/world.ts';

let world: World;
let house: Crèche;
let family: TestFamily;
let id: RecordId;
beforeAll(async () => {
  world = await World.start();
  house = await world.open();
  family = await house.enter(await house.addGroup(), 'Léo');
  id = makeId<RecordId>();
});
afterAll(() => world.stop());

const sheetWrite = (allergies: string, readOn: string, basedOn: number): DraftWrite => ({
  ...plain('sheet', [], { id, basedOn }),
  body: writeSheet(family.child, { ...EMPTY_WORDS, allergies }, { readOn, readBy: 'Claire' }, undefined),
});

const sheetsOf = (profile: Profile): SheetBody[] => profile.all<SheetBody>('sheet').map(({ body }) => body);

const tablet = (hand: Hand): Promise<Profile> =>
  letInAsStaff(house.direction, hand, { role: 'team', name: 'Moyens' });

test('SH-1 SH-2 HO-12 last year’s sheet comes to nobody who read this year’s, and says its year to whoever did not', async () => {
  const { direction } = house;
  await write(direction, sheetWrite('Lait', '2025-09-03', 0));
  const hand = world.hand();
  const team = await tablet(hand);
  const lastYear = await direction.documents.sealed(id);
  await write(direction, sheetWrite('Lait\nArachide', house.today, 1));
  await team.sync();
  expect(sheetsOf(team).map(({ allergies }) => allergies)).toEqual(['Lait\nArachide']);

  // To a device that has this year's, after a restart too.
  let slipped = 0;
  const stop = hand.wire.bend(({ path, body }) => {
    if (!isChanges(path) || !lastYear) return undefined;
    slipped += 1;
    return { ...body, changes: [{ kind: 'record', record: lastYear }, ...body.changes] };
  });
  const again = await reopen(hand, team);
  await again.sync();
  expect(slipped).toBeGreaterThan(0);
  expect(codesOf(again)).toContain('recordDistrust');
  expect(sheetsOf(again).map(({ allergies }) => allergies)).toEqual(['Lait\nArachide']);
  stop();

  // To a new one that knows nothing yet: the sheet is true, and its own day says of which year.
  const fresh = world.hand();
  fresh.wire.bend(({ path, body }) => {
    if (isRecords(path) && body.records.some((one: { header: string }) => one.header.includes(id)))
      return {
        ...body,
        records: body.records.map((one: { header: string }) => (one.header.includes(id) ? lastYear : one)),
      };
    return undefined;
  });
  const deceived = await tablet(fresh);
  const [shown] = sheetsOf(deceived);
  expect(shown?.allergies).toBe('Lait');
  expect(shown && isOldSheet(shown, house.today)).toBe(true);
  // Another day cannot be put on it.
  const redated = lastYear && {
    ...lastYear,
    header: lastYear.header.replace(/"at":\d+/, `"at":${Date.now()}`),
  };
  const other = world.hand();
  other.wire.bend(({ path, body: page }) =>
    isRecords(path)
      ? {
          ...page,
          records: page.records.map((one: { header: string }) => (one.header.includes(id) ? redated : one)),
        }
      : undefined,
  );
  expect(sheetsOf(await tablet(other))).toEqual([]);
});

test('SH-1 no family is given a sheet, nor an audience in which one is', async () => {
  await family.profile.sync();
  await family.profile.loadAll('sheet').catch(() => undefined);
  expect(family.profile.all('sheet')).toEqual([]);
  expect(await family.profile.documents.collectionOf(id)).toBeUndefined();
});

/** A tablet that comes in anew, while its server answers like this. */
async function freshTablet(bend: Bend): Promise<Profile> {
  const hand = world.hand();
  hand.wire.bend(bend);
  return tablet(hand);
}

const NOTHING_MISSING: MissingSheets = { older: new Set(), absent: 0, isIndexMissing: false };

const isIndexBody = (body: unknown): boolean => JSON.stringify(body).includes('sheetIndex');

const idOf = (one: Json): string => readHeader(one.header)?.id ?? '';

/** Pages in which each record is replaced by what `change` makes of it; null: it is kept back. */
const pages =
  (change: (one: Json) => Json): Bend =>
  ({ path, body }) =>
    isRecords(path)
      ? { ...body, records: body.records.map(change).filter((one: Json) => one !== null) }
      : undefined;

describe('the index of the sheets', () => {
  const rose = makeId<RecordId>();
  let former: SealedRecord | undefined;
  let index: RecordId;
  beforeAll(async () => {
    const { direction } = house;
    await write(direction, { ...sheetWrite('Œufs', house.today, 0), id: rose });
    former = await direction.documents.sealed(rose);
    await write(direction, { ...sheetWrite('Œufs\nNoix', house.today, 1), id: rose });
    await direction.sync();
    const [found, ...more] = direction.documents.all('sheet').filter(({ body }) => isIndexBody(body));
    if (!found) throw new Error('no index');
    expect(more).toEqual([]);
    index = found.id;
  });

  test('SH-8 HO-57 this year’s sheet given as it was before, to a tablet that knows nothing yet, is named as not the last', async () => {
    const deceived = await freshTablet(pages((one) => (idOf(one) === rose ? former : one)));
    expect(sheetsOf(deceived).map(({ allergies }) => allergies)).toContain('Œufs');
    expect(missingSheets(deceived)).toEqual({ older: new Set([rose]), absent: 0, isIndexMissing: false });
    // What an honest server gives says the same as before, and nothing is missing.
    const honest = await freshTablet(() => undefined);
    expect(sheetsOf(honest).map(({ allergies }) => allergies)).toContain('Œufs\nNoix');
    expect(missingSheets(honest)).toEqual(NOTHING_MISSING);
  });

  test('SH-8 HO-57 a sheet that is kept back is missed, and so is what lists them', async () => {
    const without = await freshTablet(pages((one) => (idOf(one) === rose ? null : one)));
    expect(missingSheets(without)).toEqual({ older: new Set(), absent: 1, isIndexMissing: false });
    const unlisted = await freshTablet(pages((one) => (idOf(one) === index ? null : one)));
    expect(missingSheets(unlisted)).toMatchObject({ isIndexMissing: true });
    // What the deceived one then writes takes no other sheet out of the index, and two indexes are read as one.
    await write(without, { ...sheetWrite('Miel', house.today, 0), id: makeId<RecordId>() });
    await write(unlisted, { ...sheetWrite('Kiwi', house.today, 0), id: makeId<RecordId>() });
    const later = await freshTablet(pages((one) => (idOf(one) === rose ? null : one)));
    expect(missingSheets(later)).toEqual({ older: new Set(), absent: 1, isIndexMissing: false });
    await house.direction.sync();
    expect(missingSheets(house.direction)).toEqual(NOTHING_MISSING);
  });

  test('SH-8 a sheet that is deleted is missed by nobody', async () => {
    const { direction } = house;
    const gone = makeId<RecordId>();
    await write(direction, { ...sheetWrite('Soja', house.today, 0), id: gone });
    const before = await freshTablet(() => undefined);
    await direction.sent(
      await direction.enqueue({ writes: [], deletions: [{ id: gone, collection: 'sheet' }] }),
    );
    const after = await freshTablet(() => undefined);
    await before.sync();
    for (const profile of [before, after, direction]) {
      await profile.sync();
      expect(missingSheets(profile)).toEqual(NOTHING_MISSING);
      expect(sheetsOf(profile).map(({ allergies }) => allergies)).not.toContain('Soja');
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOfPhotos, signedPaperType, type EncryptedBlob, type EncryptedFile } from '@cocon/domain';
import {
  addDays,
  endOfDay,
  type ChildId,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type RecordId,
} from '@cocon/protocol';
import { PlainRegister } from '../../../../../packages/protocol/testing/plainRegister.ts';
import { makeTerms } from '../../../../../packages/protocol/testing/testTerms.ts';
import {
  formerPapers,
  isOfConsent,
  lastDayOfPaper,
  onTheSameSheet,
  papersOfLeaving,
  writeScan,
  type SignedPaper,
} from './signedPapers.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const today = '2026-11-22' as LocalDay;
const to = '2027-08-31' as LocalDay;
const children = ['leo', 'rose', 'awa'] as ChildId[] as [ChildId, ChildId, ChildId];
const [leo, rose, awa] = children;
const homes = ['home', 'other'] as HouseholdId[] as [HouseholdId, HouseholdId];
const sarah = 'sarah' as GuardianId;
const page: EncryptedFile = {
  blob: 'b',
  key: 'k',
  hash: 'h',
  size: 10,
  type: 'image/jpeg',
  width: 3,
  height: 4,
};
const scan = { pages: [page], blobs: [{ id: 'b', bytes: new Uint8Array(10) }] };

/** Léo and Rose live in one home, Awa in the other; the home's word for both stands on one text. */
function house(): PlainRegister {
  const register = new PlainRegister('both');
  for (const household of homes)
    register.say('householdOpened', {
      household,
      keyring: register.version(`ring ${household}`, 1),
      inherits: null,
    });
  register.say('guardianAdded', { household: homes[0], guardian: sarah });
  for (const child of children) {
    const household = child === awa ? homes[1] : homes[0];
    register.say('childEnrolled', { stay: child as never, child, from: today, to: null });
    register.say('childLinked', { household, child, from: today, to: null });
    if (child === awa) continue;
    register.say('guardiansCounted', { child, guardians: [sarah] });
    const terms = { ...makeTerms(child, sarah, today, { image: 'group', from: today, to }), text: 'sheet' };
    register.say('consentRecorded', { household, terms });
  }
  return register;
}
const at = ({ state }: PlainRegister) => ({ height: state.head.height, day: today });
function paperOf({ state }: PlainRegister, about: readonly ChildId[], text = 'sheet'): SignedPaper {
  const write = writeScan('paper' as RecordId, scan, { children: about, text, from: today, to }, state);
  const { id, collection, body, until } = write;
  return { id, collection, version: 1, header: { until }, body } as unknown as SignedPaper;
}

it('HM-12 a scan is written for the direction alone, with an end', () => {
  const { state } = house();
  const write = writeScan(
    'p' as RecordId,
    scan,
    { children: [leo, rose], text: 'sheet', from: today, to },
    state,
  );
  expect(write).toMatchObject({
    collection: 'office',
    audience: { kind: 'households', team: false, households: [] },
    until: endOfDay('2027-10-31' as LocalDay, state.settings.zone),
    blobs: [{ id: 'b', size: 10, hash: 'h' }],
  });
  expect(signedPaperType.read(write.body)).toEqual(write.body);
  expect(signedPaperType.read({ ...(write.body as object), pages: [] })).toBeUndefined();
});

it('HM-12 HM-19 a PDF is a file of the paper like its pages, alone too; of both there are twenty at most', () => {
  const { state } = house();
  const pdf: EncryptedBlob = { blob: 'p', key: 'k', hash: 'i', size: 20, type: 'application/pdf' };
  const facts = { children: [leo], text: 'sheet', from: today, to };
  const written = (pages: EncryptedFile[], pdfs: EncryptedBlob[]) =>
    writeScan('p' as RecordId, { pages, pdfs, blobs: [] }, facts, state);
  for (const [pages, blobs] of [
    [[page], ['b', 'p']],
    [[], ['p']],
  ] as const) {
    const { body, blobs: named } = written([...pages], [pdf]);
    expect(signedPaperType.read(body)).toEqual(body);
    expect(named?.map(({ id }) => id)).toEqual(blobs);
  }
  const full = Array.from({ length: 20 }, () => page);
  expect(signedPaperType.read(written(full, []).body)).toBeDefined();
  expect(signedPaperType.read(written(full, [pdf]).body)).toBeUndefined();
});

it('HM-12 one scan is the paper of every child of its sheet, and of no other', () => {
  const register = house();
  const paper = paperOf(register, [leo, rose]);
  expect(isOfConsent(paper.body, { child: leo, text: 'sheet' })).toBe(true);
  expect(isOfConsent(paper.body, { child: rose, text: 'sheet' })).toBe(true);
  expect(isOfConsent(paper.body, { child: awa, text: 'sheet' })).toBe(false);
  expect(isOfConsent(paper.body, { child: leo, text: 'another' })).toBe(false);
  const people = children.map((id) => ({ id, homes: [id === awa ? homes[1] : homes[0]] }));
  expect(onTheSameSheet(register.state, { child: leo, text: 'sheet' }, people, at(register))).toEqual([rose]);
  expect(onTheSameSheet(register.state, { child: leo, text: 'other' }, people, at(register))).toEqual([]);
});

it('a paper on which no answer stands any more is a former one', () => {
  const register = house();
  const [now, then] = [paperOf(register, [leo]), paperOf(register, [leo], 'last year')];
  expect(formerPapers([now, then], register.state, leo, at(register))).toEqual([then]);
  expect(formerPapers([now, then], register.state, rose, at(register))).toEqual([]);
});

describe('the end of a scan', () => {
  it('HM-13 a scan goes with the last photos, sooner when no home of its children reads any more, never later', () => {
    const days = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: -5, max: 500 })), { maxLength: 6 });
    fc.assert(
      fc.property(days, fc.subarray(children, { minLength: 1 }), (ends, about) => {
        const register = house();
        const reading = new Map<ChildId, LocalDay>();
        for (const [which, offset] of ends) {
          const child = children[which] ?? leo;
          const last = addDays(today, offset);
          const household = child === awa ? homes[1] : homes[0];
          register.say('childLinked', { household, child, from: today, to: last });
          reading.set(child, last);
        }
        const photos = lastDayOfPhotos(to) as LocalDay;
        const last = lastDayOfPaper(register.state, { children: about, to });
        const longest = about
          .map((child) => reading.get(child) ?? photos)
          .reduce((one, other) => (other > one ? other : one));
        expect(last).toBe(longest < photos ? longest : photos);
      }),
      { numRuns: 200, seed },
    );
  });

  it('HM-13 a child who leaves takes its papers along: later, at once, or when the last of the sheet leaves', () => {
    const register = house();
    const { state } = register;
    const papers = [paperOf(register, [leo]), paperOf(register, [leo, rose]), paperOf(register, [awa])];
    const leaving = (readingDay: LocalDay) =>
      papersOfLeaving(papers, state, { children: [leo], readingDay, today });
    const later = leaving('2027-02-01' as LocalDay);
    expect(later.deletions).toEqual([]);
    expect(later.writes).toHaveLength(1);
    expect(later.writes[0]).toMatchObject({
      basedOn: 1,
      until: endOfDay('2027-02-01' as LocalDay, state.settings.zone),
      body: { children: [leo] },
    });
    expect(leaving(addDays(today, -1))).toEqual({
      writes: [],
      deletions: [{ id: 'paper', collection: 'office' }],
    });
    expect(leaving('2028-01-01' as LocalDay)).toEqual({ writes: [], deletions: [] });
  });
});

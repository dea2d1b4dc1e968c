import type { ChildId, GroupId, HouseholdId, LocalDay, Reach, RegisterState } from '@cocon/protocol';
import { describe, expect, test } from 'vitest';
import { mayHavePlain, plainHouseholds } from './plainVersion.ts';
import { mask, noMarks, seeOn, subjectsOf, tick, tickedFrom, withoutPhotos, type Marks } from './subjects.ts';
import { whoSees } from './whoSees.ts';

const day = '2026-11-23' as LocalDay;
const moment = { height: 9, day };
const child = (name: string) => name as ChildId;

/** One household and one guardian per child, all of one group, with the reach each one's guardian signed. */
function stateWith(
  reaches: Readonly<Record<string, Reach | null>>,
  filmed: readonly string[] = [],
): RegisterState {
  const names = Object.keys(reaches);
  const stay = { group: 'moyens' as GroupId, from: '2026-09-01' as LocalDay, to: null, height: 1 };
  const children = names.map((name) => {
    const image = reaches[name] ?? null;
    const purposes = { image, film: filmed.includes(name) };
    const terms = { guardian: `guardian ${name}`, purposes, from: '2026-09-01', to: '2027-08-31' };
    return [
      name,
      {
        enrolments: [{ ...stay, stay: `e ${name}`, group: null }],
        groups: [{ ...stay, stay: `g ${name}` }],
        links: [{ household: `home ${name}`, from: '2026-09-01', to: null, height: 1 }],
        counted: [{ guardians: [`guardian ${name}`], height: 1 }],
        words: image === null ? [] : [{ terms, height: 2, means: 'paper', at: 0 }],
      },
    ];
  });
  const households = names.map((name) => [
    `home ${name}`,
    { id: `home ${name}`, closedAt: null, inherits: null, children: [name] },
  ]);
  return {
    children: Object.fromEntries(children) as unknown,
    households: Object.fromEntries(households) as unknown,
    rules: [],
    settings: { consentRule: 'both', zone: 'Europe/Paris' },
  } as unknown as RegisterState;
}

const photos = ['a', 'b', 'c'].map((key) => ({ key, day, kind: 'photo' as const }));
const ticked = (...names: string[]): Marks => ({ ...noMarks, ticked: names.map(child) });

describe('GA-1 who is on which photo', () => {
  test('GA-1 ticked is maybe everywhere; said where, seen there and nowhere else', () => {
    const marks = seeOn(ticked('leo', 'ines'), child('leo'), new Set(['b']));
    expect(subjectsOf(marks, 'a')).toEqual([{ child: 'ines', certainty: 'maybe' }]);
    expect(subjectsOf(marks, 'b')).toEqual([
      { child: 'leo', certainty: 'seen' },
      { child: 'ines', certainty: 'maybe' },
    ]);
  });

  test('GA-1 on no photo left, the child is no longer ticked', () => {
    const marks = seeOn(ticked('leo'), child('leo'), new Set(['b']));
    expect(withoutPhotos(marks, new Set(['b'])).ticked).toEqual([]);
    expect(seeOn(ticked('leo'), child('leo'), new Set()).ticked).toEqual([]);
    expect(tick(marks, child('leo'), true).seenOn.size).toBe(0);
  });
});

test('GA-18 who comes for one child finds it ticked, and nobody where there is no such child', () => {
  const children = [{ id: child('leo') }, { id: child('ines') }];
  expect(tickedFrom(children, 'ines').ticked).toEqual(['ines']);
  for (const wanted of ['', 'rose']) expect(tickedFrom(children, wanted)).toBe(noMarks);
});

describe('GA-2 who will see', () => {
  test('GA-2 the families of the group, photo by photo', () => {
    const state = stateWith({ leo: 'ownFamily', ines: 'group', rose: 'group' });
    const all = whoSees(state, moment, photos, ticked('leo', 'ines'));
    expect([...all.families]).toEqual(['home leo' as HouseholdId]);
    const corrected = seeOn(ticked('leo', 'ines'), child('leo'), new Set(['a']));
    const some = whoSees(state, moment, photos, corrected);
    expect(some.widest).toEqual({ families: 3, photos: 2, films: 0 });
    expect(some.families.size).toBe(3);
  });

  test('GA-2 silence forbids, and names the photos', () => {
    const state = stateWith({ sami: null, ines: 'group' });
    const all = whoSees(state, moment, photos, ticked('sami', 'ines'));
    expect(all.families.size).toBe(0);
    expect(all.forbidden).toEqual([{ child: 'sami', photos: ['a', 'b', 'c'], isForFilms: false }]);
    const one = whoSees(state, moment, photos, seeOn(ticked('sami', 'ines'), child('sami'), new Set(['c'])));
    expect(one.forbidden).toEqual([{ child: 'sami', photos: ['c'], isForFilms: false }]);
    expect(one.widest).toEqual({ families: 2, photos: 2, films: 0 });
  });
});

test('FI-7 of a film the consent to films counts: its child is named, its photos go', () => {
  const state = stateWith({ leo: 'group', ines: 'group', rose: 'group' }, ['ines']);
  const batch = [...photos.slice(0, 2), { key: 'film', day, kind: 'film' as const }];
  const all = whoSees(state, moment, batch, ticked('leo', 'ines'));
  expect(all.forbidden).toEqual([{ child: 'leo', photos: ['film'], isForFilms: true }]);
  expect(all.widest).toEqual({ families: 3, photos: 2, films: 0 });
  const without = seeOn(ticked('leo', 'ines'), child('leo'), new Set(['a']));
  expect(whoSees(state, moment, batch, without)).toMatchObject({
    forbidden: [],
    widest: { families: 3, photos: 2, films: 1 },
  });
});

describe('GA-3 who narrows', () => {
  test('GA-3 only the child whose absence would open the photo to more', () => {
    const state = stateWith({ leo: 'ownFamily', ines: 'group', rose: 'group' });
    const { narrowed } = whoSees(state, moment, photos, ticked('leo', 'ines'));
    expect(narrowed).toEqual([{ child: 'leo', reach: 'ownFamily', photos: ['a', 'b', 'c'] }]);
  });

  test('GA-3 alone on a photo: said of a few, not of a group', () => {
    const state = stateWith({ leo: 'ownFamily', ines: 'group' });
    expect(whoSees(state, moment, photos, ticked('leo')).narrowed).toHaveLength(1);
    expect(whoSees(state, moment, photos, ticked('ines')).narrowed).toHaveLength(0);
  });
});

describe('PU-6 who was masked', () => {
  const hide = (marks: Marks, photo: string, name: string, isPlain = false) => {
    const children = new Set([child(name)]);
    return mask(marks, photo, { children, plainFor: isPlain ? children : new Set() });
  };

  test('PU-6 narrows no more, and forbids no more', () => {
    const state = stateWith({ sami: null, leo: 'ownFamily', ines: 'group' });
    let marks = seeOn(ticked('sami', 'leo', 'ines'), child('sami'), new Set(['a']));
    marks = seeOn(marks, child('leo'), new Set(['b']));
    expect(whoSees(state, moment, photos, marks).forbidden).toHaveLength(1);
    marks = hide(hide(marks, 'a', 'sami'), 'b', 'leo');
    const { forbidden, narrowed, widest } = whoSees(state, moment, photos, marks);
    expect([forbidden, narrowed, widest]).toEqual([[], [], { families: 3, photos: 3, films: 0 }]);
    expect(subjectsOf(withoutPhotos(marks, new Set(['b'])), 'b')).toEqual([
      { child: 'ines', certainty: 'maybe' },
    ]);
  });

  test('PU-6 the plain one goes to its own homes where that was said, and where every child on it allows it', () => {
    const photo = { key: 'a', day, kind: 'photo' as const };
    const leo = ticked('leo', 'ines');
    const kind = stateWith({ leo: 'ownFamily', ines: 'group', sami: null });
    expect(plainHouseholds(kind, moment, hide(leo, 'a', 'leo'), photo)).toEqual([]);
    expect(plainHouseholds(kind, moment, hide(leo, 'a', 'leo', true), photo)).toEqual(['home leo']);
    expect([...mayHavePlain(kind, moment, leo, photo, new Set([child('leo')]))]).toEqual(['leo']);
    expect(mayHavePlain(kind, moment, leo, photo, new Set([child('sami')])).size).toBe(0);
    const strict = stateWith({ leo: 'ownFamily', ines: 'ownFamily' });
    expect(plainHouseholds(strict, moment, hide(leo, 'a', 'leo', true), photo)).toEqual([]);
    expect(whoSees(strict, moment, [photo], hide(leo, 'a', 'leo', true)).families).toEqual(
      new Set(['home ines']),
    );
  });
});

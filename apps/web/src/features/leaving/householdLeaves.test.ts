import { beforeEach, describe, expect, it } from 'vitest';
import type { Saying } from '@cocon/client';
import {
  endOfDay,
  groupsOf,
  isEnrolled,
  type ChildId,
  type GroupId,
  type HouseholdId,
  type LocalDay,
  type StayId,
} from '@cocon/protocol';
import { Scene } from '../../../../../packages/protocol/testing/consentScene.ts';
import { sayChangeOfGroup } from '../children/changeGroup.ts';
import { homesOf } from '../children/standing.ts';
import {
  farewellOf,
  planFamilyStays,
  planHouseholdLeaves,
  sayFamilyStays,
  whoLeaves,
} from './householdLeaves.ts';

const day = (text: string) => text as LocalDay;
const [martin, diallo] = ['Léo' as HouseholdId, 'Diallo' as HouseholdId];
const [leo, zoe] = ['Léo' as ChildId, 'Zoé' as ChildId];
const [middles, bigs] = ['Moyens' as GroupId, 'Grands' as GroupId];

let scene: Scene;
beforeEach(() => {
  scene = new Scene();
  scene.child('Léo', middles);
});

function accept(sayings: readonly Saying[]): void {
  for (const { type, body } of sayings) expect(scene.register.say(type, body as never)).toBeUndefined();
}
const leave = (lastDay: string) =>
  accept(
    planHouseholdLeaves(scene.register.state, {
      household: martin,
      when: { kind: 'after', lastDay: day(lastDay) },
      today: scene.today,
      pages: [],
      papers: [],
      sheets: new Map(),
    }).sayings,
  );
const stay = () => accept(sayFamilyStays(scene.register.state, martin, scene.today));
const farewell = (on = scene.today) => farewellOf(scene.register.state, martin, on);

/** Where Léo is on some days, as a text. */
function standing(): string[] {
  const { state } = scene.register;
  return ['2026-09-07', '2026-12-18', '2026-12-19', '2027-01-03', '2027-01-04', '2028-01-01'].map((on) => {
    const here = isEnrolled(state, leo, day(on), state.head.height);
    const groups = [...groupsOf(state, leo, day(on), state.head.height)];
    return `${on} ${String(here)} ${groups.join()} ${homesOf(state, leo, day(on)).join()}`;
  });
}

describe('a family leaves', () => {
  it('HL-1 its children leave with it, and it reads until the end of their photos, sixty days at least', () => {
    expect(farewell()).toBeUndefined();
    leave('2026-12-18');
    expect(farewell()).toEqual({ lastDay: '2026-12-18', readingDay: '2027-10-31', isUndoable: true });
    expect(standing()[2]).toBe('2026-12-19 false  Léo');
    leave('2027-09-15');
    expect(farewell()?.readingDay).toBe('2028-10-31');
    leave('2027-08-31');
    expect(farewell()?.readingDay).toBe('2027-10-31');
  });

  it('HL-1 a child with another home stays there; what was to end sooner does', () => {
    scene.home('Diallo', 'Léo');
    const { state } = scene.register;
    expect(whoLeaves(state, martin, scene.today)).toEqual({ leaving: [], staying: [leo] });
    leave('2026-12-18');
    expect(standing().at(-1)).toBe('2028-01-01 true Moyens Diallo');
    expect(farewell()).toEqual({ lastDay: null, readingDay: '2027-10-31', isUndoable: true });
    accept([
      {
        type: 'childLinked',
        body: { household: martin, child: leo, from: scene.today, to: day('2026-09-30') },
      },
    ]);
    leave('2026-12-18');
    expect(farewell()?.readingDay).toBe('2026-09-30');
    expect(whoLeaves(scene.register.state, diallo, scene.today)).toEqual({ leaving: [], staying: [leo] });
  });

  it('HL-1 a child who left before keeps the day that was noted then', () => {
    scene.register.say('childEnrolled', {
      stay: 'stay Zoé' as StayId,
      child: zoe,
      from: day('2026-01-05'),
      to: day('2026-08-28'),
    });
    scene.register.say('childLinked', {
      household: martin,
      child: zoe,
      from: day('2026-01-05'),
      to: day('2026-11-15'),
    });
    leave('2026-12-18');
    expect(scene.register.state.children[zoe]?.links.at(-1)?.to).toBe('2026-11-15');
    expect(scene.register.state.children[zoe]?.enrolments).toHaveLength(1);
  });
});

describe('a family that stays after all', () => {
  it('HL-6 until its last day it is as if nothing had been noted', () => {
    const before = standing();
    leave('2026-12-18');
    expect(standing()).not.toEqual(before);
    expect(farewell(day('2026-12-18'))?.isUndoable).toBe(true);
    expect(farewell(day('2026-12-19'))?.isUndoable).toBe(false);
    stay();
    expect(standing()).toEqual(before);
    expect(farewell()).toBeUndefined();
  });

  it('HL-6 also where a change of group was to come, and where the last day was corrected', () => {
    accept(sayChangeOfGroup(scene.register.state, leo, bigs, day('2027-01-04')));
    const before = standing();
    for (const days of [['2026-12-18'], ['2027-02-26', '2026-12-18'], ['2026-12-18', '2026-11-30']]) {
      days.forEach(leave);
      stay();
      expect(standing(), days.join()).toEqual(before);
    }
  });

  it('HL-6 also where the child has another home, or was to leave some day anyway', () => {
    scene.home('Diallo', 'Léo');
    const before = standing();
    leave('2026-12-18');
    stay();
    expect(standing()).toEqual(before);

    scene.register.say('childEnrolled', {
      stay: 'stay Noé' as StayId,
      child: 'Noé' as ChildId,
      from: scene.today,
      to: day('2027-07-02'),
    });
    scene.home('Noé', 'Noé');
    const noe = () => scene.register.state.children['Noé' as ChildId]?.enrolments.at(-1)?.to;
    const household = 'Noé' as HouseholdId;
    const when = { kind: 'after', lastDay: day('2026-12-18') } as const;
    accept(
      planHouseholdLeaves(scene.register.state, {
        household,
        when,
        today: scene.today,
        pages: [],
        papers: [],
        sheets: new Map(),
      }).sayings,
    );
    expect(noe()).toBe('2026-12-18');
    accept(sayFamilyStays(scene.register.state, household, scene.today));
    expect(noe()).toBe('2027-07-02');
  });
});

it('HL-1 HL-6 the sheet of a child who leaves ends with its last day, and has no end again where the family stays', () => {
  const { state } = scene.register;
  const body = { type: 'sheet', child: 'Léo' };
  const sheetUntil = (until: number | null) =>
    new Map([['Léo', { body, documents: [{ id: 'sheet', version: 1, body, header: { until } }] }]]) as never;
  const common = { today: scene.today, pages: [], papers: [] };
  const when = { kind: 'after', lastDay: day('2026-12-18') } as const;
  const asked = { household: martin, when, sheets: sheetUntil(null), ...common };
  const end = endOfDay(day('2026-12-18'), state.settings.zone);
  expect(planHouseholdLeaves(state, asked).writes.map(({ until }) => until)).toEqual([end]);
  leave('2026-12-18');
  const back = planFamilyStays(scene.register.state, martin, scene.today, [], sheetUntil(end));
  expect(back.writes.map(({ id, until }) => [id, until])).toEqual([['sheet', null]]);
});

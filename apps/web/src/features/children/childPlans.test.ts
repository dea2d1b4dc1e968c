import { describe, expect, it } from 'vitest';
import {
  groupsOf,
  isEnrolled,
  type ChildId,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
} from '@cocon/protocol';
import type { Document, Saying } from '@cocon/client';
import type { HouseholdBody } from '@cocon/domain';
import { PlainRegister } from '../../../../../packages/protocol/testing/plainRegister.ts';
import { planAddGuardian } from '../households/addGuardian.ts';
import { namesakes, planAddChild, type NewChild } from './addChild.ts';
import { sayChangeOfGroup } from './changeGroup.ts';
import { proposedReadingDay, sayEndOfHome, sayLeaving } from './leaving.ts';
import { matchesSearch } from './matchesSearch.ts';
import { planSecondHome } from './secondHome.ts';
import { countedNow, homesOf } from './standing.ts';

const day = (text: string) => text as LocalDay;
const leo = 'leo' as ChildId;
const middles = 'middles' as GroupId;
const bigs = 'bigs' as GroupId;
const home = 'home-martin' as HouseholdId;
const second = 'home-diallo' as HouseholdId;
const monday = day('2026-09-07');

/** Everything said is accepted by the register's own rules. */
function accept(register: PlainRegister, sayings: readonly Saying[]): void {
  for (const { type, body } of sayings) expect(register.say(type, body as never)).toBeUndefined();
}

const openHome = (register: PlainRegister) => async (_state: unknown, household: HouseholdId) => ({
  saying: {
    type: 'householdOpened',
    body: { household, keyring: register.version(`ring ${household}`, 1), inherits: null },
  } as const,
  seals: { keyring: `ring ${household}`, version: 1, seals: [] } as never,
});

const newChild = (more: Partial<NewChild> = {}): NewChild => ({
  id: leo,
  firstName: ' Léo ',
  lastName: 'Martin',
  group: { id: middles, name: 'Moyens', isNew: true },
  household: { id: home, name: 'Martin', isNew: true },
  from: monday,
  ...more,
});

const page = (guardians: HouseholdBody['guardians'] = []) =>
  ({
    id: home,
    version: 1,
    body: { type: 'household', name: 'Martin', guardians },
  }) as unknown as Document<HouseholdBody>;

async function withLeo(): Promise<PlainRegister> {
  const register = new PlainRegister('both');
  const plan = await planAddChild(register.state, newChild(), openHome(register));
  accept(register, plan.sayings);
  return register;
}

function addGuardian(register: PlainRegister, guardian: string, household = home): void {
  const request = {
    household,
    guardian: guardian as GuardianId,
    name: guardian,
    today: monday,
    document: page(),
  };
  accept(register, planAddGuardian(register.state, request).sayings);
}

describe('adding a child', () => {
  it('enrols it, in its group and at home, with a page for the team and that home', async () => {
    const register = new PlainRegister('both');
    const plan = await planAddChild(register.state, newChild(), openHome(register));
    accept(register, plan.sayings);
    const { state } = register;
    expect(isEnrolled(state, leo, monday, state.head.height)).toBe(true);
    expect([...groupsOf(state, leo, monday, state.head.height)]).toEqual([middles]);
    expect(homesOf(state, leo, monday)).toEqual([home]);
    expect(plan.seals).toHaveLength(1);
    expect(plan.writes.at(-1)).toMatchObject({
      id: leo,
      body: { firstName: 'Léo', lastName: 'Martin', groupName: 'Moyens' },
      audience: { team: true, households: [home] },
    });
  });

  it('in a home with guardians, makes the first two count', async () => {
    const register = await withLeo();
    for (const name of ['awa', 'karim', 'jeanne']) addGuardian(register, name);
    const zoe = newChild({
      id: 'zoe' as ChildId,
      group: { id: middles, name: 'Moyens', isNew: false },
      household: { id: home, name: 'Martin', isNew: false },
    });
    accept(register, (await planAddChild(register.state, zoe, openHome(register))).sayings);
    expect(countedNow(register.state, zoe.id)).toEqual(['awa', 'karim']);
  });

  it('knows a namesake whatever the case and accents', () => {
    const body = { type: 'child', firstName: 'Léo', lastName: 'Martin' } as const;
    expect(namesakes([{ body }], { firstName: 'LEO', lastName: 'martin ' })).toHaveLength(1);
    expect(namesakes([{ body }], { firstName: 'Léo', lastName: 'Martinet' })).toHaveLength(0);
  });
});

describe('guardians', () => {
  it('count for the children of their home, two at most', async () => {
    const register = await withLeo();
    addGuardian(register, 'awa');
    expect(countedNow(register.state, leo)).toEqual(['awa']);
    addGuardian(register, 'karim');
    addGuardian(register, 'jeanne');
    expect(countedNow(register.state, leo)).toEqual(['awa', 'karim']);
  });

  it('of a second home join who counts where there is room', async () => {
    const register = await withLeo();
    addGuardian(register, 'awa');
    const plan = await planSecondHome(
      register.state,
      {
        child: leo,
        household: { id: second, name: 'Diallo', isNew: true },
        today: monday,
        document: undefined,
      },
      openHome(register),
    );
    accept(register, plan.sayings);
    expect(homesOf(register.state, leo, monday)).toEqual([home, second]);
    addGuardian(register, 'paul', second);
    expect(countedNow(register.state, leo)).toEqual(['awa', 'paul']);
  });
});

describe('changing group', () => {
  async function withGroups(): Promise<PlainRegister> {
    const register = await withLeo();
    accept(register, [{ type: 'groupAdded', body: { group: bigs } }]);
    return register;
  }
  const groupsOn = ({ state }: PlainRegister, on: string) => [
    ...groupsOf(state, leo, day(on), state.head.height),
  ];

  it('from a day on: the former group until the day before', async () => {
    const register = await withGroups();
    accept(register, sayChangeOfGroup(register.state, leo, bigs, day('2026-11-02')));
    expect(groupsOn(register, '2026-11-01')).toEqual([middles]);
    expect(groupsOn(register, '2026-11-02')).toEqual([bigs]);
  });

  it('on the first day is a correction: the former group never was', async () => {
    const register = await withGroups();
    accept(register, sayChangeOfGroup(register.state, leo, bigs, monday));
    expect(groupsOn(register, monday)).toEqual([bigs]);
    expect(groupsOn(register, '2027-01-01')).toEqual([bigs]);
  });

  it('calls off a change that was to come later', async () => {
    const register = await withGroups();
    accept(register, sayChangeOfGroup(register.state, leo, bigs, day('2027-01-04')));
    accept(register, sayChangeOfGroup(register.state, leo, middles, day('2026-12-01')));
    expect(groupsOn(register, '2026-11-30')).toEqual([middles]);
    expect(groupsOn(register, '2027-01-10')).toEqual([middles]);
  });
});

describe('leaving', () => {
  const leave = (register: PlainRegister, lastDay: string) =>
    accept(
      register,
      sayLeaving(register.state, leo, {
        today: monday,
        lastDay: day(lastDay),
        readingDay: proposedReadingDay(day(lastDay)),
      }),
    );

  it('ends enrolment and group, and lets homes read until the photos end', async () => {
    const register = await withLeo();
    leave(register, '2026-12-18');
    const { state } = register;
    expect(isEnrolled(state, leo, day('2026-12-18'), state.head.height)).toBe(true);
    expect(isEnrolled(state, leo, day('2026-12-19'), state.head.height)).toBe(false);
    expect(groupsOf(state, leo, day('2026-12-19'), state.head.height).size).toBe(0);
    expect(homesOf(state, leo, day('2027-10-31'))).toEqual([home]);
    expect(homesOf(state, leo, day('2027-11-01'))).toEqual([]);
  });

  it('can be put off: the later day counts', async () => {
    const register = await withLeo();
    leave(register, '2026-12-18');
    leave(register, '2027-02-26');
    const { state } = register;
    expect(isEnrolled(state, leo, day('2027-02-26'), state.head.height)).toBe(true);
    expect([...groupsOf(state, leo, day('2027-02-26'), state.head.height)]).toEqual([middles]);
  });

  it('gives sixty days of reading at least', () => {
    expect(proposedReadingDay(day('2027-08-31'))).toBe('2027-10-31');
    expect(proposedReadingDay(day('2026-12-18'))).toBe('2027-10-31');
  });

  it('of one home at once takes nothing from the other', async () => {
    const register = await withLeo();
    const other = { id: second, name: 'Diallo', isNew: true };
    const plan = await planSecondHome(
      register.state,
      { child: leo, household: other, today: monday, document: undefined },
      openHome(register),
    );
    accept(register, plan.sayings);
    accept(register, sayEndOfHome(register.state, leo, home, day('2026-09-06')));
    expect(homesOf(register.state, leo, monday)).toEqual([second]);
  });
});

it('a search finds a child by the beginning of any of its names or of its home', () => {
  const names = ['Noé Le Goff', 'Goff-Étienne'];
  expect(matchesSearch(names, 'noe')).toBe(true);
  expect(matchesSearch(names, 'etien go')).toBe(true);
  expect(matchesSearch(names, 'off')).toBe(false);
  expect(matchesSearch(names, '')).toBe(true);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '@cocon/client';
import type { HouseholdBody } from '@cocon/domain';
import {
  addDays,
  allowedHouseholds,
  childrenOf,
  countedGuardians,
  mayOpen,
  openHouseholds,
  reachToPublish,
  reachToShow,
  REACHES,
  type ChildId,
  type ConsentRule,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type Moment,
  type Reach,
  type RegisterState,
} from '@cocon/protocol';
import { ConsentHistory, gestures } from '../../../../../packages/protocol/testing/consentHistory.ts';
import { PlainRegister } from '../../../../../packages/protocol/testing/plainRegister.ts';
import { makeTerms } from '../../../../../packages/protocol/testing/testTerms.ts';
import type { BookHousehold } from '../../session/teamBook.ts';
import { personsOf, planMerge } from './mergeHouseholds.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const histories = fc.record({
  rule: fc.nat(2),
  list: gestures({ minLength: 10, maxLength: 50 }),
  pick: fc.nat(11),
});

const bookOf = (
  state: RegisterState,
  id: HouseholdId,
  names: Readonly<Record<string, string>> = {},
): BookHousehold => {
  const guardians = Object.values(state.guardians)
    .filter((one) => one.household === id && !one.ended)
    .map((one) => ({ id: one.id, name: names[one.id] ?? one.id }));
  const body: HouseholdBody = { type: 'household', name: id, guardians };
  const document = { id, collection: 'book', version: 1, body } as unknown as Document<HouseholdBody>;
  return { id, body, document, children: [], guardians };
};

const leo = 'leo' as ChildId;
const [kept, gone, other] = ['kept', 'gone', 'other'] as HouseholdId[] as [
  HouseholdId,
  HouseholdId,
  HouseholdId,
];
const [sarah, again, karim] = ['sarah', 'sarah again', 'karim'] as GuardianId[] as [
  GuardianId,
  GuardianId,
  GuardianId,
];
const firstDay = '2026-11-22' as LocalDay;

/** Léo, with these homes of his. */
function houseOf(rule: ConsentRule, homes: readonly HouseholdId[]): PlainRegister {
  const register = new PlainRegister(rule);
  register.say('childEnrolled', { stay: 's' as never, child: leo, from: firstDay, to: null });
  for (const household of homes) {
    const keyring = register.version(`ring ${household}`, 1);
    register.say('householdOpened', { household, keyring, inherits: null });
    register.say('childLinked', { household, child: leo, from: firstDay, to: null });
  }
  return register;
}
const word = (register: PlainRegister, household: HouseholdId, guardian: GuardianId, image: Reach) =>
  register.say('consentRecorded', {
    household,
    terms: makeTerms(leo, guardian, firstDay, { image, from: firstDay, to: addDays(firstDay, 30) }),
  });
function merge(register: PlainRegister, names: Readonly<Record<string, string>> = {}) {
  const homes = { kept: bookOf(register.state, kept, names), gone: bookOf(register.state, gone, names) };
  const persons = personsOf(homes.kept, homes.gone);
  const plan = planMerge(register.state, { ...homes, persons, pages: [], today: firstDay });
  for (const { type, body } of plan.sayings) expect(register.say(type, body as never)).toBeUndefined();
  return { persons, plan };
}
const reachOf = ({ state }: PlainRegister) =>
  reachToPublish(state, leo, 'photo', { height: state.head.height, day: firstDay });

it('HM-8 a person who was entered twice is one person afterwards, whose narrower answer counts', () => {
  const register = houseOf('both', [kept, gone]);
  register.say('guardianAdded', { household: kept, guardian: sarah });
  for (const guardian of [again, karim]) register.say('guardianAdded', { household: gone, guardian });
  register.say('guardiansCounted', { child: leo, guardians: [sarah, again] });
  word(register, gone, again, 'ownFamily');
  word(register, kept, sarah, 'group');
  const names = { [sarah]: 'Sarah Martin', [again]: 'SARAH MARTIN', [karim]: 'Karim Martin' };
  const { persons, plan } = merge(register, names);
  expect(persons.get(again)).toBe(sarah);
  expect(countedGuardians(register.state, leo, register.state.head.height)).toEqual([sarah]);
  expect(reachOf(register)).toBe('ownFamily');
  expect(openHouseholds(register.state)).toEqual([kept]);
  expect(plan.writes[0]?.body).toMatchObject({
    guardians: [
      { id: sarah, name: 'Sarah Martin' },
      { id: persons.get(karim), name: 'Karim Martin' },
    ],
  });
  expect(plan.deletions).toEqual([{ id: gone, collection: 'book' }]);
});

it('HM-6 an answer that moves is no newer than it was: the other home’s newer one goes on ruling', () => {
  const register = houseOf('oneIsEnough', [kept, gone, other]);
  register.say('guardianAdded', { household: gone, guardian: karim });
  register.say('guardianAdded', { household: other, guardian: sarah });
  register.say('guardiansCounted', { child: leo, guardians: [karim, sarah] });
  word(register, gone, karim, 'establishment');
  word(register, other, sarah, 'ownFamily');
  expect(reachOf(register)).toBe('ownFamily');
  merge(register);
  expect(reachOf(register)).toBe('ownFamily');
});

describe('two households made one, on random histories', () => {
  it('HM-6 HM-7 takes no child’s image further, today or later, and changes nothing for other homes', () => {
    let merged = 0;
    let opened = 0;
    fc.assert(
      fc.property(histories, ({ rule, list, pick }) => {
        const history = new ConsentHistory(rule);
        for (const gesture of list) history.do(gesture);
        const { register, today } = history;
        const open = openHouseholds(register.state);
        const [stays, goes] = [open[pick % open.length], open[(pick + 1) % open.length]];
        if (stays === undefined || goes === undefined || stays === goes) return;
        const before = register.state;
        const homes = { kept: bookOf(before, stays), gone: bookOf(before, goes) };
        const persons = new Map(
          homes.gone.guardians.map(({ id }) => [id, `${id} anew` as GuardianId] as const),
        );
        const plan = planMerge(before, { ...homes, persons, pages: [], today });
        for (const { type, body } of plan.sayings) expect(register.say(type, body as never)).toBeUndefined();
        merged += 1;

        const after = register.state;
        for (const later of [0, 1, 3, 9, 20]) {
          const [then, now] = [before, after].map((state) => ({
            state,
            moment: { height: state.head.height, day: addDays(today, later) },
          }));
          if (!then || !now) return;
          const isWider = (child: ChildId, reach: typeof reachToPublish, kind: 'photo' | 'film') =>
            REACHES.indexOf(reach(now.state, child, kind, now.moment)) >
            REACHES.indexOf(reach(then.state, child, kind, then.moment));
          for (const child of Object.keys(before.children) as ChildId[]) {
            for (const kind of ['photo', 'film'] as const) {
              expect(isWider(child, reachToPublish, kind)).toBe(false);
              expect(isWider(child, reachToShow, kind)).toBe(false);
            }
          }
          for (const { facts, audience } of history.media) {
            const others = open.filter((home) => home !== stays && home !== goes);
            const [were, are] = [then, now].map(({ state, moment }) =>
              allowedHouseholds(state, facts, moment),
            );
            for (const home of others) {
              const opens = (side: { readonly state: RegisterState; readonly moment: Moment }): boolean =>
                mayOpen(side.state, facts, new Set(audience), home, side.moment);
              if (opens(now)) opened += 1;
              expect(opens(now) && !opens(then)).toBe(false);
              expect(are?.has(home) === true && were?.has(home) !== true).toBe(false);
            }
            expect(mayOpen(now.state, facts, new Set(audience), goes, now.moment)).toBe(false);
            // What the home that goes received alone is no other family's.
            const alone = new Set(audience.filter((home) => home === goes));
            expect(open.some((home) => mayOpen(now.state, facts, alone, home, now.moment))).toBe(false);
          }
        }
        const day = { height: after.head.height, day: today };
        const children = new Set(
          [stays, goes].flatMap((home) => childrenOf(before, home, { ...day, height: before.head.height })),
        );
        expect(new Set(childrenOf(after, stays, day))).toEqual(children);
      }),
      { numRuns: 250, seed },
    );
    expect(merged).toBeGreaterThan(150);
    expect(opened).toBeGreaterThan(50);
  }, 60_000);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClosedHome, Document } from '@cocon/client';
import type { HouseholdBody } from '@cocon/domain';
import {
  addDays,
  childrenOf,
  countedGuardians,
  mayOpen,
  openHouseholds,
  reachToPublish,
  reachToShow,
  REACHES,
  type ChildId,
  type GuardianId,
  type HouseholdId,
} from '@cocon/protocol';
import { ConsentHistory, gestures } from '../../../../../packages/protocol/testing/consentHistory.ts';
import { heritageOf } from '../../../../../packages/protocol/testing/heritage.ts';
import type { BookHousehold } from '../../session/teamBook.ts';
import { newPersons, sides, type Side } from './partHousehold.ts';
import { planTwoHeirs, withHeirs } from './twoHeirs.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const made = { id: 'made' as HouseholdId, name: 'Karim' };

it('HM-16 HM-20 of two heirs each opens what its home opened of the children it keeps, no image goes further, and no other home gains or loses', async () => {
  const histories = fc.record({
    rule: fc.nat(2),
    list: gestures({ minLength: 10, maxLength: 50 }),
    pick: fc.nat(11),
    choices: fc.array(fc.constantFrom(...sides), { minLength: 12, maxLength: 12 }),
    leaves: fc.nat(3),
  });
  let parted = 0;
  const kept = { stays: 0, made: 0 };
  await fc.assert(
    fc.asyncProperty(histories, async ({ rule, list, pick, choices, leaves }) => {
      const history = new ConsentHistory(rule);
      for (const gesture of list) history.do(gesture);
      const { register, today } = history;
      const before = register.state;
      const open = openHouseholds(before);
      const id = open[pick % open.length];
      if (id === undefined) return;
      const now = { height: before.head.height, day: today };
      const guardians = Object.values(before.guardians)
        .filter((one) => one.household === id && !one.ended)
        .map((one) => ({ id: one.id, name: one.id as string }));
      const leaving = guardians.filter((_, index) => (index + leaves) % 2 === 0).map((one) => one.id);
      if (leaving.length === 0) return;
      const body: HouseholdBody = { type: 'household', name: id, guardians };
      const document = { id, collection: 'book', version: 1, body } as unknown as Document<HouseholdBody>;
      const children = childrenOf(before, id, now);
      const home: BookHousehold = { id, body, document, children, guardians };
      const all = Object.keys(before.children) as ChildId[];
      const side = new Map<ChildId, Side>(all.map((child, index) => [child, choices[index] ?? 'both']));
      const sideOf = (child: ChildId) => side.get(child) ?? 'both';
      const persons = newPersons(leaving);
      const heirs = withHeirs({ home, made, persons, sideOf, pages: [], today });
      const stays = heirs.stays.id;

      // The batch stands on the closing, which is its first statement.
      const saying = { type: 'householdClosed', body: { household: id } } as const;
      expect(register.say(saying.type, saying.body)).toBeUndefined();
      const heritage = { household: id, seed: new Uint8Array(32) };
      const closed: ClosedHome = { saying, state: register.state, heritage };
      const openHome: Parameters<typeof planTwoHeirs>[3] = async (state, household) => ({
        saying: {
          type: 'householdOpened',
          body: { household, keyring: register.version(`ring ${household}`, 1), ...heritageOf(state, id) },
        },
        seals: { keyring: `ring ${household}` as never, version: 1, seals: [] },
      });
      const plan = await planTwoHeirs(before, heirs, closed, openHome);
      expect(plan.sayings[0]).toBe(saying);
      for (const { type, body: said } of plan.sayings.slice(1))
        expect(register.say(type, said as never)).toBeUndefined();
      parted += 1;

      const after = register.state;
      const then = { height: after.head.height, day: today };
      const inHome = (home: HouseholdId) => new Set(childrenOf(after, home, then));
      expect(inHome(stays)).toEqual(new Set(children.filter((child) => sideOf(child) !== 'there')));
      expect(inHome(made.id)).toEqual(new Set(children.filter((child) => sideOf(child) !== 'here')));
      expect(inHome(id)).toEqual(new Set());
      for (const child of all) {
        const moves = (guardian: GuardianId) => {
          const isLeaving = persons.has(guardian);
          const stranger = isLeaving ? 'here' : 'there';
          const isOfHome = children.includes(child) || isLinkedLater(child);
          if (!isOfHome || sideOf(child) === stranger) return guardian;
          return persons.get(guardian) ?? heirs.stays.persons.get(guardian) ?? guardian;
        };
        expect(countedGuardians(after, child, then.height)).toEqual(
          countedGuardians(before, child, now.height).map(moves),
        );
      }
      function isLinkedLater(child: ChildId): boolean {
        return (
          after.children[child]?.links.some((link) => [stays, made.id].includes(link.household)) ?? false
        );
      }
      for (const later of [0, 1, 3, 9, 20]) {
        const day = addDays(today, later);
        const [was, is] = [
          { ...now, day },
          { ...then, day },
        ];
        for (const child of all)
          for (const kind of ['photo', 'film'] as const)
            for (const reach of [reachToPublish, reachToShow])
              expect(REACHES.indexOf(reach(after, child, kind, is))).toBeLessThanOrEqual(
                REACHES.indexOf(reach(before, child, kind, was)),
              );
        for (const { facts, audience } of history.media) {
          const could = (household: HouseholdId) => mayOpen(before, facts, new Set(audience), household, was);
          const can = (household: HouseholdId) => mayOpen(after, facts, new Set(audience), household, is);
          expect(can(id)).toBe(false);
          const isWhole = children.every((child) => sideOf(child) === 'both');
          for (const [name, heir] of [
            ['stays', stays],
            ['made', made.id],
          ] as const) {
            if (can(heir)) kept[name] += 1;
            expect(can(heir) && !could(id)).toBe(false);
            if (isWhole && could(id)) expect(can(heir)).toBe(true);
          }
          for (const household of open.filter((one) => one !== id)) {
            expect(can(household) && !could(household)).toBe(false);
            if (isWhole && could(household)) expect(can(household)).toBe(true);
          }
        }
      }
    }),
    { numRuns: 200, seed },
  );
  expect(parted).toBeGreaterThan(80);
  expect(Math.min(kept.stays, kept.made)).toBeGreaterThan(50);
}, 60_000);

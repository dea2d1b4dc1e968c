import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Document } from '@cocon/client';
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
import type { BookHousehold } from '../../session/teamBook.ts';
import { newPersons, planPart, sides, type Side } from './partHousehold.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const made = { id: 'made' as HouseholdId, name: 'Karim' };

it('HM-16 HM-17 parting takes no image further, opens nothing of the past to the new home and takes nothing from the others', async () => {
  const histories = fc.record({
    rule: fc.nat(2),
    list: gestures({ minLength: 10, maxLength: 50 }),
    pick: fc.nat(11),
    choices: fc.array(fc.constantFrom(...sides), { minLength: 12, maxLength: 12 }),
    leaves: fc.nat(3),
  });
  let parted = 0;
  let kept = 0;
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
      const side = new Map<ChildId, Side>(children.map((child, index) => [child, choices[index] ?? 'both']));
      const sideOf = (child: ChildId) => side.get(child) ?? 'both';
      const persons = newPersons(leaving);
      const openHome: Parameters<typeof planPart>[2] = async (_state, household) => ({
        saying: {
          type: 'householdOpened',
          body: { household, keyring: register.version('ring made', 1), inherits: null },
        },
        seals: { keyring: 'ring made' as never, version: 1, seals: [] },
      });
      const parting = { home, made, persons, sideOf, pages: [], today };
      const plan = await planPart(before, parting, openHome);
      for (const { type, body: said } of plan.sayings)
        expect(register.say(type, said as never)).toBeUndefined();
      for (const guardian of leaving)
        expect(register.say('guardianEnded', { household: id, guardian })).toBeUndefined();
      parted += 1;

      const after = register.state;
      const then = { height: after.head.height, day: today };
      expect(new Set(childrenOf(after, made.id, then))).toEqual(
        new Set(children.filter((child) => sideOf(child) !== 'here')),
      );
      expect(new Set(childrenOf(after, id, then))).toEqual(
        new Set(children.filter((child) => sideOf(child) !== 'there')),
      );
      for (const child of Object.keys(before.children) as ChildId[]) {
        const isGoing = children.includes(child) && sideOf(child) !== 'here';
        const nowIs = (guardian: GuardianId) => (isGoing ? (persons.get(guardian) ?? guardian) : guardian);
        expect(countedGuardians(after, child, then.height)).toEqual(
          countedGuardians(before, child, now.height).map(nowIs),
        );
      }
      for (const later of [0, 1, 3, 9, 20]) {
        const day = addDays(today, later);
        const [was, is] = [
          { ...now, day },
          { ...then, day },
        ];
        for (const child of Object.keys(before.children) as ChildId[])
          for (const kind of ['photo', 'film'] as const)
            for (const reach of [reachToPublish, reachToShow])
              expect(REACHES.indexOf(reach(after, child, kind, is))).toBeLessThanOrEqual(
                REACHES.indexOf(reach(before, child, kind, was)),
              );
        for (const { facts, audience } of history.media) {
          const opens = (household: HouseholdId) => [
            mayOpen(before, facts, new Set(audience), household, was),
            mayOpen(after, facts, new Set(audience), household, is),
          ];
          expect(opens(made.id)).toEqual([false, false]);
          const isWhole = children.every((child) => sideOf(child) !== 'there');
          for (const household of open) {
            const [could, can] = opens(household);
            if (can === true) kept += 1;
            expect(can === true && could !== true).toBe(false);
            if (isWhole && could === true) expect(can).toBe(true);
          }
        }
      }
    }),
    { numRuns: 200, seed },
  );
  expect(parted).toBeGreaterThan(80);
  expect(kept).toBeGreaterThan(50);
}, 60_000);

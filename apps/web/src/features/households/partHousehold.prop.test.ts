import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  childrenOf,
  countedGuardians,
  mayOpen,
  reachToPublish,
  reachToShow,
  REACHES,
  type ChildId,
  type GuardianId,
  type HouseholdId,
} from '@cocon/protocol';
import { planPart } from './partHousehold.ts';
import { partingOf, stories } from './testing/partings.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 1);

it('HM-16 HM-17 parting takes no image further, opens nothing of the past to the new home and takes nothing from the others', async () => {
  let parted = 0;
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const about = partingOf(story);
      if (about === null) return;
      const { history, register, before, open, now, leaving, children, parting } = about;
      const { made, persons, sideOf, today } = parting;
      const { id } = parting.home;
      const openHome: Parameters<typeof planPart>[2] = async (_state, household) => ({
        saying: {
          type: 'householdOpened',
          body: { household, keyring: register.version('ring made', 1), inherits: null },
        },
        seals: { keyring: 'ring made' as never, version: 1, seals: [] },
      });
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

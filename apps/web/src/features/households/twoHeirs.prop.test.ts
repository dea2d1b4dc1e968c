import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClosedHome } from '@cocon/client';
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
import { heritageOf } from '../../../../../packages/protocol/testing/heritage.ts';
import { partingOf, stories } from './testing/partings.ts';
import { planTwoHeirs, withHeirs } from './twoHeirs.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 1);

it('HM-16 HM-20 of two heirs each opens what its home opened of the children it keeps, no image goes further, and no other home gains or loses', async () => {
  let parted = 0;
  const kept = { stays: 0, made: 0 };
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const about = partingOf(story);
      if (about === null) return;
      const { history, register, before, open, now, children, all, parting } = about;
      const { made, persons, sideOf, today } = parting;
      const { id } = parting.home;
      const heirs = withHeirs(parting);
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

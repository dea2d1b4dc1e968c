import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Saying } from '@cocon/client';
import {
  addDays,
  allowedHouseholds,
  hasLeft,
  householdsToClose,
  isEnrolled,
  isReadingOver,
  membersFor,
  mayOpen,
  openHouseholds,
  recipientsOf,
  type ChildId,
  type HouseholdId,
} from '@cocon/protocol';
import { ConsentHistory, gestures } from '../../../../../packages/protocol/testing/consentHistory.ts';
import type { PlainRegister } from '../../../../../packages/protocol/testing/plainRegister.ts';
import { LEAST_READING, proposedReadingDay } from '../children/leaving.ts';
import { sayClosings } from './closings.ts';
import { planHouseholdLeaves, whoLeaves } from './householdLeaves.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const histories = fc.record({
  rule: fc.nat(2),
  list: gestures({ minLength: 10, maxLength: 50 }),
  pick: fc.nat(11),
  days: fc.nat(40),
});

function accept(register: PlainRegister, sayings: readonly Saying[]): void {
  for (const { type, body } of sayings) expect(register.say(type, body as never)).toBeUndefined();
}

function play({
  rule,
  list,
  pick,
}: {
  rule: number;
  list: Parameters<ConsentHistory['do']>[0][];
  pick: number;
}) {
  const history = new ConsentHistory(rule);
  for (const gesture of list) history.do(gesture);
  const { register, today } = history;
  const open = openHouseholds(register.state);
  const household = open[pick % Math.max(1, open.length)];
  return { history, register, today, before: register.state, household };
}

const noPages = { pages: [], papers: [], sheets: new Map() };

it('HL-1 HL-2 HL-4 a family that leaves keeps what it had until its reading day, and receives nothing taken after its last', () => {
  let kept = 0;
  let refused = 0;
  fc.assert(
    fc.property(histories, ({ days, ...played }) => {
      const { history, register, today, before, household } = play(played);
      if (household === undefined) return;
      const lastDay = addDays(today, days);
      const readingDay = proposedReadingDay(lastDay);
      const { leaving, staying } = whoLeaves(before, household, today);
      const had = leaving.filter((child) =>
        hasLeft(before, child, { height: before.head.height, day: today }),
      );
      if (leaving.length + staying.length === 0 || had.length > 0) return;
      const when = { kind: 'after', lastDay } as const;
      accept(register, planHouseholdLeaves(before, { household, when, today, ...noPages }).sayings);

      const after = register.state;
      const { height } = after.head;
      for (const child of leaving) {
        expect(isEnrolled(after, child, addDays(lastDay, 1), height)).toBe(false);
      }
      for (const day of [0, 1, 9, LEAST_READING].map((later) => addDays(today, later)))
        for (const { facts, audience } of history.media)
          for (const home of openHouseholds(before)) {
            const opens = (state: typeof before) =>
              mayOpen(state, facts, new Set(audience), home, { height: state.head.height, day });
            if (opens(before)) kept += 1;
            // Who leaves loses nothing before its day; who stays neither loses nor wins.
            if (home !== household) expect(opens(after)).toBe(opens(before));
            else if (opens(before)) expect(opens(after)).toBe(true);
          }
      if (staying.length === 0)
        for (const later of [1, 2, 30]) {
          const day = addDays(lastDay, later);
          const subjects = [[], leaving, Object.keys(after.children) as ChildId[]];
          for (const pictured of subjects) {
            const facts = {
              kind: 'photo' as const,
              subjects: pictured.map((child) => ({ child, certainty: 'seen' as const })),
              day,
              publishedAt: height,
            };
            expect(allowedHouseholds(after, facts, { height, day }).has(household)).toBe(false);
            refused += 1;
          }
        }
      const over = { height, day: addDays(readingDay, 1) };
      expect(isReadingOver(after, household, { height, day: readingDay })).toBe(false);
      expect(isReadingOver(after, household, over)).toBe(true);
      if (staying.length === 0) expect(householdsToClose(after, over)).toContain(household);
      expect(householdsToClose(after, { ...over, day: addDays(readingDay, 31) })).toContain(household);
    }),
    { numRuns: 200, seed },
  );
  expect(Math.min(kept, refused)).toBeGreaterThan(100);
}, 60_000);

it('HL-4 HL-5 once closed, at once or by itself, a household opens nothing and no key is ever sealed to it again', () => {
  let closed = 0;
  fc.assert(
    fc.property(histories, fc.boolean(), ({ days, ...played }, isNow) => {
      const { history, register, today, before, household } = play(played);
      if (household === undefined) return;
      const when = isNow
        ? ({ kind: 'now' } as const)
        : ({ kind: 'after', lastDay: addDays(today, days) } as const);
      accept(register, planHouseholdLeaves(before, { household, when, today, ...noPages }).sayings);
      const end = isNow ? today : addDays(today, 800);
      accept(register, sayClosings(register.state, { height: register.state.head.height, day: end }));
      const after = register.state;
      if (after.households[household]?.closedAt === null) {
        // Nobody was ever at home there.
        expect(before.households[household]?.children).toEqual([]);
        return;
      }
      closed += 1;
      const heirs = Object.values(after.households).filter(({ inherits }) => inherits === household);
      const everyone = { team: true, households: Object.keys(after.households) as HouseholdId[] };
      const ring = after.households[household]?.keyring;
      expect(membersFor(after, everyone).some(({ keyring }) => keyring === ring)).toBe(false);
      for (const keyring of Object.values(after.keyrings).filter(({ id }) => id !== ring)) {
        const targets = recipientsOf(after, keyring).map(({ to }) => to);
        for (const device of Object.values(after.devices).filter((one) => one.household === household))
          expect(targets).not.toContain(`device:${device.id}`);
      }
      for (const { facts, audience } of history.media)
        for (const day of [today, end, addDays(end, 90)]) {
          const moment = { height: after.head.height, day };
          expect(mayOpen(after, facts, new Set(audience), household, moment)).toBe(false);
          if (isNow)
            for (const home of openHouseholds(after).filter((one) => heirs.every(({ id }) => id !== one)))
              expect(mayOpen(after, facts, new Set(audience), home, moment)).toBe(
                mayOpen(before, facts, new Set(audience), home, { height: before.head.height, day }),
              );
        }
    }),
    { numRuns: 200, seed },
  );
  expect(closed).toBeGreaterThan(100);
}, 60_000);

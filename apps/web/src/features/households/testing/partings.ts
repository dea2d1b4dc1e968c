/** Homes of any history that are about to part: for the tests of what parting may change. */
import fc from 'fast-check';
import type { Document } from '@cocon/client';
import type { HouseholdBody } from '@cocon/domain';
import { childrenOf, openHouseholds, type ChildId, type HouseholdId } from '@cocon/protocol';
import {
  ConsentHistory,
  gestures,
  type Gesture,
} from '../../../../../../packages/protocol/testing/consentHistory.ts';
import type { BookHousehold } from '../../../session/teamBook.ts';
import { newPersons, sides, type Side } from '../partHousehold.ts';

export interface Story {
  readonly rule: number;
  readonly list: readonly Gesture[];
  readonly pick: number;
  readonly choices: readonly Side[];
  readonly leaves: number;
}

export const stories: fc.Arbitrary<Story> = fc.record({
  rule: fc.nat(2),
  list: gestures({ minLength: 10, maxLength: 50 }),
  pick: fc.nat(11),
  choices: fc.array(fc.constantFrom(...sides), { minLength: 12, maxLength: 12 }),
  leaves: fc.nat(3),
});

/** A home of the history with some who leave it and a side for each child, as direction sees it; null where nobody leaves. */
export function partingOf({ rule, list, pick, choices, leaves }: Story) {
  const history = new ConsentHistory(rule);
  for (const gesture of list) history.do(gesture);
  const { register, today } = history;
  const before = register.state;
  const open = openHouseholds(before);
  const id = open[pick % open.length];
  if (id === undefined) return null;
  const now = { height: before.head.height, day: today };
  const guardians = Object.values(before.guardians)
    .filter((one) => one.household === id && !one.ended)
    .map((one) => ({ id: one.id, name: one.id as string }));
  const leaving = guardians.filter((_, index) => (index + leaves) % 2 === 0).map((one) => one.id);
  if (leaving.length === 0) return null;
  const body: HouseholdBody = { type: 'household', name: id, guardians };
  const document = { id, collection: 'book', version: 1, body } as unknown as Document<HouseholdBody>;
  const children = childrenOf(before, id, now);
  const home: BookHousehold = { id, body, document, children, guardians };
  const all = Object.keys(before.children) as ChildId[];
  const side = new Map<ChildId, Side>(all.map((child, index) => [child, choices[index] ?? 'both']));
  const sideOf = (child: ChildId): Side => side.get(child) ?? 'both';
  const made = { id: 'made' as HouseholdId, name: 'Karim' };
  const parting = { home, made, persons: newPersons(leaving), sideOf, pages: [], today };
  return { history, register, before, open, now, leaving, children, all, parting };
}

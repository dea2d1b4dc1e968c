/**
 * A child leaves, or a home of the child ends (17). Leaving ends the enrolment and the groups, so that nothing new
 * includes its homes; the homes go on reading until their reading day: by default the end of the photos taken until
 * the last day, and sixty days at least.
 */
import type { Saying } from '@cocon/client';
import { lastDayOfPhotos } from '@cocon/domain';
import { addDays, type ChildId, type HouseholdId, type LocalDay, type RegisterState } from '@cocon/protocol';
import { homesOf, newestStays } from './standing.ts';

/** Homes read on for so many days at least after the last day. */
export const LEAST_READING = 60;

/** The reading day that the form proposes for a child whose last day is `lastDay`. */
export function proposedReadingDay(lastDay: LocalDay): LocalDay {
  const photos = lastDayOfPhotos(lastDay) as LocalDay;
  const least = addDays(lastDay, LEAST_READING);
  return photos > least ? photos : least;
}

/** Ends the enrolments and groups that go on after `lastDay`, and sets the reading day of every home. */
export function sayLeaving(
  state: RegisterState,
  child: ChildId,
  { today, lastDay, readingDay }: { today: LocalDay; lastDay: LocalDay; readingDay: LocalDay },
): Saying[] {
  const facts = state.children[child];
  const formerEnd = facts?.enrolments.at(-1)?.to ?? null;
  // What ended with a leaving noted before ends on the corrected day.
  const goesOn = ({ to }: { to: LocalDay | null }) => to === null || to > lastDay || to === formerEnd;
  return [
    ...newestStays(facts?.enrolments ?? [])
      .filter(goesOn)
      .map(
        ({ stay, from }) => ({ type: 'childEnrolled', body: { stay, child, from, to: lastDay } }) as const,
      ),
    ...newestStays(facts?.groups ?? [])
      .filter(goesOn)
      .flatMap(({ stay, group, from }) =>
        group === null
          ? []
          : [{ type: 'childInGroup', body: { stay, child, group, from, to: lastDay } } as const],
      ),
    ...homesOf(state, child, today).flatMap((home) => sayEndOfHome(state, child, home, readingDay)),
  ];
}

/** The home reads through `lastReadingDay`; a day that is past ends it at once. */
export function sayEndOfHome(
  state: RegisterState,
  child: ChildId,
  household: HouseholdId,
  lastReadingDay: LocalDay,
): Saying<'childLinked'>[] {
  const link = state.children[child]?.links.findLast((one) => one.household === household);
  if (!link) return [];
  return [{ type: 'childLinked', body: { household, child, from: link.from, to: lastReadingDay } }];
}

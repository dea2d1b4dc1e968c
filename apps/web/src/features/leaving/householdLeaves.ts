/**
 * A family leaves (17). Its children who live nowhere else are here until the last day; it reads what it had until the
 * end of those photos, sixty days at least; then its household closes. A child with another home stays here by that one,
 * and this home reads of it until then. At once, on a court order: it reads nothing from now on, and is closed in the
 * same batch.
 */
import type { Document, Saying } from '@cocon/client';
import type { ChildBody } from '@cocon/domain';
import {
  addDays,
  hasLeft,
  openHouseholds,
  readsUntil,
  type ChildId,
  type HouseholdId,
  type LocalDay,
  type RegisterState,
  type StayVersion,
} from '@cocon/protocol';
import type { Plan } from '../children/carryOut.ts';
import { rewriteChild } from '../children/childPage.ts';
import { proposedReadingDay, sayEndOfHome, sayLeaving } from '../children/leaving.ts';
import { homesOf, momentAt, newestStays } from '../children/standing.ts';
import { papersOfLeaving, type SignedPaper } from '../consents-record/signedPapers.ts';
import { sheetOfLeaving, sheetOfStaying, type ChildSheet } from '../sheets/sheets.ts';

/** When a family leaves: after a last day, or at once. */
export type When = { readonly kind: 'after'; readonly lastDay: LocalDay } | { readonly kind: 'now' };

export interface HouseholdLeaving {
  readonly household: HouseholdId;
  readonly when: When;
  readonly today: LocalDay;
  /** Pages of children and scans of papers that this device holds. */
  readonly pages: readonly Document<ChildBody>[];
  readonly papers: readonly SignedPaper[];
  readonly sheets: ReadonlyMap<string, ChildSheet>;
}

/** Children of a household who leave with it, and those who stay by another home; homes to come count. */
export function whoLeaves(state: RegisterState, household: HouseholdId, today: LocalDay) {
  const leaving: ChildId[] = [];
  const staying: ChildId[] = [];
  for (const child of state.households[household]?.children ?? []) {
    const homes = homesFrom(state, child, today);
    if (homes.includes(household)) (homes.length === 1 ? leaving : staying).push(child);
  }
  return { leaving, staying };
}

/** Open households that are a home of the child on a day, or later. */
function homesFrom(state: RegisterState, child: ChildId, day: LocalDay): HouseholdId[] {
  return openHouseholds(state).filter((home) => {
    const link = linkOf(state, child, home);
    return link !== undefined && (link.to === null || (link.to >= day && link.to >= link.from));
  });
}

const linkOf = (state: RegisterState, child: ChildId, household: HouseholdId) =>
  state.children[child]?.links.findLast((one) => one.household === household);

/** All of it in one batch. */
export function planHouseholdLeaves(state: RegisterState, asked: HouseholdLeaving): Plan {
  const { household, when, today, pages, papers, sheets } = asked;
  const { leaving, staying } = whoLeaves(state, household, today);
  const isNow = when.kind === 'now';
  const lastDay = isNow ? today : when.lastDay;
  const readingDay = isNow ? addDays(today, -1) : proposedReadingDay(lastDay);
  const isHere = (child: ChildId) => !hasLeft(state, child, momentAt(state, today));
  // A home that was to end sooner does; one whose child left before keeps the day that was noted then.
  const keepsItsEnd = (child: ChildId) => {
    const end = linkOf(state, child, household)?.to ?? null;
    return !isNow && end !== null && (staying.includes(child) ? end < readingDay : !isHere(child));
  };
  const ending = [...leaving, ...staying].filter((child) => !keepsItsEnd(child));
  const sayings: Saying[] = [
    ...leaving
      .filter(isHere)
      .flatMap((child) => sayLeaving(state, child, { today, lastDay, readingDay }))
      .filter(({ type }) => type !== 'childLinked'),
    ...ending.flatMap((child) => sayEndOfHome(state, child, household, readingDay)),
    ...(isNow ? [{ type: 'householdClosed', body: { household } } as const] : []),
  ];
  const children = leaving.filter((child) => ending.includes(child));
  const ended = papersOfLeaving(papers, state, { children, readingDay, today });
  const rewritten = (isNow ? ending : []).flatMap((child) => {
    const page = pages.find(({ id }) => (id as string) === child);
    return rewriteChild(
      page,
      homesOf(state, child, today).filter((home) => home !== household),
    );
  });
  const ofSheets = leaving
    .filter(isHere)
    .map((child) => sheetOfLeaving(sheets.get(child), state, { today, lastDay }));
  return {
    sayings,
    writes: [...ended.writes, ...rewritten, ...ofSheets.flatMap(({ writes }) => writes)],
    deletions: ended.deletions,
  };
}

export interface Farewell {
  /** The last day here of the children who leave; null where all of them stay by another home. */
  readonly lastDay: LocalDay | null;
  readonly readingDay: LocalDay;
  /** Until the last day it can be called off. */
  readonly isUndoable: boolean;
}

/** What was noted of a family that leaves; undefined for one that stays. */
export function farewellOf(
  state: RegisterState,
  household: HouseholdId,
  today: LocalDay,
): Farewell | undefined {
  const readingDay = readsUntil(state, household);
  if (readingDay === null) return undefined;
  const ends = (state.households[household]?.children ?? []).flatMap(
    (child) => endOfChild(state, child) ?? [],
  );
  const lastDay = ends.reduce<LocalDay | null>((one, end) => (one === null || end > one ? end : one), null);
  const isOpen = state.households[household]?.closedAt === null;
  return { lastDay, readingDay, isUndoable: isOpen && today <= (lastDay ?? readingDay) };
}

function endOfChild(state: RegisterState, child: ChildId): LocalDay | undefined {
  const ends = newestStays(state.children[child]?.enrolments ?? []).map(({ to }) => to);
  return (
    ends.reduce<LocalDay | null | undefined>(
      (last, to) => (last === null || to === null ? null : last === undefined || to > last ? to : last),
      undefined,
    ) ?? undefined
  );
}

const NO_END = '9999-12-31' as LocalDay;

/** The family stays after all: what `sayFamilyStays` says, and its papers and sheets are kept as long as before. */
export function planFamilyStays(
  state: RegisterState,
  household: HouseholdId,
  today: LocalDay,
  papers: readonly SignedPaper[],
  sheets: ReadonlyMap<string, ChildSheet>,
): Plan {
  const sayings = sayFamilyStays(state, household, today);
  const children = sayings.flatMap(({ type, body }) => (type === 'childLinked' ? [body.child] : []));
  const ofPapers = papersOfLeaving(papers, state, { children, readingDay: NO_END, today });
  const back = sayings.flatMap(({ type, body }) => (type === 'childEnrolled' ? [body.child] : []));
  const ofSheets = back.flatMap((child) => sheetOfStaying(sheets.get(child)));
  return { sayings, writes: [...ofPapers.writes, ...ofSheets], deletions: ofPapers.deletions };
}

/** The family stays after all: homes, stays and groups of its children go on as they were said before the leaving. */
export function sayFamilyStays(state: RegisterState, household: HouseholdId, today: LocalDay): Saying[] {
  const isLeaving = ({ to }: StayVersion) => to !== null && to >= today;
  return (state.households[household]?.children ?? []).flatMap((child): Saying[] => {
    const facts = state.children[child];
    const link = facts?.links.findLast((one) => one.household === household);
    if (!facts || !link || link.to === null || link.to < today) return [];
    const leavings = new Set(facts.enrolments.map(({ to }) => to));
    const newest = newestStays(facts.enrolments);
    // A child who stays by another home was not taken out.
    const stays = newest.some(({ to }) => to === null) ? [] : newest.filter(isLeaving);
    const groups = newestStays(facts.groups).filter(({ to }) => stays.some((stay) => stay.to === to));
    return [
      ...stays.map(({ stay, from, to }): Saying => {
        const first = facts.enrolments.find((one) => one.stay === stay);
        const before = first && first.to !== null && to !== null && first.to >= to ? first.to : null;
        return { type: 'childEnrolled', body: { stay, child, from, to: before } };
      }),
      ...groups.flatMap(({ stay, group, from }): Saying[] => {
        if (group === null) return [];
        const said = facts.groups.filter((one) => one.stay === stay);
        const before = said.findLast(({ to }) => to === null || !leavings.has(to))?.to ?? null;
        return [{ type: 'childInGroup', body: { stay, child, group, from, to: before } }];
      }),
      { type: 'childLinked', body: { household, child, from: link.from, to: null } },
    ];
  });
}

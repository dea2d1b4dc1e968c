/**
 * Taking an import back: all that nobody has used. A child is used when a guardian of one of its homes came in by a card,
 * when a word about its image was recorded, or when it is on a photo; it stays then, with its homes and its group.
 */
import type { Document, Draft, Saying } from '@cocon/client';
import type { HouseholdBody } from '@cocon/domain';
import { addDays, type Collection, type RecordId, type RegisterState } from '@cocon/protocol';
import { bookWrite } from '../../session/writes.ts';
import type { Plan } from '../children/carryOut.ts';
import type { MadeChild, MadeHome, MadeImport } from './madeImport.ts';

export interface Undoing extends Plan {
  readonly deletions: Draft['deletions'];
}

export interface UndoParts {
  readonly made: MadeImport;
  /** Children on photos. */
  readonly pictured: ReadonlySet<string>;
  readonly homePage: (id: string) => Document<HouseholdBody> | undefined;
  /** Groups of children outside the import. */
  readonly otherGroups: ReadonlySet<string>;
}

/** The children who stay, because somebody has used what was made of them. */
export function usedChildren(
  state: RegisterState,
  { made, pictured }: Pick<UndoParts, 'made' | 'pictured'>,
): MadeChild[] {
  const own = new Set<string>(made.homes.filter(({ isNew }) => isNew).map(({ id }) => id));
  const entered = new Set<string>();
  for (const { household } of Object.values(state.devices)) if (household !== null) entered.add(household);
  return made.children.filter(
    ({ id, homes }) =>
      homes.some((home) => own.has(home) && entered.has(home)) ||
      (state.children[id]?.words.length ?? 0) > 0 ||
      pictured.has(id),
  );
}

export function planUndo(state: RegisterState, parts: UndoParts): Undoing {
  const { made, otherGroups, homePage } = parts;
  const kept = usedChildren(state, parts);
  const gone = made.children.filter((child) => !kept.includes(child));
  const keptHomes = new Set(kept.flatMap(({ homes }) => homes));
  const closing = made.homes.filter(
    ({ id, isNew }) => isNew && !keptHomes.has(id) && isEmptyBut(state, id, gone),
  );
  const closed = new Set<string>(closing.map(({ id }) => id));
  const shrinking = made.homes.filter(({ id, isNew }) => !isNew && !keptHomes.has(id));
  const groups = made.groups.filter(
    ({ id, isNew }) => isNew && !otherGroups.has(id) && !kept.some(({ group }) => group === id),
  );
  const pages = [...gone, ...closing, ...groups].map(({ id }) => ({
    id: id as string as RecordId,
    collection: 'book' as Collection,
  }));
  return {
    sayings: [
      ...gone.flatMap((child) => sayGone(state, child, closed)),
      ...shrinking.flatMap((home) => sayEnded(state, home)),
      ...closing
        .filter(({ id }) => state.households[id]?.closedAt === null)
        .map(({ id }): Saying => ({ type: 'householdClosed', body: { household: id } })),
    ],
    writes: shrinking.flatMap(({ id, guardians }) => {
      const page = homePage(id);
      const added = new Set<string>(guardians.filter(({ isNew }) => isNew).map((guardian) => guardian.id));
      if (!page || added.size === 0) return [];
      const body = { ...page.body, guardians: page.body.guardians.filter((entry) => !added.has(entry.id)) };
      return [bookWrite(id, body, [id], page)];
    }),
    deletions: pages,
  };
}

/** Whether every child ever linked to a home is among these. */
function isEmptyBut(state: RegisterState, home: MadeHome['id'], children: readonly MadeChild[]): boolean {
  const gone = new Set<string>(children.map(({ id }) => id));
  return state.households[home]?.children.every((child) => gone.has(child)) ?? false;
}

/** The stays end before they began, the homes that go on are no homes of the child. */
function sayGone(state: RegisterState, child: MadeChild, closed: ReadonlySet<string>): Saying[] {
  const facts = state.children[child.id];
  if (!facts) return [];
  const { id, from, group } = child;
  const never = addDays(from, -1);
  const links = child.homes
    .filter((home) => !closed.has(home))
    .flatMap((household): Saying[] => {
      const link = facts.links.findLast((one) => one.household === household);
      if (!link || link.to !== null) return [];
      return [
        { type: 'childLinked', body: { household, child: id, from: link.from, to: addDays(link.from, -1) } },
      ];
    });
  const isOver = facts.enrolments.at(-1)?.to === never;
  return isOver
    ? links
    : [
        { type: 'childEnrolled', body: { stay: child.enrolment, child: id, from, to: never } },
        { type: 'childInGroup', body: { stay: child.inGroup, child: id, group, from, to: never } },
        ...links,
      ];
}

function sayEnded(state: RegisterState, { id, guardians }: MadeHome): Saying[] {
  return guardians
    .filter((guardian) => guardian.isNew && state.guardians[guardian.id]?.ended === false)
    .map((guardian): Saying => ({ type: 'guardianEnded', body: { household: id, guardian: guardian.id } }));
}

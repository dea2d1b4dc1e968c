/**
 * What remains to be said and written for some children of an import: nothing that the register or the book has already.
 * So a step may be asked for again at any time, by another tab or after a reload, and makes nothing twice.
 */
import { makeHousehold, type Document, type DraftWrite, type Saying } from '@cocon/client';
import type { ChildBody, GroupBody, HouseholdBody } from '@cocon/domain';
import type { KeyringSeals, RegisterState } from '@cocon/protocol';
import { bookWrite } from '../../session/writes.ts';
import type { Plan } from '../children/carryOut.ts';
import { guardiansOf, MOST_COUNTED } from '../children/standing.ts';
import type { MadeChild, MadeHome, MadeImport } from './madeImport.ts';

export interface StepParts {
  readonly made: MadeImport;
  readonly children: readonly MadeChild[];
  /** Pages that are in the book, or wait to be sent. */
  readonly isWritten: (id: string) => boolean;
  /** Pages of homes that the house had before. */
  readonly homePage: (id: string) => Document<HouseholdBody> | undefined;
}

export async function planStep(
  state: RegisterState,
  parts: StepParts,
  openHome: typeof makeHousehold = makeHousehold,
): Promise<Plan> {
  const { made, children } = parts;
  const homes = made.homes.filter(({ id }) => children.some((child) => child.homes.includes(id)));
  const groups = made.groups.filter(({ id }) => children.some((child) => child.group === id));
  const opened = await Promise.all(
    homes
      .filter(({ id, isNew }) => isNew && state.households[id] === undefined)
      .map(({ id }) => openHome(state, id)),
  );
  const sayings: Saying[] = [
    ...groups
      .filter(({ id }) => state.groups[id] === undefined)
      .map(({ id }): Saying => ({ type: 'groupAdded', body: { group: id } })),
    ...opened.map(({ saying }) => saying),
    ...homes.flatMap((home) => sayGuardians(state, home)),
    ...children
      .filter(({ id }) => state.children[id] === undefined)
      .flatMap((child) => sayChild(state, made, child)),
  ];
  const seals: KeyringSeals[] = opened.map((one) => one.seals);
  return { sayings, seals, writes: pagesOf(parts, groups, homes) };
}

function sayGuardians(state: RegisterState, { id, guardians }: MadeHome): Saying[] {
  return guardians
    .filter((guardian) => state.guardians[guardian.id] === undefined)
    .map((guardian): Saying => ({ type: 'guardianAdded', body: { household: id, guardian: guardian.id } }));
}

function sayChild(state: RegisterState, { day, homes }: MadeImport, child: MadeChild): Saying[] {
  const { id, from, to } = child;
  const counted = decidingFor(state, child, homes);
  return [
    { type: 'childEnrolled', body: { stay: child.enrolment, child: id, from, to } },
    { type: 'childInGroup', body: { stay: child.inGroup, child: id, group: child.group, from, to } },
    ...child.homes.map((household): Saying => ({
      type: 'childLinked',
      body: { household, child: id, from: day, to: null },
    })),
    ...(counted.length > 0
      ? [{ type: 'guardiansCounted', body: { child: id, guardians: counted } } as const]
      : []),
  ];
}

/** Two at most: of two homes, the first of each; of one, its first two. */
function decidingFor(state: RegisterState, child: MadeChild, homes: readonly MadeHome[]) {
  const circles = child.homes.map((home) => {
    const told = homes.find(({ id }) => id === home)?.guardians.map(({ id }) => id) ?? [];
    return [...new Set([...told, ...guardiansOf(state, [home])])];
  });
  const longest = Math.max(0, ...circles.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, turn) =>
    circles.flatMap((circle) => circle.slice(turn, turn + 1)),
  );
  return [...new Set(inTurn.flat())].slice(0, MOST_COUNTED);
}

function pagesOf(
  { made, children, isWritten, homePage }: StepParts,
  groups: MadeImport['groups'],
  homes: readonly MadeHome[],
): DraftWrite[] {
  const groupName = new Map(made.groups.map(({ id, name }) => [id, name]));
  const fresh: DraftWrite[] = [
    ...groups
      .filter(({ isNew }) => isNew)
      .map(({ id, name }) => bookWrite(id, { type: 'group', name } satisfies GroupBody, [])),
    ...homes
      .filter(({ isNew }) => isNew)
      .map(({ id, name, guardians }) =>
        bookWrite(id, { type: 'household', name, guardians: namesOf(guardians) } satisfies HouseholdBody, [
          id,
        ]),
      ),
    ...children.map(({ id, firstName, lastName, group, homes: own }) => {
      const body: ChildBody = { type: 'child', firstName, lastName, groupName: groupName.get(group) };
      return bookWrite(id, body, own);
    }),
  ];
  const grown = homes.flatMap(({ id, isNew, guardians }): DraftWrite[] => {
    const page = isNew ? undefined : homePage(id);
    const missing = guardians.filter(
      (guardian) => page && !page.body.guardians.some((entry) => entry.id === guardian.id),
    );
    if (!page || missing.length === 0) return [];
    const body = { ...page.body, guardians: [...page.body.guardians, ...namesOf(missing)] };
    return [bookWrite(id, body, [id], page)];
  });
  return [...fresh.filter(({ id }) => !isWritten(id)), ...grown];
}

const namesOf = (guardians: MadeHome['guardians']): HouseholdBody['guardians'] =>
  guardians.map(({ id, name }) => ({ id, name }));

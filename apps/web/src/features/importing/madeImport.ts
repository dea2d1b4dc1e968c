/**
 * An import as it is carried out: the plan with an id for everything that it makes, drawn once. It rests as a note of this
 * device, so that what was cut in the middle goes on with the same ids, and so that it can be undone.
 */
import type { ImportPlan } from '@cocon/domain';
import {
  makeId,
  type ChildId,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type StayId,
} from '@cocon/protocol';
import { defaultEmblem, type EmblemId } from '../../design/emblems/emblemIds.ts';
import { drawChildId } from '../../session/drawChildId.ts';

export interface MadeGroup {
  readonly id: GroupId;
  readonly name: string;
  readonly isNew: boolean;
}

export interface MadeGuardian {
  readonly id: GuardianId;
  readonly name: string;
  readonly isNew: boolean;
}

export interface MadeHome {
  readonly id: HouseholdId;
  readonly name: string;
  readonly isNew: boolean;
  readonly guardians: readonly MadeGuardian[];
}

export interface MadeChild {
  readonly id: ChildId;
  readonly firstName: string;
  readonly lastName: string;
  readonly group: GroupId;
  readonly homes: readonly HouseholdId[];
  readonly enrolment: StayId;
  readonly inGroup: StayId;
  readonly from: LocalDay;
  readonly to: LocalDay | null;
}

export interface MadeImport {
  /** The day of the import: homes see from it on. */
  readonly day: LocalDay;
  readonly groups: readonly MadeGroup[];
  readonly homes: readonly MadeHome[];
  readonly children: readonly MadeChild[];
}

/** An existing group, for children of whom the table says none. */
export type FallbackGroup = Pick<MadeGroup, 'id' | 'name'>;

/** Draws the ids of everything that a plan makes. `emblems`: those of the children who are here already. */
export function makeImport(
  plan: ImportPlan,
  fallback: FallbackGroup,
  today: LocalDay,
  emblems: readonly EmblemId[] = [],
): MadeImport {
  const taken = new Set(emblems);
  const groups = new Map(
    plan.groups.map(({ key, name, existing }): [string, MadeGroup] => [
      key,
      { id: (existing ?? makeId()) as GroupId, name, isNew: existing === null },
    ]),
  );
  if (plan.children.some(({ group }) => !groups.has(group))) groups.set('', { ...fallback, isNew: false });
  const homes = new Map(
    plan.homes.map(({ key, name, existing, guardians }): [string, MadeHome] => [
      key,
      {
        id: (existing ?? makeId()) as HouseholdId,
        name,
        isNew: existing === null,
        guardians: guardians.map((guardian) => ({
          id: (guardian.existing ?? makeId()) as GuardianId,
          name: guardian.name,
          isNew: guardian.existing === null,
        })),
      },
    ]),
  );
  const children = plan.children.flatMap((child): MadeChild[] => {
    const group = groups.get(child.group) ?? groups.get('');
    if (!group) return [];
    const { firstName, lastName } = child;
    const id = drawChildId(taken);
    taken.add(defaultEmblem(id));
    return [
      {
        id,
        firstName,
        lastName,
        group: group.id,
        homes: child.homes.flatMap((key) => homes.get(key)?.id ?? []),
        enrolment: makeId<StayId>(),
        inGroup: makeId<StayId>(),
        from: (child.from ?? today) as LocalDay,
        to: child.to !== null && child.to >= (child.from ?? today) ? (child.to as LocalDay) : null,
      },
    ];
  });
  return { day: today, groups: [...groups.values()], homes: [...homes.values()], children };
}

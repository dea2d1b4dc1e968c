/** What an import will create, as the preview shows it: groups, homes with their guardians, children, row by row. */
import type { HomeReason } from './homeClasses.ts';
import type { ToldPlace } from './toldPeople.ts';
import type { PeopleDoubt } from './readPeople.ts';

/** What the house has already. */
export interface KnownHouse {
  readonly children: readonly {
    readonly id: string;
    readonly firstName: string;
    readonly lastName: string;
  }[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly homes: readonly {
    readonly id: string;
    readonly name: string;
    readonly guardians: readonly { readonly id: string; readonly name: string }[];
  }[];
}

/** What a person decided about a row, by its line. */
export interface RowChoice {
  readonly child?: 'same' | 'other';
  readonly home?: 'same' | 'other';
  readonly isLeftOut?: boolean;
}

export type ChildReason =
  /** The same names stand in another row. */
  | 'twice'
  /** The same names, born on another day. */
  | 'namesake'
  /** A child of the house whose name differs by one letter, or has its words exchanged. */
  | 'nearKnown';

export type Doubt =
  | {
      readonly about: 'child';
      readonly reason: ChildReason;
      readonly other: string;
      readonly answer: 'same' | 'other';
    }
  | {
      readonly about: 'home';
      readonly reason: HomeReason;
      readonly other: string;
      readonly answer: 'same' | 'other';
    }
  /** A cell of guardians that may be one person and may be two. */
  | ({ readonly about: 'people' } & PeopleDoubt);

export type RowStatus =
  | 'new'
  /** New, or the same as another; somebody should look. The proposal stands meanwhile. */
  | 'doubtful'
  /** The child is in the house; nothing is created. */
  | 'there'
  /** It tells more about the child of another row. */
  | 'joined'
  | 'unreadable'
  /** The title of a group, or the headings once more. */
  | 'title'
  | 'leftOut';

export interface PlannedRow {
  readonly line: number;
  readonly text: string;
  readonly status: RowStatus;
  readonly firstName: string;
  readonly lastName: string;
  /** The group's key; empty where the row says none. */
  readonly group: string;
  readonly homes: readonly string[];
  readonly doubts: readonly Doubt[];
}

export interface PlannedGroup {
  readonly key: string;
  readonly name: string;
  /** Id of the group that the house has already. */
  readonly existing: string | null;
}

export interface PlannedGuardian {
  readonly key: string;
  readonly name: string;
  readonly existing: string | null;
}

export interface PlannedHome {
  readonly key: string;
  readonly name: string;
  readonly existing: string | null;
  readonly guardians: readonly PlannedGuardian[];
  /** Where the table tells of it, by line and by place among the homes of that line. */
  readonly told: readonly ToldPlace[];
}

export interface PlannedChild {
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Key of a group; empty: the one that the person picks for those without. */
  readonly group: string;
  readonly homes: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly groups: readonly PlannedGroup[];
  readonly homes: readonly PlannedHome[];
  readonly children: readonly PlannedChild[];
}

/**
 * The first week of a house, as a list that ticks itself: what is already true is ticked, whoever did it and wherever.
 * All but three steps are read off the register and the records; that the rescue sheet is kept, that the second one is
 * handed over and that the old group is closed, this device remembers. Pure: it is given what is known.
 */

/** What a device of the direction knows of its house. */
export interface HouseFacts {
  /** The rescue sheet has been printed and read back: this device no longer holds it. */
  readonly isRescueKept: boolean;
  /** The second sheet, sealed, has been handed over to the operator. */
  readonly isSealedSheetGiven: boolean;
  readonly groups: number;
  readonly children: number;
  /**
   * Answers that are awaited on the image of enrolled children: one for each child and guardian who counts, and one for
   * each child for whom nobody can speak yet.
   */
  readonly answers: { readonly given: number; readonly awaited: number };
  /** Guardians who live with an enrolled child; `invited` hold a card or have entered. */
  readonly guardians: { readonly invited: number; readonly all: number };
  /** Households with an enrolled child. */
  readonly households: { readonly entered: number; readonly all: number };
  readonly photos: number;
  readonly isGroupClosed: boolean;
}

export type StepId =
  | 'opened'
  | 'rescue'
  | 'groups'
  | 'children'
  | 'consents'
  | 'cards'
  | 'families'
  | 'photos'
  | 'sealed'
  | 'leaving';

export interface Step {
  readonly id: StepId;
  readonly isDone: boolean;
  /** How far it is, where that can be counted. */
  readonly count?: { readonly done: number; readonly all: number };
}

/** The steps, in the order in which they are best taken. */
export function firstWeek(facts: HouseFacts): readonly Step[] {
  const { answers, guardians, households } = facts;
  const hasChildren = facts.children > 0;
  return [
    { id: 'opened', isDone: true },
    { id: 'rescue', isDone: facts.isRescueKept },
    { id: 'groups', isDone: facts.groups > 0 },
    { id: 'children', isDone: hasChildren },
    {
      id: 'consents',
      isDone: hasChildren && answers.awaited > 0 && answers.given === answers.awaited,
      ...counted(answers.given, answers.awaited),
    },
    {
      id: 'cards',
      isDone: guardians.all > 0 && guardians.invited === guardians.all,
      ...counted(guardians.invited, guardians.all),
    },
    { id: 'families', isDone: households.entered > 0, ...counted(households.entered, households.all) },
    { id: 'photos', isDone: facts.photos > 0 },
    { id: 'sealed', isDone: facts.isSealedSheetGiven },
    { id: 'leaving', isDone: facts.isGroupClosed },
  ];
}

const counted = (done: number, all: number): Pick<Step, 'count'> => (all > 0 ? { count: { done, all } } : {});

/** The first thing left to do; none when the week is over. */
export const nextStep = (steps: readonly Step[]): Step | undefined => steps.find(({ isDone }) => !isDone);

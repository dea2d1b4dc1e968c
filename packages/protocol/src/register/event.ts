/**
 * The shape of an event: one kind of statement, its scope, who may sign it, what must hold, and what it changes.
 * Each lives in a file of its own under events/; `reduce.ts` lists them all.
 */
import type { RegisterRefusal } from './refusal.ts';
import type { Author, Body, Scope, Statement, StatementType } from './statement.ts';
import type { RegisterState } from './state.ts';
import { deviceIn, isDeviceOfHousehold, isDirectionDevice } from './predicates.ts';
import type { HouseholdId } from '../ids.ts';

export interface EventRule<Type extends StatementType> {
  /** Fixed by type (7): who reads it. */
  scope(body: Body<Type>): Scope;
  /** Fixed by type (7): who may sign it. */
  maySign(state: RegisterState, author: Author, body: Body<Type>): boolean;
  /** What must hold for it to be possible; facts that this view cannot know are not asked. */
  refusal(state: RegisterState, statement: Statement<Type>): RegisterRefusal | undefined;
  apply(state: RegisterState, statement: Statement<Type>): RegisterState;
}

export const byDirection = (state: RegisterState, author: Author): boolean =>
  author.kind === 'device' && isDirectionDevice(state, author.device);

export const byHousehold = (state: RegisterState, author: Author, household: HouseholdId): boolean =>
  author.kind === 'device' && isDeviceOfHousehold(state, author.device, household);

/** The guardian whose device signs, for what a guardian does about oneself only. */
export function signingGuardian(state: RegisterState, author: Author) {
  return author.kind === 'device' ? deviceIn(state, author.device)?.guardian : undefined;
}

export const impossibleUnless = (holds: boolean): RegisterRefusal | undefined =>
  holds ? undefined : 'impossible';

/** Whether this view reads statements of scope `staff`, and so may ask about groups and enrolments. */
export const seesStaffScope = (state: RegisterState): boolean => state.view.kind === 'staff';

/**
 * The register as a pure function: state and next statement in, next state or a refusal out. Signatures and hashes are
 * checked around it (verify.ts); here only who may say what, and what it changes.
 */
import { ok, refuse, type Result } from '../result.ts';
import type { EventRule } from './event.ts';
import { childEnrolled } from './events/childEnrolled.ts';
import { childInGroup } from './events/childInGroup.ts';
import { childLinked } from './events/childLinked.ts';
import { consentRecorded } from './events/consentRecorded.ts';
import { consentSigned } from './events/consentSigned.ts';
import { deviceClaimed } from './events/deviceClaimed.ts';
import { devicePaired } from './events/devicePaired.ts';
import { deviceRevoked } from './events/deviceRevoked.ts';
import { directionRecovered } from './events/directionRecovered.ts';
import { forgotten } from './events/forgotten.ts';
import { groupAdded } from './events/groupAdded.ts';
import { guardianAdded } from './events/guardianAdded.ts';
import { guardianEnded } from './events/guardianEnded.ts';
import { guardiansCounted } from './events/guardiansCounted.ts';
import { householdClosed } from './events/householdClosed.ts';
import { householdKeyringRotated } from './events/householdKeyringRotated.ts';
import { householdOpened } from './events/householdOpened.ts';
import { invitationIssued } from './events/invitationIssued.ts';
import { invitationRevoked } from './events/invitationRevoked.ts';
import { resumed } from './events/resumed.ts';
import { rootReplaced } from './events/rootReplaced.ts';
import { settingsChanged } from './events/settingsChanged.ts';
import { staffDeviceEnrolled } from './events/staffDeviceEnrolled.ts';
import { staffDeviceRevoked } from './events/staffDeviceRevoked.ts';
import { staffKeyringRotated } from './events/staffKeyringRotated.ts';
import { standingInvitationEnded } from './events/standingInvitationEnded.ts';
import { standingInvitationSet } from './events/standingInvitationSet.ts';
import { deviceIn, LONGEST_LAG } from './predicates.ts';
import type { RegisterRefusal } from './refusal.ts';
import type { Scope, Statement, StatementType } from './statement.ts';
import { isStaff, type RegisterState } from './state.ts';

type LaterType = Exclude<StatementType, 'opened'>;

const rules: { readonly [Type in LaterType]: EventRule<Type> } = {
  rootReplaced,
  directionRecovered,
  staffDeviceEnrolled,
  staffDeviceRevoked,
  staffKeyringRotated,
  settingsChanged,
  forgotten,
  resumed,
  groupAdded,
  childEnrolled,
  childInGroup,
  guardiansCounted,
  householdOpened,
  householdClosed,
  guardianAdded,
  guardianEnded,
  childLinked,
  invitationIssued,
  invitationRevoked,
  householdKeyringRotated,
  consentRecorded,
  deviceRevoked,
  devicePaired,
  consentSigned,
  standingInvitationSet,
  standingInvitationEnded,
  deviceClaimed,
};

function ruleFor<Type extends LaterType>(statement: Statement<Type>): EventRule<Type> {
  // One table, one key: the compiler cannot follow that a statement's type picks the rule of its own body.
  return rules[statement.type as LaterType] as unknown as EventRule<Type>;
}

/** The scope that a statement's type gives it. */
export function scopeOf(statement: Statement): Scope {
  return statement.type === 'opened' ? 'all' : ruleFor(statement).scope(statement.body as never);
}

/** Checks a statement against the state below it and applies it. The head's hash is the caller's to set. */
export function reduce(state: RegisterState, statement: Statement): Result<RegisterState, RegisterRefusal> {
  if (statement.type === 'opened') return refuse('impossible');
  const rule = ruleFor(statement) as unknown as EventRule<LaterType>;
  const next = statement as Statement<LaterType>;
  if (statement.establishment !== state.establishment) return refuse('wrongEstablishment');
  if (statement.height !== state.head.height + 1 || statement.prev !== state.head.hash)
    return refuse('notNext');
  if (statement.scope !== scopeOf(statement)) return refuse('wrongScope');
  if (statement.at < state.newestStaffAt - LONGEST_LAG) return refuse('tooOld');
  if (state.owed.length > 0 && !settlesWhatIsOwed(state, statement)) return refuse('rotationOwed');
  if (!rule.maySign(state, statement.author, next.body as never)) return refuse('notAllowed');
  const refusal = rule.refusal(state, next as never);
  if (refusal) return refuse(refusal);
  const applied = rule.apply(state, next as never);
  return ok({ ...applied, newestStaffAt: newestStaffAt(state, statement) });
}

/** Whether nothing more must follow at once: a batch that ends otherwise is refused whole (12). */
export const isSettled = (state: RegisterState): boolean => state.owed.length === 0;

function settlesWhatIsOwed(state: RegisterState, statement: Statement): boolean {
  return statement.type === 'householdKeyringRotated' && state.owed.includes(statement.body.rotation.keyring);
}

function newestStaffAt(state: RegisterState, { author, at }: Statement): number {
  const device = author.kind === 'device' ? deviceIn(state, author.device) : undefined;
  const byStaff =
    author.kind === 'root' || author.kind === 'pair' || (device !== undefined && isStaff(device));
  return byStaff ? Math.max(state.newestStaffAt, at) : state.newestStaffAt;
}

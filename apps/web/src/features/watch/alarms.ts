/**
 * What direction must answer, and nothing else: a family that does not know a device, a code that is blocked, a card shown
 * again that opens nothing any more, a device of staff that reads more than an hour may bring. Each goes by itself once it is answered, wherever that was done.
 */
import {
  openInvitation,
  type DeviceId,
  type GuardianId,
  type HouseholdId,
  type Instant,
  type InvitationId,
  type Occurrence,
  type RegisterState,
} from '@cocon/protocol';
import type { DeviceReport } from './happenings.ts';

/** Under which a direction device notes what somebody there has settled. */
export const SETTLED_NOTE = 'alarms settled';
const WEEK = 7 * 86_400_000;
const MONTH = 30 * 86_400_000;

export interface Alarm {
  readonly key: string;
  /** `ownDevice`: of who reports, put out already; `otherDevice`: of somebody else of the family. */
  readonly kind: 'ownDevice' | 'otherDevice' | 'codeBlocked' | 'cardAgain' | 'readingLimit';
  readonly at: Instant;
  /** Who reports, or whose card or code it is. */
  readonly guardian: GuardianId | null;
  readonly household: HouseholdId | null;
  /** The device reported, or of staff. */
  readonly device: DeviceId | null;
}

/** Newest first. `settled`: keys that somebody here has put away. */
export function alarmsOf(
  state: RegisterState,
  noticed: readonly Occurrence[],
  reports: readonly DeviceReport[],
  settled: ReadonlySet<string>,
  now: Instant,
): Alarm[] {
  const all = [
    ...reports.flatMap((report) => fromReport(state, report, now)),
    ...noticed.flatMap((one) => fromServer(state, one, noticed, now)),
  ];
  const newest = new Map(all.sort((a, b) => a.at - b.at).map((alarm) => [alarm.key, alarm]));
  return [...newest.values()].filter(({ key }) => !settled.has(key)).sort((a, b) => b.at - a.at);
}

function fromReport(state: RegisterState, { header, body }: DeviceReport, now: Instant): Alarm[] {
  const teller = state.devices[header.author as DeviceId];
  const device = state.devices[body.device as DeviceId];
  if (!teller?.guardian || !teller.household || device?.household !== teller.household) return [];
  const isOwn = device.guardian === teller.guardian;
  if (header.at <= now - MONTH || (!isOwn && device.until !== null)) return [];
  // An own device is out already: what remains is that somebody else had the card, until another way in was made.
  if (isOwn && hasNewWayIn(state, teller.guardian, header.at, now)) return [];
  const { guardian, household } = teller;
  return [
    {
      key: `report ${device.id}`,
      kind: isOwn ? 'ownDevice' : 'otherDevice',
      at: header.at,
      guardian,
      household,
      device: device.id,
    },
  ];
}

function fromServer(
  state: RegisterState,
  { kind, subject, day, lastAt: at }: Occurrence,
  noticed: readonly Occurrence[],
  now: Instant,
): Alarm[] {
  if (kind === 'readingLimit') {
    const device = state.devices[subject as DeviceId];
    if (!device || device.until !== null || at <= now - WEEK) return [];
    const nobody = { guardian: null, household: null };
    return [{ ...nobody, key: `reading ${device.id} ${day}`, kind, at, device: device.id }];
  }
  const invitation = state.invitations[subject as InvitationId];
  if (!invitation) return [];
  const { id, guardian, household } = invitation;
  const alarm = { at, guardian, household, device: null };
  if (kind === 'codeBlocked') {
    const isLifted = noticed.some(
      (one) => one.kind === 'codeLifted' && one.subject === subject && one.lastAt > at,
    );
    return isLifted || !openInvitation(state, id) ? [] : [{ ...alarm, key: `code ${id}`, kind }];
  }
  if (kind !== 'cardAgain' || at <= now - WEEK || hasNewWayIn(state, guardian, at, now)) return [];
  return [{ ...alarm, key: `card ${id} ${day}`, kind }];
}

/** A guardian who came in since, or for whom a card lies ready, waits for nothing. */
function hasNewWayIn(
  { invitations, devices }: RegisterState,
  guardian: GuardianId,
  since: Instant,
  now: Instant,
): boolean {
  const isReady = Object.values(invitations).some(
    (one) =>
      one.guardian === guardian &&
      one.kind === 'single' &&
      one.status === 'open' &&
      (one.expires === null || one.expires > now),
  );
  return isReady || Object.values(devices).some((one) => one.guardian === guardian && one.since > since);
}

export const readSettled = (note: string | undefined): ReadonlySet<string> =>
  new Set((note ?? '').split('\n').filter((key) => key !== ''));

/** The note with one more; of those before, as many as may still stand. */
export const addSettled = (note: string | undefined, key: string): string =>
  [...new Set([...readSettled(note), key])].slice(-100).join('\n');

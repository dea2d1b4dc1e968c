/**
 * « Ce qui s’est passé »: who and what came in, went out, came back or was refused, newest first, by day. What the register
 * says is signed; what the server noticed is its word, and marked so. It tells of ways in, never of what families look at.
 */
import type { Document } from '@cocon/client';
import type { CodeRenewedBody, CodeReportBody, DeviceReportBody, TabletReopenedBody } from '@cocon/domain';
import {
  localDay,
  type DeviceId,
  type GuardianId,
  type HouseholdId,
  type Instant,
  type InvitationId,
  type LocalDay,
  type Occurrence,
  type RegisterState,
  type Statement,
} from '@cocon/protocol';

export type HappeningKind =
  | 'cameByCard'
  | 'cameByCode'
  | 'cameByPairing'
  | 'familyDeviceLeft'
  | 'staffDeviceCame'
  | 'staffDeviceLeft'
  | 'sheetUsed'
  | 'sheetsRenewed'
  | 'sheetsByTwo'
  | 'reported'
  | 'wrongCodes'
  | 'tabletReopened'
  | 'codeRenewed'
  | 'cardAgain'
  | 'codeBlocked'
  | 'codeLifted'
  | 'readingLimit';

export interface Happening {
  readonly kind: HappeningKind;
  readonly at: Instant;
  readonly device: DeviceId | null;
  readonly guardian: GuardianId | null;
  readonly household: HouseholdId | null;
  /** How often, that day. */
  readonly times: number;
  /** The server's word: nobody signed it. */
  readonly isServersWord: boolean;
  /** Of a code replaced on a tablet: whose, and with whose; absent: the tablet's own. */
  readonly code?: { readonly of: string; readonly by: string | undefined };
}

export type DeviceReport = Document<DeviceReportBody>;
export type CodeReport = Document<CodeReportBody>;
export type TabletReopened = Document<TabletReopenedBody>;
export type CodeRenewed = Document<CodeRenewedBody>;

export interface HappeningDay {
  readonly day: LocalDay;
  readonly happenings: readonly Happening[];
}

export function happeningsOf(
  state: RegisterState,
  statements: readonly Statement[],
  noticed: readonly Occurrence[],
  reports: readonly DeviceReport[],
  codes: readonly CodeReport[] = [],
  reopened: readonly TabletReopened[] = [],
  renewed: readonly CodeRenewed[] = [],
): HappeningDay[] {
  const all = [
    ...statements.filter(isNews).flatMap((statement) => fromStatement(state, statement)),
    ...noticed.flatMap((one) => fromServer(state, one)),
    ...reports.map((report) => fromReport(state, report)),
    ...codes.flatMap((report) => fromCodes(state, report)),
    ...reopened.flatMap((one) => fromReopened(state, one)),
    ...renewed.flatMap((one) => fromRenewed(state, one)),
  ].sort((a, b) => b.at - a.at);
  const days = new Map<LocalDay, Happening[]>();
  for (const one of all) {
    const day = localDay(one.at, state.settings.zone);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days].map(([day, happenings]) => ({ day, happenings }));
}

/** A new root says itself right after it was named: that tells nothing new. */
function isNews({ type, height, author, body }: Statement, _: number, all: readonly Statement[]): boolean {
  return !(
    type === 'rootReplaced' &&
    author.kind === 'root' &&
    all.some((other) => other.type === type && other.height < height && other.body.root === body.root)
  );
}

function fromStatement(state: RegisterState, statement: Statement): Happening[] {
  const { type, body, at, height, author } = statement;
  const told = (kind: HappeningKind, device: DeviceId): Happening => ({
    ...whose(state, device),
    kind,
    at,
    times: 1,
    isServersWord: false,
  });
  switch (type) {
    case 'deviceClaimed': {
      const isBack = state.invitations[body.invitation]?.kind === 'standing';
      return [told(isBack ? 'cameByCode' : 'cameByCard', body.device.device)];
    }
    case 'devicePaired':
      return [told('cameByPairing', body.device.device)];
    case 'deviceRevoked':
      return [told('familyDeviceLeft', body.device)];
    case 'householdClosed':
      return Object.values(state.devices)
        .filter(({ household, until }) => household === body.household && until === height)
        .map(({ id }) => told('familyDeviceLeft', id));
    case 'staffDeviceEnrolled':
      return [told('staffDeviceCame', body.device.device)];
    case 'staffDeviceRevoked':
      return [told('staffDeviceLeft', body.device)];
    case 'directionRecovered':
      return [
        told('sheetUsed', body.device.device),
        ...body.revokes.map((device) => told('staffDeviceLeft', device)),
      ];
    case 'rootReplaced':
      if (author.kind === 'pair') return [told('sheetsByTwo', author.devices[1])];
      return [{ ...NOBODY, kind: 'sheetsRenewed', at, times: 1, isServersWord: false }];
    default:
      return [];
  }
}

/** A kind that this app does not know is left aside. */
function fromServer(state: RegisterState, { kind, subject, lastAt: at, times }: Occurrence): Happening[] {
  switch (kind) {
    case 'cardAgain':
    case 'codeBlocked':
    case 'codeLifted': {
      const invitation = state.invitations[subject as InvitationId];
      if (!invitation) return [];
      const { guardian, household } = invitation;
      return [{ device: null, guardian, household, kind, at, times, isServersWord: true }];
    }
    case 'readingLimit':
      return [{ ...whose(state, subject as DeviceId), kind, at, times, isServersWord: true }];
    default:
      return [];
  }
}

function fromReport(state: RegisterState, { header, body }: DeviceReport): Happening {
  const device = body.device as DeviceId;
  const teller = { ...whose(state, header.author as DeviceId), device };
  return { ...teller, kind: 'reported', at: header.at, times: 1, isServersWord: false };
}

/** Of the device that signed it alone: none speaks of another's codes. */
function fromCodes(state: RegisterState, { header, body }: CodeReport): Happening[] {
  const device = body.device as DeviceId;
  if ((header.author as string) !== device) return [];
  const told = { kind: 'wrongCodes', at: header.at, times: body.times, isServersWord: false } as const;
  return [{ ...whose(state, device), ...told }];
}

/** Direction's own word: nobody else opens a tablet so. */
function fromReopened(state: RegisterState, { header, body }: TabletReopened): Happening[] {
  if (state.devices[header.author as DeviceId]?.role !== 'direction') return [];
  const told = { kind: 'tabletReopened', at: header.at, times: 1, isServersWord: false } as const;
  return [{ ...whose(state, body.device as DeviceId), ...told }];
}

/** The tablet's own word: none speaks of another's codes. */
function fromRenewed(state: RegisterState, { header, body }: CodeRenewed): Happening[] {
  const device = body.device as DeviceId;
  if ((header.author as string) !== device) return [];
  const told = { kind: 'codeRenewed', at: header.at, times: 1, isServersWord: false } as const;
  return [{ ...whose(state, device), ...told, code: { of: body.name, by: body.by } }];
}

const NOBODY = { device: null, guardian: null, household: null } as const;

function whose(state: RegisterState, device: DeviceId): Pick<Happening, 'device' | 'guardian' | 'household'> {
  const { guardian = null, household = null } = state.devices[device] ?? {};
  return { device, guardian, household };
}

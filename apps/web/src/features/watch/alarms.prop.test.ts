/** What direction is alarmed of, and what answers it. Rules AL of docs/spec.md. */
import type {
  DeviceId,
  GuardianId,
  HouseholdId,
  InvitationId,
  Occurrence,
  RegisterState,
} from '@cocon/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSettled, alarmsOf, readSettled } from './alarms.ts';
import type { DeviceReport } from './happenings.ts';

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;
const id = <Id extends string>(text: string) => text as Id;

interface Drawn {
  readonly reporter?: 'mother' | 'father';
  readonly isOut?: boolean;
  readonly cameSince?: boolean;
  readonly hasCard?: boolean;
}

/** A household of two; `new phone` came in the mother's name. */
function stateOf({ isOut = false, cameSince = false, hasCard = false }: Drawn = {}): RegisterState {
  const device = (name: string, guardian: string, since: number, until: number | null = null) => ({
    [name]: { id: name, role: 'household', household: 'home', guardian, since, until },
  });
  return {
    settings: { zone: 'Europe/Paris' },
    devices: {
      ...device('phone of mother', 'mother', NOW - 90 * DAY),
      ...device('phone of father', 'father', NOW - 90 * DAY),
      ...device('new phone', 'mother', NOW - 3 * DAY, isOut ? 7 : null),
      ...(cameSince ? device('later phone', 'mother', NOW - DAY / 2) : {}),
    },
    invitations: {
      card: { id: 'card', guardian: 'mother', household: 'home', kind: 'single', status: 'used' },
      code: { id: 'code', guardian: 'mother', household: 'home', kind: 'standing', status: 'open' },
      ...(hasCard
        ? {
            next: {
              id: 'next',
              guardian: 'mother',
              household: 'home',
              kind: 'single',
              status: 'open',
              expires: NOW + DAY,
            },
          }
        : {}),
    },
    households: { home: { id: 'home', closedAt: null } },
  } as unknown as RegisterState;
}

const report = (author: string, device: string, at = NOW - DAY) =>
  ({ id: 'r', header: { author, at }, body: { type: 'deviceReport', device } }) as unknown as DeviceReport;
const noticed = (kind: string, subject: string, lastAt = NOW - DAY): Occurrence => ({
  kind,
  subject,
  day: id('2026-11-21'),
  firstAt: lastAt,
  lastAt,
  times: 1,
});
const kinds = (
  state: RegisterState,
  given: { noticed?: Occurrence[]; reports?: DeviceReport[]; settled?: string[] },
) =>
  alarmsOf(state, given.noticed ?? [], given.reports ?? [], new Set(given.settled), NOW).map(
    ({ kind }) => kind,
  );

describe('a device that a family does not know', () => {
  test('AL-4 the other guardian’s stands until it is out', () => {
    const reports = [report('phone of father', 'new phone')];
    const [alarm] = alarmsOf(stateOf(), [], reports, new Set(), NOW);
    expect(alarm).toMatchObject({
      kind: 'otherDevice',
      guardian: id<GuardianId>('father'),
      household: id<HouseholdId>('home'),
      device: id<DeviceId>('new phone'),
    });
    expect(kinds(stateOf({ isOut: true }), { reports })).toEqual([]);
  });

  test('AL-4 one’s own is out already, and stands until its guardian has a new way in', () => {
    const reports = [report('phone of mother', 'new phone')];
    expect(kinds(stateOf({ isOut: true }), { reports })).toEqual(['ownDevice']);
    expect(kinds(stateOf({ isOut: true, hasCard: true }), { reports })).toEqual([]);
    expect(kinds(stateOf({ isOut: true, cameSince: true }), { reports })).toEqual([]);
  });

  test('AL-4 nobody reports a device of another family, of staff, or that there never was', () => {
    const state = stateOf();
    const reports = [report('phone of mother', 'unknown'), report('unknown', 'new phone')];
    expect(kinds(state, { reports })).toEqual([]);
  });
});

describe('what the server noticed', () => {
  test('AL-4 a blocked code stands until it is lifted or ended', () => {
    const blocked = noticed('codeBlocked', 'code');
    expect(kinds(stateOf(), { noticed: [blocked] })).toEqual(['codeBlocked']);
    expect(kinds(stateOf(), { noticed: [blocked, noticed('codeLifted', 'code', NOW - 2 * DAY)] })).toEqual([
      'codeBlocked',
    ]);
    expect(kinds(stateOf(), { noticed: [blocked, noticed('codeLifted', 'code', NOW)] })).toEqual([]);
    expect(kinds(stateOf(), { noticed: [noticed('codeBlocked', 'card')] })).toEqual([]);
  });

  test('AL-4 a card shown again stands a week, until its guardian has a new way in', () => {
    const again = [noticed('cardAgain', 'card')];
    expect(kinds(stateOf(), { noticed: again })).toEqual(['cardAgain']);
    expect(kinds(stateOf({ hasCard: true }), { noticed: again })).toEqual([]);
    expect(kinds(stateOf({ cameSince: true }), { noticed: again })).toEqual([]);
    expect(kinds(stateOf(), { noticed: [noticed('cardAgain', 'card', NOW - 8 * DAY)] })).toEqual([]);
  });

  test('AL-4 LM-3 a device of staff that reached its limit stands a week, until it is out', () => {
    const limit = (device: string, at?: number) => [noticed('readingLimit', device, at)];
    expect(kinds(stateOf(), { noticed: limit('new phone') })).toEqual(['readingLimit']);
    expect(kinds(stateOf({ isOut: true }), { noticed: limit('new phone') })).toEqual([]);
    expect(kinds(stateOf(), { noticed: limit('new phone', NOW - 8 * DAY) })).toEqual([]);
    expect(kinds(stateOf(), { noticed: limit('unknown') })).toEqual([]);
  });

  test('AL-5 what this app does not know raises nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('card', 'code', 'new phone', 'x'), (kind, subject) => {
        fc.pre(!['cardAgain', 'codeBlocked', 'readingLimit'].includes(kind));
        expect(kinds(stateOf(), { noticed: [noticed(kind, subject)] })).toEqual([]);
      }),
    );
  });
});

test('AL-4 what somebody settled stays so, and nothing else is settled with it', () => {
  fc.assert(
    fc.property(fc.subarray(['report new phone', 'code code', 'card card 2026-11-21']), (keys) => {
      const note = keys.reduce<string | undefined>((before, key) => addSettled(before, key), undefined);
      const all = alarmsOf(
        stateOf(),
        [noticed('cardAgain', 'card'), noticed('codeBlocked', 'code')],
        [report('phone of father', 'new phone')],
        readSettled(note),
        NOW,
      );
      expect(all).toHaveLength(3 - keys.length);
      expect(all.some(({ key }) => keys.includes(key))).toBe(false);
    }),
  );
});

test('AL-4 ids of invitations that the register does not know raise nothing', () => {
  expect(kinds(stateOf(), { noticed: [noticed('cardAgain', id<InvitationId>('none'))] })).toEqual([]);
});

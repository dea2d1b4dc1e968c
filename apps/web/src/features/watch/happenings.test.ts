/** The quiet list: what it tells, of whom, in which order. Rules AL of docs/spec.md. */
import type { Occurrence, RegisterState, Statement } from '@cocon/protocol';
import { expect, test } from 'vitest';
import {
  happeningsOf,
  type CodeRenewed,
  type CodeReport,
  type DeviceReport,
  type TabletReopened,
} from './happenings.ts';

const NOON = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
const device = (id: string, role: string, until: number | null = null) => ({
  [id]: {
    id,
    role,
    until,
    household: role === 'household' ? 'home' : null,
    guardian: role === 'household' ? 'mother' : null,
  },
});
const state = {
  settings: { zone: 'Europe/Paris' },
  devices: {
    ...device('phone', 'household', 30),
    ...device('old phone', 'household', 12),
    ...device('tablet', 'team'),
    ...device('laptop', 'direction'),
    ...device('lost laptop', 'direction', 20),
  },
  invitations: {
    card: { id: 'card', guardian: 'mother', household: 'home', kind: 'single', status: 'used' },
    code: { id: 'code', guardian: 'mother', household: 'home', kind: 'standing', status: 'open' },
  },
} as unknown as RegisterState;
const says = (type: string, body: unknown, at: number, height = 1, author: unknown = { kind: 'root' }) =>
  ({ type, body, at, height, author }) as unknown as Statement;
const lines = (
  statements: Statement[],
  { noticed = [], reports = [] }: { noticed?: Occurrence[]; reports?: DeviceReport[] } = {},
) =>
  happeningsOf(state, statements, noticed, reports).map(({ day, happenings }) => [
    day,
    happenings.map(({ kind, device: one, guardian, isServersWord }) =>
      [kind, one ?? guardian, ...(isServersWord ? ['server'] : [])].join(' '),
    ),
  ]);

test('AL-8 devices that came and went, ways back and sheets used, by day of the house’s zone, newest first', () => {
  const came = (invitation: string, at: number) =>
    says('deviceClaimed', { invitation, device: { device: 'phone' } }, at);
  expect(
    lines([
      says('groupAdded', { group: 'g' }, NOON),
      came('card', NOON - 30 * HOUR),
      came('code', NOON + 11.5 * HOUR),
      says('devicePaired', { device: { device: 'phone' } }, NOON + HOUR),
      says('deviceRevoked', { device: 'old phone' }, NOON + 2 * HOUR),
      says('householdClosed', { household: 'home' }, NOON + 3 * HOUR, 30),
      says('staffDeviceEnrolled', { device: { device: 'tablet' } }, NOON + 4 * HOUR),
      says('staffDeviceRevoked', { device: 'tablet' }, NOON + 5 * HOUR),
      says('directionRecovered', { device: { device: 'laptop' }, revokes: ['lost laptop'] }, NOON + 6 * HOUR),
      says('rootReplaced', {}, NOON + 7 * HOUR),
    ]),
  ).toEqual([
    // Half past eleven in the evening of UTC is the next day in Paris.
    ['2026-11-21', ['cameByCode phone']],
    [
      '2026-11-20',
      [
        'sheetsRenewed ',
        'sheetUsed laptop',
        'staffDeviceLeft lost laptop',
        'staffDeviceLeft tablet',
        'staffDeviceCame tablet',
        'familyDeviceLeft phone',
        'familyDeviceLeft old phone',
        'cameByPairing phone',
      ],
    ],
    ['2026-11-19', ['cameByCard phone']],
  ]);
});

test('AL-8 what the server noticed is marked as its word; a report bears who signed it', () => {
  const noticed = (kind: string, subject: string): Occurrence =>
    ({ kind, subject, day: '2026-11-20', firstAt: NOON, lastAt: NOON, times: 1 }) as unknown as Occurrence;
  const report = {
    header: { author: 'old phone', at: NOON + HOUR },
    body: { type: 'deviceReport', device: 'phone' },
  } as unknown as DeviceReport;
  expect(
    lines([], {
      noticed: [noticed('cardAgain', 'card'), noticed('unheard of', 'card'), noticed('codeBlocked', 'none')],
      reports: [report],
    }),
  ).toEqual([['2026-11-20', ['reported phone', 'cardAgain mother server']]]);
});

test('AL-8 RS-9 new sheets are told once, though their root says itself; of two devices, with who confirmed', () => {
  const root = { root: 'new', recovery: 'new' };
  const pair = { kind: 'pair', devices: ['laptop', 'lost laptop'] };
  expect(
    lines([
      says('rootReplaced', root, NOON, 5),
      says('rootReplaced', root, NOON, 6),
      says('rootReplaced', { root: 'newer', recovery: 'newer' }, NOON + HOUR, 7, pair),
      says('rootReplaced', { root: 'newer', recovery: 'newer' }, NOON + 2 * HOUR, 9),
    ]),
  ).toEqual([['2026-11-20', ['sheetsByTwo lost laptop', 'sheetsRenewed ']]]);
});

test('RT-10 a reopened tablet is told of by direction alone', () => {
  const said = (author: string) =>
    ({
      header: { author, at: NOON },
      body: { type: 'tabletReopened', device: 'tablet' },
    }) as unknown as TabletReopened;
  const days = happeningsOf(state, [], [], [], [], [said('laptop'), said('tablet'), said('phone')]);
  expect(days).toHaveLength(1);
  expect(days[0]?.happenings).toMatchObject([{ kind: 'tabletReopened', device: 'tablet', times: 1 }]);
});

test('RT-13 a code that was replaced on a tablet is told by that tablet alone, with whose and with whose code', () => {
  const said = (author: string) =>
    ({
      header: { author, at: NOON },
      body: { type: 'codeRenewed', device: 'tablet', member: 'awa', name: 'Awa Diop', by: 'Léa Roux' },
    }) as unknown as CodeRenewed;
  const days = happeningsOf(state, [], [], [], [], [], [said('tablet'), said('laptop'), said('phone')]);
  expect(days.flatMap(({ happenings }) => happenings)).toMatchObject([
    { kind: 'codeRenewed', device: 'tablet', code: { of: 'Awa Diop', by: 'Léa Roux' } },
  ]);
});

test('RT-4 wrong codes on a room tablet are told of the device that signed them, with how many there were', () => {
  const report = (author: string, about: string) =>
    ({
      header: { author, at: NOON },
      body: { type: 'codeReport', device: about, times: 7 },
    }) as unknown as CodeReport;
  const codes = [report('tablet', 'tablet'), report('laptop', 'tablet')];
  const [day, ...others] = happeningsOf(state, [], [], [], codes);
  expect(others).toEqual([]);
  expect(day?.happenings).toMatchObject([
    { kind: 'wrongCodes', device: 'tablet', household: null, times: 7, isServersWord: false },
  ]);
});

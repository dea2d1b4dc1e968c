import { describe, expect, test } from 'vitest';
import { DIRECTION, type PlainRegister } from '../../testing/plainRegister.ts';
import { TYPES } from '../../testing/registerHistory.ts';
import {
  CHILD,
  DAY,
  HOME,
  MONTH,
  MOTHER,
  OTHER,
  SIGNERS,
  device,
  invitation,
  keys,
  stage,
} from '../../testing/registerStage.ts';
import { makeTerms } from '../../testing/testTerms.ts';
import type {
  DeviceId,
  EstablishmentId,
  GroupId,
  GuardianId,
  HouseholdId,
  KeyringId,
  StayId,
} from '../ids.ts';
import { reduce } from './reduce.ts';
import type { Author, Body, Scope, StatementType } from './statement.ts';

/** One possible statement of each type about the mother's household, and who may sign it (7). */
function table(register: PlainRegister): {
  readonly [Type in StatementType]?: readonly [Body<Type>, Scope, string[]];
} {
  const terms = makeTerms(CHILD, MOTHER, DAY);
  const next = (keyring: string) =>
    register.version(keyring, (register.state.keyrings[keyring as KeyringId]?.versions.length ?? 0) + 1);
  const home: Scope = `household:${HOME}`;
  const mothers = ['mother', "mother's tablet"];
  const secret = { ticketKey: 't', sealKey: 's' };
  const day = { from: DAY, to: null };
  const [direction, team] = [next('direction'), next('team')];
  const guest = { household: HOME, guardian: MOTHER };
  return {
    rootReplaced: [{ root: 'r', recovery: 'r' }, 'all', ['root', 'two of direction']],
    directionRecovered: [{ device: keys('new'), revokes: [DIRECTION], direction, team }, 'all', ['root']],
    staffDeviceEnrolled: [{ device: keys('new'), role: 'team', endsOn: null }, 'all', ['direction']],
    staffDeviceRevoked: [{ device: 'team-2' as DeviceId, rotations: [team] }, 'all', ['direction']],
    staffKeyringRotated: [{ rotation: team }, 'all', ['direction']],
    settingsChanged: [{ settings: { consentRule: 'both', zone: 'Europe/Paris' } }, 'all', ['direction']],
    forgotten: [{ heights: [1] }, 'all', ['direction']],
    resumed: [{ lost: register.state.head }, 'all', ['direction']],
    groupAdded: [{ group: 'new' as GroupId }, 'staff', ['direction']],
    childEnrolled: [{ stay: 'new' as StayId, child: CHILD, ...day }, 'staff', ['direction']],
    childInGroup: [
      { stay: 'new' as StayId, child: CHILD, group: 'group' as GroupId, ...day },
      'staff',
      ['direction'],
    ],
    guardiansCounted: [{ child: CHILD, guardians: [MOTHER] }, 'staff', ['direction']],
    householdOpened: [
      { household: 'new' as HouseholdId, keyring: register.version('new', 1), inherits: null },
      'household:new' as Scope,
      ['direction'],
    ],
    householdClosed: [{ household: HOME }, home, ['direction']],
    guardianAdded: [{ household: HOME, guardian: 'new' as GuardianId }, home, ['direction']],
    guardianEnded: [guest, home, ['direction']],
    childLinked: [{ household: HOME, child: CHILD, ...day }, home, ['direction']],
    invitationIssued: [
      { ...guest, invitation: invitation('new'), kind: 'single', ...secret, expires: register.now + 1 },
      home,
      ['direction'],
    ],
    invitationRevoked: [{ household: HOME, invitation: invitation('card') }, home, ['direction']],
    householdKeyringRotated: [
      { household: HOME, rotation: next(HOME) },
      home,
      ['direction', 'father', ...mothers],
    ],
    consentRecorded: [{ household: HOME, terms }, home, ['direction']],
    consentSigned: [{ household: HOME, terms }, home, mothers],
    deviceRevoked: [
      { household: HOME, device: 'tablet of mother' as DeviceId, rotation: next(HOME) },
      home,
      ['direction', 'mother'],
    ],
    devicePaired: [{ ...guest, device: keys('new') }, home, mothers],
    standingInvitationSet: [{ ...guest, invitation: invitation('new'), ...secret }, home, mothers],
    standingInvitationEnded: [{ household: HOME, invitation: invitation('way back') }, home, mothers],
    deviceClaimed: [
      { ...guest, invitation: invitation('card'), device: keys('new phone'), rotation: next(HOME) },
      home,
      ['ticket'],
    ],
  };
}

const SCOPES: readonly Scope[] = [
  'all',
  'staff',
  `household:${HOME}`,
  `household:${OTHER}`,
  'household:new' as Scope,
];

describe('who may say what', () => {
  const register = stage();
  const rows = table(register);

  test('RG-4 the table names every type', () => {
    expect(Object.keys(rows).sort()).toEqual([...TYPES].sort());
  });

  test.each(TYPES)('RG-4 %s', (type) => {
    const row = rows[type];
    if (!row) throw new Error('no such row');
    const [body, , allowed] = row;
    const answers = Object.entries(SIGNERS).map(([name, author]) => {
      const answer = reduce(register.state, register.statement(type, body as never, author));
      return [name, answer.ok ? 'accepted' : answer.refusal];
    });
    // A device cannot put itself out together with a rotation: it says so alone, and leaves a mark.
    const itself = (name: string) =>
      (type === 'deviceRevoked' && name === "mother's tablet") ||
      (type === 'staffDeviceRevoked' && name === 'another of the team');
    const expected = Object.keys(SIGNERS).map((name) => [
      name,
      itself(name) ? 'impossible' : allowed.includes(name) ? 'accepted' : 'notAllowed',
    ]);
    expect(answers).toEqual(expected);
  });

  test.each(TYPES)('RG-3 %s has one scope', (type) => {
    const row = rows[type];
    if (!row) throw new Error('no such row');
    const [body, scope, allowed] = row;
    const author = SIGNERS[allowed[0] ?? ''] ?? device('unknown');
    const statement = register.statement(type, body as never, author);
    for (const other of SCOPES) {
      const answer = reduce(register.state, { ...statement, scope: other } as typeof statement);
      expect([other, answer.ok ? 'accepted' : answer.refusal]).toEqual([
        other,
        other === scope ? 'accepted' : 'wrongScope',
      ]);
    }
  });

  test('RG-5 a statement of another establishment, height or predecessor does not follow', () => {
    const statement = register.statement('resumed', { lost: register.state.head }, device(DIRECTION));
    const answer = (change: object) => {
      const next = reduce(register.state, { ...statement, ...change } as typeof statement);
      return next.ok ? 'accepted' : next.refusal;
    };
    expect(answer({})).toBe('accepted');
    expect(answer({ establishment: 'another' as EstablishmentId })).toBe('wrongEstablishment');
    expect(answer({ height: statement.height + 1 })).toBe('notNext');
    expect(answer({ prev: 'chain 3' })).toBe('notNext');
    expect(answer({ prev: null })).toBe('notNext');
    expect(answer({ type: 'opened' })).toBe('impossible');
  });

  test('RG-10 a clock over 48 hours behind staff is refused', () => {
    const at = (now: number) => {
      const late = {
        ...register.statement(
          'consentSigned',
          { household: HOME, terms: makeTerms(CHILD, MOTHER, DAY) },
          device('phone of mother'),
        ),
        at: now,
      };
      const next = reduce(register.state, late);
      return next.ok ? 'accepted' : next.refusal;
    };
    const newest = register.state.newestStaffAt;
    expect(at(newest - 48 * 3_600_000)).toBe('accepted');
    expect(at(newest - 48 * 3_600_000 - 1)).toBe('tooOld');
  });

  test('RG-11 two direction devices replace the root only after 30 days', () => {
    const young = stage();
    young.say('staffDeviceEnrolled', { device: keys('direction-3'), role: 'direction', endsOn: null });
    const pair: Author = { kind: 'pair', devices: [DIRECTION, 'direction-3' as DeviceId] };
    const body = { root: 'new root', recovery: 'new recovery' };
    young.now += MONTH - 1;
    expect(young.say('rootReplaced', body, pair)).toBe('notAllowed');
    young.now += 1;
    expect(young.say('rootReplaced', body, pair)).toBeUndefined();
    expect([young.state.root, young.state.recovery]).toEqual(['new root', 'new recovery']);
  });
});

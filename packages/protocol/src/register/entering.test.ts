import { describe, expect, test } from 'vitest';
import {
  CHILD,
  DAY,
  FATHER,
  HOME,
  MOTHER,
  OTHER,
  claim,
  device,
  invitation,
  keys,
  stage,
} from '../../testing/registerStage.ts';
import { heritageOf } from '../../testing/heritage.ts';
import { makeTerms } from '../../testing/testTerms.ts';
import type { GuardianId, HouseholdId } from '../ids.ts';
import { reduce } from './reduce.ts';

describe('entering and leaving', () => {
  test('EN-2 a claim is refused after the end, for others, with a used id or a wrong version', () => {
    const register = stage();
    const rotation = register.version(HOME, 5);
    const body = {
      invitation: invitation('card'),
      household: HOME,
      guardian: MOTHER,
      device: keys('new'),
      rotation,
    };
    const claims = (change: Partial<typeof body>) => {
      const whole = { ...body, ...change };
      const author = { kind: 'ticket', invitation: whole.invitation, device: whole.device.device } as const;
      const next = reduce(register.state, register.statement('deviceClaimed', whole, author));
      return next.ok ? 'accepted' : next.refusal;
    };
    expect(claims({})).toBe('accepted');
    expect(claims({ invitation: invitation('card of mother') })).toBe('invitationOver');
    expect(claims({ invitation: invitation('never issued') })).toBe('invitationOver');
    expect(claims({ household: OTHER, rotation: register.version(OTHER, 3) })).toBe('impossible');
    expect(claims({ guardian: FATHER })).toBe('impossible');
    expect(claims({ device: keys('phone of mother') })).toBe('impossible');
    expect(claims({ device: keys('lost phone') })).toBe('impossible');
    expect(claims({ rotation: register.version(HOME, 4) })).toBe('impossible');
    register.now += 14 * 86_400_000;
    expect(claims({})).toBe('accepted');
    register.now += 1;
    expect(claims({})).toBe('invitationOver');
    expect(claims({ invitation: invitation('way back') })).toBe('accepted');
    register.say('guardianEnded', { household: HOME, guardian: MOTHER });
    expect(claims({ invitation: invitation('way back') })).toBe('impossible');
  });

  test('EN-1 a card is claimed once, whoever is second; a way back as often as needed', () => {
    const register = stage();
    expect(claim(register, 'card', HOME, MOTHER, 'new')).toBeUndefined();
    expect(claim(register, 'card', HOME, MOTHER, 'newer')).toBe('invitationOver');
    expect(claim(register, 'way back', HOME, MOTHER, 'newer')).toBeUndefined();
    expect(claim(register, 'way back', HOME, MOTHER, 'newest')).toBeUndefined();
    register.say('invitationRevoked', { household: HOME, invitation: invitation('way back') });
    expect(claim(register, 'way back', HOME, MOTHER, 'last')).toBe('invitationOver');
  });

  test('RG-12 a closed household is out with its devices and invitations, and inherits only once closed', () => {
    const register = stage();
    const open = (household: string, inherits: HouseholdId) =>
      register.say('householdOpened', {
        household: household as HouseholdId,
        keyring: register.version(household, 1),
        ...heritageOf(register.state, inherits),
      });
    expect(open('heir', HOME)).toBe('impossible');
    expect(open('heir', 'heir' as HouseholdId)).toBe('impossible');
    expect(register.say('householdClosed', { household: HOME })).toBeUndefined();
    expect(claim(register, 'card', HOME, MOTHER, 'new')).toBe('invitationOver');
    const rotation = register.version(HOME, 5);
    expect(register.say('householdKeyringRotated', { household: HOME, rotation })).toBe('impossible');
    const terms = makeTerms(CHILD, MOTHER, DAY);
    expect(register.say('consentSigned', { household: HOME, terms }, device('phone of mother'))).toBe(
      'notAllowed',
    );
    expect(register.say('guardianAdded', { household: HOME, guardian: 'new' as GuardianId })).toBe(
      'impossible',
    );
    expect(register.say('childLinked', { household: HOME, child: CHILD, from: DAY, to: null })).toBe(
      'impossible',
    );
    expect(register.say('householdClosed', { household: HOME })).toBe('impossible');
    expect(open('heir', HOME)).toBeUndefined();
    expect(open('heir', HOME)).toBe('impossible');
  });
});

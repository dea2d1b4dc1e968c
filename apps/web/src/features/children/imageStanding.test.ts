import { describe, expect, it } from 'vitest';
import type { ChildId, ConsentTerms, GuardianId, HouseholdId, LocalDay, Reach } from '@cocon/protocol';
import { PlainRegister } from '../../../../../packages/protocol/testing/plainRegister.ts';
import { imageStanding, isToAsk } from './imageStanding.ts';

const child = 'leo' as ChildId;
const household = 'home' as HouseholdId;
const [awa, sarah] = ['awa' as GuardianId, 'sarah' as GuardianId];
const uses = { film: false, live: false, download: false, display: false, press: false, publicSite: false };

function house(): PlainRegister {
  const register = new PlainRegister('both');
  register.say('householdOpened', { household, keyring: register.version('ring', 1), inherits: null });
  register.say('childEnrolled', { stay: 's' as never, child, from: '2026-09-01' as LocalDay, to: null });
  register.say('childLinked', { household, child, from: '2026-09-01' as LocalDay, to: null });
  for (const guardian of [awa, sarah]) register.say('guardianAdded', { household, guardian });
  return register;
}
const word = (register: PlainRegister, guardian: GuardianId, image: Reach, to = '2027-08-31') =>
  register.say('consentRecorded', {
    household,
    terms: {
      child,
      guardian,
      purposes: { image, ...uses },
      from: '2026-09-01',
      to,
      text: 'text',
    } as ConsentTerms,
  });
const standing = ({ state }: PlainRegister) =>
  imageStanding(state, child, { height: state.head.height, day: '2026-11-22' as LocalDay });

describe('HM-2 the mark of a child', () => {
  it('tells a refusal from a word not yet said, and from one that has run out', () => {
    const register = house();
    expect(standing(register)).toEqual({ kind: 'undecided' });
    register.say('guardiansCounted', { child, guardians: [awa, sarah] });
    expect(standing(register)).toEqual({ kind: 'awaited', given: 0, counted: 2 });
    word(register, awa, 'group');
    expect(standing(register)).toEqual({ kind: 'awaited', given: 1, counted: 2 });
    word(register, sarah, 'ownFamily');
    expect(standing(register)).toEqual({ kind: 'open', reach: 'ownFamily' });
    word(register, sarah, 'establishment', '2026-10-31');
    expect(standing(register)).toEqual({ kind: 'over' });
    word(register, sarah, 'nobody');
    expect(standing(register)).toEqual({ kind: 'refused' });
  });

  it('asks for what is missing, never again for what was refused', () => {
    expect(isToAsk({ kind: 'refused' })).toBe(false);
    expect(isToAsk({ kind: 'open', reach: 'group' })).toBe(false);
    expect(isToAsk({ kind: 'awaited', given: 1, counted: 2 })).toBe(true);
    expect(isToAsk({ kind: 'over' })).toBe(true);
    expect(isToAsk({ kind: 'undecided' })).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { ChildId, ConsentTerms, GuardianId, HouseholdId, LocalDay, Reach, Word } from '@cocon/protocol';
import type { BookChild } from '../../session/book.ts';
import { PlainRegister } from '../../../../../packages/protocol/testing/plainRegister.ts';
import { consentText } from './consentText.ts';
import { planRecordConsents } from './recordConsents.ts';
import { isToRecord, standingAnswer, widensDevice, type ConsentRow } from './rows.ts';

const today = '2026-11-22' as LocalDay;
const period = { from: today, to: '2027-08-31' as LocalDay };
const purposes = {
  image: 'ownFamily' as Reach,
  film: false,
  live: true,
  download: false,
  display: false,
  press: false,
  publicSite: false,
};

function row(word?: { means: Word['means']; image?: Reach; to?: string }): ConsentRow {
  const child = { id: 'leo' as ChildId } as BookChild;
  const guardian = 'awa' as GuardianId;
  const terms = {
    child: child.id,
    guardian,
    purposes: { ...purposes, image: word?.image ?? 'ownFamily' },
    from: '2026-09-01',
    to: word?.to ?? '2027-08-31',
    text: 'text',
  } as ConsentTerms;
  return {
    key: 'leo|awa',
    child,
    guardian,
    household: 'home' as HouseholdId,
    guardianName: 'Awa',
    word: word && { terms, height: 3, at: 0, means: word.means },
  };
}

describe('a row', () => {
  it('proposes what stands, and nothing once its last day is past', () => {
    expect(standingAnswer(row({ means: 'paper' }), today).image).toBe('ownFamily');
    expect(standingAnswer(row({ means: 'paper', to: '2026-08-31' }), today).image).toBeNull();
    expect(standingAnswer(row(), today).image).toBeNull();
  });

  it('is recorded only where it says something new', () => {
    const same = { image: 'ownFamily', film: false } as const;
    expect(isToRecord(row({ means: 'paper' }), undefined, period, today)).toBe(false);
    expect(isToRecord(row({ means: 'paper' }), same, period, today)).toBe(false);
    expect(isToRecord(row({ means: 'paper' }), { ...same, film: true }, period, today)).toBe(true);
    expect(isToRecord(row({ means: 'paper', to: '2026-12-31' }), same, period, today)).toBe(true);
    expect(isToRecord(row(), same, period, today)).toBe(true);
  });

  it('says when paper widens what was set on a device, and only then', () => {
    const wider = { image: 'group', film: false } as const;
    expect(widensDevice(row({ means: 'device' }), wider)).toBe(true);
    expect(widensDevice(row({ means: 'paper' }), wider)).toBe(false);
    expect(widensDevice(row({ means: 'device' }), { image: 'nobody', film: false })).toBe(false);
    expect(widensDevice(row({ means: 'device' }), { image: 'ownFamily', film: true })).toBe(true);
  });
});

describe('recording', () => {
  function house(): PlainRegister {
    const register = new PlainRegister('both');
    const household = 'home' as HouseholdId;
    register.say('householdOpened', { household, keyring: register.version('ring', 1), inherits: null });
    register.say('childEnrolled', { stay: 's' as never, child: 'leo' as ChildId, from: today, to: null });
    register.say('childLinked', { household, child: 'leo' as ChildId, from: today, to: null });
    register.say('guardianAdded', { household, guardian: 'awa' as GuardianId });
    return register;
  }

  it('makes one statement that the register accepts, keeping other uses as they were', () => {
    const register = house();
    const rows = [row({ means: 'device' })];
    const answers = new Map([['leo|awa', { image: 'group' as Reach, film: true }]]);
    const { sayings } = planRecordConsents(register.state, { rows, answers, period, text: 'hash', today });
    expect(sayings).toHaveLength(1);
    const [saying] = sayings;
    if (saying?.type !== 'consentRecorded') throw new Error('not a consent');
    expect(saying.body.terms.purposes).toMatchObject({ image: 'group', film: true, live: true });
    expect(register.say(saying.type, saying.body)).toBeUndefined();
  });

  it('of « nobody » ends every other use too', () => {
    const answers = new Map([['leo|awa', { image: 'nobody' as Reach, film: false }]]);
    const rows = [row({ means: 'device' })];
    const { sayings } = planRecordConsents(house().state, { rows, answers, period, text: 'hash', today });
    expect(sayings[0]?.body).toMatchObject({
      terms: { purposes: { image: 'nobody', film: false, live: false } },
    });
  });
});

it('the text is the same for the same paper, and names its days', () => {
  const paper = { establishment: 'La Farandole', ...period, signedOn: today };
  expect(consentText(paper)).toBe(consentText({ ...paper }));
  expect(consentText(paper)).toContain('Du 22 novembre 2026 au 31 août 2027');
});

import { describe, expect, it } from 'vitest';
import type {
  ChildId,
  ConsentTerms,
  GuardianId,
  HouseholdId,
  LocalDay,
  Reach,
  RecordId,
  Word,
} from '@cocon/protocol';
import type { BookChild } from '../../session/book.ts';
import { PlainRegister } from '../../../../../packages/protocol/testing/plainRegister.ts';
import { paperText } from './paperText.ts';
import { planRecordConsents } from './recordConsents.ts';
import {
  agreedAnswer,
  consentTable,
  signersBy,
  standingAnswer,
  toRecord,
  widensDevice,
  type Answer,
  type ConsentRow,
  type Signer,
} from './rows.ts';

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

interface Said {
  readonly means: Word['means'];
  readonly image?: Reach;
  readonly to?: string;
}

const leo = { id: 'leo' as ChildId } as BookChild;
const home = 'home' as HouseholdId;

function signer(word?: Said, guardian = 'awa' as GuardianId): Signer {
  const terms = {
    child: leo.id,
    guardian,
    purposes: { ...purposes, image: word?.image ?? 'ownFamily' },
    from: '2026-09-01',
    to: word?.to ?? '2027-08-31',
    text: 'text',
  } as ConsentTerms;
  return {
    guardian,
    household: home,
    name: guardian,
    word: word && { terms, height: 3, at: 0, means: word.means },
  };
}
const SARAH = 'sarah' as GuardianId;

describe('a row', () => {
  it('proposes what stands, and nothing once its last day is past', () => {
    expect(standingAnswer(signer({ means: 'paper' }), today).image).toBe('ownFamily');
    expect(standingAnswer(signer({ means: 'paper', to: '2026-08-31' }), today).image).toBeNull();
    expect(standingAnswer(signer(), today).image).toBeNull();
  });

  it('HM-1 proposes an answer only where all who signed have said the same', () => {
    const [one, same, other] = [
      signer({ means: 'paper' }),
      signer({ means: 'device' }, SARAH),
      signer({ means: 'device', image: 'group' }, SARAH),
    ];
    expect(agreedAnswer([one, same], today).image).toBe('ownFamily');
    expect(agreedAnswer([one, other], today).image).toBeNull();
    expect(agreedAnswer([one, signer(undefined, SARAH)], today).image).toBeNull();
    expect(agreedAnswer([], today).image).toBeNull();
  });

  it('HM-1 is recorded for each who signed of whom it says something new, and for nobody else', () => {
    const recorded = (row: readonly Signer[], signed: readonly GuardianId[], answer?: Answer) =>
      toRecord({ child: leo, signers: row }, signed, answer, period, today).map(({ guardian }) => guardian);
    const same = { image: 'ownFamily', film: false } as const;
    const both = [signer({ means: 'paper' }), signer(undefined, SARAH)];
    const [awa] = both.map(({ guardian }) => guardian);
    if (awa === undefined) throw new Error('nobody');
    expect(recorded(both, [awa, SARAH])).toEqual([]);
    expect(recorded(both, [awa, SARAH], same)).toEqual([SARAH]);
    expect(recorded(both, [awa], same)).toEqual([]);
    expect(recorded(both, [awa], { ...same, film: true })).toEqual([awa]);
    expect(recorded(both, [], { ...same, film: true })).toEqual([]);
    expect(recorded([signer({ means: 'paper', to: '2026-12-31' })], [awa], same)).toEqual([awa]);
    expect(recorded([signer()], [awa], same)).toEqual([awa]);
  });

  it('says when paper widens what was set on a device, and only then', () => {
    const wider = { image: 'group', film: false } as const;
    expect(widensDevice(signer({ means: 'device' }), wider)).toBe(true);
    expect(widensDevice(signer({ means: 'paper' }), wider)).toBe(false);
    expect(widensDevice(signer({ means: 'device' }), { image: 'nobody', film: false })).toBe(false);
    expect(widensDevice(signer({ means: 'device' }), { image: 'ownFamily', film: true })).toBe(true);
  });
});

describe('recording', () => {
  function house(): PlainRegister {
    const register = new PlainRegister('both');
    register.say('householdOpened', {
      household: home,
      keyring: register.version('ring', 1),
      inherits: null,
    });
    register.say('childEnrolled', { stay: 's' as never, child: leo.id, from: today, to: null });
    register.say('childLinked', { household: home, child: leo.id, from: today, to: null });
    for (const guardian of ['awa' as GuardianId, SARAH])
      register.say('guardianAdded', { household: home, guardian });
    register.say('guardiansCounted', { child: leo.id, guardians: ['awa' as GuardianId, SARAH] });
    return register;
  }
  const plan = (register: PlainRegister, row: ConsentRow, answer: Answer, signing: 'all' | 'first') =>
    planRecordConsents(register.state, {
      rows: [row],
      answers: new Map([[leo.id, answer]]),
      signedBy: (one) => signersBy(one, signing),
      period,
      text: 'hash',
      today,
    }).sayings;

  it('HM-1 one answer makes a statement for each who signed, and the register accepts them', () => {
    const register = house();
    const moment = { height: register.state.head.height, day: today };
    const { rows, speechless } = consentTable(register.state, moment, [leo], []);
    expect(speechless).toEqual([]);
    const [row] = rows;
    if (!row) throw new Error('no row');
    const sayings = plan(register, row, { image: 'group', film: true }, 'all');
    expect(sayings).toHaveLength(2);
    for (const saying of sayings) {
      if (saying.type !== 'consentRecorded') throw new Error('not a consent');
      expect(saying.body.terms.purposes).toMatchObject({ image: 'group', film: true });
      expect(register.say(saying.type, saying.body)).toBeUndefined();
    }
    expect(plan(register, row, { image: 'group', film: true }, 'first')).toHaveLength(1);
  });

  it('HM-12 the scan of a sheet goes with the children of whom it says something new, and with no other', () => {
    const register = house();
    const moment = { height: register.state.head.height, day: today };
    const [row] = consentTable(register.state, moment, [leo], []).rows;
    if (!row) throw new Error('no row');
    const rose = { child: { id: 'rose' as ChildId } as BookChild, signers: [] };
    const page = { blob: 'b', key: 'k', hash: 'h', size: 1, type: 'image/jpeg', width: 1, height: 1 };
    const scan = { id: 'scan' as RecordId, pages: [page], blobs: [{ id: 'b', bytes: new Uint8Array(1) }] };
    const given = { signedBy: (one: ConsentRow) => signersBy(one, 'all'), period, text: 'hash', today, scan };
    const answers = new Map([[leo.id, { image: 'group' as Reach, film: false }]]);
    const planned = planRecordConsents(register.state, { rows: [row, rose], answers, ...given });
    expect(planned.blobs).toEqual(scan.blobs);
    expect(planned.writes).toMatchObject([
      { id: 'scan', body: { children: [leo.id], text: 'hash', ...period } },
    ]);
    expect(planRecordConsents(register.state, { rows: [row], answers: new Map(), ...given })).toEqual({
      sayings: [],
      writes: [],
    });
  });

  it('keeps other uses as they were, and « nobody » ends them too', () => {
    const row = { child: leo, signers: [signer({ means: 'device' })] };
    const [kept] = plan(house(), row, { image: 'group', film: true }, 'all');
    expect(kept?.body).toMatchObject({ terms: { purposes: { image: 'group', live: true } } });
    const [ended] = plan(house(), row, { image: 'nobody', film: false }, 'all');
    expect(ended?.body).toMatchObject({ terms: { purposes: { image: 'nobody', film: false, live: false } } });
  });
});

it('the text is the same for the same paper, and names its days', () => {
  const paper = { establishment: 'La Farandole', ...period, signedOn: today };
  expect(paperText(paper)).toBe(paperText({ ...paper }));
  expect(paperText(paper)).toContain('Du 22 novembre 2026 au 31 août 2027');
});

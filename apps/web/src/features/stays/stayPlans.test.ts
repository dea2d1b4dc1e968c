import { describe, expect, it } from 'vitest';
import {
  allowedHouseholds,
  groupsOf,
  type ChildId,
  type ConsentTerms,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type StayId,
} from '@cocon/protocol';
import type { Document, Saying } from '@cocon/client';
import { stayPhase, type GroupBody } from '@cocon/domain';
import { PlainRegister } from '../../../../../packages/protocol/testing/plainRegister.ts';
import { sayChangeOfGroup } from '../children/changeGroup.ts';
import { membersOf, planStay, sayCalledOff, stayingUntil, type StayForm } from './stayPlans.ts';

const day = (text: string) => text as LocalDay;
const [leo, rose, sami] = ['leo', 'rose', 'sami'] as ChildId[] as [ChildId, ChildId, ChildId];
const [middles, bigs, snow] = ['middles', 'bigs', 'snow'] as GroupId[] as [GroupId, GroupId, GroupId];
const today = day('2027-01-20');
const uses = { film: false, live: false, download: false, display: false, press: false, publicSite: false };
const homeOf = (child: ChildId) => `home ${child}` as HouseholdId;

function accept(register: PlainRegister, sayings: readonly Saying[]): void {
  for (const { type, body } of sayings) expect(register.say(type, body as never)).toBeUndefined();
}

/** Léo and Sami are of the Moyens, Rose of the Grands; each may be shown to the group. */
function house(): PlainRegister {
  const register = new PlainRegister('both');
  for (const group of [middles, bigs]) register.say('groupAdded', { group });
  for (const child of [leo, rose, sami]) {
    const from = day('2026-09-01');
    const [household, guardian] = [homeOf(child), `of ${child}` as GuardianId];
    register.say('householdOpened', {
      household,
      keyring: register.version(`ring ${child}`, 1),
      inherits: null,
    });
    register.say('childEnrolled', { stay: `e ${child}` as StayId, child, from, to: null });
    const group = child === rose ? bigs : middles;
    register.say('childInGroup', { stay: `g ${child}` as StayId, child, group, from, to: null });
    register.say('childLinked', { household, child, from, to: null });
    register.say('guardianAdded', { household, guardian });
    register.say('guardiansCounted', { child, guardians: [guardian] });
    const purposes = { image: 'group', ...uses };
    const terms = { child, guardian, purposes, from, to: '2027-08-31', text: 't' } as ConsentTerms;
    register.say('consentRecorded', { household, terms });
  }
  return register;
}

const form = (more: Partial<StayForm> = {}): StayForm => ({
  group: snow,
  name: ' Séjour à la neige ',
  from: day('2027-02-09'),
  to: day('2027-02-14'),
  children: new Set([leo, rose]),
  today,
  document: undefined,
  ...more,
});
const page = (body: GroupBody) => ({ id: snow, version: 1, body }) as unknown as Document<GroupBody>;

const seenBy = ({ state }: PlainRegister, on: LocalDay): string[] => {
  const { height } = state.head;
  const subjects = [{ child: leo, certainty: 'seen' as const }];
  const facts = { kind: 'photo' as const, subjects, day: on, publishedAt: height };
  return [...allowedHouseholds(state, facts, { height, day: on })].sort();
};

describe('a stay', () => {
  it('HM-3 is to come, lasts through both its days, and is over', () => {
    const dates = { from: '2027-02-09', to: '2027-02-14' };
    const phases = ['2027-02-08', '2027-02-09', '2027-02-14', '2027-02-15'].map((on) => stayPhase(dates, on));
    expect(phases).toEqual(['coming', 'now', 'now', 'over']);
  });

  it('HM-4 who goes shares a group with the others while it lasts, and nobody else does', () => {
    const register = house();
    const plan = planStay(register.state, form());
    expect(plan.writes[0]?.body).toMatchObject({
      name: 'Séjour à la neige',
      stay: { from: '2027-02-09', to: '2027-02-14' },
    });
    accept(register, plan.sayings);
    expect(seenBy(register, day('2027-02-08'))).toEqual([homeOf(leo), homeOf(sami)].sort());
    expect(seenBy(register, day('2027-02-14'))).toEqual([homeOf(leo), homeOf(rose), homeOf(sami)].sort());
    expect(seenBy(register, day('2027-02-15'))).toEqual([homeOf(leo), homeOf(sami)].sort());
    expect(membersOf(register.state, snow).sort()).toEqual([leo, rose]);
  });

  it('HM-5 saved again as it was says nothing; other days move every member', () => {
    const register = house();
    accept(register, planStay(register.state, form()).sayings);
    const body = {
      type: 'group' as const,
      name: 'Séjour à la neige',
      stay: { from: '2027-02-09', to: '2027-02-14' },
    };
    expect(planStay(register.state, form({ document: page(body) }))).toEqual({ sayings: [], writes: [] });
    const moved = planStay(register.state, form({ to: day('2027-02-16'), document: page(body) }));
    expect(moved.sayings).toHaveLength(2);
    expect(moved.writes).toHaveLength(1);
    accept(register, moved.sayings);
    expect([...groupsOf(register.state, rose, day('2027-02-16'), register.state.head.height)]).toContain(
      snow,
    );
  });

  it('HM-5 who is taken out before was never there; while it lasts, was there until yesterday', () => {
    const register = house();
    accept(register, planStay(register.state, form()).sayings);
    accept(register, planStay(register.state, form({ children: new Set([leo]) })).sayings);
    expect(membersOf(register.state, snow)).toEqual([leo]);
    accept(register, planStay(register.state, form()).sayings);
    const during = day('2027-02-11');
    accept(register, planStay(register.state, form({ children: new Set([leo]), today: during })).sayings);
    const { state } = register;
    const inStay = (on: string) => groupsOf(state, rose, day(on), state.head.height).has(snow);
    expect([inStay('2027-02-10'), inStay('2027-02-11')]).toEqual([true, false]);
    // Saving again does not bring her back.
    expect(stayingUntil(state, snow, day('2027-02-14'))).toEqual([leo]);
    expect(planStay(state, form({ children: new Set([leo]), today: day('2027-02-12') })).sayings).toEqual([]);
  });

  it('HM-5 called off, nobody was ever in it', () => {
    const register = house();
    accept(register, planStay(register.state, form()).sayings);
    accept(register, sayCalledOff(register.state, snow));
    expect(membersOf(register.state, snow)).toEqual([]);
    expect(sayCalledOff(register.state, snow)).toEqual([]);
  });

  it('HM-4 a change of group leaves a stay as it is', () => {
    const register = house();
    accept(register, planStay(register.state, form()).sayings);
    accept(register, sayChangeOfGroup(register.state, leo, bigs, day('2027-02-01'), new Set([snow])));
    const { state } = register;
    const groups = [...groupsOf(state, leo, day('2027-02-10'), state.head.height)].sort();
    expect(groups).toEqual([bigs, snow]);
  });
});

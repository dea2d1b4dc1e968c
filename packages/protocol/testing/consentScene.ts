/** A house as the scenes of consents tell it: children by name, their homes, who spoke and who opens what. */
import { expect } from 'vitest';
import {
  allowedHouseholds,
  consentsStillShow,
  type ChildId,
  type ConsentRule,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type MediumFacts,
  type StayId,
} from '../src/index.ts';
import { PlainRegister } from './plainRegister.ts';
import { makeTerms, type WordRequest } from './testTerms.ts';

export const DAY = '2026-09-07' as LocalDay;
export const MOYENS = 'Moyens' as GroupId;
export const GRANDS = 'Grands' as GroupId;

/** A house where each child has one home of the same name, one guardian `parent of …` unless more are added. */
export class Scene {
  readonly register: PlainRegister;
  today = DAY;

  constructor(rule: ConsentRule = 'both') {
    this.register = new PlainRegister(rule);
    for (const group of [MOYENS, GRANDS]) this.register.say('groupAdded', { group });
  }

  get moment() {
    return { height: this.register.state.head.height, day: this.today };
  }

  child(name: string, group: GroupId | null, from = DAY): ChildId {
    const child = name as ChildId;
    this.register.say('childEnrolled', { stay: `stay of ${name}` as StayId, child, from, to: null });
    if (group) this.move(name, group, from);
    this.home(name, name, from);
    this.guardian(name, `parent of ${name}`);
    this.count(name, `parent of ${name}`);
    return child;
  }

  move(name: string, group: GroupId, from = this.today): void {
    const stay = `group of ${name}` as StayId;
    this.register.say('childInGroup', { stay, child: name as ChildId, group, from, to: null });
  }

  home(home: string, child: string, from = this.today, to: LocalDay | null = null): void {
    const household = home as HouseholdId;
    const keyring = this.register.version(`ring of ${home}`, 1);
    this.register.say('householdOpened', { household, keyring, inherits: null });
    this.register.say('childLinked', { household, child: child as ChildId, from, to });
  }

  guardian(home: string, name: string): void {
    this.register.say('guardianAdded', { household: home as HouseholdId, guardian: name as GuardianId });
  }

  count(child: string, ...guardians: string[]): void {
    this.register.say('guardiansCounted', { child: child as ChildId, guardians: guardians as GuardianId[] });
  }

  word(child: string, word: WordRequest, who = `parent of ${child}`): void {
    const guardian = who as GuardianId;
    const household = this.register.state.guardians[guardian]?.household;
    if (!household) throw new Error(`no guardian ${who}`);
    const terms = makeTerms(child as ChildId, guardian, this.today, word);
    expect(this.register.say('consentRecorded', { household, terms })).toBeUndefined();
  }

  photo(...subjects: string[]): MediumFacts {
    return {
      kind: 'photo',
      subjects: subjects.map((child) => ({ child: child as ChildId, certainty: 'seen' })),
      day: this.today,
      publishedAt: this.register.state.head.height,
    };
  }

  publishes(medium: MediumFacts): string[] {
    return [...allowedHouseholds(this.register.state, medium, this.moment)].sort();
  }

  /** To whom a copy to keep may go. */
  lets(medium: MediumFacts): string[] {
    return [...allowedHouseholds(this.register.state, medium, this.moment, 'keep')].sort();
  }

  /** Of those who could have it at all, who opens it now. */
  shows(medium: MediumFacts, day = this.today): string[] {
    const households = Object.keys(this.register.state.households) as HouseholdId[];
    const moment = { ...this.moment, day };
    return households.filter((one) => consentsStillShow(this.register.state, medium, one, moment)).sort();
  }
}

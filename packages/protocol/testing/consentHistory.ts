/**
 * Random histories of children, dated groups, homes, guardians and their words, for comparing the rule of consents with
 * its oracle. A history is a list of gestures, each of a few small numbers; impossible gestures change nothing.
 */
import fc from 'fast-check';
import {
  addDays,
  allowedHouseholds,
  REACHES,
  type ChildId,
  type ConsentRule,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type MediumFacts,
  type Moment,
  type StayId,
} from '../src/index.ts';
import { PlainRegister } from './plainRegister.ts';
import { heritageOf } from './heritage.ts';
import { makeTerms, type WordRequest } from './testTerms.ts';

export const RULES: readonly ConsentRule[] = ['both', 'oneSigns', 'oneIsEnough'];
const FIRST_DAY = '2026-09-01' as LocalDay;
const CHILDREN = 4;
const HOUSEHOLDS = 4;
const GROUPS = 2;

export interface PublishedMedium {
  readonly facts: MediumFacts;
  audience: HouseholdId[];
}

/** What happened so far. Each gesture is [kind, a, b, c, d]. */
export type Gesture = readonly [number, number, number, number, number];
export const gestures = (size: { minLength: number; maxLength: number }) =>
  fc.array(
    fc.tuple(fc.nat(99), fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)) as fc.Arbitrary<Gesture>,
    size,
  );

const child = (n: number) => `child ${n % CHILDREN}` as ChildId;
const group = (n: number) => `group ${n % GROUPS}` as GroupId;
const household = (n: number) => `household ${n % HOUSEHOLDS}` as HouseholdId;
/** Two guardians in each household. */
const guardian = (n: number) => `guardian ${n % (HOUSEHOLDS * 2)}` as GuardianId;
const homeOf = (n: number) => household(Math.floor((n % (HOUSEHOLDS * 2)) / 2));

export class ConsentHistory {
  readonly register: PlainRegister;
  readonly media: PublishedMedium[] = [];
  today: LocalDay = FIRST_DAY;
  #stays = 0;

  constructor(rule: number) {
    this.register = new PlainRegister(RULES[rule % RULES.length] ?? 'both');
    for (let n = 0; n < GROUPS; n++) this.register.say('groupAdded', { group: group(n) });
    for (let n = 0; n < HOUSEHOLDS; n++) this.#openHousehold(n, null);
    for (let n = 0; n < CHILDREN; n++) {
      this.#enrol(n, addDays(FIRST_DAY, -10), null);
      this.#join(n, n, addDays(FIRST_DAY, -10), null);
      this.#link(n, n, FIRST_DAY, null);
      this.register.say('guardiansCounted', {
        child: child(n),
        guardians: [guardian(2 * n), guardian(2 * n + 1)],
      });
    }
  }

  get moment(): Moment {
    return { height: this.register.state.head.height, day: this.today };
  }

  get households(): HouseholdId[] {
    return Object.keys(this.register.state.households) as HouseholdId[];
  }

  do([kind, a, b, c, d]: Gesture): void {
    if (kind < 8) this.today = addDays(this.today, 1 + (a % 4));
    else if (kind < 40) this.#speak(a, b, c, d);
    else if (kind < 62) this.#publish(a, b, c, d);
    else if (kind < 66) this.#republish(a, b);
    else if (kind < 72) this.#join(a, b, this.#dayNear(c), d % 3 ? null : addDays(this.#dayNear(c), d % 9));
    else if (kind < 75) this.#enrol(a, this.#dayNear(c), d % 2 ? null : addDays(this.#dayNear(c), d % 9));
    else if (kind < 83)
      this.#link(a, b, this.#dayNear(c), d % 3 ? null : addDays(this.#dayNear(c), (d % 9) - 1));
    else if (kind < 90) this.#count(a, b, c);
    else if (kind < 93) this.#changeRule(a);
    else if (kind < 95) this.register.say('householdClosed', { household: household(a) });
    else if (kind < 97) this.#openHousehold(HOUSEHOLDS + (a % 3), household(b));
    else this.media.splice(a % (this.media.length + 1), 1);
  }

  #dayNear(n: number): LocalDay {
    return addDays(this.today, (n % 11) - 5);
  }

  #speak(a: number, b: number, c: number, d: number): void {
    // A guardian of one of the child's first homes, most often.
    const who = d % 4 === 0 ? b : 2 * (a % CHILDREN) + (b % 2);
    const from = c % 3 === 0 ? this.#dayNear(d) : this.today;
    this.#word(a, who, b >> 1, from, Math.floor(c / 3) % 12, { film: d % 3 > 0, download: c % 5 > 1 });
  }

  #word(n: number, who: number, reach: number, from: LocalDay, length: number, uses: WordRequest): void {
    const image = REACHES[reach % REACHES.length] ?? 'nobody';
    const terms = makeTerms(child(n), guardian(who), from, {
      ...uses,
      image,
      from,
      to: addDays(from, length),
    });
    this.register.say('consentRecorded', { household: homeOf(who), terms });
  }

  #publish(a: number, b: number, c: number, d: number): void {
    const subjects = [...Array(CHILDREN).keys()]
      .filter((n) => (a >> n) & 1)
      .map((n) => ({ child: child(n), certainty: (b >> n) & 1 ? ('seen' as const) : ('maybe' as const) }));
    const facts: MediumFacts = {
      kind: c % 4 === 0 ? 'film' : 'photo',
      subjects,
      day: addDays(this.today, -(d % 4)),
      publishedAt: this.register.state.head.height,
    };
    const allowed = [...allowedHouseholds(this.register.state, facts, this.moment)];
    // Staff may choose fewer; some audiences are wider than allowed, as a faulty client would make them.
    const audience = d > 200 ? this.households : allowed.filter((_, index) => c < 128 || (d >> index) & 1);
    this.media.push({ facts, audience });
  }

  #republish(a: number, b: number): void {
    const medium = this.media[a % Math.max(1, this.media.length)];
    if (medium) medium.audience = this.households.filter((_, index) => (b >> index) & 1);
  }

  #join(a: number, b: number, from: LocalDay, to: LocalDay | null): void {
    const stay = `group stay ${b % 3 === 0 ? a % 6 : this.#stays++}` as StayId;
    this.register.say('childInGroup', { stay, child: child(a), group: group(b), from, to });
  }

  #enrol(a: number, from: LocalDay, to: LocalDay | null): void {
    this.register.say('childEnrolled', { stay: `stay ${a % CHILDREN}` as StayId, child: child(a), from, to });
  }

  #link(a: number, b: number, from: LocalDay, to: LocalDay | null): void {
    this.register.say('childLinked', { household: household(b), child: child(a), from, to });
  }

  #count(a: number, b: number, c: number): void {
    const second = c % 2 ? [guardian(c >> 1)] : [];
    this.register.say('guardiansCounted', { child: child(a), guardians: [guardian(b), ...second] });
  }

  #changeRule(a: number): void {
    const consentRule = RULES[a % RULES.length] ?? 'both';
    this.register.say('settingsChanged', { settings: { consentRule, zone: 'Europe/Paris' } });
  }

  #openHousehold(n: number, inherits: HouseholdId | null): void {
    const id = `household ${n}` as HouseholdId;
    const heritage = heritageOf(this.register.state, inherits);
    const said = this.register.say('householdOpened', {
      household: id,
      keyring: this.register.version(`ring ${n}`, 1),
      ...heritage,
    });
    if (said !== undefined) return;
    for (const one of [0, 1]) {
      this.register.say('guardianAdded', {
        household: id,
        guardian: `guardian ${2 * n + one}` as GuardianId,
      });
    }
    // A household that follows a closed one is the home of one of its children.
    if (inherits) {
      const heir = this.register.state.households[inherits]?.children[0];
      if (heir) this.register.say('childLinked', { household: id, child: heir, from: this.today, to: null });
    }
  }
}

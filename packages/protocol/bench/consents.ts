/**
 * How long the rule of consents takes in a house of a hundred families: making one audience, and answering one
 * household's page over five thousand media. Run by tools/bench.ts.
 */
import type { Measurement } from '../../../tools/bench/measurement.ts';
import {
  addDays,
  allowedHouseholds,
  mayOpen,
  type ChildId,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type MediumFacts,
  type StayId,
} from '../src/index.ts';
import { PlainRegister } from '../testing/plainRegister.ts';
import { makeTerms } from '../testing/testTerms.ts';

const DAY = '2026-09-07' as LocalDay;
const FAMILIES = 100;
const MEDIA = 5_000;

export async function benchConsents(): Promise<Measurement[]> {
  const { state } = makeHouse();
  const moment = { height: state.head.height, day: addDays(DAY, 60) };
  const media = Array.from({ length: MEDIA }, (_, n) => makeMedium(n, state.head.height));
  const audience = new Set(Object.keys(state.households) as HouseholdId[]);
  const home = 'home 3' as HouseholdId;

  const [first] = media;
  const publish = first ? timed(() => allowedHouseholds(state, first, moment)) : 0;
  const page = timed(() => media.filter((medium) => mayOpen(state, medium, audience, home, moment)));
  return [
    { name: 'allowedHouseholds, 100 households', value: publish, unit: 'ms', reach: { atMost: 5 } },
    { name: 'mayOpen, 5 000 media × 1 household', value: page, unit: 'ms', reach: { atMost: 200 } },
  ];
}

/** Best of five, after one to warm up, in milliseconds. */
function timed(work: () => unknown): number {
  const times = Array.from({ length: 6 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times.slice(1));
}

/** A year's history: each family with two guardians who spoke twice, one child who changed group once. */
function makeHouse(): PlainRegister {
  const register = new PlainRegister('both');
  for (let n = 0; n < 6; n++) register.say('groupAdded', { group: `group ${n}` as GroupId });
  for (let n = 0; n < FAMILIES; n++) {
    const household = `home ${n}` as HouseholdId;
    const child = `child ${n}` as ChildId;
    const guardians = [`mother ${n}`, `father ${n}`] as GuardianId[];
    register.say('childEnrolled', { stay: `stay ${n}` as StayId, child, from: DAY, to: null });
    const stay = { stay: `in ${n}` as StayId, child, from: DAY, to: null };
    register.say('childInGroup', { ...stay, group: `group ${n % 5}` as GroupId });
    register.say('childInGroup', { ...stay, group: `group ${n % 6}` as GroupId });
    const keyring = register.version(household, 1);
    register.say('householdOpened', { household, keyring, inherits: null });
    register.say('childLinked', { household, child, from: DAY, to: null });
    for (const guardian of guardians) register.say('guardianAdded', { household, guardian });
    register.say('guardiansCounted', { child, guardians });
    for (const image of ['pictured', 'group'] as const) {
      for (const guardian of guardians) {
        const terms = makeTerms(child, guardian, DAY, { image, film: true });
        register.say('consentRecorded', { household, terms });
      }
    }
  }
  return register;
}

function makeMedium(n: number, publishedAt: number): MediumFacts {
  const subjects = Array.from({ length: 1 + (n % 5) }, (_, index) => ({
    child: `child ${(n * 7 + index * 13) % FAMILIES}` as ChildId,
    certainty: 'seen' as const,
  }));
  return { kind: n % 10 ? 'photo' : 'film', subjects, day: addDays(DAY, n % 60), publishedAt };
}

import { beforeEach, describe, expect, test } from 'vitest';
import { PlainRegister } from '../../testing/plainRegister.ts';
import { makeTerms, type WordRequest } from '../../testing/testTerms.ts';
import { addDays, type LocalDay } from '../days.ts';
import type { ChildId, GroupId, GuardianId, HouseholdId, StayId } from '../ids.ts';
import {
  allowedHouseholds,
  childrenOf,
  consentsStillShow,
  mayOpen,
  unpublishable,
  type MediumFacts,
} from './allowedHouseholds.ts';
import { REACHES, type ConsentRule } from './terms.ts';

const DAY = '2026-09-07' as LocalDay;
const MOYENS = 'Moyens' as GroupId;
const GRANDS = 'Grands' as GroupId;

/** A house where each child has one home of the same name, one guardian `parent of …` unless more are added. */
class Scene {
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

  /** Of those who could have it at all, who opens it now. */
  shows(medium: MediumFacts, day = this.today): string[] {
    const households = Object.keys(this.register.state.households) as HouseholdId[];
    const moment = { ...this.moment, day };
    return households.filter((one) => consentsStillShow(this.register.state, medium, one, moment)).sort();
  }
}

describe('the cases of details 42', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
    scene.child('Léo', MOYENS);
    scene.child('Rose', GRANDS);
    scene.child('Milo', MOYENS);
    scene.child('Zoé', GRANDS);
    for (const name of ['Léo', 'Rose', 'Milo', 'Zoé']) scene.word(name, { image: 'group' });
  });

  test('CO-1 Léo (group, Moyens) with Rose (group, Grands): their two families only', () => {
    expect(scene.publishes(scene.photo('Léo', 'Rose'))).toEqual(['Léo', 'Rose']);
    expect(scene.publishes(scene.photo('Léo'))).toEqual(['Léo', 'Milo']);
  });

  test('CO-4 Léo moves to Grands: unchanged', () => {
    const photo = scene.photo('Léo', 'Rose');
    const alone = scene.photo('Léo');
    scene.today = addDays(DAY, 3);
    scene.move('Léo', GRANDS, DAY);
    expect(scene.shows(photo)).toEqual(['Léo', 'Rose']);
    expect(scene.shows(alone)).toEqual(['Léo', 'Milo']);
  });

  test('CO-4 a family joining Moyens later: not this photo, even when their stay is entered late', () => {
    const photo = scene.photo('Léo');
    scene.today = addDays(DAY, 1);
    scene.child('Nour', MOYENS, DAY);
    scene.word('Nour', { image: 'group' });
    expect(scene.shows(photo)).toEqual(['Léo', 'Milo']);
    expect(scene.publishes(scene.photo('Léo'))).toEqual(['Léo', 'Milo', 'Nour']);
  });

  test('CO-8 period over: still shown, nothing new', () => {
    const photo = scene.photo('Léo');
    scene.today = addDays(DAY, 365);
    expect(scene.shows(photo)).toEqual(['Léo', 'Milo']);
    expect(scene.publishes(scene.photo('Léo'))).toEqual([]);
    expect(unpublishable(scene.register.state, scene.photo('Léo'), scene.moment)).toEqual(['Léo']);
  });

  test('CO-7 one of two guardians says nobody: no family', () => {
    const photo = scene.photo('Léo', 'Rose');
    scene.guardian('Léo', 'other parent of Léo');
    scene.count('Léo', 'parent of Léo', 'other parent of Léo');
    expect(scene.shows(photo)).toEqual(['Léo', 'Rose']);
    scene.word('Léo', { image: 'nobody' }, 'other parent of Léo');
    expect(scene.shows(photo)).toEqual([]);
  });

  test('CO-1 Léo narrowed to own family: his homes, where Rose allows them', () => {
    const photo = scene.photo('Léo', 'Rose');
    scene.home('other home of Léo', 'Léo');
    scene.word('Léo', { image: 'ownFamily' });
    expect(scene.shows(photo)).toEqual(['Léo', 'other home of Léo']);
    scene.word('Rose', { image: 'ownFamily' });
    expect(scene.shows(photo)).toEqual([]);
  });
});

describe('reaches', () => {
  const cases: readonly (readonly [(typeof REACHES)[number], readonly string[], readonly string[]])[] = [
    ['nobody', [], []],
    ['ownFamily', ['Léo'], []],
    ['pictured', ['Léo'], ['Léo', 'Rose']],
    ['group', ['Léo', 'Milo'], ['Léo', 'Rose']],
    ['establishment', ['Léo', 'Milo', 'Rose'], ['Léo', 'Milo', 'Rose']],
  ];
  test.each(cases)('CO-1 %s: alone %j, with Rose of another group %j', (image, alone, together) => {
    const scene = new Scene();
    scene.child('Léo', MOYENS);
    scene.child('Milo', MOYENS);
    scene.child('Rose', GRANDS);
    scene.word('Léo', { image });
    scene.word('Rose', {
      image: image === 'establishment' || image === 'nobody' ? 'establishment' : 'group',
    });
    if (image === 'ownFamily') scene.word('Rose', { image: 'ownFamily' });
    expect(scene.publishes(scene.photo('Léo'))).toEqual(alone);
    expect(scene.publishes(scene.photo('Léo', 'Rose'))).toEqual(together);
  });

  test('CO-1 a maybe subject counts as a seen one, and no subject leaves the audience alone', () => {
    const scene = new Scene();
    scene.child('Léo', MOYENS);
    scene.child('Milo', MOYENS);
    scene.word('Léo', { image: 'ownFamily' });
    const photo = { ...scene.photo(), subjects: [{ child: 'Léo' as ChildId, certainty: 'maybe' as const }] };
    expect(scene.publishes(photo)).toEqual(['Léo']);
    expect(scene.publishes(scene.photo())).toEqual(['Léo', 'Milo']);
  });

  test('CO-1 siblings in one home: each subject may be answered by another child', () => {
    const scene = new Scene();
    scene.child('Léo', MOYENS);
    scene.child('Rose', GRANDS);
    scene.home('Léo', 'Rose');
    for (const name of ['Léo', 'Rose']) scene.word(name, { image: 'ownFamily' });
    expect(scene.publishes(scene.photo('Léo', 'Rose'))).toEqual(['Léo']);
  });

  test('CO-3 a film needs its purpose', () => {
    const scene = new Scene();
    scene.child('Léo', MOYENS);
    scene.word('Léo', { image: 'establishment' });
    const film = { ...scene.photo('Léo'), kind: 'film' as const };
    expect(scene.publishes(film)).toEqual([]);
    scene.word('Léo', { image: 'establishment', film: true });
    expect(scene.publishes(film)).toEqual(['Léo']);
  });

  test('CO-1 a group counts while the child is enrolled, even where its end was forgotten', () => {
    const scene = new Scene();
    scene.child('Léo', MOYENS);
    scene.child('Milo', MOYENS);
    scene.word('Léo', { image: 'group' });
    const end = { stay: 'stay of Milo' as StayId, child: 'Milo' as ChildId, from: DAY, to: addDays(DAY, 4) };
    scene.register.say('childEnrolled', end);
    expect(scene.publishes(scene.photo('Léo'))).toEqual(['Léo', 'Milo']);
    scene.today = addDays(DAY, 5);
    expect(scene.publishes(scene.photo('Léo'))).toEqual(['Léo']);
  });
});

describe('two guardians', () => {
  const both = (rule: ConsentRule) => {
    const scene = new Scene(rule);
    scene.child('Léo', MOYENS);
    scene.child('Milo', MOYENS);
    scene.guardian('Léo', 'B');
    scene.count('Léo', 'parent of Léo', 'B');
    return scene;
  };
  const reach = (scene: Scene, photo: MediumFacts) => [
    scene.publishes(photo).length,
    scene.shows(photo).length,
  ];
  const A = 'parent of Léo';

  // [what is said, then publish and show as the number of families under: both, oneSigns, oneIsEnough]
  type Step = readonly [who: string, word: WordRequest];
  const short = { to: addDays(DAY, 10) };
  const cases: readonly (readonly [string, readonly Step[], number, string, string, string])[] = [
    ['silence of both', [], 0, '0 0', '0 0', '0 0'],
    ['one gives, one is silent', [[A, { image: 'group' }]], 0, '0 2', '2 2', '2 2'],
    [
      'both give',
      [
        [A, { image: 'group' }],
        ['B', { image: 'group' }],
      ],
      0,
      '2 2',
      '2 2',
      '2 2',
    ],
    [
      'the second narrows',
      [
        [A, { image: 'group' }],
        ['B', { image: 'ownFamily' }],
      ],
      0,
      '1 1',
      '1 1',
      '1 1',
    ],
    [
      'the second widens',
      [
        [A, { image: 'ownFamily' }],
        ['B', { image: 'group' }],
      ],
      0,
      '1 1',
      '1 1',
      '2 2',
    ],
    [
      'the second withdraws',
      [
        [A, { image: 'group' }],
        ['B', { image: 'nobody' }],
      ],
      0,
      '0 0',
      '0 0',
      '0 0',
    ],
    [
      'the second lapses',
      [
        [A, { image: 'group' }],
        ['B', { image: 'group', ...short }],
      ],
      20,
      '0 2',
      '2 2',
      '2 2',
    ],
    [
      'a narrow second lapses',
      [
        [A, { image: 'group' }],
        ['B', { image: 'ownFamily', ...short }],
      ],
      20,
      '0 1',
      '1 1',
      '1 1',
    ],
    [
      'a narrow first lapses',
      [
        [A, { image: 'ownFamily', ...short }],
        ['B', { image: 'group' }],
      ],
      20,
      '0 1',
      '1 1',
      '2 2',
    ],
    [
      'both lapse',
      [
        [A, { image: 'group', ...short }],
        ['B', { image: 'group', ...short }],
      ],
      20,
      '0 2',
      '0 2',
      '0 2',
    ],
    [
      'one renews',
      [
        [A, { image: 'group', ...short }],
        ['B', { image: 'group' }],
        [A, { image: 'group', from: addDays(DAY, 11) }],
      ],
      20,
      '2 2',
      '2 2',
      '2 2',
    ],
    [
      'a renewal to come is not there yet',
      [
        [A, { image: 'ownFamily' }],
        [A, { image: 'group', from: addDays(DAY, 11) }],
        ['B', { image: 'group' }],
      ],
      5,
      '1 1',
      '1 1',
      '2 2',
    ],
    [
      'a renewal to come has come',
      [
        [A, { image: 'ownFamily' }],
        [A, { image: 'group', from: addDays(DAY, 11) }],
        ['B', { image: 'group' }],
      ],
      11,
      '2 2',
      '2 2',
      '2 2',
    ],
    [
      'a withdrawal after a renewal ahead',
      [
        [A, { image: 'group' }],
        ['B', { image: 'group' }],
        [A, { image: 'group', from: addDays(DAY, 11) }],
        [A, { image: 'nobody' }],
      ],
      20,
      '0 0',
      '0 0',
      '0 0',
    ],
    [
      'a withdrawal taken back',
      [
        [A, { image: 'group' }],
        ['B', { image: 'group' }],
        [A, { image: 'nobody' }],
        [A, { image: 'group' }],
      ],
      0,
      '2 2',
      '2 2',
      '2 2',
    ],
  ];
  describe.each(cases)('%s', (_name, steps, later, ...answers) => {
    test.each(['both', 'oneSigns', 'oneIsEnough'] as const)('CO-5 CO-6 under %s', (rule) => {
      const scene = both(rule);
      const photo = scene.photo('Léo');
      for (const [who, word] of steps) scene.word('Léo', word, who);
      scene.today = addDays(DAY, later);
      const answer = answers[['both', 'oneSigns', 'oneIsEnough'].indexOf(rule)];
      expect(reach(scene, photo).join(' ')).toBe(answer);
    });
  });

  test('CO-6 who no longer counts says nothing, and the rule in force is the newest', () => {
    const scene = both('both');
    const photo = scene.photo('Léo');
    scene.word('Léo', { image: 'group' });
    scene.word('Léo', { image: 'nobody' }, 'B');
    expect(scene.shows(photo)).toEqual([]);
    scene.count('Léo', A);
    expect(scene.shows(photo)).toEqual(['Léo', 'Milo']);
    scene.count('Léo', 'B', A);
    scene.word('Léo', { image: 'group' });
    expect(scene.shows(photo)).toEqual([]);
    scene.register.say('settingsChanged', { settings: { consentRule: 'oneIsEnough', zone: 'Europe/Paris' } });
    expect(scene.shows(photo)).toEqual(['Léo', 'Milo']);
  });
});

describe('homes', () => {
  test('CO-10 a link is read from its first day through its reading day', () => {
    const scene = new Scene();
    scene.child('Léo', MOYENS);
    scene.word('Léo', { image: 'ownFamily' });
    const photo = scene.photo('Léo');
    scene.home('father', 'Léo', addDays(DAY, 2), addDays(DAY, 5));
    const opens = (day: number) => scene.shows(photo, addDays(DAY, day)).includes('father');
    expect([1, 2, 5, 6].map(opens)).toEqual([false, true, true, false]);
    scene.home('father', 'Léo', addDays(DAY, 2), addDays(DAY, 1));
    expect([1, 2, 5, 6].map(opens)).toEqual([false, false, false, false]);
  });

  test('CO-10 a closed household opens nothing; one that inherits opens its past within the consents', () => {
    const scene = new Scene();
    scene.child('Léo', MOYENS);
    scene.word('Léo', { image: 'ownFamily' });
    const photo = scene.photo('Léo');
    const audience = new Set(['Léo' as HouseholdId]);
    scene.register.say('householdClosed', { household: 'Léo' as HouseholdId });
    const keyring = scene.register.version('ring of mother', 1);
    const mother = 'mother' as HouseholdId;
    scene.register.say('householdOpened', { household: mother, keyring, inherits: 'Léo' as HouseholdId });
    const opens = (household: string) =>
      mayOpen(scene.register.state, photo, audience, household as HouseholdId, scene.moment);
    expect([opens('Léo'), opens('mother')]).toEqual([false, false]);
    scene.home('mother', 'Léo');
    scene.home('stranger', 'Léo');
    expect([opens('Léo'), opens('mother'), opens('stranger')]).toEqual([false, true, false]);
    expect(childrenOf(scene.register.state, mother, scene.moment)).toEqual(['Léo']);
  });
});

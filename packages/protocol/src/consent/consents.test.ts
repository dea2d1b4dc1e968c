import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, GRANDS, MOYENS, Scene } from '../../testing/consentScene.ts';
import { heritageOf } from '../../testing/heritage.ts';
import { addDays } from '../days.ts';
import type { ChildId, HouseholdId, StayId } from '../ids.ts';
import { childrenOf, mayOpen, unpublishable } from './allowedHouseholds.ts';
import type { REACHES } from './terms.ts';

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
    const heritage = heritageOf(scene.register.state, 'Léo' as HouseholdId);
    scene.register.say('householdOpened', { household: mother, keyring, ...heritage });
    const opens = (household: string) =>
      mayOpen(scene.register.state, photo, audience, household as HouseholdId, scene.moment);
    expect([opens('Léo'), opens('mother')]).toEqual([false, false]);
    scene.home('mother', 'Léo');
    scene.home('stranger', 'Léo');
    expect([opens('Léo'), opens('mother'), opens('stranger')]).toEqual([false, true, false]);
    expect(childrenOf(scene.register.state, mother, scene.moment)).toEqual(['Léo']);
  });
});

import { expect, test } from 'vitest';
import type { GuardianId, HouseholdId } from '@cocon/protocol';
import { DAY, MOYENS, Scene } from '../../../../../packages/protocol/testing/consentScene.ts';
import { otherWords } from './otherWords.ts';

const MOTHER = 'parent of Léo' as GuardianId;

/** Léo and Inès live with mother and father; Léo has another home as well. */
function family() {
  const scene = new Scene();
  for (const name of ['Léo', 'Inès']) scene.child(name, MOYENS);
  scene.register.say('childLinked', {
    household: 'Léo' as HouseholdId,
    child: 'Inès' as never,
    from: DAY,
    to: null,
  });
  scene.guardian('Léo', 'father');
  scene.home('other home', 'Léo');
  scene.guardian('other home', 'elsewhere');
  const said = (readUpTo = 0) => otherWords(scene.register.state, MOTHER, readUpTo);
  return { scene, said };
}

test('FM-4 the other guardian of the household is told of: who, for whom, how far, since when', () => {
  const { scene, said } = family();
  expect(said()).toEqual([]);
  scene.word('Léo', { image: 'group' }, 'father');
  scene.word('Inès', { image: 'group' }, 'father');
  expect(said()).toEqual([
    { guardian: 'father', reach: 'group', means: 'paper', since: DAY, children: ['Léo', 'Inès'] },
  ]);
  scene.word('Inès', { image: 'nobody' }, 'father');
  expect(said().map(({ reach, children }) => [reach, children])).toEqual([
    ['group', ['Léo']],
    ['nobody', ['Inès']],
  ]);
});

test('FM-4 once read it is told no more, until something new is said', () => {
  const { scene, said } = family();
  scene.word('Léo', { image: 'group' }, 'father');
  const read = scene.register.state.head.height;
  expect(said(read)).toEqual([]);
  scene.word('Léo', { image: 'ownFamily' }, 'father');
  expect(said(read)).toHaveLength(1);
});

test('FM-4 nothing is told of one’s own words, of another home, or of a guardian who has left', () => {
  const { scene, said } = family();
  scene.word('Léo', { image: 'group' }, MOTHER);
  scene.word('Léo', { image: 'nobody' }, 'elsewhere');
  expect(said()).toEqual([]);
  scene.word('Léo', { image: 'nobody' }, 'father');
  scene.register.say('guardianEnded', {
    household: 'Léo' as HouseholdId,
    guardian: 'father' as GuardianId,
  });
  expect(said()).toEqual([]);
});
